/** The formats that seed files come in, chosen by the ending of their names. */

import { readCsv } from './csv/reader.ts';
import { readEac } from './eac/reader.ts';
import type { FileRecords, SeedFile } from './fileRecords.ts';
import { readNative } from './native/reader.ts';
import { readPopolo } from './popolo/reader.ts';
import type { Reading } from './tree/fields.ts';

/** What is said of files that cannot say it themselves. */
export interface FormatOptions {
  /** The dataset of files whose format has no place for it, or that leave it open. */
  readonly dataset?: string | undefined;
}

/** Reads one file. What is wrong goes to `reading.problems`; null where there is nothing to go on with. */
type Read = (file: SeedFile, reading: Reading, options: FormatOptions) => FileRecords | null;

const READERS: Readonly<Record<string, Read>> = {
  '.yaml': readNative,
  '.yml': readNative,
  '.xml': readEac,
  '.json': readPopolo,
  '.csv': readCsv,
  '.tsv': readCsv,
};

/** The endings of seed files, in lower case. */
export const ENDINGS: readonly string[] = Object.keys(READERS);

/** The formats as programs name them. */
export const FORMATS = ['YAML', 'CSV', 'POPOLO', 'EAC_CPF'] as const;
export type FormatName = (typeof FORMATS)[number];

const ENDINGS_OF: Readonly<Record<FormatName, readonly string[]>> = {
  YAML: ['.yaml', '.yml'],
  CSV: ['.csv', '.tsv'],
  POPOLO: ['.json'],
  EAC_CPF: ['.xml'],
};

/** The endings of a format that is read; none where no reader is there for it. */
export const endingsOf = (format: FormatName): readonly string[] =>
  ENDINGS_OF[format].filter((ending) => ending in READERS);

const endingOf = (name: string): string | undefined =>
  ENDINGS.find((ending) => name.toLowerCase().endsWith(ending));

export const hasKnownEnding = (name: string): boolean => endingOf(name) !== undefined;

/** Reads a file in the format that its ending or its name tells. Throws where `hasKnownEnding` is false for it. */
export function readFormat(file: SeedFile, reading: Reading, options: FormatOptions): FileRecords | null {
  const read = READERS[file.ending ?? endingOf(file.name) ?? ''];
  if (read === undefined) throw new Error(`${file.name} has none of the endings ${ENDINGS.join(', ')}`);
  return read(file, reading, options);
}
