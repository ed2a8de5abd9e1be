/** Seed files from disk. */
import { readFileSync } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decode } from './encoding.ts';
import { ENDINGS, hasKnownEnding } from './formats/index.ts';
import type { Problems } from './problem.ts';
import type { SeedFile } from './records.ts';

const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_FILES = 2_000;
const NAMES = `seed files are named ${ENDINGS.map((ending) => `*${ending}`).join(', ')}`;

/**
 * Reads the files, and all seed files in the folders, in the order given and by name within a folder, one at a time.
 * What cannot be read is a problem of that file. Without `encoding` they must be UTF-8.
 */
export async function* readFiles(
  paths: readonly string[],
  problems: Problems,
  encoding?: string,
): AsyncGenerator<SeedFile> {
  const names: string[] = [];
  for (const path of paths) names.push(...(await namesOf(path, problems)));
  const distinct = [...new Set(names)];
  if (distinct.length > MAX_FILES) {
    const wrong = `${distinct.length} files`;
    problems.error(startOf(paths[0] ?? ''), 'TOO_MANY_FILES', wrong, `apply at most ${MAX_FILES} at a time`);
    return;
  }
  for (const name of distinct) {
    const content = await contentOf(name, problems, encoding);
    if (content !== null) yield { name, content, encoding, textBeside: (text) => textBeside(name, text) };
  }
}

const startOf = (file: string) => ({ file, line: 1, column: 1 });

async function namesOf(path: string, problems: Problems): Promise<string[]> {
  const info = await stat(path).catch(() => null);
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

async function inFolder(folder: string): Promise<string[]> {
  const names: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  // By code units, so that the order is the same in every locale.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
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
      const wrong = `${(size / 1024 / 1024).toFixed(1)} MiB`;
      problems.error(
        startOf(name),
        'TOO_LARGE',
        wrong,
        `split it: at most ${MAX_FILE_BYTES / 1024 / 1024} MiB are read`,
      );
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
