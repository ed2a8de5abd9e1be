/** Looks up which of the ids that files use are in the graph. */

import type { ReferencedIds } from '../../import/referencedIds.ts';
import { readClock } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { readKinds } from '../../store/read/records.ts';

/** The kinds of the stored records that have one of the ids, by id. */
export async function readStoredKinds(graph: Graph, { ids }: ReferencedIds): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  if ((await readClock(graph)).number === 0) return kinds;
  for (const label of ['Entity', 'Source', 'Fact'] as const)
    for (const [id, kind] of await readKinds(graph, ids[label].keys(), label)) kinds.set(id, kind);
  return kinds;
}
