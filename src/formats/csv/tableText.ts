/**
 * Writes rows as CSV text: in several files where one would be too large to be read back, and with formulas escaped, so that
 * no spreadsheet program runs them.
 */
import { BYTE_ORDER_MARK, csvRow, harmless } from '../../domain/model/csvText.ts';
import type { Dataset } from '../../domain/model/record.ts';

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
    this.#head = csvRow(headings);
  }

  /** Adds rows that must be in the same file. Formulas in their cells are escaped. */
  rows(rows: readonly (readonly string[])[]): void {
    const text = rows.map((cells) => csvRow(cells.map(harmless))).join('');
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
