/** Parses JSON text to a tree with a position for every value. */
import jsonc from 'jsonc-parser';
import type { Position } from '../../formats/places.ts';
import { Problems, quoteValue } from '../../formats/problem.ts';
import type { Entry, Tree, TreeItems } from '../../formats/tree/tree.ts';

/** The formats need six levels; a deeper tree is a mistake or an attack. */
const MAX_DEPTH = 20;
const RAW_LENGTH = 60;

/** The scanner's token kinds, which its package exports only as a const enum. */
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
  lineBreak: 14,
  space: 15,
  end: 17,
} as const;

const SCALARS: ReadonlySet<number> = new Set([TOKEN.null, TOKEN.true, TOKEN.false, TOKEN.number]);
const COMMENTS: ReadonlySet<number> = new Set([TOKEN.lineComment, TOKEN.blockComment]);
const WHITE_SPACE: ReadonlySet<number> = new Set([TOKEN.lineBreak, TOKEN.space]);

const NO_COMMENTS = 'JSON does not allow comments; remove it';
const REPAIR = 'fix the JSON at this position';

/** Problem and hint for the errors inside a token, by the scanner's number for them. */
const TOKEN_PROBLEMS: Readonly<Record<number, readonly [string, string]>> = {
  1: ['the comment is not closed', NO_COMMENTS],
  2: ['the text is not closed', 'close it with a quote, and write \\n for a line break in it'],
  3: ['the number is incomplete', 'write its digits'],
  4: ['\\u is not followed by four hexadecimal digits', 'write four of them, such as \\u00e9'],
  5: ['the escape sequence is invalid', 'write \\\\ for a backslash'],
  6: ['the text contains a control character', 'write it as \\n, \\t or \\u0000'],
};

/** Aborts parsing at the first syntax error. */
class Unreadable extends Error {}

/** Where an item of a list is in the text, and the line and column of its first character, counted from 0. */
interface Extent {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** The position of the text after it. */
  readonly to: Position;
}

/** Items of a list, each parsed when it is reached. They were parsed before, so they have no syntax errors. */
class LazyItems implements TreeItems {
  readonly #file: string;
  readonly #text: string;
  readonly #extents: readonly Extent[];

  constructor(file: string, text: string, extents: readonly Extent[]) {
    this.#file = file;
    this.#text = text;
    this.#extents = extents;
  }

  get length(): number {
    return this.#extents.length;
  }

  get extents(): { readonly from: Position; readonly to: Position }[] {
    const file = this.#file;
    return this.#extents.map(({ line, column, to }) => ({
      from: { file, line: line + 1, column: column + 1 },
      to,
    }));
  }

  *[Symbol.iterator](): Generator<Tree> {
    for (const extent of this.#extents) {
      const tree = parseJson(this.#file, this.#text, new Problems(), extent);
      if (tree !== null) yield tree;
    }
  }
}

/**
 * Parses one JSON value. Numbers, true, false and null become unquoted texts, as they are written. Lists that are values
 * of the outermost object keep only where their items are: each item is parsed again when it is iterated, so that the
 * tree of a large file is never in memory as a whole.
 * Returns null after a syntax error, which is added to `problems`.
 */
export const readJson = (file: string, text: string, problems: Problems): Tree | null =>
  parseJson(file, text, problems, null);

/** @param part the part of the text to parse; null for all of it, with the lists of its outermost object left unparsed */
function parseJson(file: string, whole: string, problems: Problems, part: Extent | null): Tree | null {
  const text = part === null ? whole : whole.slice(part.start, part.end);
  const scanner = jsonc.createScanner(text, false);
  let token = 0;
  /** The end of the token before the present one. */
  let lastEnd = 0;
  const placeOfToken = (): { readonly line: number; readonly column: number } => {
    const line = scanner.getTokenStartLine();
    const column = scanner.getTokenStartCharacter();
    return { line: line + (part?.line ?? 0), column: column + (line === 0 ? (part?.column ?? 0) : 0) };
  };
  const here = (): Position => {
    const { line, column } = placeOfToken();
    return { file, line: line + 1, column: column + 1 };
  };
  const stop = (at: Position, code: 'INVALID_JSON' | 'TOO_DEEP', wrong: string, hint: string): never => {
    problems.error(at, code, wrong, hint);
    throw new Unreadable();
  };
  const written = (): string => text.substr(scanner.getTokenOffset(), scanner.getTokenLength());
  const stopExpecting = (expected: string, hint = REPAIR): never => {
    const found = token === TOKEN.end ? 'the end of the file' : quoteValue(written());
    return stop(here(), 'INVALID_JSON', `expected ${expected}, found ${found}`, hint);
  };

  /** Moves to the next token that is not white space. */
  const next = (): void => {
    lastEnd = scanner.getTokenOffset() + scanner.getTokenLength();
    do token = scanner.scan();
    while (WHITE_SPACE.has(token));
    if (COMMENTS.has(token)) stop(here(), 'INVALID_JSON', 'the file contains a comment', NO_COMMENTS);
    const problem = TOKEN_PROBLEMS[scanner.getTokenError()];
    if (problem) stop(here(), 'INVALID_JSON', ...problem);
  };
  const expect = (wanted: number, what: string): void => {
    if (token !== wanted) stopExpecting(what);
    next();
  };

  const value = (depth: number): Tree => {
    const at = here();
    if (depth > MAX_DEPTH)
      stop(at, 'TOO_DEEP', `more than ${MAX_DEPTH} nested levels`, 'the format needs only a few levels');
    const raw = text.substr(scanner.getTokenOffset(), RAW_LENGTH).split('\n')[0] ?? '';
    if (token === TOKEN.openBrace) return { type: 'mapping', entries: members(depth), raw, at };
    if (token === TOKEN.openBracket) return { type: 'list', items: items(depth), raw, at };
    if (token === TOKEN.text || SCALARS.has(token)) {
      const quoted = token === TOKEN.text;
      const tree: Tree = { type: 'text', text: quoted ? scanner.getTokenValue() : written(), quoted, at };
      next();
      return tree;
    }
    return stopExpecting('a value');
  };

  const items = (depth: number): TreeItems => {
    const list: Tree[] = [];
    const extents: Extent[] = [];
    const isLazy = part === null && depth === 1;
    next();
    while (token !== TOKEN.closeBracket) {
      if (list.length + extents.length > 0) expect(TOKEN.comma, '"," or "]"');
      const start = { start: scanner.getTokenOffset(), ...placeOfToken() };
      const item = value(depth + 1);
      if (isLazy) extents.push({ ...start, end: lastEnd, to: here() });
      else list.push(item);
    }
    next();
    return isLazy ? new LazyItems(file, text, extents) : list;
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
        const message = `the key ${quoteValue(key)} is already in line ${earlier.keyAt.line}`;
        problems.error(keyAt, 'DUPLICATE_KEY', message, 'remove one of them');
      }
    }
    next();
    return [...entries.values()];
  };

  try {
    next();
    const tree = value(0);
    if (token !== TOKEN.end) stopExpecting('the end of the file', 'write one JSON value per file');
    return tree;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
