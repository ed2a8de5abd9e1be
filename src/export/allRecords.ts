/** All live records of the graph, as the records that files are read into. */
import { chunksOf } from '../domain/model/chunksOf.ts';
import {
  type Dataset,
  type EntityRecord,
  entitiesNamedBy,
  type FactRecord,
  type MergeRecord,
  type SourceRecord,
} from '../domain/model/record.ts';
import { byId, compareCodeUnits } from '../domain/model/textOrder.ts';
import type { WrittenDataset } from '../formats/shared/exportedFile.ts';
import { KindSpool } from '../formats/shared/spool.ts';
import { readUnchanged } from '../store/clock.ts';
import { LABEL_OF_MERGED } from '../store/codec/claim.ts';
import { entityRecordOf } from '../store/codec/entity.ts';
import { factRecordOf } from '../store/codec/fact.ts';
import { sourceRecordOf } from '../store/codec/source.ts';
import type { StoredFact } from '../store/codec/storedRecord.ts';
import type { Graph } from '../store/graph.ts';
import { FACT_LABELS } from '../store/graphLayout.ts';
import { readDatasets } from '../store/read/batchVersions.ts';
import { factIdsOfDataset } from '../store/read/factIds.ts';
import {
  idsLabelled,
  readMerges,
  readStatedEntities,
  readStatedFacts,
  readStatedSources,
  withMergeTargets,
} from '../store/read/records.ts';

export interface DumpOptions {
  /** Only the records of this dataset, with the entities and sources that they refer to. */
  readonly dataset?: string | undefined;
}

/** Records that are read together. */
const PAGE = 2_000;

/**
 * Reads all live records, all from one batch, grouped by dataset. Datasets are in the order in which they were first
 * applied; an unknown `dataset` gives none. Records are sorted by id, claims are in the order of their files.
 *
 * A dataset has the claims that it makes, the entities and sources that it declared first, and those of later datasets
 * to which it refers. So the datasets can be applied in their order to an empty graph, each finding the records that it
 * needs. A merge is in the first dataset after which both its entities are declared.
 *
 * Throws GraphError where the database fails, and FastiError where batches are written all the time.
 */
export async function dumpRecords(graph: Graph, options: DumpOptions = {}): Promise<Dataset[]> {
  const datasets = await spoolRecords(graph, options);
  return datasets.map((dataset) => ({ ...dataset, facts: [...dataset.facts] }));
}

/** The same records, of which facts wait in temporary files, one for each dataset, to be closed when they were read. */
export async function spoolRecords(graph: Graph, options: DumpOptions): Promise<SpooledDataset[]> {
  return (await readUnchanged(graph, () => dumpOnce(graph, options))).value;
}

export interface SpooledDataset extends WrittenDataset {
  readonly facts: KindSpool<FactRecord>;
}

interface Draft {
  readonly facts: KindSpool<FactRecord>;
  readonly entities: Map<string, EntityRecord>;
  readonly sources: Map<string, SourceRecord>;
  /** Ids of the entities and sources that its facts refer to. */
  readonly referenced: Set<string>;
}

async function dumpOnce(graph: Graph, { dataset }: DumpOptions): Promise<SpooledDataset[]> {
  const languages = await readDatasets(graph);
  const wanted = [...languages.keys()].filter((id) => dataset === undefined || id === dataset);
  const drafts = new Map(wanted.map((id) => [id, emptyDraft()]));
  await collectFacts(graph, dataset, drafts);
  const merges = await readMerges(graph);
  await collectEntities(graph, dataset, drafts, merges);
  await collectSources(graph, dataset, drafts);
  const merged = mergedBy(drafts, merges);
  return [...drafts]
    .filter(([, { facts, entities, sources }]) => facts.count + entities.size + sources.size > 0)
    .map(([id, { facts, entities, sources }]) => ({
      id,
      language: languages.get(id),
      sources: sortedById(sources.values()),
      entities: sortedById(entities.values()),
      facts,
      merged: merged.get(id) ?? [],
    }));
}

const emptyDraft = (): Draft => ({
  facts: new KindSpool(),
  entities: new Map(),
  sources: new Map(),
  referenced: new Set(),
});

async function collectFacts(
  graph: Graph,
  dataset: string | undefined,
  drafts: ReadonlyMap<string, Draft>,
): Promise<void> {
  const ids =
    dataset === undefined
      ? await allFactIds(graph)
      : drafts.size === 0
        ? []
        : await factIdsOfDataset(graph, dataset);
  for (const page of chunksOf(ids.sort(compareCodeUnits), PAGE))
    for (const fact of sortedById(await readStatedFacts(graph, page)))
      for (const [id, draft] of drafts) addFact(draft, id, fact);
}

function addFact(draft: Draft, dataset: string, fact: StoredFact): void {
  const record = factOfDataset(fact, dataset);
  if (record.claims.length === 0) return;
  draft.facts.append(record);
  for (const id of referencedIds(record)) draft.referenced.add(id);
}

async function collectEntities(
  graph: Graph,
  dataset: string | undefined,
  drafts: ReadonlyMap<string, Draft>,
  merges: readonly MergeRecord[],
): Promise<void> {
  const needed = new Set(await neededIds(graph, 'Entity', dataset, drafts));
  const draft = dataset === undefined ? undefined : drafts.get(dataset);
  const all = draft === undefined ? needed : withMergeTargets(needed, merges);
  for (const id of all) if (!needed.has(id)) draft?.referenced.add(id);
  const ids = [...all];
  for (const page of chunksOf(ids, PAGE))
    for (const entity of await readStatedEntities(graph, page)) {
      const record = entityRecordOf(entity);
      for (const draft of datasetsWith(entity.id, String(entity.props.dataset), drafts))
        draft.entities.set(record.id, record);
    }
}

async function collectSources(
  graph: Graph,
  dataset: string | undefined,
  drafts: ReadonlyMap<string, Draft>,
): Promise<void> {
  const ids = await neededIds(graph, 'Source', dataset, drafts);
  for (const page of chunksOf(ids, PAGE))
    for (const source of await readStatedSources(graph, page)) {
      const record = sourceRecordOf(source);
      for (const draft of datasetsWith(source.id, String(source.props.dataset), drafts))
        draft.sources.set(record.id, record);
    }
}

/** The dataset that declared a record first, and the first one before it that refers to the record. */
function datasetsWith(id: string, owner: string, drafts: ReadonlyMap<string, Draft>): Draft[] {
  const found: Draft[] = [];
  for (const [dataset, draft] of drafts) {
    if (dataset !== owner && !draft.referenced.has(id)) continue;
    found.push(draft);
    break;
  }
  const owned = drafts.get(owner);
  return owned === undefined || found.includes(owned) ? found : [...found, owned];
}

/** The merges by dataset, each at the first dataset after which both entities are declared. */
export function mergedBy(
  drafts: ReadonlyMap<string, Pick<Draft, 'entities'>>,
  merges: readonly MergeRecord[],
): Map<string, MergeRecord[]> {
  const merged = new Map<string, MergeRecord[]>();
  let waiting = merges;
  const declared = new Set<string>();
  for (const [dataset, { entities }] of drafts) {
    for (const id of entities.keys()) declared.add(id);
    const isDeclared = ({ id, into }: MergeRecord): boolean => declared.has(id) && declared.has(into);
    merged.set(dataset, waiting.filter(isDeclared));
    waiting = waiting.filter((merge) => !isDeclared(merge));
  }
  return merged;
}

/** The ids of the entities or sources that a dataset declares or refers to; all where `dataset` is undefined. */
async function neededIds(
  graph: Graph,
  label: 'Entity' | 'Source',
  dataset: string | undefined,
  drafts: ReadonlyMap<string, Draft>,
): Promise<string[]> {
  if (dataset === undefined) return idsLabelled(graph, label);
  const draft = drafts.get(dataset);
  if (draft === undefined) return [];
  return [...new Set([...(await idsLabelled(graph, label, dataset)), ...draft.referenced])];
}

async function allFactIds(graph: Graph): Promise<string[]> {
  const ids = new Set<string>();
  for (const label of FACT_LABELS) for (const id of await idsLabelled(graph, label)) ids.add(id);
  return [...ids];
}

export const sortedById = <T extends { readonly id: string }>(records: Iterable<T>): T[] =>
  [...records].sort(byId);

/** The fact with the claims of a dataset. What merges add is left out: loading the merges of a dataset adds it again. */
export const factOfDataset = (fact: StoredFact, dataset: string): FactRecord =>
  factRecordOf(fact, ({ props }) => props.dataset === dataset && props.rule !== LABEL_OF_MERGED);

/** The ids of the entities, the sources and the facts that a fact refers to. */
export function referencedIds({ roles, claims }: FactRecord): string[] {
  const cited = claims.flatMap((claim) => [claim.source, ...entitiesNamedBy(claim), ...claim.derivedFrom]);
  return [...Object.values(roles).flat(), ...cited];
}
