/** Keys under which the spellings of one name meet. */

import { toBasicLatin } from './basicLatin.ts';
import { fold, splitWords } from './fold.ts';

/** Letters of scholarly transliteration, whose marks other schemes write as a second letter. */
const SCHOLARLY: Readonly<Record<string, string>> = { š: 'sh', ž: 'zh', č: 'ch', c: 'ts' };

/** Looser than `fold`: endings and letters that languages add or leave out in one and the same name. */
const looser = (word: string): string =>
  word
    .replace(/off$/, 'ov')
    .replace(/er$/, 'r')
    .replaceAll('ie', 'e')
    .replaceAll(/(\p{L})\1+/gu, '$1');

/** Shorter words are initials and abbreviations, which nobody transliterates: NJ is not NY. */
const SHORTEST = 3;

const keyOf = (text: string): string =>
  splitWords(text)
    .map((word) => (word.length < SHORTEST ? toBasicLatin(word) : looser(fold(word))))
    .filter(Boolean)
    .sort()
    .join(' ');

/**
 * The keys of a name, without regard to the order of its words; names that share one are spellings of one name.
 * One key, or two where the name has letters of scholarly transliteration: "Čajkovskij" is "Caikovski" without its
 * marks, as Czech names are written, and "Chaikovski" by its sound. None for a text without letters and digits.
 */
export function nameKeys(text: string): string[] {
  const plain = keyOf(text);
  if (plain === '') return [];
  const lower = text.normalize('NFC').toLowerCase();
  if (!/[šžč]/.test(lower)) return [plain];
  return [plain, keyOf(lower.replaceAll(/[šžč]|c(?!h)/g, (letter) => SCHOLARLY[letter] ?? letter))];
}
