/** Reads files one at a time into the record store. */

import { sha256 } from '../domain/model/canonical.ts';
import type { EntityRecord, FactRecord } from '../domain/model/record.ts';
import type { FileRecords } from '../formats/fileRecords.ts';
import type { ReadContext } from '../formats/problem.ts';
import type { FormatOptions, SeedFile } from '../formats/seedFile.ts';
import { joinFacts } from './joinedFacts.ts';
import { readSeedFile } from './readers.ts';
import { RecordStore } from './recordStore.ts';
import { ReferencedIds } from './referencedIds.ts';
import { resolveReferences, type StoredReferences } from './resolveReferences.ts';
import type { SpooledFile } from './spooledFile.ts';

export interface ImportedFiles {
  /** The files, or their documents, that could be read, in the order given. */
  readonly files: readonly SpooledFile[];
  /** The names of all files, readable or not. */
  readonly names: readonly string[];
  /** SHA-256 of the content of each file or sheet, by its name. */
  readonly digests: ReadonlyMap<string, string>;
  /** Must be closed by the caller. */
  readonly records: RecordStore;
}

/** What is looked up in the graph. */
export interface GraphLookup {
  /** The kinds of those ids that the graph has, by id. */
  kinds(ids: ReferencedIds): Promise<ReadonlyMap<string, string>>;
  /** The remarks of a dataset that await one of the records, with the claims of the dataset. */
  awaiting(recordIds: readonly string[], dataset: string): Promise<readonly FactRecord[]>;
  /** The stubs that the graph has with one of the ids. */
  stubs(ids: readonly string[]): Promise<readonly EntityRecord[]>;
}

/** Reads all files, each in its format. Problems are added to `reading.problems`. */
export async function readAll(
  files: Iterable<SeedFile> | AsyncIterable<SeedFile>,
  reading: ReadContext,
  options: FormatOptions,
  lookup: GraphLookup,
): Promise<ImportedFiles> {
  const records = new RecordStore(reading.places);
  const spooled: (SpooledFile | null)[] = [];
  const waiting: { readonly at: number; readonly read: FileRecords }[] = [];
  const digests = new Map<string, string>();
  const { problems } = reading;
  /** The errors so far that do not mean that a whole file was refused. */
  let errorsInFiles = 0;
  const noteRefusedFile = (): void => {
    if (problems.errorCount > errorsInFiles) problems.refused.addFile();
  };
  for await (const file of files) {
    // Errors of files that could not be provided.
    noteRefusedFile();
    errorsInFiles = problems.errorCount;
    digests.set(file.name, file.sheet?.digest ?? sha256(file.content));
    for (const read of readSeedFile(file, reading, options)) {
      if (read === null) noteRefusedFile();
      else if (read.deferred === undefined) spooled.push(records.addFile(read));
      else waiting.push({ at: spooled.push(null) - 1, read });
      errorsInFiles = problems.errorCount;
    }
  }
  noteRefusedFile();
  const deferred = waiting.map(({ read }) => read);
  const present = spooled.filter((file) => file !== null);
  const resolved =
    deferred.length === 0
      ? []
      : resolveReferences(deferred, present, await storedReferences(deferred, lookup), reading);
  waiting.forEach(({ at }, i) => {
    const file = resolved[i];
    if (file !== undefined) spooled[at] = records.addFile(file);
  });
  const all = spooled.filter((file) => file !== null);
  return { files: joinFacts(all, records, reading), names: [...digests.keys()], digests, records };
}

async function storedReferences(
  files: readonly FileRecords[],
  lookup: GraphLookup,
): Promise<StoredReferences> {
  const ids = referencedBy(files);
  const described = new Set(files.flatMap(({ entities }) => [...entities].map(({ id }) => id)));
  // The remarks about an entity that the files describe are read again from them.
  const isOfOtherFile = ({ roles }: FactRecord): boolean =>
    !(roles.about ?? []).some((entity) => described.has(entity));
  const recordIds = new Map<string, string[]>();
  for (const { dataset, deferred } of files)
    recordIds.set(dataset, [...(recordIds.get(dataset) ?? []), ...(deferred?.recordIds ?? [])]);
  const awaiting = new Map<string, readonly FactRecord[]>();
  for (const [dataset, list] of recordIds) {
    const remarks = (await lookup.awaiting(list, dataset)).filter(isOfOtherFile);
    for (const remark of remarks) ids.addFact(remark);
    awaiting.set(dataset, remarks);
  }
  const stubs = files.flatMap(({ deferred }) => deferred?.stubs.map(({ record }) => record.id) ?? []);
  return { known: await lookup.kinds(ids), awaiting, stubs: await lookup.stubs(stubs) };
}

function referencedBy(files: readonly FileRecords[]): ReferencedIds {
  const ids = new ReferencedIds();
  for (const { sources, entities, facts, deferred } of files) {
    for (const source of sources) ids.addSource(source);
    for (const entity of entities) ids.addEntity(entity);
    for (const id of deferred?.ids ?? []) ids.addEntity({ id });
    for (const { record } of facts) ids.addFact(record);
  }
  return ids;
}
