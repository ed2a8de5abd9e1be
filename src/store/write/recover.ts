/** Recovers from a writer that died: undoes its batch if it was not committed, else sweeps it. */

import { type ClockState, lockClock, readClockState, setClock } from '../clock.ts';
import type { Graph } from '../graph.ts';
import { type Work, workChunks } from './chunks.ts';
import { eraseRecords } from './erase.ts';
import { isForeign, isLeaseHeld, Lease, type Now, runChunk } from './lease.ts';
import { readUnsweptRecords, sweepWork } from './sweep.ts';
import { deleteAllRecords, UNDO_PHASES } from './undo.ts';

/** How long after an undo `writing` stays on the clock, in milliseconds: longer than a reading statement may take. */
const AFTER_UNDO_MS = 35_000;

/** Whether a batch was begun and is neither committed nor undone, or committed and not swept, or has not erased all. */
export const isUnfinished = ({ writing, calmUntil, sweep, erase }: ClockState): boolean =>
  sweep !== null || erase !== null || (writing !== null && calmUntil === null);

/**
 * Finishes an unfinished batch; does nothing where there is none, or where a writer is at work on it. Cheap, and safe to
 * call at any time and by any process, also after another recovery was interrupted.
 */
export async function recover(graph: Graph, now: Now = Date.now): Promise<void> {
  const seen = await readClockState(graph);
  if (isUnfinished(seen)) {
    const lease = new Lease(seen.writing ?? seen.number, now);
    try {
      const taken = await graph.write(async (transaction) => {
        const clock = await lockClock(transaction);
        if (lease.holds(clock)) return clock;
        if (!isUnfinished(clock) || isLeaseHeld(clock, graph.engine, now())) return null;
        await lease.take(transaction, undefined);
        return clock;
      });
      if (taken === null) return;
      if (taken.erase !== null) await erase(graph, lease, taken);
      else if (taken.sweep !== null) await sweep(graph, lease, taken.sweep);
      else if (taken.restoring !== null) await undoRestore(graph, lease);
      else if (taken.writing !== null) await undo(graph, lease, taken.writing, now);
    } finally {
      lease.end();
    }
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

/** Finishes a purge: no version of its records is left. */
async function erase(
  graph: Graph,
  lease: Lease,
  { number, sweep, erase, purges }: ClockState,
): Promise<void> {
  if (sweep !== null) await runAll(graph, lease, sweepWork(await readUnsweptRecords(graph, number), number));
  await eraseRecords(graph, lease, erase ?? []);
  await lease.release(graph, { sweep: null, erase: null, purges: (purges ?? 0) + 1 });
}

/** Undoes what batch `number` has written so far, under the lease, and releases the lease. */
export async function undo(graph: Graph, lease: Lease, number: number, now: Now): Promise<void> {
  for (const phase of UNDO_PHASES) await runAll(graph, lease, await phase(graph, number));
  await lease.release(graph, { calmUntil: now() + AFTER_UNDO_MS });
}

/** Deletes what a restore has written so far, under the lease, and releases the lease: the graph is empty again. */
export async function undoRestore(graph: Graph, lease: Lease): Promise<void> {
  await deleteAllRecords(graph, lease);
  await lease.release(graph, { writing: null, restoring: null });
}

export async function runAll(graph: Graph, lease: Lease, works: readonly Work[]): Promise<void> {
  for (const chunk of workChunks(works))
    await lease.part(graph, (transaction) => runChunk(transaction, chunk));
}

/**
 * Expires the lease of another process in an embedded store that this process has just opened. Only one process can have
 * the store open, so the holder of the lease has ended, even if a new process has its id.
 */
export async function expireLease(graph: Graph): Promise<void> {
  if (!isForeign(await readClockState(graph))) return;
  await graph.write(async (transaction) => {
    if (isForeign(await lockClock(transaction))) await setClock(transaction, { leaseUntil: 0 });
  });
}
