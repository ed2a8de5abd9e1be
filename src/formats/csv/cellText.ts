/** Numbers and places as one cell says them, and back. */
import type { Count, Locator } from '../../domain/model/record.ts';
import type { Position } from '../problem.ts';
import { listTree, mappingTree, type Tree, textTree } from '../tree/tree.ts';

/** Stands between several values in one cell; ids have no such character. */
export const SEPARATOR = '|';

const COUNT =
  /^(~)?\s*(?:(\d+)|(\d+)\s*(?:-|–|\.\.)\s*(\d+)|(>=?|≥)\s*(\d+)(?:\s*(<=?|≤)\s*(\d+))?|(<=?|≤)\s*(\d+))$/;

/** `4`, `>40`, `<=20`, `10-20`, `>10 <20`, and with `~` in front about so many; null for anything else. */
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

/** The text that `countTree` reads as this number. */
export function countText({ min, max, minInclusive, maxInclusive, approximate }: Count): string {
  const about = approximate ? '~' : '';
  if (min !== undefined && min === max) return `${about}${min}`;
  const sides = [
    min === undefined ? '' : `${minInclusive ? '>=' : '>'}${min}`,
    max === undefined ? '' : `${maxInclusive ? '<=' : '<'}${max}`,
  ];
  return `${about}${sides.filter((side) => side !== '').join(' ')}`;
}

/** Where in a source, one of several: `page 3`, `paragraph 2`, `613-654`, or these joined by commas. */
function placeOf(text: string): Locator | null {
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
    else return null;
  }
  return { page, paragraph, ...range };
}

/** Places separated by `|`, or a JSON list of the same places as the native format writes them. */
function placesOf(text: string): readonly Locator[] | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) {
    const places = trimmed.split(SEPARATOR).map((place) => placeOf(place.trim()));
    return places.every((place) => place !== null) ? places : null;
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
      (/^(page|paragraph)$/.test(key) && typeof one === 'string') ||
      (/^(start|end)$/.test(key) && Number.isSafeInteger(one)),
  );

/** The places that a cell names, as the native format has them; null where they cannot be read. */
export function locatorsTree(text: string, at: Position): Tree | null {
  const places = placesOf(text);
  if (places === null) return null;
  const items = places.map((place) =>
    mappingTree(
      Object.entries(place).flatMap(([key, value]): [string, Tree][] =>
        value === undefined ? [] : [[key, textTree(String(value), at)]],
      ),
      at,
    ),
  );
  return listTree(items, at);
}

/** The text that `placesTree` reads as these places. */
export function locatorsText(places: readonly Locator[]): string {
  const plain = places.map(plainPlace).join(` ${SEPARATOR} `);
  const again = placesOf(plain);
  const same = again !== null && JSON.stringify(again.map(inOrder)) === JSON.stringify(places.map(inOrder));
  return same ? plain : JSON.stringify(places.map(inOrder));
}

const inOrder = ({ page, paragraph, start, end }: Locator): Locator => ({ page, paragraph, start, end });

const plainPlace = ({ page, paragraph, start, end }: Locator): string =>
  [
    page === undefined ? '' : `page ${page}`,
    paragraph === undefined ? '' : `paragraph ${paragraph}`,
    start === undefined ? '' : `${start}-${end}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
