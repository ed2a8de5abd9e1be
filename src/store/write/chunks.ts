/** Work cut into pieces that fit into one transaction. */

import type { Rows } from '../../domain/model/rows.ts';
import type { Params, Statement, Value } from '../graph.ts';

/** Rows of one transaction: few enough for the memory of a small server, enough to make round trips cheap. */
export const CHUNK = 1_000;

/** One statement over any number of rows, which it unwinds as `r`. */
export interface Task {
  /** What follows `UNWIND $rows AS r`. */
  readonly text: string;
  readonly params: Params;
  /** Whether each row must find its place exactly once: one without a match would be dropped in silence. */
  readonly each: boolean;
}

/** A row for one of the tasks of a work. */
export type TaskRow = readonly [task: Task, row: Value];

/** What is to be done with some records, which are made when they are needed and forgotten when they are written. */
export interface Work {
  /** In the order in which they run on what one transaction has for them; asked for when its rows are made. */
  tasks(): Iterable<Task>;
  /** How many records there are. */
  readonly count: number;
  /** The rows of one record after the other; those of one may fall into several transactions, in this order. */
  records(): Iterable<readonly TaskRow[]>;
}

/** A statement of a batch, and how many of its rows must find their place for the batch to be whole. */
export interface Step extends Statement {
  readonly places: number | null;
}

/** What one transaction does. */
export interface Chunk {
  readonly steps: readonly Step[];
  readonly rows: number;
  /** How many records are begun in it. */
  readonly records: number;
}

export const task = (text: string, params: Params = {}): Task => ({ text, params, each: false });

export const matchingTask = (text: string, params: Params = {}): Task => ({ text, params, each: true });

/** Does the same with each record. */
export const work = <T>(doing: Task, list: Rows<T>, rowOf: (item: T) => Value): Work =>
  workOf(
    () => [doing],
    list,
    (item) => [[doing, rowOf(item)]],
  );

export function workOf<T>(
  tasks: () => Iterable<Task>,
  list: Rows<T>,
  rowsOfRecord: (item: T) => readonly TaskRow[],
): Work {
  return {
    tasks,
    count: list.count,
    *records() {
      for (const item of list) yield rowsOfRecord(item);
    },
  };
}

export const recordsIn = (works: readonly Work[]): number => works.reduce((sum, { count }) => sum + count, 0);

/** Whether all of it fits into one transaction; goes through no more of it than that takes. */
export function isSmall(works: readonly Work[]): boolean {
  if (recordsIn(works) > CHUNK) return false;
  let rows = 0;
  for (const { records } of works)
    for (const record of records()) {
      rows += record.length;
      if (rows > CHUNK) return false;
    }
  return true;
}

/** The works in their order, as many rows together as a transaction may have. */
export function* chunksOf(works: readonly Work[], most = CHUNK): Generator<Chunk> {
  let steps: Step[] = [];
  let [rows, records] = [0, 0];
  for (const { tasks, records: recordsOf } of works) {
    let waiting = new Map<Task, Value[]>();
    const finishSteps = (): void => {
      for (const item of tasks()) {
        const list = waiting.get(item);
        if (list) steps.push(stepOf(item, list));
      }
      waiting = new Map();
    };
    for (const record of recordsOf()) {
      records += 1;
      for (const [item, row] of record) {
        const list = waiting.get(item);
        if (list) list.push(row);
        else waiting.set(item, [row]);
        rows += 1;
        if (rows < most) continue;
        finishSteps();
        yield { steps, rows, records };
        [steps, rows, records] = [[], 0, 0];
      }
    }
    finishSteps();
  }
  if (steps.length > 0) yield { steps, rows, records };
}

const stepOf = ({ text, params, each }: Task, rows: readonly Value[]): Step => ({
  text: `UNWIND $rows AS r ${text}${each ? ' RETURN count(*) AS places' : ''}`,
  params: { ...params, rows },
  places: each ? rows.length : null,
});
