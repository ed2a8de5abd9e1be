/** Rows of a table with their non-empty cells by column, and checks of whole rows. */
import type { Problems } from '../problem.ts';
import type { Cell, Row } from './scanner.ts';
import type { IdentifierColumn, Table } from './table.ts';
import type { Column } from './templates.ts';

/** A row with its non-empty cells. */
export interface FilledRow {
  readonly row: Row;
  readonly cells: ReadonlyMap<Column, Cell>;
  readonly identifiers: readonly { readonly column: IdentifierColumn; readonly cell: Cell }[];
}

/**
 * The rows with as many cells as there are headings; other rows are reported and skipped.
 * @param malformed gets the rows that are skipped
 */
export function* filledRows(
  table: Table,
  problems: Problems,
  malformed: (row: Row) => void,
): Generator<FilledRow> {
  const { columns, place } = table;
  const last = columns.length;
  for (const row of table.rows()) {
    const extraCell = row.cells.slice(last).find(({ text }) => text !== '');
    if (row.cells.length >= last && extraCell === undefined) {
      yield filledRow(row, table, problems);
      continue;
    }
    const hint =
      extraCell === undefined
        ? 'write a delimiter for every empty cell too'
        : 'put quotes around cells that contain a delimiter';
    const wrong = `the row has ${row.cells.length} cells, but there are ${last} headings`;
    problems.error(place(extraCell ?? row), 'ROW_LENGTH', wrong, hint);
    refuseRow(row, table, problems);
    malformed(row);
  }
}

function filledRow(row: Row, { columns, headings, place }: Table, problems: Problems): FilledRow {
  const cells = new Map<Column, Cell>();
  const identifiers: { column: IdentifierColumn; cell: Cell }[] = [];
  columns.forEach((column, i) => {
    const cell = row.cells[i];
    if (cell === undefined || cell.text === '') return;
    if (column !== null && 'key' in column) cells.set(column, cell);
    else if (column !== null) identifiers.push({ column, cell });
    else if (headings.cells[i]?.text === '') {
      const wrong = 'the column of this cell has no heading';
      problems.error(place(cell), 'UNKNOWN_COLUMN', wrong, 'add a heading');
    }
  });
  return { row, cells, identifiers };
}

/** Notes that the record of a row was refused, so that references to its id are not reported too. */
function refuseRow({ cells }: Row, { columns }: Table, problems: Problems): void {
  columns.forEach((column, i) => {
    const id = cells[i]?.text;
    if (column !== null && 'key' in column && column.heading === 'id' && id) problems.refused.addRecord(id);
  });
}

/** Whether all required cells are filled; the others are reported. */
export function isComplete(filled: FilledRow, table: Table, problems: Problems): boolean {
  let complete = true;
  const { row, cells } = filled;
  table.columns.forEach((column, i) => {
    if (column === null || !('key' in column) || !column.required || cells.has(column)) return;
    complete = false;
    problems.error(
      table.place(row.cells[i] ?? row),
      'NO_VALUE',
      `${column.heading} is empty in this row`,
      `fill it in: ${column.about}`,
    );
  });
  if (!complete) refuseRow(row, table, problems);
  return complete;
}
