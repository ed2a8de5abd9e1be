/** Reads seed files one at a time; of each only its records are kept, put away. */

import { sha256 } from '../domain/model/canonical.ts';
import type { FileRecords, SeedFile } from '../formats/fileRecords.ts';
import { type FormatOptions, readFormat } from '../formats/index.ts';
import type { Reading } from '../formats/tree/fields.ts';
import type { FiledRecords } from './spooledFile.ts';
import { Named } from './recordHeader.ts';
import { Filing } from './recordStore.ts';
import { settle } from './resolveReferences.ts';

/** What was read. */
export interface Intake {
  /** In the order in which they were read. */
  readonly files: readonly FiledRecords[];
  /** The names of all files that were read, right or wrong. */
  readonly names: readonly string[];
  /** SHA-256 of the content of each file, by its name. */
  readonly digests: ReadonlyMap<string, string>;
  readonly filing: Filing;
}

/** Tells what the graph holds of what files name. */
export type KindsOf = (named: Named) => Promise<ReadonlyMap<string, string>>;

/** Reads all files. What is wrong goes to `reading.problems`. */
export async function takeIn(
  files: Iterable<SeedFile> | AsyncIterable<SeedFile>,
  reading: Reading,
  options: FormatOptions,
  kindsOf: KindsOf,
): Promise<Intake> {
  const filing = new Filing(reading.places);
  const filed: (FiledRecords | null)[] = [];
  const waiting: { readonly at: number; readonly read: FileRecords }[] = [];
  const digests = new Map<string, string>();
  for await (const file of files) {
    digests.set(file.name, sha256(file.content));
    const read = readFormat(file, reading, options);
    if (read === null) continue;
    if (read.late === undefined) filed.push(filing.file(read));
    else waiting.push({ at: filed.push(null) - 1, read });
  }
  const late = waiting.map(({ read }) => read);
  const present = filed.filter((file) => file !== null);
  const settled = late.length === 0 ? [] : settle(late, present, await kindsOf(namedBy(late)), reading);
  waiting.forEach(({ at }, i) => {
    const file = settled[i];
    if (file !== undefined) filed[at] = filing.file(file);
  });
  return { files: filed.filter((file) => file !== null), names: [...digests.keys()], digests, filing };
}

/** What files that wait declare and name. */
function namedBy(files: readonly FileRecords[]): Named {
  const named = new Named();
  for (const { sources, entities, facts, late } of files) {
    for (const source of sources) named.addSource(source);
    for (const entity of entities) named.addEntity(entity);
    for (const id of late?.ids ?? []) named.addEntity({ id });
    for (const { record } of facts) named.addFact(record);
  }
  return named;
}
