/** YAML text to a tree. Scalars stay text: an ordinary loader makes a list of `[2018-10..]` and a number of `-0027`. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar } from 'yaml';
import { type Position, type Problems, quoteValue } from '../problem.ts';
import type { Entry, Tree } from './tree.ts';

/** The format needs six levels; a deeper tree is a mistake or an attack. */
const MAX_DEPTH = 20;
const RAW_LENGTH = 60;

/**
 * Reads one YAML document. What is wrong goes to `problems`; null where there is no tree to go on with.
 * Anchors, aliases and tags are not part of the format: they are refused, which also keeps small files small.
 */
export function readYaml(file: string, text: string, problems: Problems): Tree | null {
  const lines = new LineCounter();
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parsed(text, lines);
  if (document === null) {
    problems.error(placeOf(0), 'TOO_DEEP', 'the file is nested too deeply to be read', depthHint);
    return null;
  }
  for (const { pos, message, code } of [...document.errors, ...document.warnings]) {
    // The tag itself is refused below.
    if (code === 'TAG_RESOLVE_FAILED') continue;
    const [first = ''] = message.split('\n');
    const [what, hint] = YAML_HINTS[code] ?? [first, 'mend the YAML there'];
    problems.error(placeOf(pos[0]), 'YAML', what, hint);
  }
  if (document.errors.some(({ code }) => code !== 'TAG_RESOLVE_FAILED')) return null;
  if (document.contents === null) {
    const hint = 'take it away, or write what it shall say';
    problems.error(placeOf(0), 'EMPTY_FILE', 'nothing is in the file', hint);
    return null;
  }

  const convert = (node: Node | null, depth: number, fallback: number): Tree | null => {
    const offset = node?.range?.[0] ?? fallback;
    const at = placeOf(offset);
    if (depth > MAX_DEPTH) {
      problems.error(at, 'TOO_DEEP', `more than ${MAX_DEPTH} levels`, depthHint);
      return null;
    }
    if (node === null) return { type: 'text', text: '', quoted: false, at };
    if (isAlias(node)) {
      problems.error(at, 'ALIAS', `the alias *${node.source}`, 'write the value out: aliases are not read');
      return null;
    }
    if ('anchor' in node && typeof node.anchor === 'string')
      problems.error(at, 'ALIAS', `the anchor &${node.anchor}`, 'take it away: anchors are not read');
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag))
      problems.error(
        at,
        'TAG',
        `the tag ${quoteValue(node.tag)}`,
        'take it away: every value is read as text',
      );
    const end = Math.min(node.range?.[1] ?? offset, offset + RAW_LENGTH);
    const raw = () => text.slice(offset, end).split('\n')[0] ?? '';
    if (isSeq<Node | null>(node)) {
      const items = node.items
        .map((item) => convert(item, depth + 1, offset))
        .filter((item) => item !== null);
      return { type: 'list', items, raw: raw(), at };
    }
    if (isMap<Node, Node | null>(node))
      return { type: 'mapping', entries: entries(node.items, depth), raw: raw(), at };
    if (isScalar(node))
      return { type: 'text', text: String(node.value ?? ''), quoted: node.type !== Scalar.PLAIN, at };
    return null;
  };

  const entries = (pairs: readonly { key: Node; value: Node | null }[], depth: number): Entry[] => {
    const seen = new Map<string, Position>();
    const list: Entry[] = [];
    for (const { key: keyNode, value: valueNode } of pairs) {
      const key = convert(keyNode, depth + 1, 0);
      if (key === null) continue;
      if (key.type !== 'text') {
        problems.error(key.at, 'YAML', `a ${key.type} stands where a key is expected`, 'quote it');
        continue;
      }
      const first = seen.get(key.text);
      if (first) {
        const message = `the key ${quoteValue(key.text)} stands here a second time; first in line ${first.line}`;
        problems.error(key.at, 'DUPLICATE_KEY', message, 'keep one of them');
        continue;
      }
      seen.set(key.text, key.at);
      const value = convert(valueNode, depth + 1, keyNode.range?.[1] ?? 0);
      if (value !== null) list.push({ key: key.text, keyAt: key.at, value });
    }
    return list;
  };

  return convert(document.contents, 0, 0);
}

const depthHint = 'the format needs only a few levels';
const PLAIN_TAGS = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:map', '!']);

const YAML_HINTS: Readonly<Record<string, readonly [string, string]>> = {
  MULTIPLE_DOCS: ['a second document begins here', 'keep one document in a file'],
  TAB_AS_INDENT: ['a tab stands where spaces are expected', 'indent with spaces'],
  BAD_INDENT: ['the indentation does not fit', 'give the keys of one mapping the same indentation'],
  BLOCK_AS_IMPLICIT_KEY: ['a second ": " stands in one line', 'put quotes around the text'],
  MISSING_CHAR: ['a quote, bracket or comma is missing', 'close what was opened'],
};

/** Keys are compared by `entries`, since the parser's own comparison takes quadratic time. */
function parsed(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
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
