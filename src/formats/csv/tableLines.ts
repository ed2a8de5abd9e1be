/** What a table is read from: lines of text, or rows of a sheet. */
import type { Cell, Row, TextPosition } from './scanner.ts';

/** The comments above the headings that say something, by name in lower case: `# dataset: town`. */
export type Directives = ReadonlyMap<string, Cell>;

/** A table that was read up to its headings. */
export interface TableLines {
  readonly directives: Directives;
  /** Null if there are none. */
  readonly headings: Row | null;
  /** What messages call it: the file or the sheet. */
  readonly noun: string;
  /** The names that may say which template it is, the most telling one first. */
  readonly names: readonly string[];
  /** Whether cells have comments. */
  readonly hasComments: boolean;
  /**
   * The rows below the headings, without empty ones.
   * @param skipsComments whether rows that begin with # are comments
   * @param commentColumn the index of the column that gets the comments of cells; null if none does
   */
  rows(skipsComments: boolean, commentColumn: number | null): Generator<Row>;
  /** The position after the row that `rows` returned last. */
  end(): TextPosition;
}

const DIRECTIVE = /^\s*#\s*(template|dataset|language)\s*:\s*/i;

/** What a comment says; null if it is for people. */
export function directiveIn(
  text: string,
  { line, column }: TextPosition,
): { readonly name: string; readonly cell: Cell } | null {
  const [start = '', name = ''] = DIRECTIVE.exec(text) ?? [];
  const value = text.slice(start.length).replace(/[\s,;]+$/, '');
  if (name === '' || value === '') return null;
  const cell = { text: value, quoted: true, line, column: column + start.length };
  return { name: name.toLowerCase(), cell };
}
