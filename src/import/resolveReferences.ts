/** What can be decided only when all files are read: records that others name, and relations between their kinds. */
import { ENTITY_KINDS, type EntityKind } from '../domain/model/kinds.ts';
import type { EntityRecord } from '../domain/model/record.ts';
import type { FileRecords, Found, Late, ReadFact } from '../formats/fileRecords.ts';
import { shown } from '../formats/problem.ts';
import type { Reading } from '../formats/tree/fields.ts';
import type { FiledRecords } from './spooledFile.ts';

const isEntityKind = (kind: string | undefined): kind is EntityKind =>
  ENTITY_KINDS.some((known) => known === kind);

/**
 * Makes the entities that files name and nobody declares, with a warning for each file, then the facts that waited
 * for them. Facts that several of the files state in one dataset become one, with the claims of all.
 * @param files those with something that waits
 * @param others the files that have been put away already
 * @param known the kinds of what the graph holds
 */
export function settle(
  files: readonly FileRecords[],
  others: readonly FiledRecords[],
  known: ReadonlyMap<string, string>,
  reading: Reading,
): FileRecords[] {
  const kinds = new Map<string, EntityKind>();
  for (const [id, kind] of known) if (isEntityKind(kind)) kinds.set(id, kind);
  for (const { entities } of [...others, ...files]) for (const { id, kind } of entities) kinds.set(id, kind);
  const aliases = new Map(files.flatMap(({ late }) => [...(late?.aliases ?? [])]));
  const find = (named: string): Found => {
    const id = aliases.get(named) ?? named;
    return { id, kind: kinds.get(id) };
  };
  const withStubs = files.map((file) => addStubs(file, kinds, find, reading));
  const merged = new Map<string, ReadFact>();
  const placed = withStubs.map(({ late, ...file }) => {
    const ids = new Set<string>();
    for (const fact of [...file.facts, ...(late?.facts(find) ?? [])]) {
      const key = `${file.dataset} ${fact.record.id}`;
      const first = merged.get(key);
      if (first === undefined) ids.add(key);
      merged.set(key, first === undefined ? fact : withClaimsOf(first, fact, reading));
    }
    return { file, ids };
  });
  return placed.map(({ file, ids }) => ({
    ...file,
    facts: [...ids].flatMap((key) => merged.get(key) ?? []),
  }));
}

function withClaimsOf(first: ReadFact, other: ReadFact, { places }: Reading): ReadFact {
  const record = { ...first.record, claims: [...first.record.claims, ...other.record.claims] };
  places.copy(first.record, record);
  return { ...first, record };
}

function addStubs(
  file: FileRecords,
  kinds: Map<string, EntityKind>,
  find: (id: string) => Found,
  reading: Reading,
): FileRecords {
  const made: EntityRecord[] = [];
  let first: Late['stubs'][number] | undefined;
  for (const stub of file.late?.stubs ?? []) {
    if (find(stub.record.id).kind !== undefined) continue;
    kinds.set(stub.record.id, stub.record.kind);
    reading.places.set(stub.record, stub.at);
    made.push(stub.record);
    first ??= stub;
  }
  if (first === undefined) return file;
  const more = made.length === 1 ? '' : `, and ${made.length - 1} more in this file`;
  reading.problems.warning(
    first.at,
    'STUB',
    `${shown(first.record.label ?? first.record.id)} is named and nowhere described; ${shown(first.record.id)} stands for it${more}`,
    'add the records that are meant, or leave it so',
  );
  return { ...file, entities: [...file.entities, ...made] };
}
