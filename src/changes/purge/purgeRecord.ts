/** Purges a record: retracts it as a batch, and then erases it from all history. */
import { type Clock, readClock, readClockState } from '../../store/clock.ts';
import { type Graph, WriterBusyError } from '../../store/graph.ts';
import { applyBatch, type WriteOptions } from '../../store/write/batch.ts';
import { recover } from '../../store/write/recover.ts';
import { type BatchRef, batchRefOf, dayOfTime } from '../batchRef.ts';
import { recompute } from '../derive/recompute.ts';
import { changeSetOf } from '../plan/changeSetOf.ts';
import type { RecordPair } from '../plan/recordPair.ts';
import { mayRetry } from '../writeAttempts.ts';
import { type PurgePlan, planPurge } from './planPurge.ts';

export interface PurgeMeta extends WriteOptions {
  /** The reason that is stored with the batch. */
  readonly reason: string;
  readonly by?: string | undefined;
  /** The time of the batch, ISO 8601; now if absent. */
  readonly at?: string | undefined;
  /** Whether nothing is written, so that the report says what would be. */
  readonly dryRun?: boolean | undefined;
}

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
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    if (meta.dryRun !== true) await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const plan = await planPurge(graph, id);
    const { findings: _, ...pairs } = await recompute(graph, plan.edits, dayOfTime(at));
    const counts = countsOf([...pairs.entities, ...pairs.facts]);
    const report = reportOf(id, plan, counts);
    if (meta.dryRun === true) return { ...report, batch: null };
    const { by, reason } = meta;
    const purges = { id, records: plan.records };
    const changes = changeSetOf(null, pairs, counts);
    let written: Clock;
    try {
      written = await applyBatch(graph, changes, { expected, at, by, reason, purges }, meta);
    } catch (error) {
      if (!mayRetry(error, attempt)) throw error;
      continue;
    }
    await finish(graph, meta);
    return { ...report, batch: batchRefOf(written) };
  }
}

function countsOf(pairs: readonly RecordPair<unknown>[]) {
  const changed = pairs.filter((pair) => pair.changed);
  const retracts = changed.filter(({ after }) => after === undefined).length;
  // A purge creates nothing.
  return { CREATE: 0, UPDATE: changed.length - retracts, RETRACT: retracts };
}

/** Erases what the batch has retracted. Throws WriterBusyError where another process is at it and does not end. */
async function finish(graph: Graph, { now }: WriteOptions): Promise<void> {
  await recover(graph, now);
  const { erase, number, leaseBy, leaseSince } = await readClockState(graph);
  if (erase !== null) throw new WriterBusyError(number, leaseBy, leaseSince, 0);
}

const reportOf = (
  id: string,
  { records, erasable: { versions, claims } }: PurgePlan,
  counts: { readonly UPDATE: number; readonly RETRACT: number },
): Omit<PurgeReport, 'batch'> => ({
  id,
  entities: records.flatMap((record) => (record.record === 'ENTITY' ? [record.id] : [])),
  facts: [...new Set(versions.map((version) => version.id))].sort(),
  versions: versions.length,
  claims: claims.size,
  updates: counts.UPDATE,
  retracts: counts.RETRACT,
});
