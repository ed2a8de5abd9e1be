/** Changes parts of a workbook in Office Open XML, and leaves all others as they are, byte for byte. */
import { strToU8 } from 'fflate';
import {
  type Attributes,
  type Parts,
  packed,
  partText,
  readPart,
  unpacked,
  WorkbookFault,
} from './archive.ts';
import { DECLARATION, OFFICE } from './textBook.ts';
import { relationsOf, relationsPart } from './xlsx.ts';

/** An element in the text of its part. */
export interface PartElement {
  /** Without prefix. */
  readonly name: string;
  /** The prefix of its name with the colon; mostly empty. */
  readonly prefix: string;
  readonly attributes: Attributes;
  /** The root has 1. */
  readonly depth: number;
  readonly start: number;
  /** Where its first tag ends. */
  readonly inner: number;
  /** Where its last tag ends. */
  readonly end: number;
}

/** A range of the text of a part, and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const inserted = (at: number, text: string): Edit => ({ from: at, to: at, text });

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The most elements of a part that are looked at, such as names and comments. */
const MAX_ELEMENTS = 500_000;

/** The parts of a workbook. */
export class PartEditor {
  readonly #bytes = new Map<string, Uint8Array>();
  /** The names as the archive has them. */
  readonly #names = new Map<string, string>();
  /** The text that was read last: each edit of a part reads it. */
  #read: { readonly bytes: Uint8Array | undefined; readonly text: string } = { bytes: undefined, text: '' };
  /** The part with the list of the sheets. */
  readonly workbook: string;

  /** @throws WorkbookFault if the workbook is damaged or too large */
  constructor(archive: Uint8Array) {
    for (const [name, bytes] of unpacked(archive, () => true)) this.#set(name, bytes);
    const main = relationsOf(this.#bytes, '').find(({ type }) => type === 'officeDocument');
    if (main === undefined) throw new WorkbookFault('the file is no workbook', 'check what it is');
    this.workbook = main.target;
    if (this.text(main.target).includes('http://purl.oclc.org/ooxml/'))
      throw new WorkbookFault('it is in the strict variant of .xlsx', 'save it in the usual one');
  }

  get parts(): Parts {
    return this.#bytes;
  }

  text(part: string): string {
    const bytes = this.#bytes.get(part.toLowerCase());
    if (this.#read.bytes !== bytes || bytes === undefined)
      this.#read = { bytes, text: partText(this.#bytes, part) };
    return this.#read.text;
  }

  /** The elements of a part that are wanted, in the order of their first tags. */
  elements(part: string, isWanted: (name: string, depth: number) => boolean): PartElement[] {
    const text = this.text(part);
    const found: PartElement[] = [];
    const open: ({ -readonly [key in keyof PartElement]: PartElement[key] } | null)[] = [];
    readPart(this.#bytes, part, {
      open(name, attributes, inner) {
        const depth = open.length + 1;
        if (!isWanted(name, depth)) {
          open.push(null);
          return;
        }
        const start = text.lastIndexOf('<', inner - 1);
        const prefix = /^<([^\s/>:]+:)?/.exec(text.slice(start, start + 100))?.[1] ?? '';
        const element = { name, prefix, attributes, depth, start, inner, end: inner };
        open.push(element);
        if (found.push(element) > MAX_ELEMENTS)
          throw new WorkbookFault(
            `the part ${part} of the workbook has more than ${MAX_ELEMENTS} elements`,
            'split it',
          );
      },
      close(_, end) {
        const element = open.pop();
        if (element) element.end = end;
      },
    });
    return found;
  }

  edit(part: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const text = this.text(part);
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, text: more } of [...edits].sort((a, b) => a.from - b.from)) {
      pieces.push(text.slice(at, from), more);
      at = to;
    }
    this.#write(part, pieces.join('') + text.slice(at));
  }

  /** XML at the end of an element. */
  appended(part: string, { prefix, name, inner, end }: PartElement, xml: string): Edit {
    const text = this.text(part);
    return text[inner - 2] === '/'
      ? { from: inner - 2, to: inner, text: `>${xml}</${prefix}${name}>` }
      : inserted(text.lastIndexOf('<', end - 1), xml);
  }

  /** Attributes without prefix of an element. */
  attributed(part: string, { start, inner }: PartElement, values: Readonly<Record<string, number>>): Edit {
    let text = this.text(part).slice(start, inner);
    for (const [name, value] of Object.entries(values)) {
      const own = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
      text = own.test(text)
        ? text.replace(own, `$1"${value}"`)
        : text.replace(/\/?>$/, (close) => ` ${name}="${value}"${close}`);
    }
    return { from: start, to: inner, text };
  }

  /**
   * Adds a part.
   * @param source the part that it is related to
   * @param name with `*` in place of the first number that no part has
   * @returns its name, and the id of the relation
   */
  add(
    source: string,
    type: string,
    name: string,
    contentType: string,
    xml: string,
  ): { readonly part: string; readonly id: string } {
    const part = firstUnused(
      (number) => name.replace('*', number),
      (one) => this.#bytes.has(one.toLowerCase()),
    );
    this.#write(part, DECLARATION + xml);
    const override = `Override PartName="/${part}" ContentType="${contentType}"/>`;
    this.#appendToRoot('[Content_Types].xml', override);
    const { name: relations } = relationsPart(source);
    if (!this.#bytes.has(relations.toLowerCase()))
      this.#write(relations, `${DECLARATION}<Relationships xmlns="${PACKAGE}"/>`);
    const known = this.text(relations);
    const id = firstUnused(
      (number) => `fasti${number}`,
      (one) => known.includes(one),
    );
    this.#appendToRoot(relations, `Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${part}"/>`);
    return { part, id };
  }

  /** The workbook with the changes. */
  zipped(): Uint8Array {
    return packed([...this.#bytes].map(([key, bytes]) => [this.#names.get(key) ?? key, bytes]));
  }

  #appendToRoot(part: string, tag: string): void {
    const [root] = this.elements(part, (_, depth) => depth === 1);
    if (root !== undefined) this.edit(part, [this.appended(part, root, `<${root.prefix}${tag}`)]);
  }

  #write(part: string, text: string): void {
    this.#set(this.#names.get(part.toLowerCase()) ?? part, strToU8(text));
  }

  #set(name: string, bytes: Uint8Array): void {
    this.#bytes.set(name.toLowerCase(), bytes);
    this.#names.set(name.toLowerCase(), name);
  }
}

/** The first name in a row that is free. */
export function firstUnused(nameOf: (number: string) => string, isUsed: (name: string) => boolean): string {
  let number = 1;
  while (isUsed(nameOf(String(number)))) number += 1;
  return nameOf(String(number));
}
