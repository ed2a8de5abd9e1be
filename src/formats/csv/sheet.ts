/** Sheets: the texts of their cells with what was seen that says nothing, and the tables that mappings make of them. */
import type { Cell } from './scanner.ts';

/** What a cell holds instead of a value. */
export type CellFault = 'ERROR' | 'NO_RESULT' | 'NO_YEAR';

/** What is counted, since nothing is derived from it. */
export type Unread = 'HIDDEN' | 'STRUCK' | 'COLORED' | 'FILTER' | 'TWO_DIGIT_YEAR' | 'OLD_STYLE';

/** A value before its cell is known. */
export interface CellContent {
  /** Trimmed. A date is EDTF, as exact as the cell shows it. */
  readonly text: string;
  readonly fault?: CellFault | undefined;
  /** Whether it is a date of the program, and no text. */
  readonly isDate?: boolean;
  /** The program that saved the workbook, of a date that is the first of two in LibreOffice and the second in Excel. */
  readonly savedBy?: string | undefined;
  readonly unread?: readonly Unread[];
}

/** A cell with a text or a comment; its column counts from 1. */
export interface SheetCell extends Omit<CellContent, 'unread'> {
  readonly column: number;
  readonly comment?: string | undefined;
}

/** A row with its cells by column; its number counts from 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** How often something was seen, and where first. */
export interface Seen {
  readonly count: number;
  readonly row: number;
  readonly column: number;
  /** What the cell holds. */
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  /** Without empty rows. */
  readonly rows: readonly SheetRow[];
  readonly unread: ReadonlyMap<Unread, Seen>;
  /** SHA-256 of the texts of the cells. */
  readonly digest: string;
}

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

/** The letters of a column: `A` is 1, `AA` 27. */
export function columnLetters(column: number): string {
  let [letters, left] = ['', column];
  while (left > 0) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
    left = Math.floor((left - 1) / 26);
  }
  return letters;
}

/** Row and column of an address such as `C7`; null for anything else. */
export function addressOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}
