/** The formats of seed files, selected by file extension. */

import { readEac } from '../foreign/eac/reader.ts';
import { readPopolo } from '../foreign/popolo/reader.ts';
import { readCsv } from '../formats/csv/reader.ts';
import type { FileRecords } from '../formats/fileRecords.ts';
import { documentsOf } from '../formats/native/documents.ts';
import { readNative } from '../formats/native/reader.ts';
import type { Problems, ReadContext } from '../formats/problem.ts';
import type { FormatOptions, SeedFile } from '../formats/seedFile.ts';
import { WORKBOOK_EXTENSIONS } from '../sheets/workbook/workbook.ts';

/** Reads one file. Problems go to `context.problems`; returns null if no records can be read. */
type FormatReader = (file: SeedFile, context: ReadContext, options: FormatOptions) => FileRecords | null;

interface InputFormat {
  /** Its name on the command line. */
  readonly option: string;
  /** In lower case and with the dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly read: FormatReader;
  /** The parts of a file that are read as files of their own; the whole file where absent. */
  readonly parts?: (file: SeedFile, problems: Problems) => Iterable<SeedFile>;
}

/** The formats by their names in the API. */
const FORMATS = {
  YAML: { option: 'yaml', extensions: ['.yaml', '.yml'], read: readNative, parts: documentsOf },
  CSV: { option: 'csv', extensions: ['.csv', '.tsv'], read: readCsv },
  POPOLO: { option: 'popolo', extensions: ['.json'], read: readPopolo },
  EAC_CPF: { option: 'eac', extensions: ['.xml'], read: readEac },
} as const satisfies Readonly<Record<string, InputFormat>>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** The formats by their names on the command line. */
export const FORMAT_OPTIONS: Readonly<Record<string, FormatName | undefined>> = Object.fromEntries(
  FORMAT_NAMES.map((name) => [FORMATS[name].option, name]),
);

const BY_EXTENSION: ReadonlyMap<string, InputFormat> = new Map(
  Object.values(FORMATS).flatMap((format) =>
    format.extensions.map((extension) => [extension, format] as const),
  ),
);

/** The extensions of seed files, in lower case and with the dot. */
export const FILE_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys(), ...WORKBOOK_EXTENSIONS];

/** The file extensions of a format, the usual one first. */
export const extensionsOf = (format: FormatName): readonly string[] => FORMATS[format].extensions;

const extensionOf = (name: string): string | undefined =>
  FILE_EXTENSIONS.find((extension) => name.toLowerCase().endsWith(extension));

export const hasKnownExtension = (name: string): boolean => extensionOf(name) !== undefined;

/**
 * Reads a file in the format of its extension, each of its parts when the iteration gets there; null for a part without
 * records. Throws if `hasKnownExtension` is false for its name.
 */
export function* readSeedFile(
  file: SeedFile,
  context: ReadContext,
  options: FormatOptions,
): Generator<FileRecords | null> {
  const isTable = file.sheet !== undefined || file.mapped !== undefined;
  const extension = !isTable ? (file.extension ?? extensionOf(file.name)) : '.csv';
  const format = BY_EXTENSION.get(extension ?? '');
  if (format === undefined)
    throw new Error(`${file.name} has none of the extensions ${FILE_EXTENSIONS.join(', ')}`);
  const { read, parts = (whole) => [whole] } = format;
  for (const part of parts(file, context.problems)) yield read(part, context, options);
}
