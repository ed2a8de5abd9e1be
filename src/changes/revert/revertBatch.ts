/** Reverts a batch: writes its inverse as a new batch. */

import { FastiError } from '../../domain/model/fastiError.ts';
import { quoteValue } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { type BatchRecord, languageOf, readBatch, readLanguages } from '../../store/read/batchVersions.ts';
import type { BatchRef } from '../batchRef.ts';
import type { PlanFinding } from '../plan/planFinding.ts';
import {
  type ChangeCounts,
  languageChange,
  type PlannedChange,
  plannedChangesOf,
} from '../plan/plannedChange.ts';
import { countTakenAway } from '../plan/recordPair.ts';
import { type EditMeta, writeEdits } from '../writeEdits.ts';
import { readInverseBatch } from './inverseBatch.ts';
import type { RevertConflict } from './revertConflict.ts';

export interface RevertReport {
  /** The id of the reverted batch. */
  readonly reverted: string;
  /** Later changes that prevent the revert; if there are any, nothing was written. */
  readonly conflicts: readonly RevertConflict[];
  /** The records that change. */
  readonly changes: readonly PlannedChange[];
  /** The integrity rules that the restored facts break. */
  readonly findings: readonly PlanFinding[];
  readonly counts: ChangeCounts;
  /** The number of claims that facts lose, counted as in a plan. */
  readonly claimsTakenAway: number;
  /** The batch that was written; null if none was, as in a dry run. */
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
export async function revertBatch(graph: Graph, id: string, meta: EditMeta = {}): Promise<RevertReport> {
  const { planned, findings, counts, batch, ...records } = await writeEdits(graph, meta, async (newest) => {
    const reverted = await readRevertible(graph, id, newest);
    const inverse = await readInverseBatch(graph, reverted.number);
    const { conflicts } = inverse;
    const language = await languageOfInverse(graph, reverted);
    return {
      conflicts,
      language,
      edits: conflicts.length > 0 ? null : inverse,
      // After a revert the dataset does not correspond to any files.
      dataset:
        reverted.dataset === null ? null : { id: reverted.dataset, digest: '', language: language?.after },
      batch: { reverts: id },
    };
  });
  const { conflicts, language } = planned;
  return {
    reverted: id,
    conflicts,
    changes: [
      ...(language === null ? [] : [languageChange(language.dataset, language.before, language.after)]),
      ...plannedChangesOf(records),
    ],
    findings,
    counts: { ...counts, CONFLICT: conflicts.length },
    claimsTakenAway: records.facts.reduce((sum, pair) => sum + countTakenAway(pair), 0),
    batch,
  };
}

/** The language of the dataset without a batch; null where it stays, as where a later batch gave it. */
async function languageOfInverse(
  graph: Graph,
  { number, dataset }: BatchRecord,
): Promise<{ dataset: string; before: string | null; after: string | null } | null> {
  if (dataset === null) return null;
  const batches = await readLanguages(graph, dataset);
  const before = languageOf(batches);
  const after = languageOf(batches.filter((batch) => batch.number !== number));
  return before === after ? null : { dataset, before, after };
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
