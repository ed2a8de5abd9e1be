/** Rows with their columns: the cells that say something, and what is wrong with the row as a whole. */
import type { Problems } from '../problem.ts';
import type { Cell, Row } from './scanner.ts';
import type { IdentifierColumn, Table } from './table.ts';
import type { Column } from './templates.ts';

/** The cells of a row that are not empty. */
export interface FilledRow {
  readonly row: Row;
  readonly cells: ReadonlyMap<Column, Cell>;
  readonly identifiers: readonly { readonly column: IdentifierColumn; readonly cell: Cell }[];
}

/** The rows that have as many cells as there are headings; the others are problems. */
export function* filledRows(table: Table, problems: Problems): Generator<FilledRow> {
  const { columns, place, headings } = table;
  const last = columns.length;
  for (const row of table.rows()) {
    const beyond = row.cells.slice(last).find(({ text }) => text !== '');
    if (row.cells.length < last || beyond !== undefined) {
      const hint =
        beyond === undefined
          ? 'write a delimiter for each empty cell too'
          : 'put quotes around a cell with a delimiter in it';
      const wrong = `the row has ${row.cells.length} cells, and there are ${last} headings`;
      problems.error(place(beyond ?? row), 'ROW_LENGTH', wrong, hint);
      continue;
    }
    const cells = new Map<Column, Cell>();
    const identifiers: { column: IdentifierColumn; cell: Cell }[] = [];
    columns.forEach((column, i) => {
      const cell = row.cells[i];
      if (cell === undefined || cell.text === '') return;
      if (column === null) {
        if (headings.cells[i]?.text === '')
          problems.error(
            place(cell),
            'UNKNOWN_COLUMN',
            'a cell without a heading',
            'give its column a heading',
          );
      } else if ('key' in column) cells.set(column, cell);
      else identifiers.push({ column, cell });
    });
    yield { row, cells, identifiers };
  }
}

/** Whether all required cells are filled; those that are not are problems. */
export function isComplete({ row, cells }: FilledRow, table: Table, problems: Problems): boolean {
  let complete = true;
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
  return complete;
}
