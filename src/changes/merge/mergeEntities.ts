/** Merges two entities into one, and undoes merges. */

import { readClock } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { applyBatch, type WriteOptions } from '../../store/write/batch.ts';
import { recover } from '../../store/write/recover.ts';
import { type BatchRef, batchRefOf, dayOfTime } from '../batchRef.ts';
import { recompute } from '../derive/recompute.ts';
import { changeSetOf } from '../plan/changeSetOf.ts';
import type { PlanFinding } from '../plan/planFinding.ts';
import type { RecordPair } from '../plan/recordPair.ts';
import { mayRetry } from '../writeAttempts.ts';
import { type EntityMove, editsOfMove } from './entityMove.ts';
import { planMerge } from './planMerge.ts';
import { planUnmerge } from './planUnmerge.ts';

export interface MergeMeta extends WriteOptions {
  /** The reason that is stored with the batch. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  /** The time of the batch, ISO 8601; now if absent. */
  readonly at?: string | undefined;
}

export interface MergeReport {
  /** The ids of the facts whose roles moved. */
  readonly moved: readonly string[];
  /** The integrity rules that the facts of the entities break now. */
  readonly findings: readonly PlanFinding[];
  /** The number of facts that were created: a merge can leave a name. */
  readonly creates: number;
  /** The number of entities and facts that changed. */
  readonly updates: number;
  /** The number of facts that were retracted. */
  readonly retracts: number;
  readonly batch: BatchRef;
}

/**
 * Merges `from` into `into`, as one batch. Every role of `from` moves to `into` and keeps the id that its source used,
 * and the id `from` becomes an alias of `into`. The label that a file gave `from` stays as a name of `into`. Claims stay
 * as they are.
 * Throws MergeRefused if the two are not unmerged entities of one kind, or if a fact means that they are different, and
 * GraphError if the database fails or another writer keeps writing.
 */
export const mergeEntities = (
  graph: Graph,
  from: string,
  into: string,
  meta: MergeMeta,
): Promise<MergeReport> => write(graph, meta, () => planMerge(graph, from, into));

/**
 * Undoes the merge of `id`, as one batch. The roles whose sources used the id go back to it, whenever they were written.
 * Throws MergeRefused if it is not merged, and GraphError as `mergeEntities` does.
 */
export const unmergeEntity = (graph: Graph, id: string, meta: MergeMeta): Promise<MergeReport> =>
  write(graph, meta, () => planUnmerge(graph, id));

async function write(graph: Graph, meta: MergeMeta, plan: () => Promise<EntityMove>): Promise<MergeReport> {
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const { edits, moved } = await editsOfMove(graph, await plan());
    const { findings, ...pairs } = await recompute(graph, edits, dayOfTime(at));
    const counts = countsOf([...pairs.entities, ...pairs.facts, ...pairs.sources]);
    const changes = changeSetOf(null, pairs, counts);
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
