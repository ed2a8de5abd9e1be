/** The formats of seed files, selected by file extension. */

import { readCsv } from './csv/reader.ts';
import { readEac } from './eac/reader.ts';
import type { FileRecords } from './fileRecords.ts';
import type { FormatOptions } from './formatOptions.ts';
import { readNative } from './native/reader.ts';
import { readPopolo } from './popolo/reader.ts';
import type { ReadContext } from './readContext.ts';
import type { SeedFile } from './seedFile.ts';

/** Reads one file. Problems go to `context.problems`; returns null if no records can be read. */
type FormatReader = (file: SeedFile, context: ReadContext, options: FormatOptions) => FileRecords | null;

const READERS: Readonly<Record<string, FormatReader>> = {
  '.yaml': readNative,
  '.yml': readNative,
  '.xml': readEac,
  '.json': readPopolo,
  '.csv': readCsv,
  '.tsv': readCsv,
};

/** The extensions of seed files, in lower case and with the dot. */
export const FILE_EXTENSIONS: readonly string[] = Object.keys(READERS);

/** The names of the formats in the API and in `--format`. */
export const FORMAT_NAMES = ['YAML', 'CSV', 'POPOLO', 'EAC_CPF'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

const EXTENSIONS_OF: Readonly<Record<FormatName, readonly string[]>> = {
  YAML: ['.yaml', '.yml'],
  CSV: ['.csv', '.tsv'],
  POPOLO: ['.json'],
  EAC_CPF: ['.xml'],
};

/** The file extensions of a format, the usual one first. */
export const extensionsOf = (format: FormatName): readonly string[] => EXTENSIONS_OF[format];

const extensionOf = (name: string): string | undefined =>
  FILE_EXTENSIONS.find((extension) => name.toLowerCase().endsWith(extension));

export const hasKnownExtension = (name: string): boolean => extensionOf(name) !== undefined;

/** Reads a file in the format of its extension. Throws if `hasKnownExtension` is false for its name. */
export function readSeedFile(
  file: SeedFile,
  context: ReadContext,
  options: FormatOptions,
): FileRecords | null {
  const read = READERS[file.extension ?? extensionOf(file.name) ?? ''];
  if (read === undefined)
    throw new Error(`${file.name} has none of the extensions ${FILE_EXTENSIONS.join(', ')}`);
  return read(file, context, options);
}
