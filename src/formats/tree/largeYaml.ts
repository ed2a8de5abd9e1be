/** Parses large YAML files part by part, so that no document of the parser is as large as the file. */
import { isMap, Lexer, LineCounter } from 'yaml';
import type { Position } from '../places.ts';
import { Problems, quoteValue } from '../problem.ts';
import type { FileRow } from '../refusals.ts';
import { MAX_TEXT } from '../seedFile.ts';
import { partsOf, SectionReader } from './sectionReader.ts';
import type { Entry, Tree } from './tree.ts';
import {
  type NamedText,
  parseYaml,
  positionsIn,
  readYaml,
  reportSyntax,
  syntaxProblems,
  YamlConverter,
  type YamlRows,
  type YamlSource,
} from './yaml.ts';
import { type YamlSection, yamlSections } from './yamlSections.ts';

/** A YAML document whose items below one key are read one by one. */
export interface StreamedYaml {
  /** The document without what is streamed. */
  readonly tree: Tree;
  /** The entries below the keys that are parsed part by part, like `items`; none below a key that the tree has. */
  entriesOf(key: string): Iterable<Entry>;
  /** Can be iterated once; the problems of the items are reported while it is. Empty if the tree has all items. */
  readonly items: Iterable<Tree>;
  /**
   * The entries and items below the given keys, if rows can be left out; those of `items` are added while these are
   * iterated.
   */
  readonly rows: readonly FileRow[];
}

/** The top-level keys that have rows below them. */
interface YamlKeys {
  /** Those of mappings that are parsed part by part. */
  readonly inParts: readonly string[];
  /** That of the list whose items are not kept in memory. */
  readonly streamed: string;
  /** Those of other lists. */
  readonly others: readonly string[];
}

const rowForms = (
  inParts: readonly string[],
  streamed: string,
  others: readonly string[],
): YamlRows['below'] =>
  Object.fromEntries([
    ...inParts.map((key) => [key, 'mapping'] as const),
    ...[streamed, ...others].map((key) => [key, 'list'] as const),
  ]);

/** Smaller files are parsed at once. */
const MIN_STREAMED = 256 * 1024;
/**
 * Larger files are never parsed at once, since that takes 80 times as much memory as their text: of a part that cannot be
 * read, its own problems are reported, and of those behind it no more than what is wrong with their text.
 */
const MAX_WHOLE = 2 * 1024 * 1024;
/** A longer value is a mistake or an attack; it is refused before the parser makes several copies of it. */
const MAX_VALUE = 1_000_000;

/**
 * Parses one YAML document like `readYaml`. In a large file the block mappings below the keys `inParts` are parsed part by
 * part, and so is the block list below `streamed`, whose items are not kept in memory.
 * @param maxWhole the length of a text that may be parsed at once, where that finds more or reads it after all
 */
export function readLargeYaml(
  file: NamedText,
  text: string,
  problems: Problems,
  { inParts, streamed, others }: YamlKeys,
  maxWhole = MAX_WHOLE,
): StreamedYaml | null {
  const below = problems.refused.leaveOut ? rowForms(inParts, streamed, others) : {};
  const whole = (): StreamedYaml | null => {
    const rows = { below, found: [] };
    const tree = readYaml(file, text, problems, rows);
    return tree === null ? null : { tree, entriesOf: () => [], items: [], rows: rows.found };
  };
  if (text.length < MIN_STREAMED) return whole();
  const isSmall = text.length <= maxWhole;
  const lines = new LineCounter();
  const positionOf = positionsIn(file, lines);
  const sections = yamlSections(text, [...inParts, streamed], lines, isSmall).filter(
    ({ key, isList }) => isList === (key === streamed),
  );
  const longest = longValue(text, sections);
  if (longest !== null) {
    const wrong = `the text has ${longest.length} characters`;
    const hint = `shorten it to at most ${MAX_TEXT} characters`;
    problems.error(positionOf(longest.offset), 'TOO_LONG', wrong, hint);
    return null;
  }
  const outsideText = textOutside(text, sections);
  const positionOutside = (offset: number): Position => positionOf(offsetOutside(offset, sections));
  const outside = parseYaml(outsideText, new LineCounter());
  if (outside === null || syntaxProblems(outside).length > 0 || !isMap(outside.contents)) {
    if (isSmall || sections.length === 0 || outside === null) return whole();
    if (reportSyntax(outside, { positionOf: positionOutside, problems })) return whole();
    return null;
  }
  const own = new Problems();
  const rows: YamlRows = { below, found: [] };
  const rest = new YamlConverter({
    text: outsideText,
    positionOf: positionOutside,
    problems: own,
    rows,
  }).convert(outside.contents, 0, 0);
  if (rest?.type !== 'mapping') return whole();
  // A key that the file has twice may be that of a section.
  if (own.haveErrors && isSmall) return whole();
  for (const problem of own.sorted([])) problems.error(problem, problem.code, problem.message, problem.hint);
  reportRepeatedKeys(rest.entries, sections, positionOf, problems);
  const reader = new SectionReader({ text, positionOf, problems, rows }, file, isSmall);
  const sectionOf = (key: string): YamlSection | undefined => sections.find((one) => one.key === key);
  const list = sectionOf(streamed);
  return {
    tree: rest,
    entriesOf(key) {
      const section = sectionOf(key);
      return section === undefined ? [] : reader.entries(section);
    },
    items: list === undefined ? [] : reader.items(list),
    rows: rows.found,
  };
}

/** Reports the keys that are there both as a section and outside of it. */
function reportRepeatedKeys(
  outside: readonly Entry[],
  sections: readonly YamlSection[],
  positionOf: YamlSource['positionOf'],
  problems: Problems,
): void {
  for (const { key, keyAt } of outside) {
    const section = sections.find((one) => one.key === key);
    if (section === undefined) continue;
    const message = `the key ${quoteValue(key)} is already in line ${positionOf(section.from).line}`;
    problems.error(keyAt, 'DUPLICATE_KEY', message, 'remove one of them');
  }
}

/** The first value that is too long for any key; null if there is none. */
function longValue(
  text: string,
  sections: readonly YamlSection[],
): { readonly offset: number; readonly length: number } | null {
  const outside = textOutside(text, sections);
  const parts = [{ text: outside, at: 0 }, ...sections.flatMap((section) => partsOf(section, text))];
  for (const part of parts) {
    if (part.text.length <= MAX_VALUE) continue;
    // The lexer says how long its parts are, not where they are.
    const found = lexemes(part.text).find((lexeme) => lexeme.length > MAX_VALUE);
    if (found === undefined) continue;
    const offset = part.text.indexOf(found);
    const isOutside = part.text === outside;
    return {
      offset: isOutside ? offsetOutside(offset, sections) : part.at + offset,
      length: found.length,
    };
  }
  return null;
}

const lexemes = (text: string): string[] => [...new Lexer().lex(text)];

/** The text without the sections. */
function textOutside(text: string, sections: readonly YamlSection[]): string {
  const ends = [0, ...sections.map(({ to }) => to)];
  return ends.map((from, i) => text.slice(from, sections[i]?.from)).join('');
}

/** The offset in the whole text of an offset in the text without the sections. */
function offsetOutside(offset: number, sections: readonly YamlSection[]): number {
  let whole = offset;
  for (const { from, to } of sections) if (whole >= from) whole += to - from;
  return whole;
}
