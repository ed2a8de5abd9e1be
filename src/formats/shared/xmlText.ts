/**
 * XML elements to be written, and their text. Own code: forty lines, which indent, keep short texts on one line and replace
 * the characters that XML does not allow, in place of one more dependency.
 */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly content: readonly (XmlNode | string)[];
}

/** Creates an element, without attributes and content that are undefined. */
export const xml = (
  name: string,
  attributes: XmlNode['attributes'],
  ...content: readonly (XmlNode | string | undefined | readonly XmlNode[])[]
): XmlNode => ({ name, attributes, content: content.flat().filter((one) => one !== undefined) });

/** The text of a document, indented; elements that contain only text stay on one line. */
export const documentText = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${nodeText(root, '')}\n`;

function nodeText({ name, attributes, content }: XmlNode, indent: string): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeText(value)}"`,
  );
  const start = `${indent}<${name}${pairs.join('')}`;
  if (content.length === 0) return `${start}/>`;
  const texts = content.filter((one) => typeof one === 'string');
  if (texts.length === content.length) return `${start}>${texts.map(escapeText).join('')}</${name}>`;
  const inner = content.map((one) =>
    typeof one === 'string' ? escapeText(one) : nodeText(one, `${indent}  `),
  );
  return `${start}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for elements and attributes. Characters that XML does not allow become the replacement character. */
export const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
