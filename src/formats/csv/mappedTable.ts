/** A table that a mapping made of sheets. */
import type { Cell } from './scanner.ts';

/** Rows of a template with the cells of the sheet that they come from. */
export interface MappedTable {
  /** The name of the template. */
  readonly template: string;
  readonly dataset: string;
  /** That of labels and notes. */
  readonly language: string | undefined;
  /** The sheet in messages: `town.xlsx, Council`. */
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly MappedRow[];
}

export interface MappedRow {
  readonly line: number;
  /** By heading. */
  readonly cells: ReadonlyMap<string, Omit<Cell, 'quoted'>>;
}
