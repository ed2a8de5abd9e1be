/** Writes a merge or its undoing as one batch. */
import { readClock } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { applyBatch, type WriteOptions } from '../../store/write/batch.ts';
import { recover } from '../../store/write/recover.ts';
import { type BatchRef, batchRefOf, dayOfTime } from '../batchRef.ts';
import type { RecordEdits } from '../derive/editedFacts.ts';
import { recompute } from '../derive/recompute.ts';
import { changeSetOf } from '../plan/changeSetOf.ts';
import type { PlanFinding } from '../plan/planFinding.ts';
import type { RecordPair } from '../plan/recordPair.ts';
import { mayRetry } from '../writeAttempts.ts';

export interface MergeMeta extends WriteOptions {
  /** The reason that is stored with the batch. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  /** The time of the batch, ISO 8601; now if absent. */
  readonly at?: string | undefined;
  /** Whether nothing is written, so that the report says what would be. */
  readonly dryRun?: boolean | undefined;
}

export interface MergeReport {
  /** The ids of the facts whose roles moved, or of the claims of a merged fact. */
  readonly moved: readonly string[];
  /** The integrity rules that the facts of the entities, or the fact, break now. */
  readonly findings: readonly PlanFinding[];
  /** The number of records that were created: a merge of entities can leave a name. */
  readonly creates: number;
  /** The number of entities and facts that changed. */
  readonly updates: number;
  /** The number of facts that were retracted. */
  readonly retracts: number;
  /** Null in a dry run. */
  readonly batch: BatchRef | null;
}

/** What a merge changes, and the ids of what moves. */
export interface MergeEdits {
  readonly edits: RecordEdits;
  readonly moved: readonly string[];
}

/** @param plan may run several times, since another writer may come first; throws MergeRefused where it is impossible */
export async function writeEdits(
  graph: Graph,
  meta: MergeMeta,
  plan: () => Promise<MergeEdits>,
): Promise<MergeReport> {
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    if (meta.dryRun !== true) await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const { edits, moved } = await plan();
    const { findings, ...pairs } = await recompute(graph, edits, dayOfTime(at));
    const counts = countsOf([...pairs.entities, ...pairs.facts, ...pairs.sources]);
    const changes = changeSetOf(null, pairs, counts);
    if (meta.dryRun === true) return { moved, findings, ...changes.counts, batch: null };
    try {
      const { by, reason } = meta;
      const written = await applyBatch(graph, changes, { expected, at, by, reason }, meta);
      return { moved, findings, ...changes.counts, batch: batchRefOf(written) };
    } catch (error) {
      if (!mayRetry(error, attempt)) throw error;
    }
  }
}

function countsOf(pairs: readonly RecordPair<unknown>[]): {
  CREATE: number;
  UPDATE: number;
  RETRACT: number;
} {
  const counts = { CREATE: 0, UPDATE: 0, RETRACT: 0 };
  for (const { before, after, changed } of pairs) {
    if (!changed) continue;
    counts[before === undefined ? 'CREATE' : after === undefined ? 'RETRACT' : 'UPDATE'] += 1;
  }
  return counts;
}
