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
  const [a, b] = [lettersOf(one), lettersOf(other)];
  const max = maxTypos(Math.min(a.length, b.length));
  if (max > 0 && isTransposition(a, b)) return 1;
  return editDistance(a, b, max, { transpositions: false });
}

/** Whether the words differ only in two neighbouring letters that are exchanged. */
function isTransposition(a: readonly string[], b: readonly string[]): boolean {
  const first = a.findIndex((letter, i) => letter !== b[i]);
  return (
    first >= 0 &&
    a.length === b.length &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.every((letter, i) => i <= first + 1 || letter === b[i])
  );
}
