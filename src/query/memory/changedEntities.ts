/** Reads which entities have other facts that count since a batch. */
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Graph, Row } from '../../store/graph.ts';
import { closedRelationship, ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';

export interface ChangedEntities {
  readonly entities: ReadonlySet<string>;
  /** Those of relations BELONGS_TO that have changed. */
  readonly owned: ReadonlySet<string>;
}

/** So many changed entities are as good as all. */
const MOST_CHANGED = 20_000;
/**
 * Reads the entities of the facts that the batches after `from` up to `to` have written or closed; all must be swept. Null if
 * they are too many. Throws GraphError.
 */
export async function readChangedEntities(
  graph: Graph,
  from: number,
  to: number,
): Promise<ChangedEntities | null> {
  const batches = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  // Naming the id makes Neo4j read the index of batch and id; after WITH it cannot begin with the relationships instead.
  const read = (fact: string, roles: readonly string[]): Promise<readonly Row[]> =>
    graph.read({
      text: `UNWIND $batches AS batch MATCH (f:${fact}) WHERE f.id IS NOT NULL AND f.kind IN $kinds
WITH f MATCH (f)-[:${roles.join('|')}]->(e)
WITH e, max(CASE WHEN f.type = 'BELONGS_TO' THEN 1 ELSE 0 END) AS owned LIMIT ${MOST_CHANGED}
RETURN e.id AS id, owned`,
      params: { batches, kinds: FACT_KINDS },
    });
  const rows = (
    await Promise.all([
      read('Past {knownTo: batch}', ROLE_RELATIONSHIPS.map(closedRelationship)),
      read('Fact {knownFrom: batch}', ROLE_RELATIONSHIPS),
    ])
  ).flat();
  if (rows.length >= MOST_CHANGED) return null;
  const idsOf = (some: readonly Row[]): Set<string> => new Set(some.map(({ id }) => String(id)));
  return { entities: idsOf(rows), owned: idsOf(rows.filter(({ owned }) => owned === 1)) };
}
