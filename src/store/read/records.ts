/** The live records of the graph: by id, by label, the names of entities, and what ids of merged entities count as. */

import { addTo } from '../../domain/model/addTo.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { FactRecord, MergeRecord } from '../../domain/model/record.ts';
import { STATED_OF_CLAIM } from '../codec/claim.ts';
import { entityOfRow, STATED_OF_ENTITY } from '../codec/entity.ts';
import { BOUNDS_PROPERTIES, factRecordOf, factsOfRows, STATED_OF_FACT } from '../codec/fact.ts';
import { STATED_OF_SOURCE, sourceOfRow } from '../codec/source.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../codec/storedRecord.ts';
import type { Graph, Row } from '../graph.ts';
import {
  CLOCK_ID,
  FACT_LABELS,
  type FactLabel,
  ROLE_RELATIONSHIPS,
  roleRelationship,
} from '../graphLayout.ts';
import { isVisible, readByIds, textsIn } from './byIds.ts';

const propsByIds = (
  graph: Graph,
  ids: Iterable<string>,
  label: 'Entity' | 'Source',
  props = 'properties(s)',
): Promise<readonly Row[]> =>
  readByIds(
    graph,
    ids,
    `MATCH (n:${label} {id: id})-[:WAS*0..1]->(s) WHERE ${isVisible('s')} RETURN ${props} AS props`,
  );

/** Reads live entities; ids without one are left out. */
export const readEntities = async (graph: Graph, ids: Iterable<string>): Promise<StoredEntity[]> =>
  (await propsByIds(graph, ids, 'Entity')).map(entityOfRow);

/**
 * Some properties of a node. The embedded engine keeps in memory each property that was read, of many records at once, so
 * that reading few of them takes half as much as reading all.
 */
const onlyOf = (node: string, properties: readonly string[]): string =>
  `${node} {${properties.map((name) => `.${name}`).join(', ')}}`;

/** Reads live entities as files state them, without anything that is computed. */
export const readStatedEntities = async (graph: Graph, ids: Iterable<string>): Promise<StoredEntity[]> =>
  (await propsByIds(graph, ids, 'Entity', onlyOf('s', STATED_OF_ENTITY))).map(entityOfRow);

/** Reads live sources without their stored texts; ids without one are left out. */
export const readSourcesAlone = async (graph: Graph, ids: Iterable<string>): Promise<StoredSource[]> =>
  (await propsByIds(graph, ids, 'Source')).map(sourceOfRow);

/** Reads live sources with their stored texts; ids without one are left out. */
export const readSources = (graph: Graph, ids: Iterable<string>): Promise<StoredSource[]> =>
  readSourcesWith(graph, ids, 'properties(s)');

/** Reads live sources as files state them, with their stored texts. */
export const readStatedSources = (graph: Graph, ids: Iterable<string>): Promise<StoredSource[]> =>
  readSourcesWith(graph, ids, onlyOf('s', STATED_OF_SOURCE));

async function readSourcesWith(graph: Graph, ids: Iterable<string>, props: string): Promise<StoredSource[]> {
  const rows = await readByIds(
    graph,
    ids,
    `MATCH (n:Source {id: id})-[:WAS*0..1]->(s) WHERE ${isVisible('s')}
     OPTIONAL MATCH (n)-[:TEXT]->(t) WHERE ${isVisible('t')}
     RETURN ${props} AS props, CASE WHEN t IS NULL THEN null ELSE t.text END AS text`,
  );
  return rows.map(sourceOfRow);
}

/**
 * Reads live facts with their roles and live claims; ids without one are left out.
 * Takes three flat statements: the embedded engine runs a subquery for each row, which took forty times as long.
 */
export const readFacts = (graph: Graph, ids: Iterable<string>): Promise<StoredFact[]> =>
  byFirstLabel(FACT_LABELS, ids, (label, list) => readFactsLabelled(graph, label, list));

/** Reads when live facts held, their types and roles, and neither their claims nor anything else; without withdrawn facts. */
export const readFactOutlines = (graph: Graph, ids: Iterable<string>): Promise<StoredFact[]> =>
  readFactsLabelled(graph, 'Fact', ids, {
    fact: onlyOf('f', ['id', 'kind', 'type', ...BOUNDS_PROPERTIES]),
    claim: null,
  });

/** Reads live facts as files state them, with their claims, without anything that is computed. */
export const readStatedFacts = (graph: Graph, ids: Iterable<string>): Promise<StoredFact[]> =>
  byFirstLabel(FACT_LABELS, ids, (label, list) =>
    readFactsLabelled(graph, label, list, {
      fact: onlyOf('f', STATED_OF_FACT),
      claim: onlyOf('c', STATED_OF_CLAIM),
    }),
  );

/** What is read of facts, and of their claims; null for no claims. */
interface FactParts {
  readonly fact: string;
  readonly claim: string | null;
}

const WHOLE: FactParts = { fact: 'properties(f)', claim: 'properties(c)' };

/** What `read` finds. A label is read only for the ids that no label before it has. */
async function byFirstLabel<Label, T extends { readonly id?: unknown }>(
  labels: readonly Label[],
  ids: Iterable<string>,
  read: (label: Label, ids: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  let all: T[] = [];
  let left = [...new Set(ids)];
  for (const label of labels) {
    if (left.length === 0) break;
    const found = await read(label, left);
    const known = new Set(found.map(({ id }) => id));
    left = left.filter((id) => !known.has(id));
    all = all.concat(found);
  }
  return all;
}

async function readFactsLabelled(
  graph: Graph,
  label: FactLabel,
  ids: Iterable<string>,
  parts = WHOLE,
): Promise<StoredFact[]> {
  const read = (list: Iterable<string>, pattern: string, returned: string): Promise<Row[]> =>
    readByIds(
      graph,
      list,
      `MATCH (f:${label} {id: id})${pattern} WHERE ${isVisible('f')} RETURN ${returned}`,
    );
  const facts = await read(ids, '', `${parts.fact} AS props`);
  const found = facts.map(({ props }) => String((props as { readonly id: string }).id));
  const types = ROLE_RELATIONSHIPS.map((type) => roleRelationship(label, type));
  const roles = await read(
    found,
    `-[r:${types.join('|')}]->(e)`,
    'f.id AS fact, type(r) AS relationship, e.id AS entity, r.`as` AS used',
  );
  const claims =
    parts.claim === null ? [] : await read(found, '-[:CLAIM]->(c)', `f.id AS fact, ${parts.claim} AS props`);
  return factsOfRows(facts, roles, claims);
}

/** What an import needs of a live record that it does not compare: its metadata, and the values others depend on. */
export interface RecordMetadata {
  readonly digests: readonly string[];
  /** The dataset that declared it first. */
  readonly dataset: string | null;
  /** Of a source; else null. */
  readonly voice: string | null;
  readonly date: string | null;
  readonly reliability: string | null;
  /** The integrity flaws of a fact. */
  readonly flaws: readonly string[];
}

/** Reads the metadata of live records, by id. */
export async function readRecordMetadata(
  graph: Graph,
  label: 'Entity' | 'Source' | 'Fact',
  ids: Iterable<string>,
): Promise<Map<string, RecordMetadata>> {
  const rows = await byFirstLabel(label === 'Fact' ? FACT_LABELS : [label], ids, (from, list) =>
    readByIds(
      graph,
      list,
      `MATCH (x:${from} {id: id})${label === 'Fact' ? '' : '-[:WAS*0..1]->(s)'}
       WITH k, ${label === 'Fact' ? 'x' : 's'} AS s WHERE ${isVisible('s')}
       RETURN s.id AS id, s.digests AS digests, s.dataset AS dataset, s.voice AS voice, s.date AS date,
              s.reliability AS reliability, s.flaws AS flaws`,
    ),
  );
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return new Map(
    rows.map(({ id, digests, dataset, voice, date, reliability, flaws }) => [
      String(id),
      {
        digests: Array.isArray(digests) ? digests.map(String) : [],
        dataset: text(dataset),
        voice: text(voice),
        date: text(date),
        reliability: text(reliability),
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
  const labels = [likely, ...RECORD_LABELS.filter((other) => other !== likely)];
  const rows = await byFirstLabel(labels, ids, (label, list) =>
    readByIds(
      graph,
      list,
      `MATCH (x:${label} {id: id})-[:WAS*0..1]->(s) WHERE ${isVisible('s')} RETURN s.id AS id, s.kind AS kind`,
    ),
  );
  return new Map(rows.map(({ id, kind }) => [String(id), String(kind)]));
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
  return textsIn(rows);
}

/** The live remarks of a dataset that await one of the records, with the claims of the dataset, sorted by id. */
export async function readAwaitingRemarks(
  graph: Graph,
  recordIds: Iterable<string>,
  dataset: string,
): Promise<FactRecord[]> {
  const rows = await readByIds(
    graph,
    recordIds,
    `MATCH (f:Remark {awaits: id}) WHERE ${isVisible('f')} RETURN f.id AS id`,
  );
  const facts = await readFacts(graph, textsIn(rows).sort());
  return facts
    .map((fact) => factRecordOf(fact, ({ props }) => props.dataset === dataset))
    .filter(({ claims }) => claims.length > 0);
}

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

/** The target of an id of a merged entity. */
export interface Alias {
  /** The entity that it counts as. */
  readonly into: string;
  /** The entity that it was merged into, where that one was merged into another later; else null. */
  readonly via: string | null;
}

/** Reads the ids of all merged entities with their targets. There are few, so all are read at once. */
export async function readAliases(graph: Graph): Promise<Map<string, Alias>> {
  const rows = await graph.read({
    text: `MATCH (clock:Clock {id: $clock}) WITH clock.number AS k
           MATCH (e:Entity) WHERE e.mergedInto IS NOT NULL
           MATCH (e)-[:WAS*0..1]->(s) WHERE s.knownFrom <= k AND s.knownTo > k AND s.mergedInto IS NOT NULL
           RETURN s.id AS id, s.mergedInto AS into, s.mergedVia AS via`,
    params: { clock: CLOCK_ID },
  });
  return new Map(
    rows.map(({ id, into, via }) => [
      String(id),
      { into: String(into), via: typeof via === 'string' ? via : null },
    ]),
  );
}

/** A state of an entity: the one that it is merged into, from a batch on. */
interface State {
  readonly since: number;
  readonly into: string | null;
}

/**
 * Reads every merged entity with the one that it was merged into, and the reason of the batch that did so; sorted by id.
 * Throws GraphError where the database fails.
 */
export const readMerges = async (graph: Graph): Promise<MergeRecord[]> =>
  mergesOf(graph, await readAliases(graph));

/** The ids with those that they were merged into, through any number of merges. */
export function withMergeTargets(ids: Iterable<string>, merges: readonly MergeRecord[]): Set<string> {
  const into = new Map(merges.map((merge) => [merge.id, merge.into]));
  const all = new Set(ids);
  for (const id of all) {
    const next = into.get(id);
    if (next !== undefined) all.add(next);
  }
  return all;
}

/** The merges of some entities, which `targets` has with what they count as; sorted by id. Throws GraphError where the database fails. */
export async function mergesOf(graph: Graph, targets: ReadonlyMap<string, Alias>): Promise<MergeRecord[]> {
  const aliases = [...targets].sort(([a], [b]) => (a < b ? -1 : 1));
  if (aliases.length === 0) return [];
  const states = await statesOf(
    graph,
    aliases.map(([id]) => id),
  );
  const since = new Map(
    aliases.map(([id, { into, via }]) => [id, firstOf(states.get(id) ?? [], via ?? into)] as const),
  );
  const reasons = await reasonsOf(graph, [...new Set(since.values())]);
  return aliases.map(([id, { into, via }]) => ({
    id,
    into: via ?? into,
    reason: reasons.get(since.get(id) ?? 0),
  }));
}

async function statesOf(graph: Graph, ids: readonly string[]): Promise<Map<string, State[]>> {
  const rows = await graph.read({
    text: `MATCH (e:Entity) WHERE e.id IN $ids
           MATCH (e)-[:WAS*0..1]->(s)
           RETURN s.id AS id, s.knownFrom AS since, s.mergedInto AS into, s.mergedVia AS via`,
    params: { ids },
  });
  const states = new Map<string, State[]>();
  for (const { id, since, into, via } of rows) {
    const direct = via ?? into;
    const state = { since: Number(since), into: typeof direct === 'string' ? direct : null };
    addTo(states, String(id), state);
  }
  return states;
}

/** The batch from which the newest states are merged into the same entity; 0 where none is. */
function firstOf(states: readonly State[], into: string): number {
  let first = 0;
  for (const state of [...states].sort((a, b) => b.since - a.since)) {
    if (state.into !== into) break;
    first = state.since;
  }
  return first;
}

async function reasonsOf(graph: Graph, batches: readonly number[]): Promise<Map<number, string>> {
  const rows = await graph.read({
    text: 'MATCH (b:Batch) WHERE b.number IN $batches AND b.reason IS NOT NULL RETURN b.number AS number, b.reason AS reason',
    params: { batches },
  });
  return new Map(rows.map(({ number, reason }) => [Number(number), String(reason)]));
}
