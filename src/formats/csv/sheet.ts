/** Sheets: the texts of their cells with what was seen that says nothing, and the tables that mappings make of them. */
import { type Problems, quoteValue } from '../problem.ts';
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

const FAULTS: Readonly<
  Record<
    CellFault,
    (text: string) => readonly ['INVALID_VALUE' | 'NO_VALUE' | 'INVALID_DATE', string, string]
  >
> = {
  ERROR: (text) => [
    'INVALID_VALUE',
    `the cell has the error ${quoteValue(text)}`,
    'mend its formula, or empty it',
  ],
  NO_RESULT: () => [
    'NO_VALUE',
    'the formula of the cell has no stored result',
    'open the workbook in a spreadsheet program and save it',
  ],
  NO_YEAR: (text) => [
    'INVALID_DATE',
    `the cell shows a date without its year (${text})`,
    'choose a format that shows what is known, or write the date as text',
  ],
};

/** Reports what is wrong with a cell of a workbook. */
export function reportFault(
  file: string,
  { fault, text, line, column }: Pick<SheetCell, 'fault' | 'text' | 'column'> & { readonly line: number },
  problems: Problems,
): void {
  if (fault !== undefined) problems.error({ file, line, column }, ...FAULTS[fault](text));
}
