/** The ids of facts that were merged into others. The claims of such a fact keep its id and are on the other one. */
import type { Graph } from '../graph.ts';
import { FACT_LABELS } from '../graphLayout.ts';
import type { StoredFact } from '../storedRecord.ts';
import { closedFacts } from './batchVersions.ts';
import { AT_CLOCK, isVisible } from './byIds.ts';

/** Reads the ids of all merged facts, each with the id of the fact that has its claims. There are few. */
export async function readMergedFacts(graph: Graph): Promise<Map<string, string>> {
  const merged = new Map<string, string>();
  for (const label of FACT_LABELS)
    for (const { id, into } of await graph.read({
      text: `${AT_CLOCK} MATCH (f:${label}) WHERE f.merged = true AND ${isVisible('f')}
             MATCH (f)-[:CLAIM]->(c) WHERE c.factId <> f.id RETURN DISTINCT c.factId AS id, f.id AS into`,
      params: {},
    }))
      merged.set(String(id), String(into));
  return merged;
}

/** The last version of a fact that is no longer live; undefined where there was none. */
export async function readLastVersion(graph: Graph, id: string): Promise<StoredFact | undefined> {
  const [row] = await graph.read({
    text: 'MATCH (f:Past {id: $id}) RETURN max(f.knownTo) AS batch',
    params: { id },
  });
  if (row === undefined || row.batch === null) return undefined;
  const [fact] = await closedFacts(graph, [id], Number(row.batch));
  return fact;
}
