/**
 * Parses CSV text to rows whose cells have positions.
 *
 * csv-parse, which the tests use as a second reader, would not do: it reports the line in which a cell ends and its
 * byte offset, which could be converted to line and column, but it cannot continue after an error. A quote
 * followed by text leaves it inside the quote, so that all rows to the end of the file are lost
 * (`skip_records_with_error`). With spaces in between (`trim`) or a row that is too long (`max_record_size`), it
 * stops without reporting that rows remain. A check that reports all problems at once needs those rows. And it reports an
 * unclosed quote at the end of the file, not where it opens.
 */

/** A position in a text; line and column count from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export interface Cell extends TextPosition {
  /** Without quotes; trimmed if it was not quoted. */
  readonly text: string;
  readonly quoted: boolean;
}

export interface Row extends TextPosition {
  readonly cells: readonly Cell[];
  /** False after an error was reported: the cells are not those that were meant. */
  readonly valid: boolean;
}

export type ScanFault = 'OPEN_QUOTE' | 'TEXT_AFTER_QUOTE' | 'LONG_ROW' | 'MANY_CELLS';

/** A row of more characters or cells is a mistake, such as a quote that is closed much later, or an attack. */
export const MAX_ROW = 1_000_000;
export const MAX_CELLS = 1_000;

const QUOTE = '"';

export class Scanner {
  readonly #text: string;
  readonly #report: (fault: ScanFault, at: TextPosition) => void;
  #offset = 0;
  #line = 1;
  #lineStart = 0;

  /** @param report called for each error when it is found */
  constructor(text: string, report: (fault: ScanFault, at: TextPosition) => void) {
    this.#text = text;
    this.#report = report;
  }

  get atEnd(): boolean {
    return this.#offset >= this.#text.length;
  }

  get position(): TextPosition {
    return this.#positionAt(this.#offset);
  }

  /** Whether the rest of the text starts with `start`. */
  startsWith(start: string): boolean {
    return this.#text.startsWith(start, this.#offset);
  }

  /** Reads the rest of the line, without its line break. */
  line(): string {
    const from = this.#offset;
    while (this.#offset < this.#text.length && !this.#breakLength()) this.#offset += 1;
    const line = this.#text.slice(from, this.#offset);
    this.#takeBreak();
    return line;
  }

  /** The next row, without moving to it and without reporting errors. */
  peek(delimiter: string): Row {
    const ahead = new Scanner(this.#text, () => {});
    ahead.#offset = this.#offset;
    ahead.#line = this.#line;
    ahead.#lineStart = this.#lineStart;
    return ahead.row(delimiter);
  }

  /** Reads the next row; at the end of the text, a row with one empty cell. */
  row(delimiter: string): Row {
    const start = this.#offset;
    const { line, column } = this.position;
    const cells: Cell[] = [];
    let valid = true;
    for (;;) {
      const { cell, clean } = this.#cell(delimiter, start + MAX_ROW);
      valid &&= clean;
      cells.push(cell);
      if (this.#offset - start >= MAX_ROW || cells.length > MAX_CELLS) {
        this.#report(cells.length > MAX_CELLS ? 'MANY_CELLS' : 'LONG_ROW', { line, column });
        this.line();
        return { line, column, cells, valid: false };
      }
      if (this.#text[this.#offset] !== delimiter) break;
      this.#offset += 1;
    }
    this.#takeBreak();
    return { line, column, cells, valid };
  }

  #cell(delimiter: string, limit: number): { cell: Cell; clean: boolean } {
    const from = this.#offset;
    this.#skipSpaces(delimiter);
    if (this.#text[this.#offset] === QUOTE) return this.#quoted(delimiter, limit);
    const begin = this.position;
    const text = this.#plain(delimiter, limit);
    const at = text === '' ? this.#positionAt(from) : begin;
    return { cell: { text: text.trimEnd(), quoted: false, ...at }, clean: true };
  }

  #plain(delimiter: string, limit: number): string {
    const from = this.#offset;
    while (this.#offset < this.#text.length && this.#offset < limit) {
      if (this.#text[this.#offset] === delimiter || this.#breakLength()) break;
      this.#offset += 1;
    }
    return this.#text.slice(from, this.#offset);
  }

  #quoted(delimiter: string, limit: number): { cell: Cell; clean: boolean } {
    const at = this.position;
    const parts: string[] = [];
    this.#offset += 1;
    for (;;) {
      const close = this.#text.indexOf(QUOTE, this.#offset);
      const to = close < 0 ? this.#text.length : close;
      parts.push(this.#text.slice(this.#offset, to));
      this.#countLines(to);
      if (close < 0) {
        this.#report('OPEN_QUOTE', at);
        return { cell: { text: parts.join(''), quoted: true, ...at }, clean: false };
      }
      this.#offset = close + 1;
      if (this.#text[this.#offset] !== QUOTE || this.#offset >= limit) break;
      parts.push(QUOTE);
      this.#offset += 1;
    }
    this.#skipSpaces(delimiter);
    const after = this.position;
    const rest = this.#plain(delimiter, limit);
    if (rest !== '') this.#report('TEXT_AFTER_QUOTE', after);
    return { cell: { text: parts.join(''), quoted: true, ...at }, clean: rest === '' };
  }

  /** Moves to the offset `to`, counting line breaks. */
  #countLines(to: number): void {
    while (this.#offset < to) {
      const length = this.#breakLength();
      this.#offset += length || 1;
      if (length > 0) this.#beginLine();
    }
  }

  #skipSpaces(delimiter: string): void {
    for (;;) {
      const next = this.#text[this.#offset];
      if (next === undefined || next === delimiter || this.#breakLength() || next.trim() !== '') return;
      this.#offset += 1;
    }
  }

  #takeBreak(): void {
    const length = this.#breakLength();
    if (length === 0) return;
    this.#offset += length;
    this.#beginLine();
  }

  /** The length of the line break at the current offset; 0 if there is none. */
  #breakLength(): 0 | 1 | 2 {
    const code = this.#text.charCodeAt(this.#offset);
    if (code === 10) return 1;
    if (code !== 13) return 0;
    return this.#text.charCodeAt(this.#offset + 1) === 10 ? 2 : 1;
  }

  #beginLine(): void {
    this.#line += 1;
    this.#lineStart = this.#offset;
  }

  #positionAt(offset: number): TextPosition {
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }
}
