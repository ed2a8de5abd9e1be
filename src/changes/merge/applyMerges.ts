/** Carries out the merges that files list. */
import type { MergeRecord } from '../../domain/model/record.ts';
import type { Graph } from '../../store/graph.ts';
import { readAliases } from '../../store/read/records.ts';
import type { BatchRef } from '../batchRef.ts';
import type { EditMeta } from '../writeEdits.ts';
import { mergeEntities } from './mergeEntities.ts';
import { orderMerges } from './plannedMerges.ts';
import type { MergeReport } from './writeMerge.ts';

/** A merge that was done. */
export interface DoneMerge extends MergeReport {
  readonly id: string;
  readonly into: string;
  readonly batch: BatchRef;
}

/**
 * Carries out the pending merges of a plan, each as a batch of its own. The reason is that of the merge, or else
 * `meta.reason`. Throws MergeRefused if a merge has become impossible since it was planned, and GraphError as
 * `mergeEntities` does.
 */
export async function applyMerges(
  graph: Graph,
  pending: readonly MergeRecord[],
  meta: Omit<EditMeta, 'dryRun'>,
): Promise<DoneMerge[]> {
  const done: DoneMerge[] = [];
  for (const { id, into, reason } of orderMerges(pending)) {
    const aliases = await readAliases(graph);
    const target = aliases.get(into)?.into ?? into;
    if ((aliases.get(id)?.into ?? id) === target) continue;
    const { batch, ...report } = await mergeEntities(graph, id, target, {
      ...meta,
      reason: reason ?? meta.reason,
    });
    if (batch !== null) done.push({ id, into: target, ...report, batch });
  }
  return done;
}
