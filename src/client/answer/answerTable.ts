/** A list of an answer as rows and columns, and as CSV. */
import { csvRow, harmless } from '../../domain/model/csvText.ts';
import { isObject, type JsonObject } from './json.ts';

type Cell = string | number | boolean | null;

export interface AnswerTable {
  /** Response keys joined with dots: `holder.label`. */
  readonly columns: readonly string[];
  /** A row for each item, or where it has lists, for each item of these; values by column. */
  readonly rows: readonly ReadonlyMap<string, Cell>[];
}

/**
 * Nested objects become columns, and lists of plain values a cell. An item with lists of objects has a row for each of
 * their items, which repeats its other values; several lists have rows one after the other, since nothing says which of
 * their items belong together.
 */
export function answerTable(items: readonly JsonObject[]): AnswerTable {
  const columns = new Set<string>();
  const rows = items.flatMap((item) => rowsOf(item, '', columns));
  // An object that is null somewhere has columns of its own where it is not.
  const parents = new Set([...columns].flatMap(parentsOf));
  return { columns: [...columns].filter((column) => !parents.has(column)), rows };
}

const parentsOf = (column: string): string[] =>
  column.split('.').flatMap((_, index, keys) => (index === 0 ? [] : [keys.slice(0, index).join('.')]));

type Row = Map<string, Cell>;

function rowsOf(value: unknown, name: string, columns: Set<string>): Row[] {
  const own: Row = new Map();
  const nested: Row[] = [];
  const visit = (inner: unknown, column: string): void => {
    if (Array.isArray(inner) && inner.some((item) => typeof item === 'object' && item !== null)) {
      for (const item of inner) nested.push(...rowsOf(item, column, columns));
    } else if (isObject(inner)) {
      for (const [key, field] of Object.entries(inner))
        visit(field, column === '' ? key : `${column}.${key}`);
    } else {
      columns.add(column);
      own.set(column, Array.isArray(inner) ? inner.map(cellText).join('; ') : (inner as Cell));
    }
  };
  visit(value, name);
  return nested.length === 0 ? [own] : nested.map((row) => new Map([...own, ...row]));
}

/** How many rows an answer has as a table, and the characters of their cells, without building them. */
export function tableSize(value: unknown): { readonly rows: number; readonly characters: number } {
  let [own, rows, characters] = [0, 0, 0];
  const visit = (inner: unknown): void => {
    if (Array.isArray(inner) && inner.some((item) => typeof item === 'object' && item !== null)) {
      for (const item of inner) {
        const size = tableSize(item);
        rows += size.rows;
        characters += size.characters;
      }
    } else if (isObject(inner)) for (const field of Object.values(inner)) visit(field);
    else own += String(inner).length;
  };
  visit(value);
  return rows === 0 ? { rows: 1, characters: own } : { rows, characters: characters + rows * own };
}

/** All rows as CSV, with a header row; null is empty. */
export function answerCsv(
  { columns, rows }: AnswerTable,
  nameOf = (column: string): string => column,
): string {
  const line = (cells: readonly string[]): string => csvRow(cells.map(harmless), '\r\n');
  return (
    line(columns.map(nameOf)) +
    rows.map((row) => line(columns.map((column) => cellText(row.get(column))))).join('')
  );
}

export const cellText = (cell: Cell | undefined): string =>
  cell === undefined || cell === null ? '' : String(cell);
