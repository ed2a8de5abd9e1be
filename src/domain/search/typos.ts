/** Typing errors: how many a search word may have, and how many there are between two words. */
import { editDistance } from './editDistance.ts';
import { lettersIn } from './words.ts';

const ONE_TYPO_FROM = 4;
const TWO_TYPOS_FROM = 8;

/**
 * The number of typing errors allowed in a word of this many letters: none in short words, where nearly every other
 * word is one or two letters away.
 */
export const maxTypos = (letters: number): 0 | 1 | 2 =>
  letters < ONE_TYPO_FROM ? 0 : letters < TWO_TYPOS_FROM ? 1 : 2;

/**
 * The number of typing errors between two words: a letter wrong, missing or too many, or, in words of one length, two
 * neighbouring letters exchanged. Null where it is more than the shorter word may have, and where a word has digits: other digits are another number.
 */
export function typoCount(one: string, other: string): number | null {
  if (one === other) return 0;
  const [a, b] = [lettersIn(one), lettersIn(other)];
  const max = maxTypos(Math.min(a.length, b.length));
  if (max === 0 || Math.abs(a.length - b.length) > max || HAS_DIGIT.test(one) || HAS_DIGIT.test(other))
    return null;
  return editDistance(a, b, max, { transpositions: a.length === b.length });
}

const HAS_DIGIT = /\p{N}/u;
