/** `fasti export`: writes the records of the graph to standard output, a file or a folder. */
import { type Export, exportRecords } from '../../export/exportRecords.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../export/writers.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/options.ts';
import { UsageError } from '../arguments/usageError.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { writeExportFiles } from './exportFiles.ts';

/** Exports the records, and returns the exit status. */
export async function exportGraph(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  await writeExport(await exportRecords(graph, exportFormatOf(args), args), args, io);
  return EXIT.done;
}

/** The format to export in. Throws a UsageError for one that there is not. */
export function exportFormatOf({ format: name = 'yaml' }: Arguments): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === name.toLowerCase());
  if (format !== undefined) return format;
  throw new UsageError(`There is no export format "${name}"; use one of ${EXPORT_FORMATS.join(', ')}.`);
}

/**
 * Writes exported files, or without `--out` a single file to standard output. Throws an Error of one sentence if several
 * files have no folder, or if writing fails.
 */
async function writeExport(
  { files, omissions, notes }: Export,
  { out: to, force }: Arguments,
  { file, err }: CommandIo,
): Promise<void> {
  const [first, ...more] = files;
  if (to === undefined && more.length > 0)
    throw new Error(
      `The export has ${files.length} files (${files.map(({ name }) => name).join(', ')}); name a folder with --out, or one dataset with --dataset.`,
    );
  if (first === undefined) err('The graph is empty; nothing was exported.');
  else if (to === undefined && first.bytes !== undefined)
    throw new Error(`${first.name} is no text; name a file or a folder with --out.`);
  else if (to === undefined) file(first.content.replace(/\n$/, ''));
  else {
    const paths = await writeExportFiles(files, to, force);
    err(`Wrote ${paths.join(', ')}.`);
  }
  for (const sentence of [...omissions, ...notes]) err(sentence);
}
