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

const keyOfWord = (word: string): string =>
  word.length < MIN_FOLDED_LENGTH ? toBasicLatin(word) : simplify(fold(word));

const keyOf = (text: string): string => splitWords(text).map(keyOfWord).filter(Boolean).sort().join(' ');

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

/** Shorter given names differ by their vowels too often: Jan and Jon. */
const MIN_ROMANIZED_LENGTH = 4;
/** Texts of more words are no names of people, and their keys together would be as long as the square of the text. */
const MOST_ROMANIZED_WORDS = 12;

/**
 * The keys that names in different romanizations have in common, one for each word that both spell alike: the letters of
 * the other words, joined, without the vowels inside. "Gunso Kim" and "Gun-seo Kim" share one, "Maria Berg" and
 * "Mario Berg" do not. They are a hint only: Helen and Holan share one too. None for more words than the names of people have.
 */
export function romanizationKeys(text: string): string[] {
  const words = splitWords(text);
  if (words.length > MOST_ROMANIZED_WORDS) return [];
  return words.flatMap((word, place) => {
    const rest = simplify(fold(words.filter((_, i) => i !== place).join('')));
    if (rest.length < MIN_ROMANIZED_LENGTH) return [];
    const inside = rest.slice(1, -1).replaceAll(/[aeiou ]/g, '');
    return `${keyOfWord(word)} ${rest.slice(0, 1)}${inside}${rest.slice(-1)}`;
  });
}

/** So many names are kept with their keys; then all are computed anew. */
const MOST_KEPT = 50_000;

/** Computes the keys of each name once: comparing all namesakes of an archive asks for them many times. */
export class NameKeys {
  readonly named = keptByName(nameKeys);
  readonly romanized = keptByName(romanizationKeys);
}

function keptByName(keysOf: (name: string) => readonly string[]): typeof keysOf {
  const kept = new Map<string, readonly string[]>();
  return (name) => {
    const keys = kept.get(name) ?? keysOf(name);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, keys);
    return keys;
  };
}
