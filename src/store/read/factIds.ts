/**
 * The ids of live facts by what they are about, and of entities that such facts lead to. Withdrawn facts are found only
 * where this is said.
 */
import { addTo } from '../../domain/model/addTo.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { LABEL_OF_MERGED } from '../codec/claim.ts';
import type { Graph } from '../graph.ts';
import { ROLE_RELATIONSHIPS, withdrawnRelationship } from '../graphLayout.ts';
import { AT_CLOCK, isVisible, readByIds, textsIn } from './byIds.ts';

/** The relationship types of all roles on live facts. */
const LIVE_ROLES = [...ROLE_RELATIONSHIPS, ...ROLE_RELATIONSHIPS.map(withdrawnRelationship)].join('|');
const OFFICE = ['OFFICE', withdrawnRelationship('OFFICE')].join('|');

/** Ids of the facts about the names, the existence, the wholes and the owners of entities. */
export const profileFactIds = (graph: Graph, entities: Iterable<string>): Promise<string[]> =>
  factIdsAround(
    graph,
    entities,
    `<-[:ENTITY|SUBJECT]-(f:Fact) WHERE (f:Name OR f:Existence OR (f:Relation AND f.type IN ['PART_OF', 'BELONGS_TO']))`,
  );

/**
 * Ids of the facts about the existence and the wholes of entities, about the owners of those that are events or offices, and
 * about who organized or hosts events.
 */
export const datingFactIds = (graph: Graph, entities: Iterable<string>): Promise<string[]> =>
  factIdsAround(
    graph,
    entities,
    `<-[:ENTITY|SUBJECT]-(f:Fact) WHERE (f:Existence OR (f:Relation AND (f.type = 'PART_OF' OR (f.type IN ['BELONGS_TO', 'ORGANIZED_BY', 'HOSTED_BY'] AND e.kind IN ['EVENT', 'OFFICE']))))`,
  );

/** `around` is the pattern from the entity to the facts `f`, and ends with a condition. */
const factIdsAround = (graph: Graph, entities: Iterable<string>, around: string): Promise<string[]> =>
  idsByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})${around} AND ${isVisible('f')} RETURN DISTINCT f.id AS id`,
  );

/** Ids of all facts with a role for one of the entities, withdrawn ones included. */
export const factIdsOfEntities = (graph: Graph, entities: Iterable<string>): Promise<string[]> =>
  idsByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})<-[:${LIVE_ROLES}]-(f)
     WHERE ${isVisible('f')} RETURN DISTINCT f.id AS id`,
  );

/** Ids of the same facts, and of the parts of the entities by PART_OF relations among them. */
export async function factsAndPartsOf(
  graph: Graph,
  entities: Iterable<string>,
): Promise<{ readonly facts: string[]; readonly parts: string[] }> {
  const rows = await readByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})<-[:${LIVE_ROLES}]-(f)
     WHERE ${isVisible('f')}
     RETURN DISTINCT f.id AS id, CASE WHEN f.type = 'PART_OF' AND f.objectId = id THEN f.subjectId END AS part`,
  );
  const parts = rows.flatMap(({ part }) => (typeof part === 'string' ? [part] : []));
  return { facts: textsIn(rows), parts };
}

/** A live fact by its id, with the number of its claims. */
export interface FactSize {
  readonly id: string;
  readonly claims: number;
}

/** The facts, of one kind or of all, with a role for an entity, withdrawn ones included; at most so many of them. */
export async function factSizesOf(
  graph: Graph,
  entity: string,
  kind: FactKind | null,
  most: number,
): Promise<FactSize[]> {
  const rows = await graph.read({
    text: `${AT_CLOCK} UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:${LIVE_ROLES}]-(f)
     WHERE ${isVisible('f')}${kind === null ? '' : ' AND f.kind = $kind'}
     WITH DISTINCT f LIMIT ${most} RETURN f.id AS id, f.claimCount AS claims`,
    params: { ids: [entity], ...(kind === null ? {} : { kind }) },
  });
  return rows.map(({ id, claims }) => ({ id: String(id), claims: Number(claims) }));
}

/** Ids of all tenures of the offices, withdrawn ones included if that is asked for. */
export const tenureIdsOfOffices = (
  graph: Graph,
  offices: Iterable<string>,
  { withdrawn = false } = {},
): Promise<string[]> =>
  idsByIds(
    graph,
    offices,
    `MATCH (e:Entity {id: id})<-[:${withdrawn ? OFFICE : 'OFFICE'}]-(f${withdrawn ? '' : ':Fact'}) WHERE ${isVisible('f')} RETURN DISTINCT f.id AS id`,
  );

/** Ids of all tenures of the offices that belong to bodies, withdrawn ones included. */
export const tenureIdsOfBodies = (graph: Graph, bodies: Iterable<string>): Promise<string[]> =>
  idsByIds(
    graph,
    bodies,
    `MATCH (e:Entity {id: id})<-[:OBJECT]-(r:Relation) WHERE r.type = 'BELONGS_TO' AND ${isVisible('r')}
     MATCH (r)-[:SUBJECT]->(o)<-[:${OFFICE}]-(f) WHERE ${isVisible('f')} RETURN DISTINCT f.id AS id`,
  );

/** A holder and an office, as one text, of which sets may hold very many. */
export type TermsKey = `${string}\t${string}`;

export const termsKey = (holder: string, office: string): TermsKey => `${holder}\t${office}`;

/** Ids of all tenures of the holders in the offices. */
export async function termIds(graph: Graph, keys: Iterable<TermsKey>): Promise<string[]> {
  return [...(await termIdsByKey(graph, keys)).values()].flat();
}

/** Ids of all tenures of the holders in the offices, by holder and office. */
export async function termIdsByKey(graph: Graph, keys: Iterable<TermsKey>): Promise<Map<TermsKey, string[]>> {
  const rows = await readByIds(
    graph,
    keys,
    `WITH k, split(id, '\t')[0] AS holder, split(id, '\t')[1] AS office
     MATCH (e:Entity {id: holder})<-[:HOLDER]-(f:Fact) WHERE f.officeId = office AND ${isVisible('f')}
     RETURN DISTINCT holder, office, f.id AS id`,
  );
  const byKey = new Map<TermsKey, string[]>();
  for (const { holder, office, id } of rows)
    addTo(byKey, termsKey(String(holder), String(office)), String(id));
  return byKey;
}

/** Ids of the tenures of the offices of which a claim names the holder as the one before or after. */
export const namingTermIds = (graph: Graph, keys: Iterable<TermsKey>): Promise<string[]> =>
  idsByIds(
    graph,
    keys,
    `WITH k, split(id, '\t')[0] AS holder, split(id, '\t')[1] AS office
     MATCH (e:Entity {id: holder})<-[:REPLACES|REPLACED_BY]-(c:Claim) WHERE ${isVisible('c')}
     MATCH (c)<-[:CLAIM]-(f:Fact) WHERE f.officeId = office AND ${isVisible('f')} RETURN DISTINCT f.id AS id`,
  );

/** Ids of all facts with a claim by one of the sources, withdrawn ones included. */
export const factIdsOfSources = (graph: Graph, sources: Iterable<string>): Promise<string[]> =>
  idsByIds(
    graph,
    sources,
    `MATCH (s:Source {id: id})<-[:SOURCE]-(c:Claim) WHERE ${isVisible('c')}
     MATCH (c)<-[:CLAIM]-(f) WHERE ${isVisible('f')} RETURN DISTINCT f.id AS id`,
  );

/** Ids of all facts with a claim by a dataset, withdrawn ones included, but for claims that follow from merges. */
export async function factIdsOfDataset(graph: Graph, dataset: string): Promise<string[]> {
  const rows = await graph.read({
    text: `${AT_CLOCK} MATCH (c:Claim {dataset: $dataset}) WHERE ${isVisible('c')} AND coalesce(c.rule, '') <> $except
           MATCH (c)<-[:CLAIM]-(f) WHERE ${isVisible('f')} RETURN DISTINCT f.id AS id`,
    params: { dataset, except: LABEL_OF_MERGED },
  });
  return textsIn(rows);
}

/** Ids of the events that belong to bodies, or that organizations among them organized or host. */
export const eventIdsOf = (graph: Graph, bodies: Iterable<string>): Promise<string[]> =>
  idsByIds(
    graph,
    bodies,
    `MATCH (e:Entity {id: id})<-[:OBJECT]-(f:Relation) WHERE (f.type = 'BELONGS_TO' OR (f.type IN ['ORGANIZED_BY', 'HOSTED_BY'] AND e.kind = 'ORGANIZATION')) AND ${isVisible('f')}
     MATCH (f)-[:SUBJECT]->(p) WHERE p.kind = 'EVENT' RETURN DISTINCT p.id AS id`,
  );

/** Ids of the entities whose existence one of the events began. */
export const foundedIdsOf = (graph: Graph, events: Iterable<string>): Promise<string[]> =>
  idsByIds(
    graph,
    events,
    `MATCH (e:Entity {id: id})<-[:BY_EVENT]-(f:Existence) WHERE ${isVisible('f')}
     MATCH (f)-[:ENTITY]->(b) RETURN DISTINCT b.id AS id`,
  );

/** Ids of all tenures of those of the offices that have a fact with a number of seats. */
export const tenureIdsOfSeats = (graph: Graph, offices: Iterable<string>): Promise<string[]> =>
  idsByIds(
    graph,
    offices,
    `MATCH (e:Entity {id: id})<-[:ENTITY]-(x:Existence) WHERE x.seats IS NOT NULL AND ${isVisible('x')}
     WITH DISTINCT k, e
     MATCH (e)<-[:OFFICE]-(f:Fact) WHERE ${isVisible('f')} RETURN DISTINCT f.id AS id`,
  );

/** The ids that a statement over ids returns as `id`. */
const idsByIds = async (graph: Graph, ids: Iterable<string>, text: string): Promise<string[]> =>
  textsIn(await readByIds(graph, ids, text));
