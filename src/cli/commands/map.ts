/** `fasti map`: reads sheets as a mapping says, and writes what has to be answered; without a mapping it proposes one. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mapSeed, proposeMapping } from '../../changes/mapSeed.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import { templateNamed } from '../../formats/csv/templates.ts';
import { type MappedSheetFiles, tableFiles } from '../../sheets/mapping/sheetMapper.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { problemLines } from '../output/messages.ts';
import { orFileError, writeWhole } from '../output/wholeFile.ts';
import { writeExportFiles } from './exportFiles.ts';

/** Maps the sheets, and returns the exit status. */
export async function map(graph: Graph | undefined, args: Arguments, io: CommandIo): Promise<number> {
  const { map: path, words, tables: folder, force } = args;
  if (path === undefined) return propose(args, io);
  const { problems, mapped } = await mapSeed(graph, words, path, args);
  for (const line of problemLines(problems, args)) io.err(line);
  if (mapped === null) return EXIT.failed;
  const { tables, answers, answersPath, rows, open, waiting } = mapped;
  for (const line of tableLines(tables)) io.out(line);
  if (folder !== undefined) {
    const paths = await writeExportFiles(tableFiles(tables), folder, force);
    io.out(`Wrote ${paths.join(', ')}.`);
  }
  if (answersPath === null) {
    if (open > 0) io.err(`${open} questions are open; name a file for them with answers: in ${path}.`);
  } else {
    await orFileError(answersPath, () => writeWhole(answersPath, (part) => writeFile(part, answers)));
    io.out(
      `Wrote ${answersPath}: ${rows} rows; open: ${open}; rows of the sheets that wait for these: ${waiting}.`,
    );
  }
  return open > 0 ? EXIT.failed : EXIT.done;
}

/** How many rows of which table a sheet has: `town.csv: 2 offices.` */
function tableLines(tables: MappedSheetFiles['tables']): string[] {
  const counts = new Map<string, number>();
  for (const { file, template, rows } of tables) {
    const key = `${file}\n${template}`;
    counts.set(key, (counts.get(key) ?? 0) + rows.length);
  }
  return [...counts].map(([key, count]) => {
    const [file, name = ''] = key.split('\n');
    return `${file}: ${count} ${count === 1 ? templateNamed(name)?.singular : name}.`;
  });
}

/** Writes a mapping for the sheets of a file, for a person to read and change. */
async function propose({ words, out, force, encoding }: Arguments, io: CommandIo): Promise<number> {
  const { name, text, problems } = await proposeMapping(words, { encoding });
  for (const line of problemLines(problems, { all: false })) io.err(line);
  if (text === null) return EXIT.failed;
  const path = out ?? join(dirname(words[0] ?? ''), `${name}.map.yaml`);
  if (!force && existsSync(path))
    throw new FastiError('FILE_EXISTS', `"${path}" is there already.`, {
      hint: 'Name another file with --out, or add --force.',
    });
  await orFileError(path, () => writeFile(path, text, { flag: force ? 'w' : 'wx' }));
  const next = [
    'fasti map',
    ...words,
    ...(encoding === undefined ? [] : ['--encoding', encoding]),
    '--map',
    path,
  ];
  io.out(`Wrote ${path}; read it, change what is wrong, and go on with: ${next.join(' ')}`);
  return EXIT.done;
}
