/** Exports the records of a graph to a file format. */

import { FastiError } from '../domain/model/fastiError.ts';
import { FORMAT_OPTIONS } from '../formats/readers.ts';
import type { ExportResult, WriterOptions } from '../formats/shared/exportedFile.ts';
import { type ExportFormat, writeRecords } from '../formats/writers.ts';
import type { Graph } from '../store/graph.ts';
import { datasetIds } from '../store/read/records.ts';
import { type DumpOptions, dumpRecords } from './allRecords.ts';
import { readingBackNotes } from './readingBack.ts';

/** The graph does not have the dataset that was to be exported. */
class UnknownDataset extends FastiError {
  constructor(dataset: string, known: readonly string[]) {
    const hint = known.length === 0 ? 'The graph is empty.' : `It has ${known.join(', ')}.`;
    super('UNKNOWN_DATASET', `The graph has no dataset "${dataset}".`, { hint });
  }
}

/** The files of an export. */
export interface Export extends ExportResult {
  /** What has to be known to read the files back, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads the live records of all datasets, or of one, and writes them in a format.
 * Throws UnknownDataset if the graph has no such dataset, and GraphError if the database fails.
 */
export async function exportRecords(
  graph: Graph,
  format: ExportFormat,
  options: DumpOptions & WriterOptions = {},
): Promise<Export> {
  const datasets = await dumpRecords(graph, options);
  if (datasets.length === 0 && options.dataset !== undefined) {
    const known = await datasetIds(graph);
    throw new UnknownDataset(options.dataset, known);
  }
  const result = writeRecords(format, datasets, options);
  return { ...result, notes: FORMAT_OPTIONS[format] === undefined ? [] : readingBackNotes(result.files) };
}
