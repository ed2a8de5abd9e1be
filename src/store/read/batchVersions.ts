/** The changes of single batches: the versions that they created and closed, their reverts, and the languages of datasets. */
import { addTo } from '../../domain/model/addTo.ts';
import { ENTITY_KINDS, type EntityKind, FACT_KINDS } from '../../domain/model/kinds.ts';
import { entityOfRow } from '../codec/entity.ts';
import { factsOfRows } from '../codec/fact.ts';
import { sourceOfRow } from '../codec/source.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../codec/storedRecord.ts';
import type { Graph, Params, Row } from '../graph.ts';
import { FACT_LABELS, type FactLabel, ROLE_RELATIONSHIP_FORMS } from '../graphLayout.ts';
import { AT_CLOCK, isVisible, readAtLabels, readEachLabel, readInParts, textsIn } from './byIds.ts';

/** The records that a batch changed, by id: as they were before it, and as they were after it. */
export interface Touched<T> {
  readonly before: ReadonlyMap<string, T>;
  readonly after: ReadonlyMap<string, T>;
}

/** The property with the batch that closed a version, or that created it. */
type Edge = 'knownTo' | 'knownFrom';

/** Facts that a batch changed, including those of which only computed values changed. The batch must be swept. */
export const touchedFacts = (graph: Graph, batch: number): Promise<Touched<StoredFact>> =>
  touched((edge) => factVersions(graph, edge, batch));

/** Entities that a batch changed, including those of which only caches changed. */
export const touchedEntities = (graph: Graph, batch: number): Promise<Touched<StoredEntity>> =>
  touched(async (edge) => (await states(graph, 'Entity', ENTITY_KINDS, edge, batch)).map(entityOfRow));

/** Sources that a batch changed. */
export const touchedSources = (graph: Graph, batch: number): Promise<Touched<StoredSource>> =>
  touched(async (edge) => {
    const rows = await states(graph, 'Source', ['SOURCE'], edge, batch);
    const reader = edge === 'knownFrom' ? batch : batch - 1;
    const ids = rows.map(({ props }) => String((props as { readonly id: string }).id));
    const texts = new Map(
      (await textsAt(graph, ids, reader)).map(({ id, text }) => [String(id), String(text)]),
    );
    return rows.map((row) => sourceOfRow({ ...row, text: texts.get(sourceOfRow(row).id) ?? null }));
  });

async function touched<T extends { readonly id: string }>(
  read: (edge: Edge) => Promise<readonly T[]>,
): Promise<Touched<T>> {
  const byId = (list: readonly T[]): Map<string, T> => new Map(list.map((item) => [item.id, item]));
  return { before: byId(await read('knownTo')), after: byId(await read('knownFrom')) };
}

async function factVersions(graph: Graph, edge: Edge, batch: number): Promise<StoredFact[]> {
  let facts: StoredFact[] = [];
  for (const label of [...FACT_LABELS, 'Past'] as const) {
    const rows = await graph.read({
      text: `MATCH (f:${label}) WHERE f.${edge} = $batch AND f.kind IN $kinds RETURN f.id AS id`,
      params: { batch, kinds: FACT_KINDS },
    });
    facts = facts.concat(await readVersions(graph, label, textsIn(rows), edge, batch));
  }
  return facts;
}

async function readVersions(
  graph: Graph,
  label: FactLabel | 'Past',
  ids: readonly string[],
  edge: Edge,
  batch: number,
): Promise<StoredFact[]> {
  const roles = ROLE_RELATIONSHIP_FORMS.join('|');
  const read = (more: string): Promise<Row[]> =>
    readInParts(
      graph,
      ids,
      `UNWIND $ids AS id MATCH (f:${label} {id: id}) WHERE f.${edge} = $batch AND f.kind IN $kinds ${more}`,
      { batch, kinds: FACT_KINDS },
    );
  return factsOfRows(
    await read('RETURN properties(f) AS props'),
    await read(
      `MATCH (f)-[r:${roles}]->(e) RETURN f.id AS fact, type(r) AS relationship, e.id AS entity, r.\`as\` AS used`,
    ),
    await read('MATCH (f)-[:CLAIM|WAS_CLAIM]->(c) RETURN f.id AS fact, properties(c) AS props'),
  );
}

/** The ids of the facts that each batch closed, which reads all closed versions. All batches must be swept. */
export async function closedFactIds(graph: Graph): Promise<Map<number, string[]>> {
  const rows = await graph.read({
    text: 'MATCH (f:Past) WHERE f.kind IN $kinds RETURN f.id AS id, f.knownTo AS batch ORDER BY batch, id',
    params: { kinds: FACT_KINDS },
  });
  const ids = new Map<number, string[]>();
  for (const row of rows) addTo(ids, Number(row.batch), String(row.id));
  return ids;
}

/** The versions of facts that a batch closed. */
export const closedFacts = (graph: Graph, ids: readonly string[], batch: number): Promise<StoredFact[]> =>
  readVersions(graph, 'Past', ids, 'knownTo', batch);

/** Sources as a batch left them, without their texts; also those that later batches removed. */
export const sourcesAt = async (
  graph: Graph,
  ids: Iterable<string>,
  batch: number,
): Promise<StoredSource[]> =>
  (
    await readAlsoPast(
      graph,
      'Source',
      ids,
      "WHERE x.kind = 'SOURCE' AND x.knownFrom <= $batch AND x.knownTo > $batch RETURN properties(x) AS props",
      { batch },
    )
  ).map(sourceOfRow);

/** The kinds of entities, by id; also of those that are removed. An entity keeps its kind. */
export async function kindsEver(graph: Graph, ids: Iterable<string>): Promise<Map<string, EntityKind>> {
  const clauses = 'WHERE x.kind IN $kinds RETURN id, x.kind AS kind';
  const rows = await readAlsoPast(graph, 'Entity', ids, clauses, { kinds: ENTITY_KINDS });
  return new Map(rows.map(({ id, kind }) => [String(id), kind as EntityKind]));
}

/** The rows of `clauses` for each node `x` of a record with one of the ids, live or past. */
const readAlsoPast = (
  graph: Graph,
  label: 'Entity' | 'Source',
  ids: Iterable<string>,
  clauses: string,
  params: Params,
): Promise<Row[]> =>
  readAtLabels(
    graph,
    [label, 'Past'],
    ids,
    (place) => `UNWIND $ids AS id MATCH (x:${place} {id: id}) ${clauses}`,
    params,
  );

const states = (
  graph: Graph,
  label: string,
  kinds: readonly string[],
  edge: Edge,
  batch: number,
): Promise<Row[]> =>
  readEachLabel(
    graph,
    [label, 'Past'],
    (place) =>
      `MATCH (x:${place}) WHERE x.${edge} = $batch AND x.kind IN $kinds RETURN properties(x) AS props`,
    { batch, kinds },
  );

const textsAt = (graph: Graph, ids: readonly string[], batch: number): Promise<Row[]> =>
  readAlsoPast(
    graph,
    'Source',
    ids,
    'MATCH (x)-[:TEXT]->(t) WHERE t.knownFrom <= $batch AND t.knownTo > $batch RETURN id, t.text AS text',
    { batch },
  );

/** The number of the last batch that created or closed a version of a record; null where no record has the id. */
export async function lastBatchTouching(graph: Graph, id: string, open: number): Promise<number | null> {
  const rows = await readEachLabel(
    graph,
    [...FACT_LABELS, 'Entity', 'Source', 'Past'],
    (label) => `MATCH (x:${label} {id: $id}) RETURN x.knownFrom AS since, x.knownTo AS until`,
    { id },
  );
  const numbers = rows.flatMap(({ since, until }) => [Number(since), Number(until)]);
  return numbers.filter((number) => number < open).sort((a, b) => b - a)[0] ?? null;
}

/** The facts about a batch that a revert needs. */
export interface BatchRecord {
  readonly id: string;
  readonly number: number;
  readonly dataset: string | null;
  /** The id of the record that it purged; null where it purged none. */
  readonly purged: string | null;
  /** The ids of the batches that revert it, the last one first. */
  readonly revertedBy: readonly string[];
}

/** Reads a batch by id; null where there is none. */
export async function readBatch(graph: Graph, id: string): Promise<BatchRecord | null> {
  const [row] = await graph.read({
    text: 'MATCH (b:Batch {id: $id}) RETURN b.number AS number, b.dataset AS dataset, b.purged AS purged',
    params: { id },
  });
  if (row === undefined) return null;
  const reverts = await graph.read({
    text: 'MATCH (b:Batch {id: $id})<-[:REVERTS]-(later) RETURN later.id AS id, later.number AS number ORDER BY later.number DESC',
    params: { id },
  });
  return {
    id,
    number: Number(row.number),
    dataset: typeof row.dataset === 'string' ? row.dataset : null,
    purged: typeof row.purged === 'string' ? row.purged : null,
    revertedBy: textsIn(reverts),
  };
}

/** What a batch says of the language of its dataset; null where it says nothing. */
export interface LanguageOfBatch {
  readonly number: number;
  /** Empty where the batch took the language away. */
  readonly language: string | null;
}

/** Reads the languages of all datasets, by the id of the dataset, in the order in which these were first applied. */
export async function readDatasets(graph: Graph): Promise<Map<string, string | undefined>> {
  const rows = await graph.read({
    text: 'MATCH (b:Batch) WHERE b.dataset IS NOT NULL RETURN b.dataset AS dataset, b.number AS number, b.language AS language ORDER BY number',
    params: {},
  });
  const datasets = new Map<string, string | undefined>();
  for (const row of rows) {
    const id = String(row.dataset);
    datasets.set(id, row.language === null ? datasets.get(id) : String(row.language) || undefined);
  }
  return datasets;
}

/** Reads what the batches of a dataset say of its language, the last one first; empty if it was never applied. */
export async function readLanguages(graph: Graph, dataset: string): Promise<LanguageOfBatch[]> {
  const rows = await graph.read({
    text: 'MATCH (b:Batch) WHERE b.dataset = $dataset RETURN b.number AS number, b.language AS language ORDER BY number DESC',
    params: { dataset },
  });
  return rows.map(({ number, language }: Row) => ({
    number: Number(number),
    language: language === null ? null : String(language),
  }));
}

/** The language that these batches, the last one first, give their dataset; null if they give none. */
export const languageOf = (batches: readonly LanguageOfBatch[]): string | null =>
  batches.find(({ language }) => language !== null)?.language || null;

/** Reads the ids of all merged facts, each with the id of the fact that has its claims. There are few. */
export async function readMergedFacts(graph: Graph): Promise<Map<string, string>> {
  const rows = await readEachLabel(
    graph,
    FACT_LABELS,
    (label) => `${AT_CLOCK} MATCH (f:${label}) WHERE f.merged = true AND ${isVisible('f')}
             MATCH (f)-[:CLAIM]->(c) WHERE c.factId <> f.id RETURN DISTINCT c.factId AS id, f.id AS into`,
  );
  return new Map(rows.map(({ id, into }) => [String(id), String(into)]));
}

/** The last version of a fact that is no longer live; undefined where there was none. */
export async function readLastVersion(graph: Graph, id: string): Promise<StoredFact | undefined> {
  const [row] = await graph.read({
    text: 'MATCH (f:Past {id: $id}) RETURN max(f.knownTo) AS batch',
    params: { id },
  });
  if (row === undefined || row.batch === null) return undefined;
  const [fact] = await closedFacts(graph, [id], Number(row.batch));
  return fact;
}
