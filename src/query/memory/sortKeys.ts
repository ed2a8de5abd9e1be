/** Reads the sort keys of the facts that count: all of them or those of an entity, or how they changed. Embedded engine. */
import { FACT_KINDS, nodeLabelOf } from '../../domain/model/kinds.ts';
import type { Graph, Params, Row } from '../../store/graph.ts';
import { closedRelationship, openRelationship, ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { listKey } from '../../store/listSizes.ts';

/** The sort keys of facts in one list: of a kind, such as `TENURE`; or those of an entity, with a name as by `listKey`. */
export interface SortKeys {
  readonly list: string;
  readonly keys: readonly string[];
}

/** How many keys are read at once, about: converting 50,000 stops this process for some 20 ms. */
const PART = 50_000;

const IS_KNOWN = 'f.knownFrom <= $batch AND f.knownTo > $batch';
const ROLES = ROLE_RELATIONSHIPS.join('|');
/** The expression of the list that the role `r` of an entity in the fact `f` belongs to. */
const LIST = "type(r) + ' ' + CASE f.kind WHEN 'RELATION' THEN f.type ELSE f.kind END";
const CLOSED_ROLES = ROLE_RELATIONSHIPS.map(closedRelationship).join('|');

/** Reads the sort keys of all facts at a batch, part by part. The batch must be the newest until the last part is read. */
export async function* readSortKeys(graph: Graph, batch: number): AsyncGenerator<SortKeys> {
  for (const kind of FACT_KINDS)
    yield* readInParts(graph, `MATCH (f:${nodeLabelOf(kind)}) WHERE ${IS_KNOWN}`, `'${kind}'`, { batch });
}

/** Reads the sort keys of the facts of an entity in all its roles; otherwise as `readSortKeys`. */
export const readSortKeysOf = (graph: Graph, id: string, batch: number): AsyncGenerator<SortKeys> =>
  readInParts(graph, `MATCH (e:Entity {id: $id})<-[r:${ROLES}]-(f:Fact) WHERE ${IS_KNOWN}`, LIST, {
    batch,
    id,
  });

/** @param list the expression of the name of the list that a fact is in */
async function* readInParts(
  graph: Graph,
  facts: string,
  list: string,
  params: Params,
): AsyncGenerator<SortKeys> {
  const counts = await graph.read({
    text: `${facts} WITH f.span AS span, count(*) AS number RETURN span, number`,
    params,
  });
  for (const spans of spansInParts(counts)) {
    const rows = await graph.read({
      text: `${facts} AND f.span IN $spans RETURN ${list} AS list, collect(f.sort) AS keys`,
      params: { ...params, spans },
    });
    yield* rows as unknown as SortKeys[];
  }
}

/** The duration classes of facts, put together until a part is full. */
function spansInParts(counts: readonly Row[]): number[][] {
  const parts: number[][] = [];
  let room = 0;
  for (const { span, number } of counts) {
    if (room <= 0) {
      parts.push([]);
      room = PART;
    }
    parts.at(-1)?.push(Number(span));
    room -= Number(number);
  }
  return parts;
}

export interface ChangedSortKeys<Keys extends SortKeys = SortKeys> {
  readonly removed: readonly Keys[];
  readonly added: readonly Keys[];
}

/**
 * Reads how the sort keys changed by the batches after `from` up to `to`, all of which must be swept. A key may be in both
 * lists, if a fact got a new version and kept its time: those of `removed` go first.
 */
export const readChangedSortKeys = (graph: Graph, from: number, to: number): Promise<ChangedSortKeys> =>
  readChanges(graph, { from, to }, { past: '', live: '', columns: 'f.kind AS list' });

/** The sort keys of the facts of one entity. */
export interface EntitySortKeys extends SortKeys {
  readonly entity: string;
}

/** Reads how the sort keys of the facts of some entities changed; otherwise as `readChangedSortKeys`. */
export async function readChangedSortKeysOf(
  graph: Graph,
  ids: readonly string[],
  from: number,
  to: number,
): Promise<ChangedSortKeys<EntitySortKeys>> {
  const { removed, added } = await readChanges<EntitySortKeys>(
    graph,
    { from, to, ids },
    {
      past: `-[r:${CLOSED_ROLES}]->(e)`,
      live: `-[r:${ROLES}]->(e)`,
      columns: `e.id AS entity, ${LIST} AS list`,
    },
  );
  return { removed: removed.map((each) => ({ ...each, list: openList(each.list) })), added };
}

/** The list of a live fact: `WAS_HOLDER TENURE` -> `HOLDER TENURE`. */
function openList(list: string): string {
  const [role = '', kind = ''] = list.split(' ');
  return listKey(openRelationship(role), kind);
}

async function readChanges<Keys extends SortKeys>(
  graph: Graph,
  { from, to, ids }: { readonly from: number; readonly to: number; readonly ids?: readonly string[] },
  { past, live, columns }: { readonly past: string; readonly live: string; readonly columns: string },
): Promise<ChangedSortKeys<Keys>> {
  const batches = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  const ofEntities = ids ? ' AND e.id IN $ids' : '';
  const read = (facts: string): Promise<Keys[]> =>
    graph.read({
      text: `UNWIND $batches AS batch ${facts}${ofEntities} RETURN ${columns}, collect(f.sort) AS keys`,
      params: { batches, to, kinds: FACT_KINDS, ids: ids ?? [] },
    }) as Promise<unknown> as Promise<Keys[]>;
  const [removed, added] = await Promise.all([
    read(`MATCH (f:Past {knownTo: batch})${past} WHERE f.kind IN $kinds`),
    read(`MATCH (f:Fact {knownFrom: batch})${live} WHERE f.knownTo > $to`),
  ]);
  return { removed, added };
}

/** An entity by an id that it has or had before it was merged into another. */
export interface NamedEntity {
  readonly named: string;
  readonly id: string;
  /** The number of its roles in facts. */
  readonly links: number;
}

/** Reads the entities with these ids, or those that they were merged into; those of unknown ids are missing. */
export const readNamedEntities = (graph: Graph, ids: readonly string[]): Promise<NamedEntity[]> =>
  graph.read({
    text: `UNWIND $ids AS named MATCH (e:Entity {id: named})
WITH named, coalesce(e.mergedInto, e.id) AS id MATCH (t:Entity {id: id})
RETURN named, id, COUNT { (t)<-[:${ROLES}]-() } AS links`,
    params: { ids },
  }) as Promise<unknown> as Promise<NamedEntity[]>;
