/** Parses XML text to a tree of elements with positions. */
import { SaxesParser } from 'saxes';
import { LineCounter } from 'yaml';
import { canonicalEncoding } from '../../formats/encoding.ts';
import type { Position } from '../../formats/places.ts';
import { type ProblemCode, type Problems, quoteValue } from '../../formats/problem.ts';
import type { SeedFile } from '../../formats/seedFile.ts';
import { positionsIn } from '../../formats/tree/yaml.ts';
import { type XmlAttribute, XmlElement } from './element.ts';
import { times } from './unreadParts.ts';

/** Documents have a few dozen levels at most; a deeper one is a mistake or an attack. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 500_000;

const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/1999/xlink': 'xlink:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
};

/**
 * Control characters that XML 1.0 allows but discourages. Catalogues mark what is not filed with some of them: "\u0098The\u009c
 * Times". They change how the text around them is shown, so that texts may not have them.
 */
const DISCOURAGED = /[\u007f-\u0084\u0086-\u009f]/g;
/** A line break of old mainframes, which is one of XML 1.1. */
const NEXT_LINE = /\u0085/g;

/** Aborts parsing at the first error, since later errors of a parser are unreliable. */
class Refused extends Error {}

/**
 * Parses a document. Only the five predefined entities and character references are expanded; a document type that
 * declares or loads anything is refused. Returns null after an error, which is added to `problems`.
 */
export function parseXml(file: SeedFile, problems: Problems): XmlElement | null {
  const { name, content } = file;
  const positionOf = positionsIn({ name }, linesOf(content));
  const refuse = (at: Position, code: ProblemCode, wrong: string, hint: string): never => {
    problems.error(at, code, wrong, hint);
    throw new Refused();
  };
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  let attributePlaces = new Map<string, Position>();
  const leftOut = { count: 0, first: '', at: null as Position | null };
  const shown = (text: string, at: () => Position): string =>
    text.replace(NEXT_LINE, '\n').replace(DISCOURAGED, (character) => {
      leftOut.count += 1;
      if (leftOut.at === null) {
        leftOut.at = at();
        leftOut.first = `U+00${character.charCodeAt(0).toString(16).toUpperCase()}`;
      }
      return '';
    });

  parser.on('error', (error) =>
    refuse(
      positionOf(parser.position),
      'INVALID_XML',
      `the XML is not well-formed: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`,
      'fix it at this position; the rest of the file was not checked',
    ),
  );
  parser.on('xmldecl', ({ encoding }) => {
    const wrong = encoding === undefined ? null : encodingProblem(encoding, file);
    if (wrong !== null) refuse(positionOf(content.indexOf('<?xml')), 'ENCODING', ...wrong);
  });
  parser.on('doctype', (doctype) => {
    if (!/[[]|\b(SYSTEM|PUBLIC)\b/.test(doctype)) return;
    refuse(
      positionOf(content.lastIndexOf('<!DOCTYPE', parser.position)),
      'XML_ENTITY',
      `the document type ${quoteValue(doctype.trim())} declares or loads entities`,
      'remove the DOCTYPE and write its entities out',
    );
  });
  parser.on('opentagstart', ({ name: tag }) => {
    attributePlaces = new Map();
    if (open.length >= MAX_DEPTH)
      refuse(
        positionOf(content.lastIndexOf(`<${tag}`, parser.position)),
        'TOO_DEEP',
        `elements are nested more than ${MAX_DEPTH} levels deep`,
        'flatten the document',
      );
  });
  parser.on('attribute', ({ name: attribute }) => {
    const quote = content[parser.position - 1] ?? '"';
    attributePlaces.set(attribute, positionOf(content.lastIndexOf(quote, parser.position - 2)));
  });
  parser.on('opentag', (tag) => {
    const at = positionOf(content.lastIndexOf(`<${tag.name}`, parser.position));
    count += 1;
    if (count > MAX_ELEMENTS) refuse(at, 'TOO_LARGE', `more than ${MAX_ELEMENTS} elements`, 'split the file');
    const attributes = new Map<string, XmlAttribute>();
    for (const { name: full, local, uri, value } of Object.values(tag.attributes)) {
      const place = attributePlaces.get(full) ?? at;
      attributes.set(`${PREFIXES[uri] ?? ''}${local}`, { value: shown(value, () => place), at: place });
    }
    const element = new XmlElement(tag.local, tag.uri, at, attributes);
    open.at(-1)?.content.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): void => {
    if (text === '') return;
    const at = positionOf(parser.position - text.length);
    open.at(-1)?.content.push({ text: shown(text, () => at), at });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  try {
    if (content.trim() === '')
      refuse(
        { file: name, line: 1, column: 1 },
        'EMPTY_FILE',
        'the file is empty',
        'delete it, or add a record',
      );
    parser.write(content).close();
    if (leftOut.at !== null)
      problems.warning(
        leftOut.at,
        'CONTROL_CHARACTER',
        `control characters are left out of texts, ${times(leftOut.count)}; the first is ${leftOut.first}`,
        'no action needed: they are not shown',
      );
    return root;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** The lines of a text, for its positions; columns count UTF-16 code units. */
function linesOf(content: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** Problem and hint if the declared encoding differs from the one that the text was decoded with, otherwise null. */
function encodingProblem(
  encoding: string,
  { content, encoding: decodedAs = 'utf-8' }: SeedFile,
): [string, string] | null {
  if (canonicalEncoding(encoding) === canonicalEncoding(decodedAs)) return null;
  const wide = /^(UTF|UCS|ISO-10646)/i.test(encoding);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (!wide && /^[\x00-\x7f]*$/.test(content)) return null;
  return [
    `the file declares the encoding ${quoteValue(encoding)}, but its bytes were read as ${decodedAs.toUpperCase()}`,
    decodedAs === 'utf-8'
      ? 'write encoding="UTF-8" in the first line'
      : `read it with --encoding ${encoding}`,
  ];
}
