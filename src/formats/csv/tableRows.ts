/** The rows of a table that can be left out on their own. */
import type { Problems } from '../problem.ts';
import { type FileRow, rowKey } from '../refusals.ts';
import type { Row } from './scanner.ts';
import type { Table } from './table.ts';

/** Collects where rows are, if rows with errors are left out of the run. */
export class TableRows {
  readonly found: FileRow[] = [];
  readonly #table: Table;
  readonly #dataset: string;
  readonly #problems: Problems;

  /** @param dataset the dataset of the table */
  constructor(table: Table, dataset: string, problems: Problems) {
    this.#table = table;
    this.#dataset = dataset;
    this.#problems = problems;
  }

  /**
   * Adds the row that the table returned last.
   * @param record the id of the fact that the row is about; rows about one fact, in all tables of its dataset, are left out together
   * @returns whether the row is left out
   */
  add(row: Row, record?: string): boolean {
    const { refused } = this.#problems;
    if (!refused.leaveOut) return false;
    const from = this.#table.place(row);
    const key = record === undefined ? rowKey(from) : `${this.#dataset} ${record}`;
    this.found.push({ from, to: this.#table.rowEnd(), key });
    return refused.hasRow(key);
  }
}
