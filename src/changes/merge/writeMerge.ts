/** Writes a merge or its undoing as one batch. */
import type { Graph } from '../../store/graph.ts';
import type { BatchRef } from '../batchRef.ts';
import type { RecordEdits } from '../derive/editedFacts.ts';
import type { PlanFinding } from '../plan/planFinding.ts';
import { type PlannedChange, plannedChangesOf } from '../plan/plannedChange.ts';
import { type EditMeta, writeEdits } from '../writeEdits.ts';

export interface MergeReport {
  /** The ids of the facts whose roles moved, or of the claims of a merged fact. */
  readonly moved: readonly string[];
  /** The records that change. */
  readonly changes: readonly PlannedChange[];
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
export async function writeMerge(
  graph: Graph,
  meta: EditMeta,
  plan: () => Promise<MergeEdits>,
): Promise<MergeReport> {
  const { planned, findings, counts, batch, ...records } = await writeEdits(graph, meta, plan);
  const { CREATE: creates, UPDATE: updates, RETRACT: retracts } = counts;
  return {
    moved: planned.moved,
    changes: plannedChangesOf(records),
    findings,
    creates,
    updates,
    retracts,
    batch,
  };
}
