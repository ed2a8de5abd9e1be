/** Keys that the spellings of one name have in common. */

import { toBasicLatin } from './basicLatin.ts';
import { fold, splitWords } from './fold.ts';

/** Letters of scholarly transliteration, and the letters that other schemes use for them. */
const SCHOLARLY: Readonly<Record<string, string>> = { š: 'sh', ž: 'zh', č: 'ch', c: 'ts' };

/** Removes more differences than `fold`: endings and letters that vary between languages in the same name. */
const simplify = (word: string): string =>
  word
    .replace(/off$/, 'ov')
    .replace(/er$/, 'r')
    .replaceAll('ie', 'e')
    .replaceAll(/(\p{L})\1+/gu, '$1');

/** Shorter words are initials and abbreviations, which are not transliterated: NJ is not NY. */
const MIN_FOLDED_LENGTH = 3;

const keyOf = (text: string): string =>
  splitWords(text)
    .map((word) => (word.length < MIN_FOLDED_LENGTH ? toBasicLatin(word) : simplify(fold(word))))
    .filter(Boolean)
    .sort()
    .join(' ');

/**
 * The keys of a name, whatever the order of its words; names that share a key are spellings of one name.
 * One key, or two for a name with letters of scholarly transliteration: "Čajkovskij" is "Caikovski" without diacritics,
 * as for Czech names, and "Chaikovski" by its pronunciation. None for a text without letters and digits.
 */
export function nameKeys(text: string): string[] {
  const plain = keyOf(text);
  if (plain === '') return [];
  const lower = text.normalize('NFC').toLowerCase();
  if (!/[šžč]/.test(lower)) return [plain];
  return [plain, keyOf(lower.replaceAll(/[šžč]|c(?!h)/g, (letter) => SCHOLARLY[letter] ?? letter))];
}
