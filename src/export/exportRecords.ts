/** What the graph holds, in the formats of others. */

import { writeCsv } from '../formats/csv/writer.ts';
import { writeEac } from '../formats/eac/writer.ts';
import { writeGraphml } from '../formats/graphml/writer.ts';
import { writeICalendar } from '../formats/ical/writer.ts';
import { writeNative } from '../formats/native/writer.ts';
import { writePopolo } from '../formats/popolo/writer.ts';
import { writeRico } from '../formats/rico/writer.ts';
import type { Exported, Write } from '../formats/shared/exportedFile.ts';
import { writeTimelineJs } from '../formats/timelinejs/writer.ts';
import type { Graph } from '../store/graph.ts';
import { type DumpOptions, datasetIds, dumpRecords } from '../store/read/allRecords.ts';

const WRITERS = {
  yaml: writeNative,
  csv: writeCsv,
  popolo: writePopolo,
  eac: writeEac,
  jsonld: writeRico,
  graphml: writeGraphml,
  timelinejs: writeTimelineJs,
  ical: writeICalendar,
} as const satisfies Readonly<Record<string, Write>>;

export type ExportFormat = keyof typeof WRITERS;
/** The formats that `exportRecords` writes. */
export const EXPORT_FORMATS = Object.keys(WRITERS) as readonly ExportFormat[];

/**
 * Reads the live records of all datasets, or of one, and writes them in a format.
 * Throws an Error that names the datasets where `dataset` is none of them, and GraphError where the database fails.
 */
export async function exportRecords(
  graph: Graph,
  format: ExportFormat,
  options: DumpOptions = {},
): Promise<Exported> {
  const datasets = await dumpRecords(graph, options);
  if (datasets.length === 0 && options.dataset !== undefined) {
    const known = await datasetIds(graph);
    const hint = known.length === 0 ? 'the graph is empty' : `it has ${known.join(', ')}`;
    throw new Error(`The graph has no dataset "${options.dataset}"; ${hint}.`);
  }
  return WRITERS[format](datasets);
}
