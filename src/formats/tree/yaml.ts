/** Parses YAML text to a tree. Scalars stay text: an ordinary loader makes a list of `[2018-10..]` and a number of `-0027`. */
import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, Scalar } from 'yaml';
import type { Position } from '../places.ts';
import { type Problems, quoteValue } from '../problem.ts';
import { type FileRow, rowKey } from '../refusals.ts';
import { inMebibytes, MAX_DOCUMENT_BYTES, MAX_TEXT, type SeedFile } from '../seedFile.ts';
import type { Entry, Tree } from './tree.ts';

/** The format needs six levels; a deeper tree is a mistake or an attack. */
const MAX_DEPTH = 20;
const DEPTH_HINT = 'the format needs only a few levels';
const RAW_LENGTH = 60;

/** A longer value is a mistake or an attack; it is refused before the parser makes several copies of it. */
const MAX_VALUE = 1_000_000;

/**
 * Parses one YAML document. Returns null if there is no tree; problems are added to `problems`.
 * Anchors, aliases and tags are not part of the format: they are refused, which also prevents small files from
 * expanding into large trees.
 */
export function readYaml(file: NamedText, text: string, problems: Problems, rows?: YamlRows): Tree | null {
  const lines = new LineCounter();
  const source = { text, positionOf: positionsIn(file, lines), problems, rows };
  if (isTooLarge(source, lines)) return null;
  const document = documentOf(source, lines);
  if (document === null) return null;
  const converter = new YamlConverter(source);
  const tree = converter.convert(document.contents, 0, 0);
  return converter.tooDeep ? null : tree;
}

/** Whether the parser would take too much memory for a text, which is reported. */
function isTooLarge({ text, positionOf, problems }: YamlSource, lines: LineCounter): boolean {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_DOCUMENT_BYTES) {
    const wrong = `the document has ${bytes} bytes, more than ${inMebibytes(MAX_DOCUMENT_BYTES)} (${MAX_DOCUMENT_BYTES})`;
    problems.error(positionOf(0), 'TOO_LARGE', wrong, DIVIDE_HINT);
    return true;
  }
  const longest = text.length > MAX_VALUE ? longLexeme(text) : undefined;
  if (longest === undefined) return false;
  // The lexer says how long its parts are, not where they are.
  const offset = text.indexOf(longest);
  for (let at = 0; at >= 0 && at <= offset; at = text.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  const wrong = `the text has ${longest.length} characters`;
  problems.error(positionOf(offset), 'TOO_LONG', wrong, `shorten it to at most ${MAX_TEXT} characters`);
  return true;
}

const DIVIDE_HINT =
  'divide it by lines of ---, each followed by fasti and dataset, or into several files; large tables can be CSV';

function longLexeme(text: string): string | undefined {
  for (const lexeme of new Lexer().lex(text)) if (lexeme.length > MAX_VALUE) return lexeme;
  return undefined;
}

/** The file that a text is from, for positions. */
export type NamedText = Pick<SeedFile, 'name' | 'linesBefore'>;

/** The positions of offsets in a text, once the lines are known. */
export function positionsIn(
  { name: file, linesBefore = 0 }: NamedText,
  lines: LineCounter,
): (offset: number) => Position {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: linesBefore + Math.max(line, 1), column: Math.max(col, 1) };
  };
}

/** A text with the positions of its offsets. */
interface YamlSource {
  readonly text: string;
  readonly positionOf: (offset: number) => Position;
  readonly problems: Problems;
  /** Gets the rows of the file. */
  readonly rows?: YamlRows | undefined;
}

/** The rows of a file: the entries of mappings, or the items of lists, below some of its keys. */
export interface YamlRows {
  readonly below: Readonly<Record<string, 'mapping' | 'list'>>;
  readonly found: FileRow[];
}

interface YamlPair {
  readonly key: Node;
  readonly value: Node | null;
}

type YamlDocument = ReturnType<typeof parseDocument>;

/** The parsed document; null after a problem was reported. */
function documentOf({ text, positionOf, problems }: YamlSource, lines: LineCounter): YamlDocument | null {
  const document = parseYaml(text, lines);
  if (document === null) {
    problems.error(positionOf(0), 'TOO_DEEP', 'the file has too many nested levels', DEPTH_HINT);
    return null;
  }
  if (!reportSyntax(document, { positionOf, problems })) return null;
  if (document.contents === null) {
    problems.error(positionOf(0), 'EMPTY_FILE', 'the file is empty', 'delete it, or add records to it');
    return null;
  }
  return document;
}

/** What is wrong with the text of a document. Tags are refused by the converter. */
const syntaxProblems = ({ errors, warnings }: YamlDocument): readonly YamlProblem[] =>
  [...errors, ...warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');

type YamlProblem = YamlDocument['errors'][number] | YamlDocument['warnings'][number];

/** Reports what is wrong with the text of a document. Returns false if there is no tree because of it. */
function reportSyntax(
  document: YamlDocument,
  { positionOf, problems }: Pick<YamlSource, 'positionOf' | 'problems'>,
): boolean {
  for (const { pos, message, code } of syntaxProblems(document)) {
    const [first = ''] = message.split('\n');
    // The parser reports its own stack overflow as an error of the text, and further errors that follow from it.
    if (/call stack/i.test(first)) {
      problems.error(positionOf(pos[0]), 'TOO_DEEP', 'too many nested levels', DEPTH_HINT);
      return false;
    }
    const [what, hint] = YAML_HINTS[code] ?? [first, 'fix the YAML at this position'];
    problems.error(positionOf(pos[0]), 'INVALID_YAML', what, hint);
  }
  return document.errors.every(({ code }) => code === 'TAG_RESOLVE_FAILED');
}

const PLAIN_TAGS = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:map', '!']);

const YAML_HINTS: Readonly<Record<string, readonly [string, string]>> = {
  MULTIPLE_DOCS: [
    'a second document begins here',
    'begin it with a line of ---, or keep it in a file of its own',
  ],
  TAB_AS_INDENT: ['the line is indented with a tab', 'indent with spaces'],
  BAD_INDENT: ['the indentation is inconsistent', 'give all keys of a mapping the same indentation'],
  BLOCK_AS_IMPLICIT_KEY: ['a second ": " in one line', 'put quotes around the text'],
  MISSING_CHAR: ['a quote, bracket or comma is missing', 'close what was opened'],
};

/** Converts the nodes of a parsed document to a tree. */
class YamlConverter {
  readonly #text: string;
  readonly #positionOf: (offset: number) => Position;
  readonly #problems: Problems;
  readonly #rows: YamlRows | undefined;
  /** The top-level key whose value is being converted. */
  #section = '';
  /** Whether a part of the tree was left out because it is too deep. */
  tooDeep = false;

  constructor({ text, positionOf, problems, rows }: YamlSource) {
    this.#text = text;
    this.#positionOf = positionOf;
    this.#problems = problems;
    this.#rows = rows;
  }

  /** The tree of a node, or null after an error. `fallback` is the offset of a node that is absent. */
  convert(node: Node | null, depth: number, fallback: number): Tree | null {
    const offset = node?.range?.[0] ?? fallback;
    const at = this.#positionOf(offset);
    if (depth > MAX_DEPTH) {
      if (!this.tooDeep)
        this.#problems.error(at, 'TOO_DEEP', `more than ${MAX_DEPTH} nested levels`, DEPTH_HINT);
      this.tooDeep = true;
      return null;
    }
    if (node === null) return { type: 'text', text: '', quoted: false, at };
    if (isAlias(node)) {
      const wrong = `the alias *${node.source} is not supported`;
      this.#problems.error(at, 'YAML_ALIAS', wrong, 'write the value out');
      return null;
    }
    this.#refuseAnchorAndTag(node, at);
    if (isSeq<Node | null>(node)) {
      const items = node.items.map((item) => this.#item(item, depth, offset)).filter((item) => item !== null);
      return { type: 'list', items, raw: this.#rawText(node, offset), at };
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = this.#entries(node.items, depth);
      return { type: 'mapping', entries, raw: this.#rawText(node, offset), at };
    }
    if (isScalar(node))
      return { type: 'text', text: String(node.value ?? ''), quoted: node.type !== Scalar.PLAIN, at };
    return null;
  }

  #refuseAnchorAndTag(node: Node, at: Position): void {
    if ('anchor' in node && typeof node.anchor === 'string')
      this.#problems.error(at, 'YAML_ALIAS', `the anchor &${node.anchor} is not supported`, 'remove it');
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
      const wrong = `the tag ${quoteValue(node.tag)} is not supported`;
      this.#problems.error(at, 'YAML_TAG', wrong, 'remove it: every value is read as text');
    }
  }

  #rawText(node: Node, offset: number): string {
    const end = Math.min(node.range?.[1] ?? offset, offset + RAW_LENGTH);
    return this.#text.slice(offset, end).split('\n')[0] ?? '';
  }

  #item(node: Node | null, depth: number, fallback: number): Tree | null {
    if (depth === 1) this.#addRow('list', node, node);
    return this.convert(node, depth + 1, fallback);
  }

  /** Adds a row that begins and ends with these nodes, if the present section has rows of this form. */
  #addRow(form: 'mapping' | 'list', first: Node | null, last: Node | null): void {
    const [from, to] = [first?.range?.[0], last?.range?.[1]];
    if (this.#rows?.below[this.#section] !== form || from === undefined || to === undefined) return;
    const at = this.#positionOf(from);
    this.#rows.found.push({ from: at, to: this.#positionOf(to), key: rowKey(at) });
  }

  #entries(pairs: readonly YamlPair[], depth: number): Entry[] {
    const list: Entry[] = [];
    const seen = new Map<string, Position>();
    for (const { key: keyNode, value: valueNode } of pairs) {
      if (depth === 1) this.#addRow('mapping', keyNode, valueNode ?? keyNode);
      const key = this.convert(keyNode, depth + 1, 0);
      if (key === null) continue;
      if (key.type !== 'text') {
        this.#problems.error(key.at, 'INVALID_YAML', `expected a key, found a ${key.type}`, 'quote it');
        continue;
      }
      const first = seen.get(key.text);
      if (first) {
        const message = `the key ${quoteValue(key.text)} is already in line ${first.line}`;
        this.#problems.error(key.at, 'DUPLICATE_KEY', message, 'remove one of them');
        continue;
      }
      seen.set(key.text, key.at);
      if (depth === 0) this.#section = key.text;
      const value = this.convert(valueNode, depth + 1, keyNode.range?.[1] ?? 0);
      if (value !== null) list.push({ key: key.text, keyAt: key.at, value });
    }
    return list;
  }
}

/** The parsed document; null if it is too deep. `uniqueKeys` is off because the parser's check takes quadratic time. */
function parseYaml(text: string, lineCounter: LineCounter): YamlDocument | null {
  try {
    return parseDocument(text, {
      lineCounter,
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
