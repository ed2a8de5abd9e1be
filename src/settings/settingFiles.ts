/** The files that settings name: which they are, what they hold, and the tokens in that of `FASTI_TOKENS_FILE`. */
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from './config.ts';
import { readTokenItems, type TokenConfig } from './tokens.ts';

/** The path itself or, if it is a folder, the files below it with one of these extensions. Throws a ConfigError. */
export const filesOf = (setting: string, path: string, extensions: RegExp): Promise<string[]> =>
  readable(setting, path, async () => {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { recursive: true });
    return entries
      .filter((name) => extensions.test(name))
      .sort()
      .map((name) => join(path, name));
  });

/** What a file holds. Throws a ConfigError, also where it is larger than so many bytes. */
export const bytesOf = (setting: string, file: string, most: number): Promise<Buffer> =>
  readable(setting, file, async () => {
    if ((await stat(file)).size > most)
      throw new ConfigError([`${setting}: "${file}" has more than ${most} bytes.`]);
    return readFile(file);
  });

async function readable<T>(setting: string, path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new ConfigError([`${setting}: "${path}" cannot be read (${code}).`]);
  }
}

/** Of the file of tokens. */
const MAX_BYTES = 1024 * 1024;
/** A file of another kind would show it in each line. */
const MAX_PROBLEMS = 10;

export interface TokenFile {
  readonly tokens: readonly TokenConfig[];
  /** What is wrong with the file, one sentence each, without any of its content. */
  readonly problems: readonly string[];
}

/** Reads the file. Empty lines and those that begin with `#` are skipped. Never throws. */
export function readTokenFile(path: string): TokenFile {
  let text: string;
  try {
    if (statSync(path).size > MAX_BYTES)
      return {
        tokens: [],
        problems: [
          `FASTI_TOKENS_FILE has more than ${MAX_BYTES} bytes; it should have one token on each line.`,
        ],
      };
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return {
      tokens: [],
      problems: [
        `FASTI_TOKENS_FILE ${JSON.stringify(path)} cannot be read (${code}); it must be a file that this user may read.`,
      ],
    };
  }
  const problems: string[] = [];
  const items = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ text: line.trim(), place: `FASTI_TOKENS_FILE, line ${i + 1},` }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const tokens = readTokenItems(items, false, problems);
  if (problems.length <= MAX_PROBLEMS) return { tokens, problems };
  const more = problems.length - MAX_PROBLEMS;
  return {
    tokens,
    problems: [...problems.slice(0, MAX_PROBLEMS), `FASTI_TOKENS_FILE has ${more} more such lines.`],
  };
}
