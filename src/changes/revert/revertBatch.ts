/** Reverts a batch: writes its inverse as a new batch. */

import { FastiError } from '../../domain/model/fastiError.ts';
import { quoteValue } from '../../formats/problem.ts';
import { readClock } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { type BatchRecord, readBatch } from '../../store/read/batchVersions.ts';
import { applyBatch, type WriteOptions } from '../../store/write/batch.ts';
import type { ChangeSet } from '../../store/write/changeSet.ts';
import { recover } from '../../store/write/recover.ts';
import { type BatchRef, batchRefOf, dayOfTime } from '../batchRef.ts';
import { recompute } from '../derive/recompute.ts';
import { describeFact, describeRecord } from '../describe/description.ts';
import { changeSetOf } from '../plan/changeSetOf.ts';
import type { PlanFinding } from '../plan/planFinding.ts';
import { type ChangeCounts, noChanges, type PlannedChange, plannedChangeOf } from '../plan/plannedChange.ts';
import { countTakenAway } from '../plan/recordPair.ts';
import { mayRetry } from '../writeAttempts.ts';
import { type InverseBatch, readInverseBatch } from './inverseBatch.ts';
import type { RevertConflict } from './revertConflict.ts';

interface RevertMeta extends WriteOptions {
  /** The time of the new batch, ISO 8601; now if absent. */
  readonly at?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}

export interface RevertReport {
  /** The id of the reverted batch. */
  readonly reverted: string;
  /** Later changes that prevent the revert; if there are any, nothing was written. */
  readonly conflicts: readonly RevertConflict[];
  readonly changes: readonly PlannedChange[];
  /** The integrity rules that the restored facts break. */
  readonly findings: readonly PlanFinding[];
  readonly counts: ChangeCounts;
  /** The number of claims that facts lose, counted as in a plan. */
  readonly claimsTakenAway: number;
  /** The batch that was written; null if none was. */
  readonly batch: BatchRef | null;
}

/** The batch does not exist, or is reverted already. */
class CannotRevert extends FastiError {
  constructor(problem: string, hint?: string) {
    super('CANNOT_REVERT', problem, { hint });
  }
}

/**
 * Restores the records that a batch replaced and removes those that it created, as a new batch that points to it.
 * Derived values are computed again. A record that a later batch changed, or that a later record needs, is a conflict,
 * and then nothing is written. A revert is a batch and can be reverted too.
 * Throws CannotRevert if there is no such batch or it is reverted already, and GraphError if the database fails or
 * another writer keeps writing.
 */
export async function revertBatch(graph: Graph, id: string, meta: RevertMeta = {}): Promise<RevertReport> {
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    // Whether a version was swept decides how it is read, so an interrupted sweep is completed first.
    await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const batch = await readRevertible(graph, id, expected);
    const inverse = await readInverseBatch(graph, batch.number);
    if (inverse.conflicts.length > 0) return refusal(id, inverse);
    const { writes, ...report } = await planRevert(graph, batch, inverse, at);
    const { CREATE, UPDATE, RETRACT } = report.counts;
    if (CREATE + UPDATE + RETRACT === 0) return { ...report, batch: null };
    try {
      const { by, reason } = meta;
      const written = await applyBatch(graph, writes, { expected, at, by, reason, reverts: id }, meta);
      return { ...report, batch: batchRefOf(written) };
    } catch (error) {
      if (!mayRetry(error, attempt)) throw error;
    }
  }
}

async function readRevertible(graph: Graph, id: string, newest: number): Promise<BatchRecord> {
  const batch = await readBatch(graph, id);
  if (batch === null)
    throw new CannotRevert(
      `There is no batch ${quoteValue(id)}.`,
      newest === 0 ? 'Nothing was written yet.' : `The newest is ${quoteValue(`batch/${newest}`)}.`,
    );
  if (batch.purged !== null)
    throw new CannotRevert(
      `${quoteValue(id)} purged ${quoteValue(batch.purged)}, of which nothing is left.`,
      'A backup from before it still has the record.',
    );
  const revert = await effectiveRevert(graph, batch);
  if (revert !== null)
    throw new CannotRevert(
      `${quoteValue(id)} was already reverted by ${quoteValue(revert)}.`,
      `Revert ${quoteValue(revert)} to restore it.`,
    );
  return batch;
}

/** The id of the batch that reverted this one and was not reverted itself. */
async function effectiveRevert(graph: Graph, { revertedBy }: BatchRecord): Promise<string | null> {
  for (const id of revertedBy) {
    const later = await readBatch(graph, id);
    if (later !== null && (await effectiveRevert(graph, later)) === null) return id;
  }
  return null;
}

type PlannedRevert = Omit<RevertReport, 'batch'> & { readonly writes: ChangeSet };

const refusal = (reverted: string, { conflicts }: InverseBatch): RevertReport => ({
  reverted,
  conflicts,
  changes: [],
  findings: [],
  counts: { ...noChanges(), CONFLICT: conflicts.length },
  claimsTakenAway: 0,
  batch: null,
});

async function planRevert(
  graph: Graph,
  batch: BatchRecord,
  inverse: InverseBatch,
  at: string,
): Promise<PlannedRevert> {
  const { findings, ...pairs } = await recompute(graph, inverse, dayOfTime(at));
  const changes = [
    ...pairs.sources.map((pair) => plannedChangeOf('SOURCE', pair, describeRecord)),
    ...pairs.entities.map((pair) => plannedChangeOf('ENTITY', pair, describeRecord)),
    ...pairs.facts.map((pair) => plannedChangeOf('FACT', pair, describeFact)),
  ];
  const counts = noChanges();
  for (const { kind } of changes) counts[kind] += 1;
  // After a revert the dataset does not correspond to any files.
  const dataset = batch.dataset === null ? null : { id: batch.dataset, digest: '' };
  return {
    reverted: batch.id,
    conflicts: [],
    changes,
    findings,
    counts,
    claimsTakenAway: pairs.facts.reduce((sum, pair) => sum + countTakenAway(pair), 0),
    writes: changeSetOf(dataset, pairs, counts),
  };
}
