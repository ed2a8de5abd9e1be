/** Converts ids of other systems to Fasti ids, `dataset/slug`, and keeps the original ids as identifiers. */
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import type { Identifier } from '../../domain/model/record.ts';
import { digest, slug } from '../../domain/model/slug.ts';

const LONGEST_SLUG = 100;
const DIGEST_LENGTH = 8;

/** Assigns the ids of one file. */
export class ForeignIds {
  readonly #dataset: string;
  readonly #ids = new Map<string, string>();
  /** The keys of the records by assigned id. */
  readonly #taken = new Map<string, string>();

  constructor(dataset: string) {
    this.#dataset = dataset;
  }

  /**
   * The Fasti id of a record, the same for every call. `space` is a set of records within which the original ids
   * are unique, such as "persons". If two original ids have the same slug, the one requested second gets a digest.
   * An id that begins with the dataset is a Fasti id already, and is kept.
   */
  idOf(space: string, original: string): string {
    return this.#assigned(space, original, slugOf);
  }

  /** The same, where the original id is kept as it is if all its characters are those of Fasti ids. */
  keptId(space: string, original: string): string {
    return this.#assigned(space, original, (text) =>
      ID_PATTERN.test(`${this.#dataset}/${text}`) ? text : slugOf(text),
    );
  }

  #assigned(space: string, original: string, form: (original: string) => string): string {
    const key = JSON.stringify([space, original]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const plain = this.#isFastiId(original) ? original : `${this.#dataset}/${form(original)}`;
    const id = this.#taken.has(plain) ? `${plain}-${digest(key, DIGEST_LENGTH)}` : plain;
    this.#ids.set(key, id);
    this.#taken.set(id, key);
    return id;
  }

  /** The identifier that keeps the original id; none if it is the Fasti id. */
  identifiers(original: string): Identifier[] {
    return this.#isFastiId(original) ? [] : [{ scheme: this.#dataset, value: original }];
  }

  #isFastiId(original: string): boolean {
    return original.startsWith(`${this.#dataset}/`) && ID_PATTERN.test(original);
  }
}

function slugOf(original: string): string {
  const text = slug(original);
  if (text === '') return digest(original, DIGEST_LENGTH);
  return text.length <= LONGEST_SLUG
    ? text
    : `${text.slice(0, LONGEST_SLUG)}-${digest(original, DIGEST_LENGTH)}`;
}
