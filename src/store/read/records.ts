/** The live records of the graph by id. */
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { entityOfRow } from '../codec/entity.ts';
import { factsOfRows } from '../codec/fact.ts';
import { sourceOfRow } from '../codec/source.ts';
import type { Graph, Row } from '../graph.ts';
import { FACT_LABELS, type FactLabel, ROLE_RELATIONSHIPS, withdrawnRelationship } from '../graphLayout.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../storedRecord.ts';
import { isVisible, readByIds } from './byIds.ts';

const propsByIds = (
  graph: Graph,
  ids: Iterable<string>,
  label: 'Entity' | 'Source',
): Promise<readonly Row[]> =>
  readByIds(
    graph,
    ids,
    `MATCH (n:${label} {id: id})-[:WAS*0..1]->(s) WHERE ${isVisible('s')} RETURN properties(s) AS props`,
  );

/** Reads live entities; ids without one are left out. */
export const readEntities = async (graph: Graph, ids: Iterable<string>): Promise<StoredEntity[]> =>
  (await propsByIds(graph, ids, 'Entity')).map(entityOfRow);

/** Reads live sources without their stored texts; ids without one are left out. */
export const readSourcesAlone = async (graph: Graph, ids: Iterable<string>): Promise<StoredSource[]> =>
  (await propsByIds(graph, ids, 'Source')).map(sourceOfRow);

/** Reads live sources with their stored texts; ids without one are left out. */
export async function readSources(graph: Graph, ids: Iterable<string>): Promise<StoredSource[]> {
  const rows = await readByIds(
    graph,
    ids,
    `MATCH (n:Source {id: id})-[:WAS*0..1]->(s) WHERE ${isVisible('s')}
     OPTIONAL MATCH (n)-[:TEXT]->(t) WHERE ${isVisible('t')}
     RETURN properties(s) AS props, CASE WHEN t IS NULL THEN null ELSE t.text END AS text`,
  );
  return rows.map(sourceOfRow);
}

/**
 * Reads live facts with their roles and live claims; ids without one are left out.
 * Takes three flat statements: the embedded engine runs a subquery for each row, which took forty times as long.
 */
export async function readFacts(graph: Graph, ids: Iterable<string>): Promise<StoredFact[]> {
  const facts: StoredFact[] = [];
  let left = new Set(ids);
  for (const label of FACT_LABELS) {
    if (left.size === 0) break;
    const found = await readFactsLabelled(graph, label, left);
    const known = new Set(found.map(({ id }) => id));
    left = new Set([...left].filter((id) => !known.has(id)));
    facts.push(...found);
  }
  return facts;
}

async function readFactsLabelled(
  graph: Graph,
  label: FactLabel,
  ids: Iterable<string>,
): Promise<StoredFact[]> {
  const read = (list: Iterable<string>, pattern: string, returned: string): Promise<Row[]> =>
    readByIds(
      graph,
      list,
      `MATCH (f:${label} {id: id})${pattern} WHERE ${isVisible('f')} RETURN ${returned}`,
    );
  const facts = await read(ids, '', 'properties(f) AS props');
  const found = facts.map(({ props }) => String((props as { readonly id: string }).id));
  const types = label === 'Withdrawn' ? ROLE_RELATIONSHIPS.map(withdrawnRelationship) : ROLE_RELATIONSHIPS;
  const roles = await read(
    found,
    `-[r:${types.join('|')}]->(e)`,
    'f.id AS fact, type(r) AS relationship, e.id AS entity, r.`as` AS used',
  );
  const claims = await read(found, '-[:CLAIM]->(c)', 'f.id AS fact, properties(c) AS props');
  return factsOfRows(facts, roles, claims);
}

/** What an import needs of a live record that it does not compare: its metadata, and the values others depend on. */
export interface RecordMetadata {
  readonly digests: readonly string[];
  /** Of a source; else null. */
  readonly voice: string | null;
  readonly date: string | null;
  /** The integrity flaws of a fact. */
  readonly flaws: readonly string[];
}

/** Reads the metadata of live records, by id. */
export async function readRecordMetadata(
  graph: Graph,
  label: 'Entity' | 'Source' | 'Fact',
  ids: Iterable<string>,
): Promise<Map<string, RecordMetadata>> {
  const read = (from: string, list: Iterable<string>): Promise<Row[]> =>
    readByIds(
      graph,
      list,
      `MATCH (x:${from} {id: id})${label === 'Fact' ? '' : '-[:WAS*0..1]->(s)'}
       WITH k, ${label === 'Fact' ? 'x' : 's'} AS s WHERE ${isVisible('s')}
       RETURN s.id AS id, s.digests AS digests, s.voice AS voice, s.date AS date, s.flaws AS flaws`,
    );
  const rows: Row[] = [];
  let left = [...ids];
  for (const from of label === 'Fact' ? FACT_LABELS : [label]) {
    if (left.length === 0) break;
    rows.push(...(await read(from, left)));
    const known = new Set(rows.map(({ id }) => id));
    left = left.filter((id) => !known.has(id));
  }
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

const RECORD_LABELS = ['Entity', 'Source', ...FACT_LABELS, 'Claim'] as const;
/** The label of a live record. */
export type RecordLabel = (typeof RECORD_LABELS)[number];

/**
 * Reads the kinds of live records, by id: the kind of an entity or fact, `SOURCE` or `CLAIM`. `likely` is the label that
 * is tried first; the other labels are read only for the ids that it does not have.
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
    const rows = await readByIds(
      graph,
      left,
      `MATCH (x:${label} {id: id})-[:WAS*0..1]->(s) WHERE ${isVisible('s')} RETURN s.id AS id, s.kind AS kind`,
    );
    for (const row of rows) kinds.set(String(row.id), String(row.kind));
    left = left.filter((id) => !kinds.has(id));
  }
  return kinds;
}

/** Reads the ids of the datasets in the order in which they were first applied. */
export async function datasetIds(graph: Graph): Promise<string[]> {
  const rows = await graph.read({
    text: 'MATCH (b:Batch) WHERE b.dataset IS NOT NULL RETURN b.dataset AS dataset, min(b.number) AS first',
    params: {},
  });
  return rows
    .map((row) => ({ id: String(row.dataset), first: Number(row.first) }))
    .sort((a, b) => a.first - b.first || compareCodeUnits(a.id, b.id))
    .map(({ id }) => id);
}

/** The ids of all records with a label, or of those that a dataset declared first. */
export async function idsLabelled(
  graph: Graph,
  label: 'Entity' | 'Source' | FactLabel,
  dataset?: string,
): Promise<string[]> {
  const rows = await graph.read({
    // DISTINCT, since a fact that is being changed has two versions.
    text: `MATCH (x:${label})${dataset === undefined ? '' : ' WHERE x.dataset = $dataset'} RETURN DISTINCT x.id AS id`,
    params: { dataset: dataset ?? null },
  });
  return rows.map(({ id }) => String(id));
}
