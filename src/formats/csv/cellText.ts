/** Text forms of numbers and locators in a single cell. */
import type { Locator } from '../../domain/model/record.ts';
import type { Position } from '../places.ts';
import { listTree, mappingTree, type Tree, textTree } from '../tree/tree.ts';

/** Separates several values in one cell; ids cannot contain it. */
export const SEPARATOR = '|';

const NUMBER = /(\d+(?:\.\d+)?)/.source;
const COUNT = new RegExp(
  `^(~)?\\s*(?:${NUMBER}|${NUMBER}\\s*(?:-|–|\\.\\.)\\s*${NUMBER}|(>=?|≥)\\s*${NUMBER}(?:\\s*(<=?|≤)\\s*${NUMBER})?|(<=?|≤)\\s*${NUMBER})$`,
);

/** Parses `4`, `37181.0`, `>40`, `<=20`, `10-20` or `>10 <20`, with a leading `~` for approximate; null for anything else. */
export function countTree(text: string, at: Position): Tree | null {
  const match = COUNT.exec(text.trim());
  if (match === null) return null;
  const [, about, exact, from, to, over, least, belowToo, mostToo, below, most] = match;
  const entries: [string, Tree][] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined) entries.push([key, textTree(value, at)]);
  };
  if (exact !== undefined) {
    if (about === undefined) return textTree(exact, at);
    add('approximate', exact);
    return mappingTree(entries, at);
  }
  add('min', from ?? least);
  add('max', to ?? mostToo ?? most);
  if (over === '>') add('minInclusive', 'false');
  if ((belowToo ?? below) === '<') add('maxInclusive', 'false');
  if (about !== undefined) add('approximate', 'true');
  return mappingTree(entries, at);
}

/** Parses one locator: `page 3`, `paragraph 2`, `613-654`, or these joined by commas; anything else is a place as written. */
function parseLocator(text: string): Locator {
  let page: string | undefined;
  let paragraph: string | undefined;
  let range: { start: number; end: number } | undefined;
  for (const part of text.split(/,\s*/)) {
    const [, word, value] = /^(p\.|page|par\.|paragraph)\s*(\S.*)$/i.exec(part) ?? [];
    const [, start, end] = /^(\d{1,9})\s*[-–]\s*(\d{1,9})$/.exec(part) ?? [];
    if (start !== undefined && end !== undefined && range === undefined)
      range = { start: Number(start), end: Number(end) };
    else if (word !== undefined && /^par/i.test(word) && paragraph === undefined) paragraph = value;
    else if (word !== undefined && page === undefined) page = value;
    else return { written: text };
  }
  return { page, paragraph, ...range };
}

/** Parses locators separated by `|`, or a JSON list of the native format; null where one is empty or no JSON. */
function parseLocators(text: string): readonly Locator[] | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) {
    const parts = trimmed.split(SEPARATOR).map((part) => part.trim());
    return parts.includes('') ? null : parts.map(parseLocator);
  }
  try {
    const list: unknown = JSON.parse(trimmed);
    return Array.isArray(list) && list.every(isLocator) ? list : null;
  } catch {
    return null;
  }
}

const isLocator = (value: unknown): value is Locator =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([key, one]) =>
      (/^(page|paragraph|written)$/.test(key) && typeof one === 'string') ||
      (/^(start|end)$/.test(key) && Number.isSafeInteger(one)),
  );

/** The locators of a cell in the native format; null if they cannot be parsed. */
export function locatorsTree(text: string, at: Position): Tree | null {
  const locators = parseLocators(text);
  if (locators === null) return null;
  const items = locators.map((locator) =>
    mappingTree(
      Object.entries(locator).flatMap(([key, value]): [string, Tree][] =>
        value === undefined ? [] : [[key, textTree(String(value), at)]],
      ),
      at,
    ),
  );
  return listTree(items, at);
}

/** The text that `locatorsTree` reads as these locators. */
export function locatorsText(locators: readonly Locator[]): string {
  const plain = locators.map(plainLocator).join(` ${SEPARATOR} `);
  const again = parseLocators(plain);
  const same = again !== null && JSON.stringify(again.map(inOrder)) === JSON.stringify(locators.map(inOrder));
  return same ? plain : JSON.stringify(locators.map(inOrder));
}

const inOrder = ({ page, paragraph, written, start, end }: Locator): Locator => ({
  page,
  paragraph,
  written,
  start,
  end,
});

const plainLocator = ({ page, paragraph, written, start, end }: Locator): string =>
  [
    written ?? '',
    page === undefined ? '' : `page ${page}`,
    paragraph === undefined ? '' : `paragraph ${paragraph}`,
    start === undefined ? '' : `${start}-${end}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
