/** Finishes what an earlier writer left: undoes a batch that was not committed, sweeps one that was. */
import type { Graph } from '../graph.ts';
import { chunksOf, type Work } from './chunks.ts';
import { type ClockState, lockClock, readClockState, setClock } from './clockState.ts';
import { isLeaseHeld, Lease, type Now, runChunk } from './lease.ts';
import { readUnsweptRecords, sweepWork } from './sweep.ts';
import { UNDO_PHASES } from './undo.ts';

/** Longer than a reading statement may take, in milliseconds. */
const CALM_MS = 35_000;

/** Whether a batch was begun and is neither committed nor undone, or committed and not swept. */
export const isUnfinished = ({ writing, calmUntil, sweep }: ClockState): boolean =>
  sweep !== null || (writing !== null && calmUntil === null);

/**
 * Leaves nothing unfinished, unless somebody is at it: then it does nothing. Cheap where nothing is to do, and safe to
 * call at any time, by any process, also after another one stopped in the middle of it.
 */
export async function recover(graph: Graph, now: Now = Date.now): Promise<void> {
  const seen = await readClockState(graph);
  if (isUnfinished(seen)) {
    const lease = new Lease(seen.writing ?? seen.number, now);
    const taken = await graph.write(async (transaction) => {
      const clock = await lockClock(transaction);
      if (lease.holds(clock)) return clock;
      if (!isUnfinished(clock) || isLeaseHeld(clock, graph.engine, now())) return null;
      await lease.take(transaction, undefined);
      return clock;
    });
    if (taken === null) return;
    if (taken.sweep !== null) await sweep(graph, lease, taken.sweep);
    else if (taken.writing !== null) await undo(graph, lease, taken.writing, now);
  } else if (seen.calmUntil !== null && seen.calmUntil < now()) {
    await graph.write(async (transaction) => {
      const { calmUntil } = await lockClock(transaction);
      if (calmUntil !== null && calmUntil < now())
        await setClock(transaction, { writing: null, calmUntil: null });
    });
  }
}

async function sweep(graph: Graph, lease: Lease, number: number): Promise<void> {
  await runAll(graph, lease, sweepWork(await readUnsweptRecords(graph, number), number));
  await lease.release(graph, { sweep: null });
}

/** Takes back what batch `number` has written so far, under the lease, and gives the lease back. */
export async function undo(graph: Graph, lease: Lease, number: number, now: Now): Promise<void> {
  for (const phase of UNDO_PHASES) await runAll(graph, lease, await phase(graph, number));
  await lease.release(graph, { calmUntil: now() + CALM_MS });
}

async function runAll(graph: Graph, lease: Lease, works: readonly Work[]): Promise<void> {
  for (const chunk of chunksOf(works)) await lease.part(graph, (transaction) => runChunk(transaction, chunk));
}
