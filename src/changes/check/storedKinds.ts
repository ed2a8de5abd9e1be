/** What the graph holds already of what files declare or name. */

import type { Named } from '../../import/recordHeader.ts';
import type { Graph } from '../../store/graph.ts';
import { readClock, readKinds } from '../../store/read/currentState.ts';

/** The kinds of the records of the graph that have one of the ids, by id. */
export async function knownKinds(graph: Graph, { ids }: Named): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  if ((await readClock(graph)).number === 0) return kinds;
  for (const label of ['Entity', 'Source', 'Fact'] as const)
    for (const [id, kind] of await readKinds(graph, ids[label].keys(), label)) kinds.set(id, kind);
  return kinds;
}
