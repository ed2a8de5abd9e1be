/** What the graph holds now, for comparing it with what a file says. */

import { entityOf, factsOf, readInParts, sourceOf } from '../codec/rows.ts';
import type { Graph, Row } from '../graph.ts';
import { CLOCK_ID, ROLE_RELATIONSHIPS } from '../graphLayout.ts';
import type { Clock, StoredEntity, StoredFact, StoredSource } from '../storedRecord.ts';

/** Binds the number of the newest batch, so that what is being written, or not swept yet, is not read. */
const AT_CLOCK = `MATCH (clock:Clock {id: '${CLOCK_ID}'}) WITH clock.number AS k`;

/** True where the newest batch holds this version. */
const known = (node: string): string => `${node}.knownFrom <= k AND ${node}.knownTo > k`;

/** One row for each id that is found; the statement unwinds `$ids` as `id`. */
const readByIds = (graph: Graph, ids: Iterable<string>, text: string): Promise<Row[]> =>
  readInParts(graph, ids, `${AT_CLOCK} UNWIND $ids AS id ${text}`);

/** The newest visible batch. */
export async function readClock(graph: Graph): Promise<Clock> {
  const [row] = await graph.read({
    text: 'MATCH (c:Clock {id: $id}) RETURN c.number AS number, c.at AS at',
    params: { id: CLOCK_ID },
  });
  return { number: Number(row?.number ?? 0), at: typeof row?.at === 'string' ? row.at : null };
}

/** Live entities by id. */
export async function readEntities(graph: Graph, ids: Iterable<string>): Promise<StoredEntity[]> {
  const rows = await readByIds(
    graph,
    ids,
    `MATCH (e:Entity {id: id})-[:WAS*0..1]->(s) WHERE ${known('s')} RETURN properties(s) AS props`,
  );
  return rows.map(entityOf);
}

/** Live sources by id, with their kept texts. */
export async function readSources(graph: Graph, ids: Iterable<string>): Promise<StoredSource[]> {
  const rows = await readByIds(
    graph,
    ids,
    `MATCH (n:Source {id: id})-[:WAS*0..1]->(s) WHERE ${known('s')}
     OPTIONAL MATCH (n)-[:TEXT]->(t) WHERE ${known('t')}
     RETURN properties(s) AS props, CASE WHEN t IS NULL THEN null ELSE t.text END AS text`,
  );
  return rows.map(sourceOf);
}

/**
 * Live facts by id, with their roles and live claims.
 * Three flat statements: the embedded engine runs a subquery for each row, which took forty times as long.
 */
export async function readFacts(graph: Graph, ids: Iterable<string>): Promise<StoredFact[]> {
  const list = [...ids];
  const facts = await readByIds(
    graph,
    list,
    `MATCH (f:Fact {id: id}) WHERE ${known('f')} RETURN properties(f) AS props`,
  );
  const roles = await readByIds(
    graph,
    list,
    `MATCH (f:Fact {id: id})-[r:${ROLE_RELATIONSHIPS.join('|')}]->(e) WHERE ${known('f')}
     RETURN f.id AS fact, type(r) AS relationship, e.id AS entity, r.\`as\` AS used`,
  );
  const claims = await readByIds(
    graph,
    list,
    `MATCH (f:Fact {id: id})-[:CLAIM]->(c) WHERE ${known('f')} RETURN f.id AS fact, properties(c) AS props`,
  );
  return factsOf(facts, roles, claims);
}

/** Ids of the facts that say what entities are called, when they existed, what they are part of and belong to. */
export const profileFactIds = (graph: Graph, entities: Iterable<string>): Promise<string[]> =>
  factIdsAround(
    graph,
    entities,
    `<-[:ENTITY|SUBJECT]-(f:Fact) WHERE (f:Name OR f:Existence OR (f:Relation AND f.type IN ['PART_OF', 'BELONGS_TO']))`,
  );

/** Ids of the facts that say when entities existed and what they are part of. */
export const datingFactIds = (graph: Graph, entities: Iterable<string>): Promise<string[]> =>
  factIdsAround(
    graph,
    entities,
    `<-[:ENTITY|SUBJECT]-(f:Fact) WHERE (f:Existence OR (f:Relation AND f.type = 'PART_OF'))`,
  );

/** `around` leads from the entity to the live facts `f`, and ends with a condition. */
async function factIdsAround(graph: Graph, entities: Iterable<string>, around: string): Promise<string[]> {
  const rows = await readByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})${around} AND ${known('f')} RETURN DISTINCT f.id AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** Ids of what is stated to be a part of one of the entities. */
export async function partsOf(graph: Graph, entities: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})<-[:OBJECT]-(f:Relation) WHERE f.type = 'PART_OF' AND ${known('f')}
     MATCH (f)-[:SUBJECT]->(p) RETURN DISTINCT p.id AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** Those of the offices of which a fact states how many seats they have. */
export async function seatedOffices(graph: Graph, offices: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    offices,
    `MATCH (e:Entity {id: id})<-[:ENTITY]-(f:Existence) WHERE f.seats IS NOT NULL AND ${known('f')}
     RETURN DISTINCT e.id AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** What a live record remembers for the seed, with those of its properties that others are computed from. */
export interface Mark {
  readonly digests: readonly string[];
  /** Of a source. */
  readonly voice: string | null;
  readonly date: string | null;
  /** Of a fact: what is wrong with it. */
  readonly flaws: readonly string[];
}

/** What is remembered of the live records with one of the ids, by id. */
export async function readMarks(
  graph: Graph,
  label: 'Entity' | 'Source' | 'Fact',
  ids: Iterable<string>,
): Promise<Map<string, Mark>> {
  const rows = await readByIds(
    graph,
    ids,
    `MATCH (x:${label} {id: id})${label === 'Fact' ? '' : '-[:WAS*0..1]->(s)'}
     WITH k, ${label === 'Fact' ? 'x' : 's'} AS s WHERE ${known('s')}
     RETURN s.id AS id, s.digests AS digests, s.voice AS voice, s.date AS date, s.flaws AS flaws`,
  );
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return new Map(
    rows.map(({ id, digests, voice, date, flaws }) => [
      String(id),
      {
        digests: Array.isArray(digests) ? digests.map(String) : [],
        voice: text(voice),
        date: text(date),
        flaws: Array.isArray(flaws) ? flaws.map(String) : [],
      },
    ]),
  );
}

/** Ids of all facts with a role for one of the entities. */
export async function factIdsOfEntities(graph: Graph, entities: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})<-[:${ROLE_RELATIONSHIPS.join('|')}]-(f:Fact) WHERE ${known('f')}
     RETURN DISTINCT f.id AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** Ids of all tenures of the offices. */
export async function tenureIdsOfOffices(graph: Graph, offices: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    offices,
    `MATCH (e:Entity {id: id})<-[:OFFICE]-(f:Fact) WHERE ${known('f')} RETURN DISTINCT f.id AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** Ids of all facts on which one of the sources makes a claim. */
export async function factIdsOfSources(graph: Graph, sources: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    sources,
    `MATCH (s:Source {id: id})<-[:SOURCE]-(c:Claim) WHERE ${known('c')} RETURN DISTINCT c.factId AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** Ids of all facts on which a dataset makes claims. */
export async function factIdsOfDataset(graph: Graph, dataset: string): Promise<string[]> {
  const rows = await graph.read({
    text: `${AT_CLOCK} MATCH (c:Claim {dataset: $dataset}) WHERE ${known('c')} RETURN DISTINCT c.factId AS id`,
    params: { dataset },
  });
  return rows.map((row) => String(row.id));
}

const RECORD_LABELS = ['Entity', 'Source', 'Fact', 'Claim'] as const;
/** What an id may stand for. */
export type RecordLabel = (typeof RECORD_LABELS)[number];

/**
 * The kinds of the live records that have one of the ids: an entity's or a fact's kind, `SOURCE` or `CLAIM`.
 * `likely` is what most of them are; only those that are not are looked for elsewhere.
 */
export async function readKinds(
  graph: Graph,
  ids: Iterable<string>,
  likely: RecordLabel = 'Entity',
): Promise<Map<string, string>> {
  let left = [...ids];
  const kinds = new Map<string, string>();
  for (const label of [likely, ...RECORD_LABELS.filter((other) => other !== likely)]) {
    if (left.length === 0) break;
    for (const row of await readByIds(
      graph,
      left,
      `MATCH (x:${label} {id: id})-[:WAS*0..1]->(s) WHERE ${known('s')} RETURN s.id AS id, s.kind AS kind`,
    ))
      kinds.set(String(row.id), String(row.kind));
    left = left.filter((id) => !kinds.has(id));
  }
  return kinds;
}
