/** A sheet as a mapping sees it: columns with headings, and the rows of data below them. */
import { addTo } from '../../domain/model/addTo.ts';
import { suggestionFor } from '../../domain/search/nearest.ts';
import type { CellFault, Sheet, SheetCell, SheetRow } from '../../formats/csv/sheet.ts';
import { addressOf, columnLetters } from '../../formats/places.ts';
import { type Problems, quoteValue } from '../../formats/problem.ts';
import type { SheetMapping } from './mappingFile.ts';

/** A cell of a row of data. */
export interface GridCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly comment?: string | undefined;
  /** What is wrong with the cell of a workbook. */
  readonly fault?: CellFault | undefined;
  /** Whether it is a date of the spreadsheet program, and which one saved it if its day depends on that. */
  readonly isDate?: boolean | undefined;
  readonly savedBy?: string | undefined;
}

export interface GridRow {
  readonly line: number;
  /** The cell of a column; an empty one if there is none. */
  cell(column: number): GridCell;
  /** The texts of all cells. */
  readonly text: string;
  /** The comments of all cells. */
  readonly comments: readonly string[];
}

export interface Grid {
  /** The text above a column. */
  heading(column: number): string;
  /** The text in the last row of headings. */
  lowerHeading(column: number): string;
  /** The texts above the last row of headings; all, if there is no other. */
  upperHeading(column: number): string;
  /** The number of a column by its heading, or by its letters; null after an error was reported. */
  columnOf(heading: string, mapping: SheetMapping, problems: Problems): number | null;
  /** The texts of a column that stand for the one above. */
  marksIn(column: number): readonly string[];
  readonly rows: readonly GridRow[];
  /** The numbers of the columns with headings. */
  readonly columns: readonly number[];
  /** The rows that the mapping leaves out. */
  readonly skipped: number;
}

/** The same for texts that differ in case and spaces only. */
export const sameText = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Reads a sheet as a mapping says. @param file the mapping, where what is wrong with its columns is reported */
export function gridOf(sheet: Sheet, mapping: SheetMapping, problems: Problems): Grid {
  const read = headingRowsOf(sheet.rows, mapping.headings);
  const headings = headingsOf(read);
  const upper = read.length > 1 ? headingsOf(read.slice(0, -1)) : headings;
  const lower = read.at(-1) ?? headings;
  const byText = new Map<string, number>();
  for (const [column, text] of [...headings, ...lower])
    if (!byText.has(sameText(text))) byText.set(sameText(text), column);
  const columnOf: Grid['columnOf'] = (heading) => {
    const column = byText.get(sameText(heading)) ?? addressOf(`${heading}1`)?.column;
    if (column !== undefined) return column;
    const wrong = `the sheet ${quoteValue(sheet.name)} has no column ${quoteValue(heading)}`;
    problems.error(mapping.at, 'MISSING_COLUMN', wrong, suggestionFor(heading, [...headings.values()]));
    return null;
  };
  const columnsIn = (texts: ReadonlyMap<string, readonly string[]>): [number, ReadonlySet<string>][] =>
    [...texts].flatMap(([heading, list]): [number, ReadonlySet<string>][] => {
      const column = columnOf(heading, mapping, problems);
      return column === null ? [] : [[column, new Set(list.map(sameText))]];
    });
  const [skip, fill] = [columnsIn(mapping.skip), columnsIn(mapping.fill)];
  const above = new Map<number, string>();
  let skipped = 0;
  const rows: GridRow[] = [];
  const last = Math.max(...mapping.headings);
  for (const { row, cells } of sheet.rows.filter((one) => one.row > last)) {
    const own = new Map<number, Omit<SheetCell, 'column'>>(cells.map((cell) => [cell.column, cell]));
    if (skip.some(([column, words]) => words.has(sameText(own.get(column)?.text ?? '')))) {
      skipped += 1;
      continue;
    }
    for (const [column, words] of fill) fillFrom(above, column, words, own);
    if (![...own.values()].some(({ text, fault }) => text !== '' || fault)) continue;
    rows.push({
      line: row,
      cell: (column) => {
        const { text = '', fault, isDate, savedBy } = own.get(column) ?? {};
        return { text, line: row, column, fault, isDate, savedBy };
      },
      get text() {
        return [...own.values()].flatMap(({ text }) => text || []).join(' | ');
      },
      comments: cells.flatMap(({ comment }) => comment ?? []),
    });
  }
  const marksIn = (column: number): string[] =>
    fill.flatMap(([of, words]) => (of === column ? [...words] : []));
  return {
    marksIn,
    heading: (column) => headings.get(column) ?? '',
    lowerHeading: (column) => lower.get(column) ?? '',
    upperHeading: (column) => upper.get(column) ?? '',
    columnOf,
    columns: [...headings.keys()],
    rows,
    skipped,
  };
}

/** Gives a cell the text above it, if its own stands for it. */
function fillFrom(
  above: Map<number, string>,
  column: number,
  words: ReadonlySet<string>,
  cells: Map<number, Omit<SheetCell, 'column'>>,
): void {
  const cell = cells.get(column) ?? { text: '' };
  if (words.has(cell.text === '' ? 'empty' : sameText(cell.text)))
    cells.set(column, { ...cell, text: above.get(column) ?? '' });
  else above.set(column, cell.text);
}

/** The texts of rows of headings by column; one above several headings of the next row stands above each of these. */
export function headingRowsOf(
  rows: readonly SheetRow[],
  numbers: readonly number[],
): readonly ReadonlyMap<number, string>[] {
  const read = numbers.map((number) => {
    const cells = rows.find(({ row }) => row === number)?.cells ?? [];
    return new Map(cells.filter(({ text }) => text !== '').map(({ column, text }) => [column, text]));
  });
  read.forEach((above, i) => {
    let group = '';
    const below = read[i + 1] ?? new Map<number, string>();
    for (let column = 1; column <= Math.max(0, ...below.keys()); column += 1) {
      const [text, own] = [above.get(column), below.get(column)];
      // A heading that is merged over both rows stands in each of them.
      if (own === undefined || own === text) group = '';
      else if (text !== undefined) group = text;
      else if (group !== '') above.set(column, group);
    }
  });
  return read;
}

/** The texts of several rows of headings, joined. */
export function headingsOf(read: readonly ReadonlyMap<number, string>[]): Map<number, string> {
  const joined = new Map<number, string[]>();
  for (const row of read)
    for (const [column, text] of row) if (joined.get(column)?.at(-1) !== text) addTo(joined, column, text);
  return new Map([...joined].map(([column, texts]) => [column, texts.join(' ')]));
}

/** The columns of a range such as `C:F`; null for anything else. */
export function columnsOfRange(range: string): readonly number[] | null {
  const [from, to = from] = range.split(':').map((part) => addressOf(`${part.trim()}1`)?.column);
  if (from === undefined || to === undefined || to < from || to - from > 200) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The address of a cell as people know it: `C7`. */
export const addressIn = ({ line, column }: { readonly line: number; readonly column: number }): string =>
  `${columnLetters(column)}${line}`;
