/** An element of an XML file with its places, which remembers what of it was read. */
import type { Position } from '../problem.ts';

export interface XmlAttribute {
  readonly value: string;
  readonly at: Position;
}

/** A run of text between tags. */
export interface XmlText {
  readonly text: string;
  readonly at: Position;
}

/** Elements within a word or sentence; the others are apart though no space may stand between their tags. */
const INLINE = new Set(['span', 'reference', 'emph']);

/**
 * Whoever reads a part of an element marks it, so that what nobody read can be told afterwards: `open` marks the
 * element itself, `text` all that is in it, `attribute` one attribute.
 */
export class XmlElement {
  /** Local name. */
  readonly name: string;
  /** Namespace; empty where there is none. */
  readonly uri: string;
  readonly at: Position;
  /** By local name, with `xml:` or `xlink:` before it where it is of these namespaces. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly content: (XmlElement | XmlText)[] = [];
  #state: 'UNREAD' | 'OPENED' | 'READ' = 'UNREAD';
  readonly #readAttributes = new Set<string>();

  constructor(name: string, uri: string, at: Position, attributes: ReadonlyMap<string, XmlAttribute>) {
    this.name = name;
    this.uri = uri;
    this.at = at;
    this.attributes = attributes;
  }

  get state(): 'UNREAD' | 'OPENED' | 'READ' {
    return this.#state;
  }

  hasRead(attribute: string): boolean {
    return this.#readAttributes.has(attribute);
  }

  /** The elements in it with one of these names; all where none is given. The element counts as opened. */
  children(...names: readonly string[]): XmlElement[] {
    if (this.#state === 'UNREAD') this.#state = 'OPENED';
    return this.content.filter(
      (one): one is XmlElement =>
        one instanceof XmlElement && (names.length === 0 || names.includes(one.name)),
    );
  }

  /** The first element in it with one of these names. */
  child(...names: readonly string[]): XmlElement | undefined {
    return this.children(...names)[0];
  }

  /** The value of an attribute without space around it; undefined where it is absent or empty. */
  attribute(name: string): string | undefined {
    this.#readAttributes.add(name);
    return this.attributes.get(name)?.value.trim() || undefined;
  }

  /** All text in it with single spaces; empty where there is none. Everything inside counts as read. */
  text(): string {
    this.markRead();
    return this.plainText();
  }

  /** Counts everything inside as read. */
  markRead(): void {
    this.#state = 'READ';
  }

  /** All text in it with single spaces, without marking anything. */
  plainText(): string {
    const parts: string[] = [];
    const add = ({ content }: XmlElement): void => {
      for (const one of content) {
        if (!(one instanceof XmlElement)) parts.push(one.text);
        else if (INLINE.has(one.name)) add(one);
        else {
          parts.push(' ');
          add(one);
          parts.push(' ');
        }
      }
    };
    add(this);
    return parts.join('').replace(/\s+/g, ' ').trim();
  }
}
