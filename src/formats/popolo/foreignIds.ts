/** Ids of other systems as ids of ours: `dataset/slug`, with the original kept as an identifier. */
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import type { Identifier } from '../../domain/model/record.ts';
import { digest, slug } from '../../domain/model/slug.ts';

const LONGEST_SLUG = 100;
const DIGEST_LENGTH = 8;

/** The ids of one file. */
export class ForeignIds {
  readonly #dataset: string;
  readonly #ids = new Map<string, string>();
  /** Whose an id is already. */
  readonly #taken = new Map<string, string>();

  constructor(dataset: string) {
    this.#dataset = dataset;
  }

  /**
   * Our id for a record; the same whenever it is asked for. `space` is a set of records within which the originals
   * are unique, such as "persons". Of two originals with one slug the one asked for first has it, the other one gets
   * a digest behind it. An id that begins with the dataset is one of ours, and stays.
   */
  idOf(space: string, original: string): string {
    const key = JSON.stringify([space, original]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const plain = this.#isOurs(original) ? original : `${this.#dataset}/${slugOf(original)}`;
    const id = this.#taken.has(plain) ? `${plain}-${digest(key, DIGEST_LENGTH)}` : plain;
    this.#ids.set(key, id);
    this.#taken.set(id, key);
    return id;
  }

  /** What keeps the original beside `idOf`; none where it is the id. */
  identifiers(original: string): Identifier[] {
    return this.#isOurs(original) ? [] : [{ scheme: this.#dataset, value: original }];
  }

  #isOurs(original: string): boolean {
    return original.startsWith(`${this.#dataset}/`) && ID_PATTERN.test(original);
  }
}

/** The id that a record had where it came from, told by its identifiers, or its id where it has none. */
export function originalId(id: string, identifiers: readonly Identifier[]): string {
  return identifiers.find(({ scheme }) => id.startsWith(`${scheme}/`))?.value ?? id;
}

function slugOf(original: string): string {
  const text = slug(original);
  if (text === '') return digest(original, DIGEST_LENGTH);
  return text.length <= LONGEST_SLUG
    ? text
    : `${text.slice(0, LONGEST_SLUG)}-${digest(original, DIGEST_LENGTH)}`;
}
