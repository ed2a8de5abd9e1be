/** Suggestions for ids that do not exist. */
import { keptIn } from '../../domain/model/keptIn.ts';
import { MAX_CANDIDATES, nearest } from '../../domain/search/nearest.ts';

/** The most pairs of ids that are compared in one run, about a second: each missing id is compared with all that there are. */
const MOST_COMPARED = 10_000_000;

export class Suggestions {
  readonly #candidates: readonly string[];
  readonly #found = new Map<string, string | null>();
  #left = MOST_COMPARED;

  constructor(candidates: readonly string[]) {
    this.#candidates = candidates.slice(0, MAX_CANDIDATES);
  }

  /** A hint that names the most similar id, or `otherwise` if none is similar, or too many ids are missing. */
  hint(id: string, otherwise: string): string {
    const near = keptIn(this.#found, id, () => this.#nearest(id));
    return near === null ? otherwise : `did you mean "${near}"?`;
  }

  #nearest(id: string): string | null {
    if (this.#left <= 0) return null;
    this.#left -= this.#candidates.length;
    return nearest(id, this.#candidates);
  }
}

/** How to declare a record in the format of a file, by its name. */
export function howToDeclare(file: string, key: 'entities' | 'sources'): string {
  if (/\.(csv|tsv)$/i.test(file))
    return key === 'sources'
      ? 'add a row to sources.csv'
      : 'add a row to the table of its kind, such as people.csv';
  if (/\.json$/i.test(file)) return 'add a record with this id to one of the lists of the file';
  return /\.xml$/i.test(file) ? 'read the file of its record, too' : `declare it under ${key}`;
}
