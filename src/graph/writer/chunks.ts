/** Work cut into pieces that fit into one transaction. */
import type { Params, Statement, Value } from '../graph.ts';

/** Rows of one transaction: few enough for the memory of a small server, enough to make round trips cheap. */
export const CHUNK = 1_000;

/** One statement over any number of rows, which it unwinds as `r`. The rows are made when they are needed. */
export interface Work {
  /** What follows `UNWIND $rows AS r`. */
  readonly text: string;
  readonly params: Params;
  readonly count: number;
  rows(): Iterable<Value>;
  /** Whether each row must find its place exactly once: one without a match would be dropped in silence. */
  readonly each: boolean;
}

/** A statement of a batch, and how many of its rows must find their place for the batch to be whole. */
export interface Step extends Statement {
  readonly places: number | null;
}

/** What one transaction does. */
export interface Chunk {
  readonly steps: readonly Step[];
  readonly rows: number;
}

export function work(text: string, count: number, rows: () => Iterable<Value>, params: Params = {}): Work {
  return { text, count, rows, params, each: false };
}

export function workOnEach(
  text: string,
  count: number,
  rows: () => Iterable<Value>,
  params: Params = {},
): Work {
  return { text, count, rows, params, each: true };
}

export const rowsOf = (works: readonly Work[]): number => works.reduce((sum, { count }) => sum + count, 0);

/** The works in their order, as many rows together as a transaction may have. */
export function* chunksOf(works: readonly Work[], most = CHUNK): Generator<Chunk> {
  let steps: Step[] = [];
  let filled = 0;
  for (const item of works) {
    if (item.count === 0) continue;
    let rows: Value[] = [];
    for (const row of item.rows()) {
      rows.push(row);
      filled += 1;
      if (filled < most) continue;
      yield { steps: [...steps, stepOf(item, rows)], rows: filled };
      [steps, rows, filled] = [[], [], 0];
    }
    if (rows.length > 0) steps.push(stepOf(item, rows));
  }
  if (steps.length > 0) yield { steps, rows: filled };
}

const stepOf = ({ text, params, each }: Work, rows: readonly Value[]): Step => ({
  text: `UNWIND $rows AS r ${text}${each ? ' RETURN count(*) AS places' : ''}`,
  params: { ...params, rows },
  places: each ? rows.length : null,
});
