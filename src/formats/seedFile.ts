/** The input of a reader: a file, and options for what the file does not say itself. */
import type { MappedTable } from './csv/mappedTable.ts';
import type { Sheet } from './csv/sheet.ts';

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
