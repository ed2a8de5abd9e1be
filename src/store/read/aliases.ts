/** The ids of entities that were merged into others, for the seed. */
import type { Graph } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';

/** Where an id leads. */
export interface Alias {
  /** The entity that stands for it. */
  readonly into: string;
  /** The entity that it was merged into itself, where that one was merged further. */
  readonly via: string | null;
}

/** All ids of merged entities, with the entities that they lead to now. There are few, so all are read at once. */
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
