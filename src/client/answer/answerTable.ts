/** A list of an answer as rows and columns, and as CSV. */
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

/** What spreadsheet programs take for the beginning of a formula, some after full-width signs too. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER_OR_DATE = /^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|-?\d{4}(?:-\d{2}){0,2})$/i;

/** A text as it may stand in a CSV file: what would be run as a formula gets an apostrophe before it. */
const harmless = (text: string): string =>
  FORMULA_START.test(text) && !NUMBER_OR_DATE.test(text) ? `'${text}` : text;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** All rows as CSV, with a header row; null is empty. */
export function answerCsv({ columns, rows }: AnswerTable): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => cellText(row.get(column))))).join('');
}

export const cellText = (cell: Cell | undefined): string =>
  cell === undefined || cell === null ? '' : String(cell);
