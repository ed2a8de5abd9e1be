/** The id that was perhaps meant where nothing has an id. */
import { compareCodeUnits } from '../model/textOrder.ts';
import { editDistance } from './editDistance.ts';
import { typoCount } from './typos.ts';
import { lettersOf, searchWords } from './words.ts';

export interface IdCandidate {
  readonly id: string;
  /** The words of its names that may be like words of the id. */
  readonly words: readonly string[];
}

/** An id may differ from the meant one in one letter of this many. */
const LETTERS_PER_ERROR = 4;

/**
 * The candidate whose id and names have most words of `given`, with typing errors, and at least half of them; else the
 * one whose id differs least in its letters. Null if none is like it.
 */
export function suggestId(given: string, candidates: readonly IdCandidate[]): string | null {
  const wanted = searchWords(given);
  const letters = lettersOf(given);
  const ranked = candidates
    .filter(({ id }) => id !== given)
    .map(({ id, words }) => {
      const own = [...searchWords(id), ...words];
      const shared = wanted.filter((word) => own.some((other) => typoCount(word, other) !== null)).length;
      const distance = editDistance(letters, lettersOf(id), letters.length, { transpositions: true });
      return { id, shared, distance: distance ?? Number.POSITIVE_INFINITY };
    })
    .filter(
      ({ shared, distance }) =>
        (shared > 0 && 2 * shared >= wanted.length) || distance * LETTERS_PER_ERROR <= letters.length,
    )
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance || compareCodeUnits(a.id, b.id));
  return ranked[0]?.id ?? null;
}
