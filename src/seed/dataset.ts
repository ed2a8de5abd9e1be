/** Puts the files of each dataset together. */
import { deriveFactId } from '../domain/factId.ts';
import type { ClaimRecord, Dataset, FactRecord } from '../domain/record.ts';
import type { NamedFact } from './alias.ts';
import { canonical, sha256 } from './canonical.ts';
import type { FileRecords, SeedFile } from './records.ts';
import { datasetSource } from './stored/source.ts';

export interface LoadedDataset extends Dataset {
  readonly facts: readonly NamedFact[];
  /** SHA-256 over its files. */
  readonly digest: string;
}

/** The datasets in the order in which the files name them first. */
export function datasetsOf(files: readonly FileRecords[], contents: readonly SeedFile[]): LoadedDataset[] {
  const groups = new Map<string, FileRecords[]>();
  for (const file of files) groups.set(file.dataset, [...(groups.get(file.dataset) ?? []), file]);
  const texts = new Map(contents.map(({ name, content }) => [name, content]));
  return [...groups].map(([id, group]) => {
    const facts = withSeats(
      id,
      group.flatMap((file) => file.facts.map(({ record }) => record)),
      group.flatMap((file) => file.seats),
    );
    const sources = group.flatMap((file) => file.sources);
    const isOwnSource = facts.some(({ claims }) => claims.some(({ source }) => source === id));
    if (isOwnSource && !sources.some((source) => source.id === id)) sources.push(datasetSource(id));
    return {
      id,
      language: group.find((file) => file.language !== undefined)?.language,
      sources,
      entities: group.flatMap((file) => file.entities),
      facts,
      digest: sha256(canonical(group.map(({ file }) => texts.get(file) ?? ''))),
    };
  });
}

/** Seats are a property of an existence: of the one that the files give, or of one that says only this. */
function withSeats(dataset: string, facts: readonly FactRecord[], seats: FileRecords['seats']): FactRecord[] {
  const given = new Map(seats.map((item) => [item.office, item.seats]));
  const next = facts.map((fact) => {
    const office = fact.kind === 'EXISTENCE' ? fact.roles.entity?.[0] : undefined;
    const count = office === undefined ? undefined : given.get(office);
    if (office === undefined || count === undefined) return fact;
    given.delete(office);
    return { ...fact, seats: fact.seats ?? count };
  });
  for (const [office, count] of given) {
    const roles = { entity: [office] };
    const id = deriveFactId('EXISTENCE', roles, {});
    next.push({ id, kind: 'EXISTENCE', roles, seats: count, claims: [saidBy(dataset)] });
  }
  return next;
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
