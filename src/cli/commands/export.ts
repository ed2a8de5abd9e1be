/** `fasti export`: writes the records of the graph to standard output, a file or a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Export, exportRecords } from '../../export/exportRecords.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';

/** Exports the records, and returns the exit status. */
export async function exportGraph(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  await writeExport(await exportRecords(graph, args.format, args), args.out, io);
  return EXIT.done;
}

/**
 * Writes exported files. Without `to`, a single file goes to standard output. `to` is a file if its name has an extension
 * and there is one file to write; otherwise it is a folder, created if missing. Existing files are replaced.
 * Throws an Error of one sentence if several files have no folder, or if writing fails.
 */
async function writeExport(
  { files, omissions, notes }: Export,
  to: string | undefined,
  { out, err }: CommandIo,
): Promise<void> {
  const [first, ...more] = files;
  if (to === undefined && more.length > 0)
    throw new Error(
      `The export has ${files.length} files (${files.map(({ name }) => name).join(', ')}); name a folder with --out, or one dataset with --dataset.`,
    );
  if (first === undefined) err('The graph is empty; nothing was exported.');
  else if (to === undefined) out(first.content.replace(/\n$/, ''));
  else {
    const paths = await write(files, to);
    err(`Wrote ${paths.join(', ')}.`);
  }
  for (const sentence of [...omissions, ...notes]) err(sentence);
}

async function write(files: Export['files'], to: string): Promise<string[]> {
  const isFile = files.length === 1 && extname(to) !== '';
  const targets = files.map(({ name, content }) => ({ path: isFile ? to : join(to, name), content }));
  try {
    if (!isFile) await mkdir(to, { recursive: true });
    for (const { path, content } of targets) await writeFile(path, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Error(`"${to}" cannot be written (${code}).`, { cause: error });
  }
  return targets.map(({ path }) => path);
}
