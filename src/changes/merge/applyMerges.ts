/** Does the merges that files list. */
import type { MergeRecord } from '../../domain/model/record.ts';
import type { Graph } from '../../store/graph.ts';
import { readAliases } from '../../store/read/aliases.ts';
import { type MergeMeta, type MergeReport, mergeEntities } from './mergeEntities.ts';
import { inOrder } from './plannedMerges.ts';

/** What was merged, with what that brought to light. */
export interface DoneMerge extends MergeReport {
  readonly id: string;
  readonly into: string;
}

/**
 * Does the merges that a plan has left, each as a batch of its own with its reason; `meta.reason` is taken where it
 * has none. Throws MergeRefused where somebody has made one impossible meanwhile, and GraphError as `mergeEntities`.
 */
export async function applyMerges(
  graph: Graph,
  pending: readonly MergeRecord[],
  meta: MergeMeta,
): Promise<DoneMerge[]> {
  const done: DoneMerge[] = [];
  for (const { id, into, reason } of inOrder(pending)) {
    const aliases = await readAliases(graph);
    const target = aliases.get(into)?.into ?? into;
    if ((aliases.get(id)?.into ?? id) === target) continue;
    const report = await mergeEntities(graph, id, target, { ...meta, reason: reason ?? meta.reason });
    done.push({ id, into: target, ...report });
  }
  return done;
}
