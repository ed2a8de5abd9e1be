/** Rows as short JSON, so that a large table need not be held as it was read. */
import type { FilledRow } from './filledRow.ts';
import type { Cell, Row } from './scanner.ts';
import type { Table } from './table.ts';
import type { Column } from './templates.ts';

/** An empty cell is its column in the text alone, where it stands in the line in which the row begins. */
type PackedCell = number | readonly [text: string, quoted: 0 | 1, line: number, column: number];
export type PackedRow = readonly [line: number, column: number, ...PackedCell[]];

export const packRow = ({ line, column, cells }: Row): PackedRow => [
  line,
  column,
  ...cells.map(
    (cell): PackedCell =>
      cell.text === '' && !cell.quoted && cell.line === line
        ? cell.column
        : [cell.text, cell.quoted ? 1 : 0, cell.line, cell.column],
  ),
];

/** The row of a fact as it was packed, with its filled cells by their columns. */
export function unpackRow([line, column, ...packed]: PackedRow, { columns }: Table): FilledRow {
  const cells = packed.map((cell): Cell => {
    if (typeof cell === 'number') return { text: '', quoted: false, line, column: cell };
    const [text, quoted, ownLine, ownColumn] = cell;
    return { text, quoted: quoted === 1, line: ownLine, column: ownColumn };
  });
  const filled = new Map<Column, Cell>();
  columns.forEach((known, i) => {
    const cell = cells[i];
    if (cell !== undefined && cell.text !== '' && known !== null && 'key' in known) filled.set(known, cell);
  });
  return { row: { line, column, cells, sound: true }, cells: filled, identifiers: [] };
}
