/** An XML element with positions that records which of its parts were read. */
import type { Position } from '../../formats/places.ts';

export interface XmlAttribute {
  readonly value: string;
  readonly at: Position;
}

/** A run of text between tags. */
export interface XmlText {
  readonly text: string;
  readonly at: Position;
}

/** Bidirectional embeddings, overrides and isolates, which the Unicode Standard (UTR 20) keeps out of texts with markup. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

/** Inline elements; the text of other elements is separated by a space even if there is none between their tags. */
const INLINE = new Set(['span', 'reference', 'emph']);

/**
 * Reading a part marks it, so that unread parts can be reported afterwards: `children` marks the element itself as
 * opened, `text` everything in it as read, `attribute` one attribute.
 */
export class XmlElement {
  /** Local name. */
  readonly name: string;
  /** The namespace; empty if there is none. */
  readonly uri: string;
  readonly at: Position;
  /** By local name, with the prefix `xml:` or `xlink:` for these namespaces. */
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

  /** The child elements with one of these names, or all if none is given. Marks the element as opened. */
  children(...names: readonly string[]): XmlElement[] {
    if (this.#state === 'UNREAD') this.#state = 'OPENED';
    return this.content.filter(
      (one): one is XmlElement =>
        one instanceof XmlElement && (names.length === 0 || names.includes(one.name)),
    );
  }

  /** The first child element with one of these names. */
  child(...names: readonly string[]): XmlElement | undefined {
    return this.children(...names)[0];
  }

  /** The trimmed value of an attribute; undefined if it is absent or empty. Marks the attribute as read. */
  attribute(name: string): string | undefined {
    this.#readAttributes.add(name);
    return this.attributes.get(name)?.value.trim() || undefined;
  }

  /** All text in the element, with single spaces. Marks everything in it as read. */
  text(): string {
    this.markRead();
    return this.plainText();
  }

  /** Marks everything in the element as read. */
  markRead(): void {
    this.#state = 'READ';
  }

  /** All text in the element, with single spaces, without marking it. */
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
    return parts.join('').replace(DIRECTION, '').replace(/\s+/g, ' ').trim();
  }
}
