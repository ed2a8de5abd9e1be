/** Typing errors: how many a search word may have, and how many there are between two words. */
import { editDistance } from './editDistance.ts';
import { lettersOf } from './words.ts';

const ONE_TYPO_FROM = 4;
const TWO_TYPOS_FROM = 8;

/**
 * The number of typing errors allowed in a word of this many letters: none in short words, where nearly every other
 * word is one or two letters away.
 */
export const maxTypos = (letters: number): 0 | 1 | 2 =>
  letters < ONE_TYPO_FROM ? 0 : letters < TWO_TYPOS_FROM ? 1 : 2;

/**
 * The number of typing errors between two words: a letter wrong, missing or too many, or, if it is the only error, two
 * neighbouring letters exchanged. Null where it is more than the shorter word may have.
 */
export function typoCount(one: string, other: string): number | null {
  const [a, b] = [lettersIn(one), lettersIn(other)];
  const max = maxTypos(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > max) return null;
  if (max > 0 && isTransposition(a, b)) return 1;
  return editDistance(a, b, max, { transpositions: false });
}

const SURROGATE = /[\ud800-\udfff]/;

/** The letters of a word. Most words have one code unit for each, so that they need no copy. */
const lettersIn = (word: string): ArrayLike<string> => (SURROGATE.test(word) ? lettersOf(word) : word);

/** Whether the words differ only in two neighbouring letters that are exchanged. */
function isTransposition(a: ArrayLike<string>, b: ArrayLike<string>): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  if (first >= a.length - 1 || a[first] !== b[first + 1] || a[first + 1] !== b[first]) return false;
  for (let i = first + 2; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
