/**
 * How long the lists of the graph are: the largest list of each kind, which the writer keeps on the clock, and the number
 * of links of single entities. The cost of a request is computed from them.
 */

import { keptIn } from '../domain/model/keptIn.ts';
import { FACT_KINDS, type FactKind, RELATION_TYPES } from '../domain/model/kinds.ts';
import { onClock } from './clock.ts';
import type { Graph } from './graph.ts';
import { closedRelationship, ROLE_RELATIONSHIPS, rolesOf, withdrawnRelationship } from './graphLayout.ts';

/** Longer lists of claims count as this long: the first power of two above the largest page, so that no page is longer. */
export const UNCOUNTED_LENGTH = 256;
/** Longer lists of facts count as this long. Before 0.9.0 those beyond `UNCOUNTED_LENGTH` counted as that. */
export const UNCOUNTED_FACTS = 2 ** 14;

/** The lists of claims of a fact, of the claims of a source, and of the claims attributed to an entity. */
export const CLAIM_LISTS = { fact: 'CLAIM', source: 'SOURCE', speaker: 'ATTRIBUTED_TO' } as const;

/** The lists of facts in which an entity has a role: of one kind of fact, or of one type of relation. */
export const listKey = (relationship: string, kindOrType: string): string => `${relationship} ${kindOrType}`;

/** The key under which the largest of these lists is kept, of the owners of one kind: an entity, a fact or a source. */
export const sizeKey = (list: string, ownerKind: string): string => `${list} ${ownerKind}`;

/** The relationship type of a list. */
export const relationshipOf = (list: string): string => list.split(' ', 1)[0] as string;

/** All lists of facts of a kind, one for each role; of relations, one for each role and type. */
export const listsOf = (kind: FactKind): string[] =>
  rolesOf(kind).flatMap(([, { relationship }]) =>
    (kind === 'RELATION' ? RELATION_TYPES : [kind]).map((type) => listKey(relationship, type)),
  );

/** All lists of facts. */
export const FACT_LISTS: readonly string[] = FACT_KINDS.flatMap((kind) => listsOf(kind));

/** The length of the largest list by `sizeKey`, at least that of any such list at any batch; a missing one has had no item. */
export type ListSizes = ReadonlyMap<string, number>;

/** The largest lists, and the number of facts, which the database knows without reading them. */
export interface GraphSizes {
  readonly lists: ListSizes;
  readonly facts: number;
}

/** Reads the sizes of the graph. Throws GraphError. */
export async function readGraphSizes(graph: Graph): Promise<GraphSizes> {
  const [row] = await graph.read(
    onClock('CALL () { MATCH (f:Fact) RETURN count(f) AS facts }\nRETURN c.largestLists AS lists, facts'),
  );
  return { lists: listSizesIn(row?.lists), facts: Number(row?.facts ?? 0) };
}

/** The length that a list of the graph has at most. */
export function longest({ lists, facts }: GraphSizes, key: string): number {
  const size = lists.get(key) ?? 0;
  return size === UNCOUNTED_LENGTH || size >= UNCOUNTED_FACTS ? Math.max(size, facts) : size;
}

/** The sizes in the property of the clock, whose entries are like `HOLDER TENURE PERSON 12`. */
export function listSizesIn(property: unknown): ListSizes {
  const entries: readonly unknown[] = Array.isArray(property) ? property : [];
  return new Map(
    entries.map(String).map((entry) => {
      const space = entry.lastIndexOf(' ');
      return [entry.slice(0, space), Number(entry.slice(space + 1))];
    }),
  );
}

/** The property of the clock for these sizes. */
export const listSizesProperty = (sizes: ListSizes): string[] =>
  [...sizes].map(([key, size]) => `${key} ${size}`).sort();

/** All types of the links from facts to an entity in a role: of live, closed and withdrawn versions. */
const linkTypes = (relationship: string): string[] =>
  [relationship, withdrawnRelationship(relationship)].flatMap((type) => [type, closedRelationship(type)]);

/** The number of links of an entity by relationship type of the role, closed versions included. */
export type LinkCounts = ReadonlyMap<string, number>;

const LINKED: readonly string[] = [...ROLE_RELATIONSHIPS, CLAIM_LISTS.speaker];

const COUNTS = LINKED.map((type) => `COUNT { (x)<-[:${linkTypes(type).join('|')}]-() }`).join(', ');

const LINKS_OF_SOURCES = `UNWIND $ids AS id MATCH (s:Source {id: id})
RETURN id, COUNT { (s)<-[:${CLAIM_LISTS.source}]-() } AS claims`;

/**
 * The links of entities and sources by id; those of an entity that was merged into another include the other's. Unknown ids
 * are absent. A database that stores the number of links of a node, as Neo4j does, reads no link. Throws GraphError.
 */
export async function readLinkCounts(
  graph: Graph,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LinkCounts>> {
  const params = { ids: [...new Set(ids)] };
  const rows = await graph.read({
    text: `UNWIND $ids AS id MATCH (e:Entity {id: id})
CALL (e) { WITH e WHERE e.mergedInto IS NOT NULL MATCH (t:Entity {id: e.mergedInto}) RETURN t AS x UNION ALL WITH e RETURN e AS x }
RETURN id, [${COUNTS}] AS counts`,
    params,
  });
  const found = new Map<string, Map<string, number>>();
  for (const { id, counts } of rows) {
    const known = keptIn(found, String(id), () => new Map<string, number>());
    for (const [i, type] of LINKED.entries())
      known.set(type, (known.get(type) ?? 0) + Number((counts as readonly number[])[i]));
  }
  if (params.ids.some((id) => !found.has(id)))
    for (const { id, claims } of await graph.read({ text: LINKS_OF_SOURCES, params }))
      found.set(String(id), new Map([[CLAIM_LISTS.source, Number(claims)]]));
  return found;
}
