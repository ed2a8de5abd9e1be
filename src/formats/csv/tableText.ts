/**
 * Writes rows as CSV text: in several files where one would be too large to be read back, and with formulas escaped, so that
 * no spreadsheet program runs them.
 */
import type { Dataset } from '../../domain/model/record.ts';
import { isEdtf } from '../../domain/time/edtf/isEdtf.ts';

/** Without it, spreadsheet programs assume a regional encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

export class TableText {
  readonly #maxBytes: number;
  readonly #preamble: string;
  #head = '';
  #parts: string[][] = [];
  #bytes = 0;

  /** @param template the name of the template */
  constructor(template: string, { id, language }: Pick<Dataset, 'id' | 'language'>, maxBytes: number) {
    this.#maxBytes = maxBytes;
    const lines = [`# template: ${template}`, `# dataset: ${id}`];
    if (language !== undefined) lines.push(`# language: ${language}`);
    this.#preamble = lines.map((line) => `${line}\n`).join('');
  }

  headings(headings: readonly string[]): void {
    this.#head = rowText(headings);
  }

  /** Adds rows that must be in the same file. Formulas in their cells are escaped. */
  rows(rows: readonly (readonly string[])[]): void {
    const text = rows.map((cells) => rowText(cells.map(harmless))).join('');
    const bytes = Buffer.byteLength(text);
    if (this.#parts.length === 0 || this.#bytes + bytes > this.#maxBytes) {
      this.#parts.push([]);
      this.#bytes = 0;
    }
    this.#parts.at(-1)?.push(text);
    this.#bytes += bytes;
  }

  /** The contents of the files; an empty list if there are no rows. */
  files(): string[] {
    return this.#parts.map((part) => `${BYTE_ORDER_MARK}${this.#preamble}${this.#head}${part.join('')}`);
  }
}

/** The cells as one line. */
export const rowText = (cells: readonly string[]): string => `${cells.map(cellText).join(',')}\n`;

/** Quotes a text that would otherwise be read as several cells, trimmed, or taken for a withdrawal. */
const cellText = (text: string): string =>
  /[",;\t\r\n]/.test(text) || text !== text.trim() || text === 'null'
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** What spreadsheet programs take for the beginning of a formula, some after full-width signs too. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Whether a text may be run as a formula. Numbers and dates such as `-0043` are none. */
export const isFormula = (text: string): boolean =>
  FORMULA_START.test(text) && !isNumber(text) && !isEdtf(text);

const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);

const afterApostrophes = (text: string): string => text.replace(/^'+/, '');

/**
 * A text for a file that is read back: what is a formula gets an apostrophe before it, as OWASP advises against CSV
 * injection, and so does a formula that has apostrophes before it, so that `readHarmless` gives the text back.
 */
export const harmless = (text: string): string => (isFormula(afterApostrophes(text)) ? `'${text}` : text);

/** The text that `harmless` has written. */
export const readHarmless = (text: string): string =>
  text.startsWith("'") && isFormula(afterApostrophes(text)) ? text.slice(1) : text;
