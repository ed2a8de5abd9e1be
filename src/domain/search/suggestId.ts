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

/** The best of `suggestIds`; null if none is like it. */
export const suggestId = (given: string, candidates: readonly IdCandidate[]): string | null =>
  suggestIds(given, candidates)[0] ?? null;

/**
 * The candidates that are like `given`, the most similar first: those whose ids begin with it; then those whose ids and
 * names have most words of it, with typing errors, and at least half of them; then those that differ least in their letters.
 */
export function suggestIds(given: string, candidates: readonly IdCandidate[]): string[] {
  const wanted = searchWords(given);
  const letters = lettersOf(given);
  return candidates
    .filter(({ id }) => id !== given)
    .map(({ id, words }) => {
      const own = [...searchWords(id), ...words];
      const shared = wanted.filter((word) => own.some((other) => typoCount(word, other) !== null)).length;
      const distance = editDistance(letters, lettersOf(id), letters.length, { transpositions: true });
      const begins = wanted.length > 0 && id.toLowerCase().startsWith(given.toLowerCase());
      return { id, shared, begins, distance: distance ?? Number.POSITIVE_INFINITY };
    })
    .filter(
      ({ shared, begins, distance }) =>
        begins ||
        (shared > 0 && 2 * shared >= wanted.length) ||
        distance * LETTERS_PER_ERROR <= letters.length,
    )
    .sort(
      (a, b) =>
        Number(b.begins) - Number(a.begins) ||
        b.shared - a.shared ||
        a.distance - b.distance ||
        compareCodeUnits(a.id, b.id),
    )
    .map(({ id }) => id);
}
