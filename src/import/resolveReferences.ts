/** Resolves references that can be decided only when all files are read. */
import { ENTITY_KINDS, type EntityKind } from '../domain/model/kinds.ts';
import type { EntityRecord, FactRecord } from '../domain/model/record.ts';
import type { DeferredRecords, FileRecords, ReadFact, ResolvedEntity } from '../formats/fileRecords.ts';
import { quoteValue, type ReadContext } from '../formats/problem.ts';
import type { SpooledFile } from './spooledFile.ts';

const isEntityKind = (kind: string | undefined): kind is EntityKind =>
  ENTITY_KINDS.some((known) => known === kind);

/** What the graph has of the records that files refer to. */
export interface StoredReferences {
  /** The kinds of the records, by id. */
  readonly known: ReadonlyMap<string, string>;
  /** The remarks that await a record of the files, by dataset. */
  readonly awaiting: ReadonlyMap<string, readonly FactRecord[]>;
  /** The stubs of the graph that the files name. */
  readonly stubs: readonly EntityRecord[];
}

const NOTHING = { facts: [], superseded: [] };

/**
 * Creates stubs for entities that files reference and no file declares, with one warning for each file, then reads the
 * facts that depend on the kinds of entities in other files. A fact that several of the files state in one dataset
 * becomes one fact with the claims of all.
 * @param files the files that have something to resolve
 * @param others the files that are spooled already
 * @returns the files, in order, with nothing left to resolve
 */
export function resolveReferences(
  files: readonly FileRecords[],
  others: readonly SpooledFile[],
  { known, awaiting, stubs }: StoredReferences,
  reading: ReadContext,
): FileRecords[] {
  const kinds = new Map<string, EntityKind>();
  for (const [id, kind] of known) if (isEntityKind(kind)) kinds.set(id, kind);
  const storedStubs = new Map(stubs.map((stub) => [stub.id, stub]));
  for (const { entities } of [...others, ...files])
    for (const { id, kind } of entities) {
      kinds.set(id, kind);
      storedStubs.delete(id);
    }
  const aliases = new Map(files.flatMap(({ deferred }) => [...(deferred?.aliases ?? [])]));
  const find = (reference: string): ResolvedEntity => {
    const id = aliases.get(reference) ?? reference;
    return { id, kind: kinds.get(id) };
  };
  const withStubs = files.map((file) => addStubs(file, kinds, storedStubs, find, reading));
  const merged = new Map<string, ReadFact>();
  const placed = withStubs.map(({ deferred, ...file }) => {
    const ids = new Set<string>();
    const { facts, superseded } = deferred?.facts(find, awaiting.get(file.dataset) ?? []) ?? NOTHING;
    for (const fact of [...file.facts, ...facts]) {
      const key = `${file.dataset} ${fact.record.id}`;
      const first = merged.get(key);
      if (first === undefined) ids.add(key);
      merged.set(key, first === undefined ? fact : withClaimsOf(first, fact, reading));
    }
    return { file: { ...file, superseded }, ids };
  });
  return placed.map(({ file, ids }) => ({
    ...file,
    facts: [...ids].flatMap((key) => merged.get(key) ?? []),
  }));
}

function withClaimsOf(first: ReadFact, other: ReadFact, { places }: ReadContext): ReadFact {
  const record = { ...first.record, claims: [...first.record.claims, ...other.record.claims] };
  places.copy(first.record, record);
  return { ...first, record };
}

function addStubs(
  file: FileRecords,
  kinds: Map<string, EntityKind>,
  storedStubs: Map<string, EntityRecord>,
  find: (id: string) => ResolvedEntity,
  reading: ReadContext,
): FileRecords {
  const made: EntityRecord[] = [];
  let first: DeferredRecords['stubs'][number] | undefined;
  /** A stub that the graph has is one of the records of the file, and stays as it is. */
  const kept: EntityRecord[] = [];
  for (const stub of file.deferred?.stubs ?? []) {
    const stored = storedStubs.get(stub.record.id);
    if (stored === undefined && find(stub.record.id).kind !== undefined) continue;
    const record = stored ?? { ...stub.record, stub: true };
    kinds.set(record.id, record.kind);
    storedStubs.delete(record.id);
    reading.places.set(record, stub.at);
    (stored === undefined ? made : kept).push(record);
    if (stored === undefined) first ??= stub;
  }
  const entities = [...file.entities, ...kept, ...made];
  if (first === undefined) return { ...file, entities };
  const more = made.length === 1 ? '' : `, and ${made.length - 1} more in this file`;
  reading.problems.warning(
    first.at,
    'STUB',
    `${quoteValue(first.record.label ?? first.record.id)} is named but not described; the stub entity ${quoteValue(first.record.id)} was created for it${more}`,
    'add the records that describe them, or leave it so',
  );
  return { ...file, entities };
}
