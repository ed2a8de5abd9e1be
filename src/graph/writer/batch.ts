/** Writes one batch: all of it becomes visible together, or nothing. */
import type { Graph } from '../graph.ts';
import type { Changes, Clock } from './records.ts';
import { changeSteps, lockClock, makeClock, moveClock, recordBatch } from './steps.ts';

export interface BatchMeta {
  /** The number of the newest batch when the changes were computed; the graph must not have moved since. */
  readonly expected: number;
  /** A date and time with its zone, ISO 8601. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}

/** Another batch was written between reading and writing, so what was computed may no longer be right. */
export class ClockMoved extends Error {
  readonly expected: number;
  readonly found: number;
  constructor(expected: number, found: number) {
    super(
      `The graph changed meanwhile: it is at batch ${found}, and the plan was made at ${expected}. Plan again.`,
    );
    this.name = 'ClockMoved';
    this.expected = expected;
    this.found = found;
  }
}

/**
 * Writes the changes as the next batch and answers with the clock that it set, in UTC with milliseconds.
 * A batch is never dated before the one that it follows: where a computer's clock went back, it gets that one's time.
 * Throws ClockMoved where another batch came in between, and RangeError where `at` is no time; then nothing is written.
 */
export async function applyBatch(graph: Graph, changes: Changes, meta: BatchMeta): Promise<Clock> {
  const { expected, by, reason } = meta;
  const wanted = timeOf(meta.at);
  await graph.write((transaction) => transaction.run(makeClock));
  return graph.write(async (transaction) => {
    const [row] = await transaction.run(lockClock);
    const found = Number(row?.number ?? 0);
    if (found !== expected) throw new ClockMoved(expected, found);
    const number = found + 1;
    const at = new Date(
      Math.max(wanted, typeof row?.at === 'string' ? timeOf(row.at) : wanted),
    ).toISOString();
    for (const step of changeSteps(changes, number)) {
      const [counted] = await transaction.run(step);
      if (step.places !== null && counted?.places !== step.places)
        throw new Error(
          `a batch names records that the graph does not hold: ${String(counted?.places)} of ${step.places} rows found theirs in "${step.text}"`,
        );
    }
    await transaction.run(
      recordBatch({
        id: `batch/${number}`,
        kind: 'BATCH',
        number,
        appliedAt: at,
        ...(by === undefined ? {} : { by }),
        ...(reason === undefined ? {} : { reason }),
        ...(changes.dataset === null ? {} : { dataset: changes.dataset.id }),
        ...changes.counts,
      }),
    );
    await transaction.run(moveClock(number, at));
    return { number, at };
  });
}

/** Milliseconds since 1970. */
function timeOf(at: string): number {
  const time = Date.parse(at);
  if (Number.isNaN(time))
    throw new RangeError(`${JSON.stringify(at)} is no date and time; write it like 2026-01-31T12:00:00Z`);
  return time;
}
