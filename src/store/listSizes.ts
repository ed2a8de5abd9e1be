/** How long the largest list of each kind is, which the writer keeps on the clock. The cost of a request is computed from it. */
import { FACT_KINDS, type FactKind, RELATION_TYPES } from '../domain/model/kinds.ts';
import { onClock } from './clock.ts';
import type { Graph } from './graph.ts';
import { rolesOf } from './graphLayout.ts';

/** Longer lists count as this long: the first power of two above the largest page, so that no page is longer. */
export const UNCOUNTED_LENGTH = 256;

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

/** Reads the sizes of the graph. Throws GraphError. */
export async function readListSizes(graph: Graph): Promise<ListSizes> {
  const [row] = await graph.read(onClock('RETURN c.largestLists AS lists'));
  return listSizesIn(row?.lists);
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
