/** The record of one entity: every fact that it takes part in, with all that these facts refer to. */

import type { FactKind } from '../domain/model/kinds.ts';
import type { Dataset, EntityRecord, FactRecord, MergeRecord, SourceRecord } from '../domain/model/record.ts';
import { compareCodeUnits } from '../domain/model/textOrder.ts';
import { readUnchanged } from '../store/clock.ts';
import { namedEntities } from '../store/codec/claim.ts';
import { entityRecordOf, mergeStateOf } from '../store/codec/entity.ts';
import { sourceRecordOf } from '../store/codec/source.ts';
import { listOf, type StoredEntity, type StoredFact, textOf } from '../store/codec/storedRecord.ts';
import type { Graph } from '../store/graph.ts';
import { factSizesOf } from '../store/read/factIds.ts';
import {
  mergesOf,
  readEntities,
  readFacts,
  readSourcesAlone,
  withMergeTargets,
} from '../store/read/records.ts';
import { factOfDataset, mergedBy, referencedIds, sortedById } from './allRecords.ts';
import { writeRecords } from './writers.ts';

export interface EntityRecordsOptions {
  /** The only kind of facts that is read; null for all. */
  readonly kind: FactKind | null;
  /** The most facts and claims together. */
  readonly most: number;
  /**
   * Gets the number of facts and claims before they are read, which is never less than there are, unless it is more than
   * `most`: then it has to throw. Called again with a greater number if claims are derived from further facts.
   */
  readonly count: (factsAndClaims: number) => void;
}

/** The record of an entity. */
interface EntityRecords {
  /** In the order in which they can be applied; empty where no entity has the id. */
  readonly datasets: readonly Dataset[];
  /** The batch that was read. */
  readonly batch: number;
}

/**
 * Reads the newest record of an entity, by datasets, all of one batch. Datasets have the claims that they make about the
 * facts of the entity, and about the facts from which such claims are derived. The entity, and those that were merged into
 * it, have their whole records; other entities are stubs with their label. Sources are without their texts. A record is in
 * the first dataset that refers to it, so that they can be applied to an empty graph in their order.
 *
 * Throws what `count` throws, GraphError where the database fails, and FastiError where batches are written all the time.
 */
async function readEntityRecords(
  graph: Graph,
  id: string,
  options: EntityRecordsOptions,
): Promise<EntityRecords> {
  const { value, batch } = await readUnchanged(graph, () => readOnce(graph, id, options));
  return { datasets: value, batch };
}

async function readOnce(graph: Graph, id: string, options: EntityRecordsOptions): Promise<Dataset[]> {
  const facts = await readAllFacts(graph, id, options);
  const entities = await readAllEntities(graph, id, facts);
  const own = entities.get(id);
  if (own === undefined) return [];
  const sources = await readSourcesAlone(graph, citedIn(facts));
  const merged = [...entities.values()].flatMap((entity) => {
    const { mergedInto: into, mergedVia: via } = mergeStateOf(entity);
    return into === null ? [] : [[entity.id, { into, via }] as const];
  });
  const merges = await mergesOf(graph, new Map(merged));
  const isOwn = isOneOf(own);
  return datasetsOf({
    owner: textOf(own.props, 'dataset') ?? id,
    facts,
    entities: new Map([...entities].map(([id, one]) => [id, isOwn(id) ? entityRecordOf(one) : stubOf(one)])),
    own: [...entities.keys()].filter(isOwn),
    sources: new Map(sources.map((source) => [source.id, sourceRecordOf(source)])),
    merges,
  });
}

/** Whether an id is that of the entity, or of one that was merged into it. */
function isOneOf(own: StoredEntity): (id: string) => boolean {
  const ids = new Set([own.id, ...mergeStateOf(own).aliases]);
  return (id) => ids.has(id);
}

/** The facts of the entity, and those from which their claims are derived, directly or not. */
async function readAllFacts(
  graph: Graph,
  id: string,
  { kind, most, count }: EntityRecordsOptions,
): Promise<StoredFact[]> {
  const sizes = await factSizesOf(graph, id, kind, most + 1);
  count(sizes.reduce((sum, { claims }) => sum + 1 + claims, 0));
  const facts = await readFacts(
    graph,
    sizes.map((size) => size.id),
  );
  const known = new Set(facts.map((fact) => fact.id));
  for (let from = facts; from.length > 0; ) {
    const further = derivationsOf(from).filter((other) => !known.has(other));
    count(sizeOf(facts) + further.length);
    for (const other of further) known.add(other);
    from = further.length === 0 ? [] : await readFacts(graph, further);
    facts.push(...from);
    count(sizeOf(facts));
  }
  return facts;
}

const sizeOf = (facts: readonly StoredFact[]): number =>
  facts.reduce((sum, { claims }) => sum + 1 + claims.length, 0);

/** The ids that claims are derived from, but for their own sources. */
const derivationsOf = (facts: readonly StoredFact[]): string[] => [
  ...new Set(
    facts.flatMap(({ claims }) =>
      claims.flatMap(({ source, props }) => listOf(props, 'derivedFrom').filter((other) => other !== source)),
    ),
  ),
];

const citedIn = (facts: readonly StoredFact[]): string[] =>
  facts.flatMap(({ claims }) =>
    claims.flatMap(({ source, props }) => [source, ...listOf(props, 'derivedFrom')]),
  );

/** The entities that the facts name, those that they were merged into, and those that were merged into the entity. */
async function readAllEntities(
  graph: Graph,
  id: string,
  facts: readonly StoredFact[],
): Promise<Map<string, StoredEntity>> {
  const entities = new Map<string, StoredEntity>();
  const asked = new Set<string>();
  let wanted = [
    id,
    ...facts.flatMap(({ roles, claims }) => [
      ...roles.flatMap(({ entity, as }) => [entity, as]),
      ...claims.flatMap((claim) => namedEntities(claim).map(([, entity]) => entity)),
    ]),
  ];
  while (wanted.length > 0) {
    for (const one of wanted) asked.add(one);
    const found = await readEntities(graph, wanted);
    for (const entity of found) entities.set(entity.id, entity);
    wanted = found
      .flatMap((entity) => {
        const { mergedInto, mergedVia, aliases } = mergeStateOf(entity);
        return [mergedInto ?? id, mergedVia ?? id, ...(entity.id === id ? aliases : [])];
      })
      .filter((one) => !asked.has(one));
  }
  return entities;
}

/** The least form of an entity, which leaves one that is described already as it is. */
function stubOf(entity: StoredEntity): EntityRecord {
  const { id, kind, label } = entityRecordOf(entity);
  // One that was merged has no label but its own.
  return { id, kind, label: textOf(entity.props, 'label') || label, identifiers: [], stub: true };
}

interface ReadRecords {
  /** The dataset that declared the entity first, which comes first. */
  readonly owner: string;
  readonly facts: readonly StoredFact[];
  readonly entities: ReadonlyMap<string, EntityRecord>;
  /** The ids of the entity, and of those that were merged into it. */
  readonly own: readonly string[];
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly merges: readonly MergeRecord[];
}

function datasetsOf({ owner, facts, entities, own, sources, merges }: ReadRecords): Dataset[] {
  const ids = new Set(
    facts.flatMap(({ claims }) => claims.flatMap(({ props }) => textOf(props, 'dataset') ?? [])),
  );
  ids.delete(owner);
  const declared = new Set<string>();
  const declare = <T>(records: ReadonlyMap<string, T>, wanted: Iterable<string>): Map<string, T> => {
    const first = new Map<string, T>();
    for (const id of wanted) {
      const record = records.get(id);
      if (record === undefined || declared.has(id)) continue;
      declared.add(id);
      first.set(id, record);
    }
    return first;
  };
  const drafts = new Map(
    [owner, ...[...ids].sort(compareCodeUnits)].map((id) => {
      const said = facts.map((fact) => factOfDataset(fact, id)).filter(({ claims }) => claims.length > 0);
      const wanted = [...(id === owner ? own : []), ...said.flatMap(referencedIds)];
      const targets = withMergeTargets(wanted, merges);
      return [
        id,
        { facts: said, entities: declare(entities, targets), sources: declare(sources, wanted) },
      ] as const;
    }),
  );
  const merged = mergedBy(drafts, merges);
  return [...drafts]
    .map(([id, draft]) => ({
      id,
      sources: sortedById(draft.sources.values()),
      entities: sortedById(draft.entities.values()),
      facts: sortedById<FactRecord>(draft.facts),
      merged: merged.get(id) ?? [],
    }))
    .filter((dataset) => dataset.facts.length + dataset.entities.length > 0);
}

/** The record of an entity as a file, of one batch. */
export interface EntityFile {
  /** Empty where no entity has the id. */
  readonly text: string;
  /** The batch that was read. */
  readonly batch: number;
}

/**
 * Reads the newest record of an entity, and writes it in a format; in the native one as a document for each dataset, in the
 * order in which they can be applied. Throws as `readEntityRecords` does.
 */
export async function entityFile(
  graph: Graph,
  id: string,
  format: 'yaml' | 'jsonld',
  options: EntityRecordsOptions,
): Promise<EntityFile> {
  const { datasets, batch } = await readEntityRecords(graph, id, options);
  const { files } = writeRecords(format, datasets, { maxFileBytes: Number.POSITIVE_INFINITY });
  return { text: files.map(({ content }) => content).join('---\n'), batch };
}
