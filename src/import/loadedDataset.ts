/** A dataset put together from the files that belong to it, with its records on disk. */

import { addTo } from '../domain/model/addTo.ts';
import { canonical, sha256 } from '../domain/model/canonical.ts';
import { deriveFactId } from '../domain/model/factId.ts';
import {
  type Dataset,
  type EntityRecord,
  type FactRecord,
  type MergeRecord,
  PLAIN_CLAIM,
  type SourceRecord,
} from '../domain/model/record.ts';
import { type Rows, rowsOf } from '../domain/model/rows.ts';
import type { OwnsSource } from '../formats/fileRecords.ts';
import type { Refusals } from '../formats/refusals.ts';
import { FactTable } from './factTable.ts';
import type { ImportedFiles } from './readAll.ts';
import type { RecordStore } from './recordStore.ts';
import type { SpooledFile } from './spooledFile.ts';

/** The records of a dataset, read from disk each time they are iterated. */
export interface LoadedDataset {
  readonly id: string;
  readonly language: string | undefined;
  readonly sources: Rows<SourceRecord>;
  readonly entities: Rows<EntityRecord>;
  readonly facts: FactTable;
  readonly merged: readonly MergeRecord[];
  /** The ids of stored facts that facts of the files take the place of. */
  readonly superseded: readonly string[];
  /** Given if all its files have one record for each entity; then only the claims of these records are replaced. */
  readonly ownsSource: OwnsSource | undefined;
  /** Whether rows that are left out because of errors state a fact too, so that its earlier claims stay. */
  readonly isInRefusedRow: (fact: string) => boolean;
  /** Whether rows of the run are left out, so that a claim stays unless another one of its source takes its place. */
  readonly hasRefusedRows: boolean;
  /** Where a source or an entity that was iterated is: `town.csv:12`; undefined for one that is in no file. */
  readonly placeOf: (record: SourceRecord | EntityRecord) => string | undefined;
  /** SHA-256 over its files. */
  readonly digest: string;
}

/** Groups files by dataset, in the order in which the datasets are first named. */
export function groupByDataset(
  { files, digests, records }: ImportedFiles,
  refused: Refusals,
): LoadedDataset[] {
  const groups = new Map<string, SpooledFile[]>();
  for (const file of files) addTo(groups, file.dataset, file);
  return [...groups].map(([id, group]) => {
    const facts = factTableOf(id, group, records);
    const sources = concatenated(group.map((file) => records.withPlaces(file.sources)));
    const hasUncitedClaims =
      facts.count > group.reduce((sum, file) => sum + file.facts.count, 0) ||
      group.some(({ facts }) => facts.headers.some(({ isUncited }) => isUncited));
    const language = group.find((file) => file.language !== undefined)?.language;
    const isDeclared = (): boolean => [...sources].some((source) => source.id === id);
    const ownSource = hasUncitedClaims && !isDeclared() ? [datasetAsSource(id)] : [];
    return {
      id,
      language,
      sources: concatenated([sources, rowsOf(ownSource)]),
      entities: concatenated(group.map((file) => records.withPlaces(file.entities))),
      facts,
      merged: group.flatMap((file) => file.merged ?? []),
      superseded: group.flatMap((file) => file.superseded ?? []),
      ownsSource: ownershipOf(group),
      isInRefusedRow: (fact) => refused.hasFact(fact),
      hasRefusedRows: refused.rowCount > 0,
      placeOf: (record) => records.placeOf(record),
      digest: sha256(canonical(group.map(({ file }) => digests.get(file)))),
    };
  });
}

function ownershipOf(files: readonly SpooledFile[]): OwnsSource | undefined {
  const owners = files.flatMap(({ ownsSource }) => ownsSource ?? []);
  return owners.length < files.length ? undefined : (source) => owners.some((owns) => owns(source));
}

/** A view of the dataset with its records as arrays. Each array is read into memory when it is accessed. */
export const toDataset = ({ id, language, sources, entities, facts, merged }: LoadedDataset): Dataset => ({
  id,
  language,
  merged,
  get sources() {
    return [...sources];
  },
  get entities() {
    return [...entities];
  },
  get facts() {
    return [...facts];
  },
});

/** The source of claims that name no other: the dataset itself. */
export const datasetAsSource = (dataset: string): SourceRecord => ({
  id: dataset,
  title: dataset,
  kind: 'dataset',
  voice: dataset,
});

function concatenated<T>(parts: readonly Rows<T>[]): Rows<T> {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}

/** Seats given on an office are added to the office's existence, or to a new existence that states nothing else. */
function factTableOf(dataset: string, group: readonly SpooledFile[], records: RecordStore): FactTable {
  const seats = new Map(group.flatMap((file) => file.seats.map(({ office, seats }) => [office, seats])));
  const facts = new FactTable(records);
  for (const file of group) {
    facts.beginFile(file.file);
    for (const header of file.facts.headers) {
      const office = header.kind === 'EXISTENCE' ? header.topicEntity : undefined;
      facts.add(header, office === undefined ? undefined : seats.get(office));
      if (office !== undefined) seats.delete(office);
    }
  }
  facts.beginFile('');
  for (const [office, count] of seats) {
    const record = seatsOnlyExistence(dataset, office, count);
    facts.add(records.addFact({ record, idGiven: false, body: record }, '', dataset));
  }
  return facts;
}

/** An existence that states only how many seats an office has. */
export function seatsOnlyExistence(dataset: string, office: string, seats: number): FactRecord {
  const roles = { entity: [office] };
  const id = deriveFactId('EXISTENCE', roles, {});
  return { id, kind: 'EXISTENCE', roles, seats, claims: [{ source: dataset, ...PLAIN_CLAIM }] };
}
