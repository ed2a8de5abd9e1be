/** Exports the records of a graph to a file format. */

import { FastiError } from '../domain/model/fastiError.ts';
import { largestDocument } from '../formats/native/documents.ts';
import { inMebibytes, isYamlName, MAX_DOCUMENT_BYTES, MAX_FILES, maxBytesOf } from '../formats/seedFile.ts';
import type { ExportedFile, ExportResult, WriterOptions } from '../formats/shared/exportedFile.ts';
import { FORMAT_OPTIONS, hasKnownExtension } from '../import/readers.ts';
import type { Graph } from '../store/graph.ts';
import { readDatasets } from '../store/read/batchVersions.ts';
import { type DumpOptions, spoolRecords } from './allRecords.ts';
import { type ExportFormat, writeRecords } from './writers.ts';

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
  const datasets = await spoolRecords(graph, options);
  if (datasets.length === 0 && options.dataset !== undefined) {
    throw new UnknownDataset(options.dataset, [...(await readDatasets(graph)).keys()]);
  }
  const result = writeRecords(format, datasets, options);
  for (const { facts } of datasets) facts.close();
  return {
    ...result,
    notes: FORMAT_OPTIONS[format] === undefined && format !== 'xlsx' ? [] : readingBackNotes(result.files),
  };
}

/**
 * A sentence about more files than are read in one run, and one about each file that is too large to be read because of a
 * single record; empty for formats that are only written.
 */
export function readingBackNotes(files: readonly ExportedFile[]): string[] {
  const read = files.filter(({ name }) => hasKnownExtension(name));
  const count =
    read.length > MAX_FILES
      ? [
          `The export has ${read.length} files, more than the ${MAX_FILES} that are read at once; read them in parts, such as those that begin with one letter, with --dataset. The order of the parts does not matter.`,
        ]
      : [];
  return [...count, ...read.flatMap(sizeNote)];
}

function sizeNote({ name, content, bytes: own }: ExportedFile): string[] {
  const [bytes, limit, what] = isYamlName(name)
    ? [largestDocument(content), MAX_DOCUMENT_BYTES, 'a document of ']
    : [own?.length ?? Buffer.byteLength(content), maxBytesOf(name), ''];
  if (bytes <= limit) return [];
  return [
    `${name} has ${what}${inMebibytes(bytes)}, more than the ${inMebibytes(limit)} that are read, because of a single record; ${/\.(json|xml|ya?ml)$/.test(name) ? 'export it as CSV' : 'divide its claims among files by their sources'}.`,
  ];
}
