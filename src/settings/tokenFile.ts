/** `FASTI_TOKENS_FILE`: the tokens of callers by digest, one on each line. */
import { readFileSync, statSync } from 'node:fs';
import { readTokenItems, type TokenConfig } from './tokens.ts';

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
