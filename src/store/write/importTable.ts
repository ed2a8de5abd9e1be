/** A file of nodes or relationships for `neo4j-admin database import`: CSV with a header in a file of its own. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PropertyValue, Props } from '../codec/storedRecord.ts';

/** Between the items of a list: a control character, which no text of a record has. */
export const LIST_DELIMITER = '\u001f';
/** The characters that are kept before they are written. */
const WRITTEN_TOGETHER = 256 * 1024;

export class ImportTable {
  readonly name: string;
  readonly #folder: string;
  readonly #ids: string;
  readonly #types: ReadonlyMap<string, string>;
  #waiting = '';
  /** Whether a value has a line break. */
  hasLines = false;
  /** The characters of the longest row. */
  longest = 0;

  /**
   * @param ids the header of the first columns, with the ids of the nodes
   * @param first the properties of its first row
   * @param before a table whose columns it has too, so that rows like those before fit as well
   */
  constructor(folder: string, name: string, ids: string, first: Props, before: ImportTable | undefined) {
    this.name = name;
    this.#folder = folder;
    this.#ids = ids;
    this.#types = new Map([
      ...(before === undefined ? [] : before.#types),
      ...Object.entries(first).map(([key, value]) => [key, typeOf(value)] as const),
    ]);
  }

  /** Adds a row; returns false where a property has no column, or one of another type, such as a number with decimals. */
  add(ids: readonly string[], props: Props): boolean {
    for (const key of Object.keys(props))
      if (this.#types.get(key) !== typeOf(props[key] as PropertyValue)) return false;
    let row = ids.map(quoted).join();
    for (const key of this.#types.keys()) row += `,${cellOf(props[key])}`;
    this.hasLines ||= /[\n\r]/.test(row);
    this.longest = Math.max(this.longest, row.length);
    this.#waiting += `${row}\n`;
    if (this.#waiting.length > WRITTEN_TOGETHER) this.#write();
    return true;
  }

  /** Writes what is left, and the header in a file of its own. */
  finish(): void {
    this.#write();
    const header = [this.#ids, ...[...this.#types].map(([name, type]) => `${name}:${type}`)].join();
    writeFileSync(join(this.#folder, `${this.name}.header.csv`), `${header}\n`);
  }

  #write(): void {
    appendFileSync(join(this.#folder, `${this.name}.csv`), this.#waiting);
    this.#waiting = '';
  }
}

/** The type of a property as Neo4j has what the writer sends: whole numbers are integers, unless others are in their list. */
function typeOf(value: PropertyValue): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  const types = new Set<string>();
  for (const item of value) types.add(typeOf(item));
  return types.has('double') ? 'double[]' : `${[...types][0]}[]`;
}

/** An empty cell is a missing property, and a quoted one an empty text. */
function cellOf(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'object' ? quoted(value.join(LIST_DELIMITER)) : String(value);
}

const quoted = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
