/** The names of all entities, page by page, for finding namesakes. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { Graph } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';

/** One name of a live entity. The label that a file gave counts as a name. */
export interface EntityName {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly name: string;
}

const PAGE = 5_000;

/** Reads all names of all live entities that are not merged, in no order, one page in memory at a time. */
export async function* readEntityNames(graph: Graph): AsyncGenerator<EntityName> {
  for (let after = ''; ; ) {
    const rows = await graph.read({
      text: `MATCH (clock:Clock {id: $clock}) WITH clock.number AS k
             MATCH (e:Entity) WHERE e.id > $after AND e.knownFrom <= k AND e.knownTo > k
             WITH k, e ORDER BY e.id LIMIT $page
             OPTIONAL MATCH (e)<-[:ENTITY]-(n:Name) WHERE n.knownFrom <= k AND n.knownTo > k
             RETURN e.id AS id, e.kind AS kind, e.mergedInto AS merged, e.givenLabel AS label, collect(n.text) AS names`,
      params: { clock: CLOCK_ID, after, page: PAGE },
    });
    for (const { id, kind: stored, merged, label, names } of rows) {
      const entity = String(id);
      if (entity > after) after = entity;
      const kind = ENTITY_KINDS.find((known) => known === stored);
      if (merged !== null || kind === undefined) continue;
      if (typeof label === 'string') yield { entity, kind, name: label };
      for (const name of names as readonly string[]) yield { entity, kind, name };
    }
    if (rows.length < PAGE) return;
  }
}
