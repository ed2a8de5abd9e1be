/** Takes back what one batch did, as a new batch. */

import { shown } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { type BatchLine, readBatch } from '../../store/read/batchVersions.ts';
import { readClock } from '../../store/read/currentState.ts';
import type { Changes } from '../../store/storedRecord.ts';
import { applyBatch, ClockMoved, LeaseLost, type WriteOptions } from '../../store/write/batch.ts';
import { recover } from '../../store/write/recover.ts';
import { dayOfTime } from '../applyDataset.ts';
import { restate } from '../derive/recompute.ts';
import { factLines, recordLines } from '../describe/recordLines.ts';
import { changesOf } from '../plan/recordPair.ts';
import type { Finding } from '../plan/planFinding.ts';
import { type ChangeKind, changeOf, type PlannedChange } from '../plan/plan.ts';
import { type RevertConflict, readUndone, type Undone } from './inverseBatch.ts';

export type { RevertConflict } from './inverseBatch.ts';

/** How often it is planned again when somebody else wrote meanwhile. */
const ATTEMPTS = 5;

export interface RevertMeta extends WriteOptions {
  /** The time of the new batch, ISO 8601; now where absent. */
  readonly at?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}

export interface RevertReport {
  /** The id of the batch that was to be taken back. */
  readonly reverted: string;
  /** What stands in the way; where there is any, nothing was written. */
  readonly conflicts: readonly RevertConflict[];
  readonly changes: readonly PlannedChange[];
  /** What the restored records say against others. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** The batch that was written; null where nothing was. */
  readonly batch: { readonly id: string; readonly number: number; readonly at: string | null } | null;
}

/** There is nothing to take back: no such batch, or it is taken back already. */
export class CannotRevert extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotRevert';
  }
}

/**
 * Restores what batch `id` replaced and takes away what it created, as a new batch that points to it; what is computed
 * is computed anew. A record that a later batch said anew, or that something later needs, is a conflict, and then
 * nothing is written. A revert may be reverted as any batch.
 * Throws CannotRevert where there is no such batch or it is taken back already, GraphError where the database fails or
 * another writer does not get done.
 */
export async function revertBatch(graph: Graph, id: string, meta: RevertMeta = {}): Promise<RevertReport> {
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    // Versions are told apart by what is swept and what is not.
    await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const batch = await revertible(graph, id, expected);
    const undone = await readUndone(graph, batch.number);
    if (undone.conflicts.length > 0) return refused(id, undone);
    const { writes, ...report } = await planRevert(graph, batch, undone, at);
    const { CREATE, UPDATE, RETRACT } = report.counts;
    if (CREATE + UPDATE + RETRACT === 0) return { ...report, batch: null };
    try {
      const { by, reason } = meta;
      const written = await applyBatch(graph, writes, { expected, at, by, reason, reverts: id }, meta);
      return { ...report, batch: { id: `batch/${written.number}`, ...written } };
    } catch (error) {
      const isOvertaken = error instanceof ClockMoved || error instanceof LeaseLost;
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function revertible(graph: Graph, id: string, newest: number): Promise<BatchLine> {
  const batch = await readBatch(graph, id);
  if (batch === null)
    throw new CannotRevert(
      newest === 0
        ? `There is no batch ${shown(id)}: nothing was written yet.`
        : `There is no batch ${shown(id)}; the newest is ${shown(`batch/${newest}`)}.`,
    );
  const by = await standingRevert(graph, batch);
  if (by !== null)
    throw new CannotRevert(`${shown(id)} was taken back by ${shown(by)}; revert ${shown(by)} to restore it.`);
  return batch;
}

/** The batch that took this one back and was not taken back itself. */
async function standingRevert(graph: Graph, { revertedBy }: BatchLine): Promise<string | null> {
  for (const id of revertedBy) {
    const later = await readBatch(graph, id);
    if (later !== null && (await standingRevert(graph, later)) === null) return id;
  }
  return null;
}

type Planned = Omit<RevertReport, 'batch'> & { readonly writes: Changes };

const noCounts = (): Record<ChangeKind, number> => ({
  CREATE: 0,
  UPDATE: 0,
  RETRACT: 0,
  UNCHANGED: 0,
  CONFLICT: 0,
});

const refused = (reverted: string, { conflicts }: Undone): RevertReport => ({
  reverted,
  conflicts,
  changes: [],
  findings: [],
  counts: { ...noCounts(), CONFLICT: conflicts.length },
  batch: null,
});

async function planRevert(graph: Graph, batch: BatchLine, undone: Undone, at: string): Promise<Planned> {
  const { findings, ...pairs } = await restate(graph, undone, dayOfTime(at));
  const changes = [
    ...pairs.sources.map((pair) => changeOf('SOURCE', pair, recordLines)),
    ...pairs.entities.map((pair) => changeOf('ENTITY', pair, recordLines)),
    ...pairs.facts.map((pair) => changeOf('FACT', pair, factLines)),
  ];
  const counts = noCounts();
  for (const { kind } of changes) counts[kind] += 1;
  // No file says what the dataset is after this.
  const dataset = batch.dataset === null ? null : { id: batch.dataset, digest: '' };
  return {
    reverted: batch.id,
    conflicts: [],
    changes,
    findings,
    counts,
    writes: changesOf(dataset, pairs, counts),
  };
}
