/** Builds a sheet from its cells, within what a workbook may have. */
import { createHash } from 'node:crypto';
import type { CellContent, Seen, Sheet, SheetCell, SheetRow, Unread } from '../../formats/csv/sheet.ts';
import { MAX_TEXT } from '../../formats/seedFile.ts';
import { WorkbookFault } from './archive.ts';

/** The most sheets, and rows and cells that are not empty, of a workbook. */
export const MAX_SHEETS = 200;
const MAX_FILLED_ROWS = 200_000;
const MAX_CELLS = 2_000_000;
/** The most characters that they have together; one text may be in many cells. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
const MAX_MERGES = 20_000;
/** The characters of a name, of which programs have 31. */
const MAX_NAME = 255;

/** A range of merged cells, both corners included. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
}

/** Counts the cells of all sheets of a workbook, and their characters. */
export class CellLimit {
  #rows = 0;
  #cells = 0;
  #characters = 0;

  add({ length }: string): void {
    this.#cells += 1;
    this.#characters += length;
    if (this.#cells > MAX_CELLS)
      throw new WorkbookFault(`the workbook has more than ${MAX_CELLS} cells with a value`, 'split it');
    if (this.#characters > MAX_CHARACTERS)
      throw new WorkbookFault(`the cells have more than ${MAX_CHARACTERS} characters`, 'shorten their texts');
  }

  addRow(): void {
    this.#rows += 1;
    if (this.#rows > MAX_FILLED_ROWS)
      throw new WorkbookFault(`the workbook has more than ${MAX_FILLED_ROWS} rows with a value`, 'split it');
  }
}

/** Collects the cells of a sheet. */
export class SheetBuilder {
  readonly name: string;
  readonly #limit: CellLimit;
  readonly #rows = new Map<number, Map<number, SheetCell>>();
  readonly #merges: Merge[] = [];
  readonly #unread = new Map<Unread, Seen>();

  constructor(name: string, limit: CellLimit) {
    if (name.length > MAX_NAME)
      throw new WorkbookFault(`the name of a sheet has ${name.length} characters`, 'shorten it');
    this.name = name;
    this.#limit = limit;
  }

  /** Adds a cell; an empty one is left out. */
  set(row: number, column: number, { unread = [], ...content }: CellContent): void {
    if (content.text === '' && content.fault === undefined) return;
    this.#limit.add(content.text);
    for (const what of unread) this.count(what, row, column, content.text);
    const cells = this.#cellsOf(row);
    cells.set(column, { ...cells.get(column), column, ...content });
  }

  #cellsOf(row: number): Map<number, SheetCell> {
    const own = this.#rows.get(row);
    if (own !== undefined) return own;
    this.#limit.addRow();
    const cells = new Map<number, SheetCell>();
    this.#rows.set(row, cells);
    return cells;
  }

  comment(row: number, column: number, text: string): void {
    const comment = text.trim();
    if (comment === '') return;
    this.#limit.add(comment);
    const cells = this.#cellsOf(row);
    cells.set(column, { text: '', ...cells.get(column), column, comment });
  }

  /** Notes that cells are merged: the first one stands for all that are below it. */
  merge(top: number, left: number, bottom: number): void {
    if (this.#merges.length >= MAX_MERGES)
      throw new WorkbookFault(
        `the sheet ${this.name} has more than ${MAX_MERGES} merged ranges`,
        'split them, and fill in each cell',
      );
    if (bottom > top) this.#merges.push({ top, left, bottom });
  }

  count(what: Unread, row = 1, column = 1, text = ''): void {
    const first = this.#unread.get(what) ?? { count: 0, row, column, text };
    this.#unread.set(what, { ...first, count: first.count + 1 });
  }

  build(): Sheet {
    this.#fillMerged();
    const hash = createHash('sha256').update(this.name);
    const rows = [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]): SheetRow => {
        const inOrder = [...cells.values()].sort((a, b) => a.column - b.column);
        hash.update(JSON.stringify([row, inOrder]));
        return { row, cells: inOrder };
      });
    return { name: this.name, rows, unread: this.#unread, digest: hash.digest('hex') };
  }

  /** Gives the cells of a merged range in the rows that have any cell the text of the first one. */
  #fillMerged(): void {
    if (this.#merges.length === 0) return;
    const numbers = [...this.#rows.keys()].sort((a, b) => a - b);
    for (const { top, left, bottom } of this.#merges) {
      const first = this.#rows.get(top)?.get(left);
      if (first === undefined || first.text === '') continue;
      const { comment: _, ...content } = first;
      for (const row of numbersBetween(numbers, top + 1, bottom)) this.set(row, left, content);
    }
  }
}

/** A text of its own: a piece of a part of the workbook would keep that in memory. One that is too long anyway stays. */
export const copyOf = (text: string): string =>
  text.length > MAX_TEXT ? text : Buffer.from(text, 'utf16le').toString('utf16le');

/** The numbers of a sorted list from `low` to `high`. */
function* numbersBetween(sorted: readonly number[], low: number, high: number): Generator<number> {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  for (let i = from; i < sorted.length && (sorted[i] ?? 0) <= high; i += 1) yield sorted[i] ?? 0;
}
