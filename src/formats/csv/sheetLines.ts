/** Reads a table from a sheet of a workbook: the first row that is no comment has the headings. */
import type { Problems } from '../problem.ts';
import { type Cell, MAX_CELLS, type Row } from './scanner.ts';
import { reportFault, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';
import { type Directives, directiveIn, type TableLines } from './tableLines.ts';

/** @param file the name that messages show, which ends with that of the sheet */
export function sheetLines(file: string, sheet: Sheet, problems: Problems): TableLines {
  const { directives, above } = preamble(sheet);
  const [head, ...below] = sheet.rows.slice(above);
  for (const cell of head?.cells ?? []) if (head !== undefined) reportCell(file, head, cell, problems);
  const width = Math.min(head?.cells.at(-1)?.column ?? 0, MAX_CELLS);
  let end = { line: (sheet.rows.at(-1)?.row ?? 0) + 1, column: 1 };
  return {
    directives,
    headings: head === undefined ? null : rowOf(head, width),
    noun: 'sheet',
    names: [sheet.name, file.slice(0, -sheet.name.length).split(/[/\\]/).at(-1) ?? ''],
    hasComments: below.some(({ cells }) => cells.some(({ comment }) => comment !== undefined)),
    *rows(skipsComments, commentColumn) {
      for (const row of below) {
        if (skipsComments && row.cells[0]?.column === 1 && row.cells[0].text.startsWith('#')) continue;
        for (const cell of row.cells) reportCell(file, row, cell, problems);
        end = { line: row.row + 1, column: 1 };
        const read = rowOf(row, width);
        if (read.cells.some(({ text }) => text !== '')) yield withComments(read, row, commentColumn);
      }
    },
    end: () => end,
  };
}

/** The comments above the headings. A value may stand in the cell after its name. */
function preamble({ rows }: Sheet): { directives: Directives; above: number } {
  const directives = new Map<string, Cell>();
  let above = 0;
  for (const { row, cells } of rows) {
    const [first, second] = cells;
    if (first === undefined || !first.text.startsWith('#')) break;
    above += 1;
    const at = { line: row, column: first.column };
    const found = directiveIn(first.text, at) ?? directiveIn(`${first.text} ${second?.text ?? ''}`, at);
    if (found !== null) directives.set(found.name, { ...found.cell, ...at });
  }
  return { directives, above };
}

/** A row with a cell for each of the columns that have headings, and for those after them that have a value. */
function rowOf({ row, cells }: SheetRow, width: number): Row {
  const last = Math.min(Math.max(width, cells.at(-1)?.column ?? 0), MAX_CELLS);
  const all = Array.from({ length: last }, (_, i): Cell => emptyCell(row, i + 1));
  for (const { column, text, fault } of cells)
    if (column <= last && fault === undefined)
      all[column - 1] = { ...emptyCell(row, column), ...unquoted(text) };
  return { line: row, column: 1, cells: all, valid: true };
}

/** The word null withdraws a value; in quotes it is a text. */
const unquoted = (text: string): Pick<Cell, 'text' | 'quoted'> =>
  /^"+null"+$/.test(text) ? { text: text.slice(1, -1), quoted: true } : { text, quoted: false };

const emptyCell = (line: number, column: number): Cell => ({ text: '', quoted: false, line, column });

/** Adds the comments of all cells of a row to the text of one of them. */
function withComments(read: Row, { cells }: SheetRow, at: number | null): Row {
  const comments = cells.flatMap(({ comment }) => comment ?? []);
  if (at === null) return read;
  const all = [...read.cells];
  for (let i = all.length; i <= at; i += 1) all.push(emptyCell(read.line, i + 1));
  const own = all[at] ?? emptyCell(read.line, at + 1);
  all[at] = { ...own, text: [own.text, ...comments].filter((text) => text !== '').join('; ') };
  return { ...read, cells: all };
}

function reportCell(file: string, { row }: SheetRow, cell: SheetCell, problems: Problems): void {
  if (cell.column > MAX_CELLS)
    problems.error(
      { file, line: row, column: cell.column },
      'TOO_LONG',
      `the cell is beyond column ${MAX_CELLS}`,
      'empty it, or move it to a column of the table',
    );
  reportFault(file, { ...cell, line: row }, problems);
  if (cell.savedBy === undefined) return;
  const [first = '', second = ''] = cell.text.slice(1, -1).split(',');
  const program = cell.savedBy === '' ? '' : `; the workbook was saved by ${cell.savedBy}`;
  problems.warning(
    { file, line: row, column: cell.column },
    'DATE_AMBIGUOUS',
    `the cell is ${first} in LibreOffice and ${second} in Excel, which count days before March 1900 differently, so it is read as one of both${program}`,
    'write the date as text',
  );
}
