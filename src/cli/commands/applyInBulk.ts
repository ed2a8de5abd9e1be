/** `fasti apply --bulk`: the first batch of an empty Neo4j as a folder of files for Neo4j's own importer. */
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadFirstBatch, type SeedReport } from '../../changes/loadSeed.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import { openEmbedded } from '../../store/engines/embedded.ts';
import { IMPORT_ARGUMENTS, IMPORT_INDEXES, writeImportFiles } from '../../store/write/importFiles.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { readOptions, writeOptions } from '../arguments/commandOptions.ts';
import type { CommandIo } from '../output/commandIo.ts';
import { quoted } from '../output/planText.ts';
import { countsText, printReport } from '../output/report.ts';
import { writeWhole } from '../output/wholeFile.ts';

/** Writes the folder and prints what to do with it; opens no database. Returns the exit status. */
export async function applyInBulk(to: string, args: Arguments, io: CommandIo): Promise<number> {
  const folder = resolve(to);
  await refuseUsedFolder(folder);
  const options = { ...readOptions(args, io), ...writeOptions(args, io) };
  // What records are compared with; it stays empty.
  const empty = await openEmbedded();
  try {
    const report = await loadFirstBatch(empty, args.words, options, (_empty, changes, meta) =>
      writeFolder(folder, (part) => writeImportFiles(part, changes, meta, options)),
    );
    const next = stepsAfter(report, folder, args);
    if (args.json) next.forEach(io.err);
    return await printReport(empty, report, args, io, next);
  } finally {
    await empty.close();
  }
}

/** Throws FastiError unless there is nothing of this name, or an empty folder. */
async function refuseUsedFolder(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return;
    throw new FastiError(
      'FILE_EXISTS',
      code === 'ENOTDIR'
        ? `"${folder}" is a file, so nothing can be written into it.`
        : `"${folder}" cannot be read (${code}).`,
      { hint: 'Name a folder that is empty or does not exist.', cause: error },
    );
  }
  if (names.length > 0)
    throw new FastiError('FILE_EXISTS', `"${folder}" is not empty: it has "${names[0]}".`, {
      hint: 'Name a folder that is empty or does not exist.',
    });
}

async function writeFolder<T>(folder: string, write: (part: string) => T): Promise<T> {
  try {
    return await writeWhole(folder, async (part) => {
      await mkdir(part, { recursive: true });
      return write(part);
    });
  } catch (error) {
    if (!/^E[A-Z]+$/.test(codeOf(error))) throw error;
    throw new FastiError('FILE_ERROR', `"${folder}" cannot be written (${codeOf(error)}).`, { cause: error });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What was written, and the commands that load it. */
function stepsAfter({ datasets }: SeedReport, folder: string, { words, repeated }: Arguments): string[] {
  return datasets.flatMap(({ plan, batch }) =>
    batch === null
      ? `${plan.dataset}: ${countsText(plan)}.`
      : [
          `${plan.dataset}: ${countsText(plan)} as ${batch.id} in ${folder}.`,
          'No database was read or written: load it into an empty one, where Neo4j is stopped.',
          `  cd ${quoted(folder)} && neo4j-admin database import full neo4j @${IMPORT_ARGUMENTS}`,
          'It refuses a database "neo4j" that exists; --overwrite-destination deletes that one. Then start Neo4j, and let it make the indexes:',
          `  cypher-shell --file ${quoted(join(folder, IMPORT_INDEXES))}`,
          'At the end, with NEO4J_URI set, add what is not in this batch, such as further datasets and merges:',
          `  ${['fasti', 'apply', ...[...words, ...repeated].map(quoted)].join(' ')}`,
        ],
  );
}
