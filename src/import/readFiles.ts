/** Reads seed files from disk and from standard input. */
import { readFileSync } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareCodeUnits } from '../domain/model/textOrder.ts';
import { decodeFile, refuseBinary } from '../formats/encoding.ts';
import type { Problems } from '../formats/problem.ts';
import {
  inMebibytes,
  isJsonName,
  MAX_FILE_BYTES,
  MAX_FILES,
  maxBytesOf,
  type SeedFile,
} from '../formats/seedFile.ts';
import { isWorkbookName, sheetFiles } from '../sheets/workbook/workbook.ts';
import { extensionsOf, FILE_EXTENSIONS, type FormatName, hasKnownExtension } from './readers.ts';

/** The path that means standard input. */
export const STANDARD_INPUT = '-';
/** The name of standard input in messages. */
const INPUT_NAME = '<stdin>';

/** A file without a name, so its format must be given. */
interface StandardInput {
  readonly format: FormatName;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface FileOptions {
  /** The encoding of files that are not valid UTF-8, by a name that `canonicalEncoding` accepts. */
  readonly encoding?: string | undefined;
  /** The input that the path `-` means; if absent, `-` is an ordinary path. */
  readonly stdin?: StandardInput | undefined;
}

/** The bytes that are read of a file of unknown format; a workbook names its parts near its start. */
const MAX_SNIFFED = 64 * 1024;
const NAMES = `seed files are named ${FILE_EXTENSIONS.map((ending) => `*${ending}`).join(', ')}`;

/**
 * Reads files one at a time: those given, all seed files in the folders given, and those that match patterns such as
 * `data/*.csv`. They come in the order given, and by name within a folder or pattern. A file that cannot be read is
 * left out, and a problem is added for it.
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
    const message = `${distinct.length} files`;
    problems.error(
      startOf(paths[0] ?? ''),
      'TOO_MANY_FILES',
      message,
      `read at most ${MAX_FILES} at a time; EAC-CPF files can be applied in parts, in any order`,
    );
    return;
  }
  for (const name of distinct) {
    const file =
      stdin !== undefined && isInput(name)
        ? await inputFile(stdin, problems, encoding)
        : await diskFile(name, problems, encoding);
    yield* file;
  }
}

async function diskFile(
  name: string,
  problems: Problems,
  encoding: string | undefined,
): Promise<readonly SeedFile[]> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(name);
    const { size } = await handle.stat();
    if (size > maxBytesOf(name)) {
      tooLarge(name, name, inMebibytes(size), problems);
      return [];
    }
    const bytes = await handle.readFile();
    const file = { name, textBeside: (text: string) => textBeside(name, text) };
    if (isWorkbookName(name)) return sheetFiles(file, bytes, problems);
    const decoded = decodeFile(name, bytes, problems, encoding);
    return decoded === null ? [] : [{ ...file, ...decoded }];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    problems.error(startOf(name), 'NO_FILE', `the file cannot be read (${code})`, 'check its permissions');
    return [];
  } finally {
    await handle?.close();
  }
}

async function inputFile(
  { format, bytes }: StandardInput,
  problems: Problems,
  encoding: string | undefined,
): Promise<readonly SeedFile[]> {
  const pieces: Uint8Array[] = [];
  const [extension] = extensionsOf(format);
  const limit = maxBytesOf(extension ?? '');
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    if (size <= limit) continue;
    tooLarge(INPUT_NAME, extension ?? '', `more than ${inMebibytes(limit)}`, problems);
    return [];
  }
  const decoded = decodeFile(INPUT_NAME, Buffer.concat(pieces), problems, encoding);
  if (decoded === null || extension === undefined) return [];
  // Standard input has no folder with other files.
  return [{ name: INPUT_NAME, extension, ...decoded, textBeside: () => null }];
}

const tooLarge = (file: string, name: string, message: string, problems: Problems): void => {
  const most = inMebibytes(maxBytesOf(name));
  problems.error(
    startOf(file),
    'TOO_LARGE',
    message,
    isJsonName(name)
      ? `split its lists into files of at most ${most}, with all memberships of a person in one file, and load them in one run with --dataset, memberships last`
      : `split it into files of at most ${most}`,
  );
};

const startOf = (file: string) => ({ file, line: 1, column: 1 });

async function namesOf(path: string, problems: Problems): Promise<string[]> {
  const info = await stat(path).catch(() => null);
  if (info === null && isDynamicPattern(path)) return matching(path, problems);
  if (info === null) {
    problems.error(startOf(path), 'NO_FILE', 'there is no such file or folder', 'check the path');
    return [];
  }
  if (!info.isDirectory()) {
    if (hasKnownExtension(path)) return [path];
    if (!refuseBinary(path, await firstBytes(path), problems))
      problems.error(startOf(path), 'UNKNOWN_FORMAT', 'not a seed file', NAMES);
    return [];
  }
  const names = await inFolder(path, problems);
  if (names.length === 0)
    problems.error(startOf(path), 'NO_FILE', 'this folder contains no seed file', NAMES);
  return names;
}

/** As many bytes as say what a file is; none if it cannot be read. */
async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path).catch(() => null);
  if (handle === null) return new Uint8Array();
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_SNIFFED), 0, MAX_SNIFFED, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  } finally {
    await handle.close();
  }
}

/** Expands a pattern that the shell left as it is, for example because it is quoted. */
async function matching(pattern: string, problems: Problems): Promise<string[]> {
  const found = await glob(pattern, { absolute: isAbsolute(pattern) });
  for (const path of found) noteUnread(path, problems);
  const names = found.filter(isSeedFile).sort(compareCodeUnits);
  if (names.length === 0)
    problems.error(startOf(pattern), 'NO_FILE', 'this pattern matches no seed file', NAMES);
  return names;
}

async function inFolder(folder: string, problems: Problems): Promise<string[]> {
  const names: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => compareCodeUnits(a.name, b.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) names.push(...(await inFolder(path, problems)));
    else if (isSeedFile(path)) names.push(path);
    else noteUnread(path, problems);
  }
  return names;
}

const WORKBOOK = /\.(xls|xlsm|xlsb|fods|numbers)$/i;
/** A copy of a seed file, or a packed one: `town.csv.bak`, `town.yaml~`, `town.csv.gz`. */
const COPY = new RegExp(`(${FILE_EXTENSIONS.map((ending) => `\\${ending}`).join('|')})(~|\\.[\\w-]+)$`, 'i');
/** What programs leave beside an open file. */
const HIDDEN = /^(\.|~\$)/;

/** Whether a file of a folder is read, by its name. */
const isSeedFile = (path: string): boolean => hasKnownExtension(path) && !basename(path).startsWith('~$');

/** Warns of a file that may have records and is not read. */
function noteUnread(path: string, problems: Problems): void {
  const name = basename(path);
  if (HIDDEN.test(name)) return;
  if (WORKBOOK.test(name))
    problems.warning(
      startOf(path),
      'UNKNOWN_FORMAT',
      'the file is a workbook of a kind that is not read',
      'save it as .xlsx or .ods',
    );
  else if (COPY.test(name))
    problems.warning(
      startOf(path),
      'UNKNOWN_FORMAT',
      'the file looks like a copy of a seed file, and is not read',
      `move it elsewhere, or name it by its format: ${NAMES}`,
    );
}

/** Reads only files in the same folder, since a path could name any file on the machine. */
function textBeside(seedFile: string, name: string): string | null {
  if (!/^[^/\\]+$/.test(name) || name.startsWith('.')) return null;
  try {
    const bytes = readFileSync(join(dirname(seedFile), name));
    return bytes.length > MAX_FILE_BYTES ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
