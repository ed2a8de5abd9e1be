/** Parses large YAML files part by part, so that no document of the parser is as large as the file. */
import { isMap, isSeq, Lexer, LineCounter, type Node } from 'yaml';
import type { Position } from '../position.ts';
import { Problems } from '../problem.ts';
import type { FileRow } from '../refusals.ts';
import { MAX_TEXT } from './fields.ts';
import type { Entry, Tree } from './tree.ts';
import {
  parseYaml,
  positionsIn,
  readYaml,
  YamlConverter,
  type YamlDocument,
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
/** A longer value is a mistake or an attack; it is refused before the parser makes several copies of it. */
const MAX_VALUE = 1_000_000;

/**
 * Parses one YAML document like `readYaml`. In a large file the block mappings below the keys `inParts` are parsed part by
 * part, and so is the block list below `streamed`, whose items are not kept in memory.
 */
export function readLargeYaml(
  file: string,
  text: string,
  problems: Problems,
  { inParts, streamed, others }: YamlKeys,
): StreamedYaml | null {
  const below = problems.refused.leaveOut ? rowForms(inParts, streamed, others) : {};
  const whole = (): StreamedYaml | null => {
    const rows = { below, found: [] };
    const tree = readYaml(file, text, problems, rows);
    return tree === null ? null : { tree, entriesOf: () => [], items: [], rows: rows.found };
  };
  if (text.length < MIN_STREAMED) return whole();
  const lines = new LineCounter();
  const positionOf = positionsIn(file, lines);
  const sections = yamlSections(text, [...inParts, streamed], lines).filter(
    ({ key, isList }) => isList === (key === streamed),
  );
  const longest = longValue(text, sections);
  if (longest !== null) {
    const wrong = `the text has ${longest.length} characters`;
    const hint = `shorten it to at most ${MAX_TEXT} characters`;
    problems.error(positionOf(longest.offset), 'TOO_LONG', wrong, hint);
    return null;
  }
  // Errors between the sections are reported with their positions in the whole file.
  const outside = withoutErrors(textOutside(text, sections));
  if (outside === null || !isMap(outside.contents)) return whole();
  const own = new Problems();
  const rows: YamlRows = { below, found: [] };
  const rest = new YamlConverter({
    text: textOutside(text, sections),
    positionOf: (offset) => positionOf(offsetOutside(offset, sections)),
    problems: own,
    rows,
  }).convert(outside.contents, 0, 0);
  // A key that the file has twice may be that of a section.
  if (rest?.type !== 'mapping' || own.haveErrors) return whole();
  const reader = new SectionReader({ text, positionOf, problems, rows }, file);
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

/** The parsed document; null if there is anything to report. */
function withoutErrors(text: string): YamlDocument | null {
  const document = parseYaml(text, new LineCounter());
  return document === null || document.errors.length + document.warnings.length > 0 ? null : document;
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

/** The text of each part of a section, and its offset in the whole. */
function partsOf({ parts, to }: YamlSection, text: string): { readonly text: string; readonly at: number }[] {
  return parts.map((at, i) => ({ text: text.slice(at, parts[i + 1] ?? to), at }));
}

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

/** Reads the sections of a file, each of which can be iterated once. */
class SectionReader {
  readonly #source: YamlSource;
  readonly #file: string;
  #isUnreadable = false;

  constructor(source: YamlSource, file: string) {
    this.#source = source;
    this.#file = file;
  }

  /** The entries of the mapping below a key. */
  *entries(section: YamlSection): Generator<Entry> {
    const seen = new Map<string, Position>();
    for (const part of partsOf(section, this.#source.text)) {
      const document = withoutErrors(part.text);
      if (document === null || !isMap<Node, Node | null>(document.contents)) {
        const value = this.#wholeValue(section, part);
        if (value?.type === 'mapping') yield* value.entries.filter(({ key }) => !seen.has(key));
        return;
      }
      yield* this.#converterOf(part).sectionEntries(section.key, document.contents.items, seen);
    }
  }

  /** The items of the list below a key. */
  *items(section: YamlSection): Generator<Tree> {
    let count = 0;
    for (const part of partsOf(section, this.#source.text)) {
      const document = withoutErrors(part.text);
      if (document === null || !isSeq<Node | null>(document.contents)) {
        const value = this.#wholeValue(section, part);
        if (value?.type === 'list') yield* [...value.items].slice(count);
        return;
      }
      const converter = this.#converterOf(part);
      for (const node of document.contents.items) {
        const item = converter.sectionItem(section.key, node);
        count += 1;
        if (item !== null) yield item;
      }
    }
  }

  /**
   * What is below a key, if a part of it cannot be parsed by itself: the parser gets the whole text after all. Problems of
   * earlier parts are reported already.
   */
  #wholeValue({ key }: YamlSection, { at }: { readonly at: number }): Tree | null {
    const { text, positionOf, problems, rows } = this.#source;
    if (this.#isUnreadable) return null;
    const own = new Problems();
    const tree = readYaml(this.#file, text, own, rows);
    const { line } = positionOf(at);
    for (const problem of own.sorted([]))
      if (tree === null || problem.line >= line)
        problems.error(problem, problem.code, problem.message, problem.hint);
    if (tree === null) {
      this.#isUnreadable = true;
      problems.refused.addFile();
    }
    return tree?.type === 'mapping' ? (tree.entries.find((entry) => entry.key === key)?.value ?? null) : null;
  }

  #converterOf(part: { readonly text: string; readonly at: number }): YamlConverter {
    const source = this.#source;
    return new YamlConverter({
      ...source,
      text: part.text,
      positionOf: (offset) => source.positionOf(part.at + offset),
    });
  }
}
