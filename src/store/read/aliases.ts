/** The ids of merged entities. */
import type { Graph } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';

/** The target of an id of a merged entity. */
export interface Alias {
  /** The entity that it counts as. */
  readonly into: string;
  /** The entity that it was merged into, where that one was merged into another later; else null. */
  readonly via: string | null;
}

/** Reads the ids of all merged entities with their targets. There are few, so all are read at once. */
export async function readAliases(graph: Graph): Promise<Map<string, Alias>> {
  const rows = await graph.read({
    text: `MATCH (clock:Clock {id: $clock}) WITH clock.number AS k
           MATCH (e:Entity) WHERE e.mergedInto IS NOT NULL
           MATCH (e)-[:WAS*0..1]->(s) WHERE s.knownFrom <= k AND s.knownTo > k AND s.mergedInto IS NOT NULL
           RETURN s.id AS id, s.mergedInto AS into, s.mergedVia AS via`,
    params: { clock: CLOCK_ID },
  });
  return new Map(
    rows.map(({ id, into, via }) => [
      String(id),
      { into: String(into), via: typeof via === 'string' ? via : null },
    ]),
  );
}
