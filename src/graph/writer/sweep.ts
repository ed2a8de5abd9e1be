/**
 * The last phase of a batch: what it closed is moved out of the way of those who read the newest state. Readers do
 * not depend on it, so it may come late; each statement may be repeated.
 */
import { ENTITY_KINDS, type EntityKind, FACT_KINDS, type FactKind, labelOf } from '../../domain/kinds.ts';
import type { Graph } from '../graph.ts';
import { closedRelationship, rolesOf } from '../storage.ts';
import { type Work, work } from './chunks.ts';
import type { Changes, Closing } from './records.ts';
import { byKind } from './staging.ts';

/** The records that a batch closed. */
export interface Closed {
  readonly facts: readonly Closing<FactKind>[];
  readonly claims: readonly string[];
  readonly entities: readonly Closing<EntityKind>[];
  readonly sources: readonly string[];
}

export const closedBy = ({ facts, claims, entities, sources }: Changes): Closed => ({
  facts: facts.close,
  claims: claims.close,
  entities: entities.close,
  sources: sources.close,
});

/** Finds what a committed batch closed and nobody has swept yet. */
export async function readClosed(graph: Graph, number: number): Promise<Closed> {
  const ids = async (label: string): Promise<string[]> =>
    (
      await graph.read({
        text: `MATCH (x:${label}) WHERE x.knownTo = $number RETURN x.id AS id`,
        params: { number },
      })
    ).map(({ id }) => String(id));
  const kinds = async <Kind extends EntityKind | FactKind>(
    list: readonly Kind[],
  ): Promise<Closing<Kind>[]> => {
    const found: Closing<Kind>[] = [];
    for (const kind of list) for (const id of await ids(labelOf(kind))) found.push({ id, kind });
    return found;
  };
  return {
    facts: await kinds(FACT_KINDS),
    claims: await ids('Claim'),
    entities: await kinds(ENTITY_KINDS),
    sources: await ids('Source'),
  };
}

/** Relationships first, while the label still leads to the node. */
export function sweepOf(closed: Closed, number: number): Work[] {
  const over = (ids: readonly string[], text: string): Work => work(text, ids.length, () => ids, { number });
  const unlabelled = (label: string, more: string, ids: readonly string[]): Work =>
    over(ids, `MATCH (x:${label} {id: r}) WHERE x.knownTo = $number REMOVE x:${label}${more} SET x:Past`);
  return [
    ...byKind(closed.facts).flatMap(([kind, list]) => {
      const ids = list.map(({ id }) => id);
      return [
        ...rolesOf(kind).map(([, { relationship }]) =>
          over(
            ids,
            `MATCH (f:Fact {id: r}) WHERE f.knownTo = $number MATCH (f)-[old:${relationship}]->(e)
             CREATE (f)-[:${closedRelationship(relationship)} {\`as\`: old.\`as\`}]->(e) DELETE old`,
          ),
        ),
        over(
          ids,
          `MATCH (f:Fact {id: r}) WHERE f.knownTo = $number MATCH (f)-[old:CLAIM]->(c)
           CREATE (f)-[:WAS_CLAIM]->(c) DELETE old`,
        ),
        unlabelled('Fact', `, x:${labelOf(kind)}`, ids),
      ];
    }),
    unlabelled('Claim', '', closed.claims),
    ...byKind(closed.entities).map(([kind, list]) =>
      unlabelled(
        'Entity',
        `, x:${labelOf(kind)}`,
        list.map(({ id }) => id),
      ),
    ),
    unlabelled('Source', '', closed.sources),
  ];
}
