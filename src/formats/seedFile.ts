/** The input of a reader: a file, options for what the file does not say itself, and how large files may be. */
import type { MappedTable, Sheet } from './csv/sheet.ts';

/** A seed file as it was loaded, before it is parsed. */
export interface SeedFile {
  /** The name shown in messages. */
  readonly name: string;
  /** The file extension that selects the format, if it differs from the one in `name`. */
  readonly extension?: string;
  /** The encoding that the bytes were decoded from; UTF-8 if absent. */
  readonly encoding?: string | undefined;
  readonly content: string;
  /** The sheet of a workbook that is read in place of the content. */
  readonly sheet?: Sheet;
  /** A table that a mapping made of sheets, which is read in place of both. */
  readonly mapped?: MappedTable;
  /** The lines of the file before the content, which is a part of it; none where absent. */
  readonly linesBefore?: number;
  /** The content of a text file in the same folder; null if there is none or it may not be read. */
  textBeside(name: string): string | null;
}

/** What the file itself does not say. */
export interface FormatOptions {
  /** The dataset of files whose format cannot name one, or that name none. */
  readonly dataset?: string | undefined;
}

const MEBIBYTE = 1024 * 1024;

/** The most files that are read in one run. */
export const MAX_FILES = 2_000;

/** The largest file that is read at once, in bytes. */
export const MAX_FILE_BYTES = 16 * MEBIBYTE;
/** JSON is parsed record by record, and YAML document by document, so that larger files can be read. */
const MAX_JSON_BYTES = 64 * MEBIBYTE;
const MAX_YAML_BYTES = 128 * MEBIBYTE;

/** The largest YAML document in bytes. The parser takes some 80 times as much memory. */
export const MAX_DOCUMENT_BYTES = 2 * MEBIBYTE;

/** An export continues in another file, or another YAML document, at half of what is read at once: people add records. */
export const CONTINUED_AFTER = MAX_FILE_BYTES / 2;
export const DOCUMENT_CONTINUED_AFTER = MAX_DOCUMENT_BYTES / 2;

/** The most characters of a text. */
export const MAX_TEXT = 10_000;

export const isJsonName = (name: string): boolean => name.toLowerCase().endsWith('.json');

export const isYamlName = (name: string): boolean => /\.ya?ml$/i.test(name);

/** The bytes that a file may have, by its name or extension. */
export const maxBytesOf = (name: string): number =>
  isJsonName(name) ? MAX_JSON_BYTES : isYamlName(name) ? MAX_YAML_BYTES : MAX_FILE_BYTES;

export const inMebibytes = (bytes: number): string => `${Number((bytes / MEBIBYTE).toFixed(1))} MiB`;
