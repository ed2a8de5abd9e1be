/** Puts the files of each dataset together. */

import { canonical, sha256 } from '../domain/model/canonical.ts';
import { deriveFactId } from '../domain/model/factId.ts';
import type {
  ClaimRecord,
  Dataset,
  EntityRecord,
  FactRecord,
  MergeRecord,
  SourceRecord,
} from '../domain/model/record.ts';
import type { Rows } from '../domain/model/rows.ts';
import { datasetSource } from '../store/codec/source.ts';
import { FactTable } from './factTable.ts';
import type { FiledRecords } from './spooledFile.ts';
import type { Intake } from './readAll.ts';
import type { Filing } from './recordStore.ts';

/** A dataset whose records are put away, and come back when they are asked for. */
export interface LoadedDataset {
  readonly id: string;
  readonly language: string | undefined;
  readonly sources: Rows<SourceRecord>;
  readonly entities: Rows<EntityRecord>;
  readonly facts: FactTable;
  readonly merged: readonly MergeRecord[];
  /** SHA-256 over its files. */
  readonly digest: string;
}

/** The datasets in the order in which the files name them first. */
export function datasetsOf({ files, digests, filing }: Intake): LoadedDataset[] {
  const groups = new Map<string, FiledRecords[]>();
  for (const file of files) {
    const group = groups.get(file.dataset);
    if (group) group.push(file);
    else groups.set(file.dataset, [file]);
  }
  return [...groups].map(([id, group]) => {
    const facts = tableOf(id, group, filing);
    const sources = joined(group.map((file) => file.sources));
    const isOwn =
      facts.count > group.reduce((sum, file) => sum + file.facts.count, 0) ||
      group.some((file) => file.facts.areOwn);
    const own = isOwn && ![...sources].some((source) => source.id === id) ? [datasetSource(id)] : [];
    return {
      id,
      language: group.find((file) => file.language !== undefined)?.language,
      sources: joined([sources, { count: own.length, [Symbol.iterator]: () => own[Symbol.iterator]() }]),
      entities: joined(group.map((file) => file.entities)),
      facts,
      merged: group.flatMap((file) => file.merged ?? []),
      digest: sha256(canonical(group.map(({ file }) => digests.get(file)))),
    };
  });
}

/** The dataset with its records in lists. Each list is made when it is asked for, and holds all of them. */
export const listed = ({ id, language, sources, entities, facts, merged }: LoadedDataset): Dataset => ({
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

function joined<T>(parts: readonly Rows<T>[]): Rows<T> {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}

/** Seats are a property of an existence: of the one that the files give, or of one that says only this. */
function tableOf(dataset: string, group: readonly FiledRecords[], filing: Filing): FactTable {
  const seats = new Map(group.flatMap((file) => file.seats.map(({ office, seats }) => [office, seats])));
  const facts = new FactTable(filing);
  for (const file of group)
    for (const head of file.facts.heads) {
      const office = head.kind === 'EXISTENCE' ? head.whom : undefined;
      facts.add(head, office === undefined ? undefined : seats.get(office));
      if (office !== undefined) seats.delete(office);
    }
  for (const [office, count] of seats) {
    facts.add(filing.addFact(seatsAlone(dataset, office, count)));
  }
  return facts;
}

/** An existence that says no more than how many seats an office has. */
export function seatsAlone(dataset: string, office: string, seats: number): FactRecord {
  const roles = { entity: [office] };
  const id = deriveFactId('EXISTENCE', roles, {});
  return { id, kind: 'EXISTENCE', roles, seats, claims: [saidBy(dataset)] };
}

/** A claim that adds nothing but who makes it. */
const saidBy = (source: string): ClaimRecord => ({
  source,
  locators: [],
  status: 'STATED',
  derivedFrom: [],
  modality: 'ASSERTED',
  rank: 'NORMAL',
});
