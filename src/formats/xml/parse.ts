/** Text to a tree of elements with their places. */
import { SaxesParser } from 'saxes';
import { canonicalEncoding } from '../encoding.ts';
import { type Position, type ProblemCode, type Problems, quoteValue } from '../problem.ts';
import type { SeedFile } from '../seedFile.ts';
import { type XmlAttribute, XmlElement } from './element.ts';

/** Documents nest a few dozen deep at most; more is an attack or an accident. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 500_000;

const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/1999/xlink': 'xlink:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
};

/** Ends the parsing at the first thing that is wrong: what a parser says after that is guesswork. */
class Refused extends Error {}

/**
 * Parses a whole document. Only the five entities of XML and character references are known; a document type that
 * declares or fetches anything is refused. What is wrong goes to `problems`; then the answer is null.
 */
export function parseXml(file: SeedFile, problems: Problems): XmlElement | null {
  const { name, content } = file;
  const placeOf = placesIn(name, content);
  const refuse = (at: Position, code: ProblemCode, wrong: string, hint: string): never => {
    problems.error(at, code, wrong, hint);
    throw new Refused();
  };
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  let attributePlaces = new Map<string, Position>();

  parser.on('error', (error) =>
    refuse(
      placeOf(parser.position),
      'XML',
      `the XML is not well-formed: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`,
      'mend it there; a well-formed file is read on to the end',
    ),
  );
  parser.on('xmldecl', ({ encoding }) => {
    const wrong = encoding === undefined ? null : encodingProblem(encoding, file);
    if (wrong !== null) refuse(placeOf(content.indexOf('<?xml')), 'ENCODING', ...wrong);
  });
  parser.on('doctype', (doctype) => {
    if (!/[[]|\b(SYSTEM|PUBLIC)\b/.test(doctype)) return;
    refuse(
      placeOf(content.lastIndexOf('<!DOCTYPE', parser.position)),
      'XML_ENTITY',
      `the document type ${quoteValue(doctype.trim())} declares or fetches something`,
      'take the DOCTYPE away and write out what its entities stand for',
    );
  });
  parser.on('opentagstart', ({ name: tag }) => {
    attributePlaces = new Map();
    if (open.length >= MAX_DEPTH)
      refuse(
        placeOf(content.lastIndexOf(`<${tag}`, parser.position)),
        'TOO_DEEP',
        `elements lie ${MAX_DEPTH} deep`,
        'flatten the document',
      );
  });
  parser.on('attribute', ({ name: attribute }) => {
    const quote = content[parser.position - 1] ?? '"';
    attributePlaces.set(attribute, placeOf(content.lastIndexOf(quote, parser.position - 2)));
  });
  parser.on('opentag', (tag) => {
    const at = placeOf(content.lastIndexOf(`<${tag.name}`, parser.position));
    count += 1;
    if (count > MAX_ELEMENTS) refuse(at, 'TOO_LARGE', `more than ${MAX_ELEMENTS} elements`, 'split the file');
    const attributes = new Map<string, XmlAttribute>();
    for (const { name: full, local, uri, value } of Object.values(tag.attributes))
      attributes.set(`${PREFIXES[uri] ?? ''}${local}`, { value, at: attributePlaces.get(full) ?? at });
    const element = new XmlElement(tag.local, tag.uri, at, attributes);
    open.at(-1)?.content.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): void => {
    if (text !== '') open.at(-1)?.content.push({ text, at: placeOf(parser.position - text.length) });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  try {
    if (content.trim() === '')
      refuse(
        { file: name, line: 1, column: 1 },
        'EMPTY_FILE',
        'the file is empty',
        'leave it out, or write a record',
      );
    parser.write(content).close();
    return root;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Turns offsets into places; lines and columns count from 1, columns in UTF-16 code units. */
function placesIn(file: string, content: string): (offset: number) => Position {
  const starts = [0];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const wanted = Math.max(offset, 0);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
  };
}

/** What is wrong with the encoding that the document declares: its text has been decoded before it came here. */
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
