/** Purges a record: retracts it as a batch, and then erases it from all history. */
import { readClockState } from '../../store/clock.ts';
import { type Graph, WriterBusyError } from '../../store/graph.ts';
import { recover } from '../../store/write/recover.ts';
import type { BatchRef } from '../batchRef.ts';
import { type EditMeta, writeEdits } from '../writeEdits.ts';
import { planPurge } from './planPurge.ts';

export type PurgeMeta = EditMeta & { readonly reason: string };

export interface PurgeReport {
  /** The id that was given. */
  readonly id: string;
  /** The ids of the entities that are erased: that one, and those that were merged into it. */
  readonly entities: readonly string[];
  /** The ids of the facts of which versions are erased, live or retracted. */
  readonly facts: readonly string[];
  /** How many versions of facts are erased. */
  readonly versions: number;
  readonly claims: number;
  /** The number of live records that change, since values of theirs were derived from what is erased. */
  readonly updates: number;
  /** The number of live records that are retracted. */
  readonly retracts: number;
  /** Null in a dry run. */
  readonly batch: BatchRef | null;
}

/**
 * Purges an entity with all facts in which it has a part, or one fact. One batch retracts what is live of them, and says
 * who purged which id, when and why; then all versions are erased with their claims and words, and what other closed
 * versions repeat of them. Where the process dies in between, the next writer or server finishes it. The batch cannot be
 * reverted.
 * Throws PurgeRefused for an id that nothing had, one that is merged into another, and an entity that claims on other
 * facts are attributed to; and GraphError if the database fails or another writer keeps writing.
 */
export async function purgeRecord(graph: Graph, id: string, meta: PurgeMeta): Promise<PurgeReport> {
  const { planned, counts, batch } = await writeEdits(graph, meta, async () => {
    const plan = await planPurge(graph, id);
    return { ...plan, batch: { purges: { id, records: plan.records } } };
  });
  if (batch !== null) await finish(graph, meta);
  const { versions, claims } = planned.erasable;
  return {
    id,
    entities: planned.records.flatMap((record) => (record.record === 'ENTITY' ? [record.id] : [])),
    facts: [...new Set(versions.map((version) => version.id))].sort(),
    versions: versions.length,
    claims: claims.size,
    updates: counts.UPDATE,
    retracts: counts.RETRACT,
    batch,
  };
}

/** Erases what the batch has retracted. Throws WriterBusyError where another process is at it and does not end. */
async function finish(graph: Graph, { now }: EditMeta): Promise<void> {
  await recover(graph, now);
  const { erase, number, leaseBy, leaseSince } = await readClockState(graph);
  if (erase !== null) throw new WriterBusyError(number, leaseBy, leaseSince, 0);
}
