/** Rows as compact JSON, so that large tables take less memory. */
import type { FilledRow } from './filledRow.ts';
import type { Cell, Row } from './scanner.ts';
import type { Table } from './table.ts';
import type { Column } from './templates.ts';

/** An empty cell in the first line of its row is packed as its column number alone. */
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

/** Restores a packed row of a fact, with its filled cells by column. */
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
  return { row: { line, column, cells, valid: true }, cells: filled, identifiers: [] };
}
