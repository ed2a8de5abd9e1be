/** Seed files from disk, and one from standard input. */
import { readFileSync } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { byCodeUnits } from '../domain/model/textOrder.ts';
import { decode } from '../formats/encoding.ts';
import type { SeedFile } from '../formats/fileRecords.ts';
import { ENDINGS, endingsOf, type FormatName, hasKnownEnding } from '../formats/index.ts';
import type { Problems } from '../formats/problem.ts';

/** Stands among the paths for standard input. */
export const STANDARD_INPUT = '-';
/** What messages call it. */
const INPUT_NAME = '<stdin>';

/** A file that comes without a name, which would tell its format. */
export interface StandardInput {
  readonly format: FormatName;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface FileOptions {
  /** The encoding of all files, by a name that `knownEncoding` knows; UTF-8 where absent. */
  readonly encoding?: string | undefined;
  /** What `-` among the paths stands for; where absent it is a path as others. */
  readonly stdin?: StandardInput | undefined;
}

const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_FILES = 2_000;
const NAMES = `seed files are named ${ENDINGS.map((ending) => `*${ending}`).join(', ')}`;

/**
 * Reads the files, and all seed files in the folders and among those that patterns such as `data/*.csv` match, in the
 * order given and by name within a folder or pattern, one at a time. What cannot be read is a problem of that file.
 */
export async function* readFiles(
  paths: readonly string[],
  problems: Problems,
  { encoding, stdin }: FileOptions = {},
): AsyncGenerator<SeedFile> {
  const isInput = (path: string): boolean => path === STANDARD_INPUT && stdin !== undefined;
  const names: string[] = [];
  for (const path of paths) names.push(...(isInput(path) ? [path] : await namesOf(path, problems)));
  const distinct = [...new Set(names)];
  if (distinct.length > MAX_FILES) {
    const wrong = `${distinct.length} files`;
    problems.error(startOf(paths[0] ?? ''), 'TOO_MANY_FILES', wrong, `apply at most ${MAX_FILES} at a time`);
    return;
  }
  for (const name of distinct) {
    const file =
      stdin !== undefined && isInput(name)
        ? await inputFile(stdin, problems, encoding)
        : await diskFile(name, problems, encoding);
    if (file !== null) yield file;
  }
}

async function diskFile(
  name: string,
  problems: Problems,
  encoding: string | undefined,
): Promise<SeedFile | null> {
  const content = await contentOf(name, problems, encoding);
  if (content === null) return null;
  return { name, content, encoding, textBeside: (text) => textBeside(name, text) };
}

async function inputFile(
  { format, bytes }: StandardInput,
  problems: Problems,
  encoding: string | undefined,
): Promise<SeedFile | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    if (size <= MAX_FILE_BYTES) continue;
    tooLarge(INPUT_NAME, `more than ${inMebibytes(MAX_FILE_BYTES)}`, problems);
    return null;
  }
  const content = decode(INPUT_NAME, Buffer.concat(pieces), problems, encoding);
  const [ending] = endingsOf(format);
  if (content === null || ending === undefined) return null;
  // Nothing lies beside what has no place.
  return { name: INPUT_NAME, ending, content, encoding, textBeside: () => null };
}

const inMebibytes = (bytes: number): string => `${Number((bytes / 1024 / 1024).toFixed(1))} MiB`;

const tooLarge = (name: string, wrong: string, problems: Problems): void =>
  problems.error(
    startOf(name),
    'TOO_LARGE',
    wrong,
    `split it: at most ${inMebibytes(MAX_FILE_BYTES)} are read`,
  );

const startOf = (file: string) => ({ file, line: 1, column: 1 });

async function namesOf(path: string, problems: Problems): Promise<string[]> {
  const info = await stat(path).catch(() => null);
  if (info === null && isDynamicPattern(path)) return matching(path, problems);
  if (info === null) {
    problems.error(startOf(path), 'NO_FILE', 'there is no such file or folder', 'check the path');
    return [];
  }
  if (!info.isDirectory()) {
    if (hasKnownEnding(path)) return [path];
    problems.error(startOf(path), 'UNKNOWN_FORMAT', 'not a seed file', NAMES);
    return [];
  }
  const names = await inFolder(path);
  if (names.length === 0) problems.error(startOf(path), 'NO_FILE', 'no seed file is in this folder', NAMES);
  return names;
}

/** For shells that leave patterns as they are, and patterns in quotes. */
async function matching(pattern: string, problems: Problems): Promise<string[]> {
  const found = await glob(pattern, { absolute: isAbsolute(pattern) });
  const names = found.filter(hasKnownEnding).sort(byCodeUnits);
  if (names.length === 0)
    problems.error(startOf(pattern), 'NO_FILE', 'this pattern matches no seed file', NAMES);
  return names;
}

async function inFolder(folder: string): Promise<string[]> {
  const names: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => byCodeUnits(a.name, b.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) names.push(...(await inFolder(path)));
    else if (hasKnownEnding(entry.name)) names.push(path);
  }
  return names;
}

async function contentOf(
  name: string,
  problems: Problems,
  encoding: string | undefined,
): Promise<string | null> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(name);
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES) {
      tooLarge(name, inMebibytes(size), problems);
      return null;
    }
    return decode(name, await handle.readFile(), problems, encoding);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    problems.error(startOf(name), 'NO_FILE', `the file cannot be read (${code})`, 'check its permissions');
    return null;
  } finally {
    await handle?.close();
  }
}

/** Only beside the seed file: a path could lead to any file of the machine. */
function textBeside(seedFile: string, name: string): string | null {
  if (!/^[^/\\]+$/.test(name) || name.startsWith('.')) return null;
  try {
    const bytes = readFileSync(join(dirname(seedFile), name));
    return bytes.length > MAX_FILE_BYTES ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
