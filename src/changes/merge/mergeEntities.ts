/** Merges two entities into one, and undoes merges. */
import type { Graph } from '../../store/graph.ts';
import type { EditMeta } from '../writeEdits.ts';
import { editsOfMove } from './entityMove.ts';
import { planMerge } from './planMerge.ts';
import { planUnmerge } from './planUnmerge.ts';
import { type MergeReport, writeMerge } from './writeMerge.ts';

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
  meta: EditMeta,
): Promise<MergeReport> =>
  writeMerge(graph, meta, async () => editsOfMove(graph, await planMerge(graph, from, into)));

/**
 * Undoes the merge of `id`, as one batch. The roles whose sources used the id go back to it, whenever they were written.
 * Throws MergeRefused if it is not merged, or if two of its tenures were merged that the undoing would separate, and
 * GraphError as `mergeEntities` does.
 */
export const unmergeEntity = (graph: Graph, id: string, meta: EditMeta): Promise<MergeReport> =>
  writeMerge(graph, meta, async () => editsOfMove(graph, await planUnmerge(graph, id)));
