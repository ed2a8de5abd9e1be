/** The formats of records that are written. */

import { writeGraphml } from '../foreign/graphml/writer.ts';
import { writeRico } from '../foreign/rico/writer.ts';
import { writeCsv } from '../formats/csv/writer.ts';
import { writeNative } from '../formats/native/writer.ts';
import type {
  ExportResult,
  FormatWriter,
  WriterOptions,
  WrittenDataset,
} from '../formats/shared/exportedFile.ts';
import { writeXlsx } from '../sheets/workbook/writer.ts';

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
