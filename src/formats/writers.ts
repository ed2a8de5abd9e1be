/** The formats that are written: those of records, and of a list of sources. */
import { bibtexText, type CitedSource, cslText } from './citation.ts';
import { writeCsv } from './csv/writer.ts';
import { writeGraphml } from './graphml/writer.ts';
import { writeNative } from './native/writer.ts';
import { writeRico } from './rico/writer.ts';
import type { ExportResult, FormatWriter, WriterOptions, WrittenDataset } from './shared/exportedFile.ts';
import { writeXlsx } from './workbook/writer.ts';

/** The formats of records by their names on the command line. */
const WRITERS = {
  yaml: writeNative,
  csv: writeCsv,
  xlsx: writeXlsx,
  jsonld: writeRico,
  graphml: writeGraphml,
} as const satisfies Readonly<Record<string, FormatWriter>>;

export type ExportFormat = keyof typeof WRITERS;
export const EXPORT_FORMATS = Object.keys(WRITERS) as readonly ExportFormat[];

/** The files of the records in a format. */
export function writeRecords(
  format: ExportFormat,
  datasets: readonly WrittenDataset[],
  options?: WriterOptions,
): ExportResult {
  const writer: FormatWriter = WRITERS[format];
  return writer(datasets, options);
}

/** A format of one file, by its name in addresses. */
interface ListFormat {
  readonly mediaType: string;
  readonly extension: string;
}

/** The formats of a list of sources, for reference managers. */
export const SOURCE_FORMATS = {
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'csl.json',
    write: cslText,
  },
  bibtex: { mediaType: 'application/x-bibtex; charset=utf-8', extension: 'bib', write: bibtexText },
} as const satisfies Readonly<
  Record<string, ListFormat & { write(sources: readonly CitedSource[]): string }>
>;
