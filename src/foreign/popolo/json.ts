/** Parses JSON text to a tree with a position for every value. */
import jsonc from 'jsonc-parser';
import type { Position } from '../../formats/places.ts';
import { Problems, quoteValue } from '../../formats/problem.ts';
import type { Entry, Tree, TreeItems } from '../../formats/tree/tree.ts';

/** The formats need six levels; a deeper tree is a mistake or an attack. */
const MAX_DEPTH = 20;
const RAW_LENGTH = 60;

const NO_COMMENTS = 'JSON does not allow comments; remove it';
const REPAIR = 'fix the JSON at this position';

/** Problem and hint for what is wrong inside a token, by the parser's name for it. */
const TOKEN_PROBLEMS: Readonly<Record<string, readonly [string, string]>> = {
  InvalidCommentToken: ['the file contains a comment', NO_COMMENTS],
  UnexpectedEndOfString: [
    'the text is not closed',
    'close it with a quote, and write \\n for a line break in it',
  ],
  UnexpectedEndOfNumber: ['the number is incomplete', 'write its digits'],
  InvalidUnicode: ['\\u is not followed by four hexadecimal digits', 'write four of them, such as \\u00e9'],
  InvalidEscapeCharacter: ['the escape sequence is invalid', 'write \\\\ for a backslash'],
  InvalidCharacter: ['the text contains a control character', 'write it as \\n, \\t or \\u0000'],
};

/** What should be in place of a token, by the parser's name for the problem. */
const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key in quotes',
  ColonExpected: '":"',
  CommaExpected: '"," or the end of the list or the object',
  CloseBraceExpected: 'a key in quotes or "}"',
  CloseBracketExpected: 'a value or "]"',
  EndOfFileExpected: 'the end of the file',
};

/** Aborts parsing at the first syntax error. */
class Unreadable extends Error {}

/** Where an item of a list is in the text, and the line and column of its first character, counted from 0. */
interface Extent {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** The position after it. */
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

/** A list or object whose end was not reached yet. */
interface Open {
  readonly tree: Tree;
  readonly start: Omit<Extent, 'end' | 'to'>;
  readonly put: (value: Tree, extent: Extent) => void;
  /** The key of an object whose value is next. */
  key?: Pick<Entry, 'key' | 'keyAt'>;
}

/** @param part the part of the text to parse; null for all of it, with the lists of its outermost object left unparsed */
function parseJson(file: string, whole: string, problems: Problems, part: Extent | null): Tree | null {
  const text = part === null ? whole : whole.slice(part.start, part.end);
  const open: Open[] = [];
  let root: Tree | null = null;
  const placeAt = (line: number, column: number) => ({
    line: line + (part?.line ?? 0),
    column: column + (line === 0 ? (part?.column ?? 0) : 0),
  });
  const positionAt = (atLine: number, atColumn: number): Position => {
    const { line, column } = placeAt(atLine, atColumn);
    return { file, line: line + 1, column: column + 1 };
  };
  const stop = (at: Position, code: 'INVALID_JSON' | 'TOO_DEEP', wrong: string, hint: string): never => {
    problems.error(at, code, wrong, hint);
    throw new Unreadable();
  };
  const put = (value: Tree, extent: Extent): void => {
    const parent = open.at(-1);
    if (parent === undefined) root = value;
    else parent.put(value, extent);
  };
  const begin =
    (opened: (raw: string, at: Position) => Omit<Open, 'start'>) =>
    (start: number, _length: number, line: number, column: number): void => {
      const at = positionAt(line, column);
      if (open.length > MAX_DEPTH)
        stop(at, 'TOO_DEEP', `more than ${MAX_DEPTH} nested levels`, 'the format needs only a few levels');
      const raw = text.substr(start, RAW_LENGTH).split('\n')[0] ?? '';
      open.push({ ...opened(raw, at), start: { start, ...placeAt(line, column) } });
    };
  const end = (offset: number, length: number, line: number, column: number): void => {
    const closed = open.pop();
    if (closed === undefined) return;
    put(closed.tree, { ...closed.start, end: offset + length, to: positionAt(line, column + length) });
  };

  const visitor: jsonc.JSONVisitor = {
    onObjectBegin: begin((raw, at) => {
      const entries = new Map<string, Entry>();
      const list: Entry[] = [];
      const own: Omit<Open, 'start'> = {
        tree: { type: 'mapping', entries: list, raw, at },
        put(value) {
          const { key, keyAt } = this.key ?? { key: '', keyAt: at };
          const earlier = entries.get(key);
          if (earlier !== undefined) {
            const message = `the key ${quoteValue(key)} is already in line ${earlier.keyAt.line}`;
            problems.error(keyAt, 'DUPLICATE_KEY', message, 'remove one of them');
            return;
          }
          const entry = { key, keyAt, value };
          entries.set(key, entry);
          list.push(entry);
        },
      };
      return own;
    }),
    onObjectProperty(key, _offset, _length, line, column) {
      const parent = open.at(-1);
      if (parent !== undefined) parent.key = { key, keyAt: positionAt(line, column) };
    },
    onArrayBegin: begin((raw, at) => {
      const extents: Extent[] = [];
      const list: Tree[] = [];
      const isLazy = part === null && open.length === 1;
      return {
        tree: { type: 'list', items: isLazy ? new LazyItems(file, whole, extents) : list, raw, at },
        put: (value, extent) => void (isLazy ? extents.push(extent) : list.push(value)),
      };
    }),
    onLiteralValue(value: unknown, start, length, line, column) {
      const quoted = typeof value === 'string';
      const written = quoted ? value : text.slice(start, start + length);
      const to = positionAt(line, column + length);
      put(
        { type: 'text', text: written, quoted, at: positionAt(line, column) },
        { start, end: start + length, ...placeAt(line, column), to },
      );
    },
    onObjectEnd: end,
    onArrayEnd: end,
    onError(code, offset, length, line, column) {
      const name = jsonc.printParseErrorCode(code);
      const problem = TOKEN_PROBLEMS[name];
      const at = positionAt(line, column);
      if (problem) stop(at, 'INVALID_JSON', ...problem);
      const found = offset === text.length ? 'the end of the file' : quoteValue(text.substr(offset, length));
      const hint = name === 'EndOfFileExpected' ? 'write one JSON value per file' : REPAIR;
      stop(at, 'INVALID_JSON', `expected ${EXPECTED[name] ?? 'a value'}, found ${found}`, hint);
    },
  };
  try {
    jsonc.visit(text, visitor, { disallowComments: true });
    return root;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
