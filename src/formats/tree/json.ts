/** JSON text to a tree, with a place for every value. */
import jsonc from 'jsonc-parser';
import { type Position, type Problems, quoteValue } from '../problem.ts';
import type { Entry, Tree } from './tree.ts';

/** The formats need six levels; a deeper tree is a mistake or an attack. */
const MAX_DEPTH = 20;
const RAW_LENGTH = 60;

/** The scanner's kinds of tokens, which its package has only as constants of the compiler. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  text: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  end: 17,
} as const;

const SCALARS: ReadonlySet<number> = new Set([TOKEN.null, TOKEN.true, TOKEN.false, TOKEN.number]);
const COMMENTS: ReadonlySet<number> = new Set([TOKEN.lineComment, TOKEN.blockComment]);

/** What is wrong inside a token, by the scanner's number for it. */
const TOKEN_PROBLEMS: Readonly<Record<number, readonly [string, string]>> = {
  1: ['a comment that does not end', 'JSON has no comments: take it away'],
  2: ['a text that does not end', 'close it with a quote, and write \\n for a new line in it'],
  3: ['a number that does not end', 'write its digits'],
  4: ['\\u without four hexadecimal digits', 'write them, such as \\u00e9'],
  5: ['a backslash before a letter that it does not go with', 'write \\\\ for a backslash'],
  6: ['a control character', 'write it as \\n, \\t or \\u0000'],
};

/** Ends the reading of a file that cannot be understood any further. */
class Unreadable extends Error {}

/**
 * Reads one JSON value. Numbers, true, false and null become texts that are not quoted, as they are written.
 * What is wrong goes to `problems`; null where there is no tree to go on with.
 */
export function readJson(file: string, text: string, problems: Problems): Tree | null {
  const scanner = jsonc.createScanner(text, false);
  let token = 0;
  const here = (): Position => ({
    file,
    line: scanner.getTokenStartLine() + 1,
    column: scanner.getTokenStartCharacter() + 1,
  });
  const stop = (at: Position, code: 'JSON' | 'TOO_DEEP', wrong: string, hint: string): never => {
    problems.error(at, code, wrong, hint);
    throw new Unreadable();
  };
  const written = (): string => text.substr(scanner.getTokenOffset(), scanner.getTokenLength());
  const found = (): string => (token === TOKEN.end ? 'the file ends' : `${quoteValue(written())} stands`);

  /** To the next token that is not white space. */
  const next = (): void => {
    do token = scanner.scan();
    while (token === 14 || token === 15);
    if (COMMENTS.has(token)) stop(here(), 'JSON', 'a comment', 'JSON has no comments: take it away');
    const problem = TOKEN_PROBLEMS[scanner.getTokenError()];
    if (problem) stop(here(), 'JSON', ...problem);
  };
  const expect = (wanted: number, what: string): void => {
    if (token !== wanted) stop(here(), 'JSON', `${found()} where ${what} is expected`, 'mend the JSON there');
    next();
  };

  const value = (depth: number): Tree => {
    const at = here();
    if (depth > MAX_DEPTH)
      stop(at, 'TOO_DEEP', `more than ${MAX_DEPTH} levels`, 'the format needs only a few levels');
    const raw = text.substr(scanner.getTokenOffset(), RAW_LENGTH).split('\n')[0] ?? '';
    if (token === TOKEN.openBrace) return { type: 'mapping', entries: members(depth), raw, at };
    if (token === TOKEN.openBracket) return { type: 'list', items: items(depth), raw, at };
    if (token === TOKEN.text || SCALARS.has(token)) {
      const quoted = token === TOKEN.text;
      const tree: Tree = { type: 'text', text: quoted ? scanner.getTokenValue() : written(), quoted, at };
      next();
      return tree;
    }
    return stop(at, 'JSON', `${found()} where a value is expected`, 'mend the JSON there');
  };

  const items = (depth: number): Tree[] => {
    const list: Tree[] = [];
    next();
    while (token !== TOKEN.closeBracket) {
      if (list.length > 0) expect(TOKEN.comma, '"," or "]"');
      list.push(value(depth + 1));
    }
    next();
    return list;
  };

  const members = (depth: number): Entry[] => {
    const entries = new Map<string, Entry>();
    let first = true;
    next();
    while (token !== TOKEN.closeBrace) {
      if (!first) expect(TOKEN.comma, '"," or "}"');
      first = false;
      const keyAt = here();
      const key = scanner.getTokenValue();
      expect(TOKEN.text, 'a key in quotes');
      expect(TOKEN.colon, '":"');
      const entry = { key, keyAt, value: value(depth + 1) };
      const earlier = entries.get(key);
      if (earlier === undefined) entries.set(key, entry);
      else {
        const message = `the key ${quoteValue(key)} stands here a second time; first in line ${earlier.keyAt.line}`;
        problems.error(keyAt, 'DUPLICATE_KEY', message, 'keep one of them');
      }
    }
    next();
    return [...entries.values()];
  };

  try {
    next();
    const tree = value(0);
    if (token !== TOKEN.end)
      stop(here(), 'JSON', `${found()} behind the end of the value`, 'keep one value in a file');
    return tree;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
