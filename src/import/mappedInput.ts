/** Reads the files of a run with a mapping: its sheets become tables, other files stay as they are. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { decodeFile } from '../formats/encoding.ts';
import type { Problems } from '../formats/problem.ts';
import { inMebibytes, MAX_FILE_BYTES, type SeedFile } from '../formats/seedFile.ts';
import { SheetMapper } from '../sheets/mapping/sheetMapper.ts';

export interface MappingOptions {
  /** The file with the mapping; none where absent. */
  readonly map?: string | undefined;
  /** Whether rows with open questions are left out. */
  readonly leaveOpen?: boolean | undefined;
}

/** A mapping with the answers to its questions. */
export interface MappingInput {
  readonly mapper: SheetMapper;
  /** The path of the file of answers; null if the mapping names none. */
  readonly answersPath: string | null;
}

/** Reads a mapping and its answers. Returns null after an error, which is added to `problems`. */
export async function readMappingInput(path: string, problems: Problems): Promise<MappingInput | null> {
  const content = await textOf(path, problems);
  if (content === null) {
    const at = { file: path, line: 1, column: 1 };
    if (!problems.haveErrors) problems.error(at, 'NO_FILE', 'the mapping cannot be read', 'check its path');
    return null;
  }
  const mapper = SheetMapper.read(path, content, problems);
  if (mapper === null) return null;
  if (mapper.answersName === undefined) return { mapper, answersPath: null };
  const answersPath = join(dirname(path), mapper.answersName);
  const text = await textOf(answersPath, problems);
  if (text !== null) mapper.readAnswers(answersPath, text, problems);
  return { mapper, answersPath };
}

/** The text of a file; null if there is none, or after an error. */
async function textOf(path: string, problems: Problems): Promise<string | null> {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > MAX_FILE_BYTES) {
    const most = inMebibytes(MAX_FILE_BYTES);
    problems.error(
      { file: path, line: 1, column: 1 },
      'TOO_LARGE',
      inMebibytes(size),
      `divide the sheets, at most ${most} are read`,
    );
    return null;
  }
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : (decodeFile(path, bytes, problems)?.content ?? null);
}

/** The files with tables in place of the sheets that the mapping names. */
export async function* withMapping(
  files: AsyncIterable<SeedFile>,
  { map, leaveOpen = false }: MappingOptions,
  problems: Problems,
): AsyncGenerator<SeedFile> {
  if (map === undefined) {
    yield* files;
    return;
  }
  const input = await readMappingInput(map, problems);
  // Without it the sheets would be read as tables, and everything in them be wrong.
  if (input === null) return;
  const { mapper, answersPath } = input;
  const own = [map, answersPath ?? map].map((path) => resolve(path));
  // They may lie in a folder that is read as a whole.
  for await (const file of files)
    if (!own.includes(resolve(file.name)) && !mapper.add(file, problems) && !mapper.leavesOut(file, problems))
      yield file;
  // Each is let go once it is read.
  const tables = mapper.files(leaveOpen, problems);
  for (let table = tables.shift(); table !== undefined; table = tables.shift()) yield table;
}
