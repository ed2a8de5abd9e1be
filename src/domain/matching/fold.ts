/** Folds the spellings of a name into one, so that names can be compared and searched across alphabets. */
import { toBasicLatin } from './basicLatin.ts';
import { numeralOf } from './numerals.ts';
import { romanize } from './romanize.ts';

const APOSTROPHES = /['’‘ʼʻʹʺ`´′″]/g;

/**
 * The common form of spellings that differ between transliteration schemes, applied in this order. A rule looks only a
 * few letters ahead, so that the beginning of a name mostly folds to the beginning of the folded name.
 */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  // Maxim, Plotz; first, because the following rules may apply to the results.
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  // Khabarovsk, Gorbatschow, Tchaikovsky, Schukow, Philipp, Wladimir.
  [/k+h/g, 'h'],
  [/(?:ts?)+ch/g, 'ch'],
  [/sch/g, 'sh'],
  [/p+h/g, 'f'],
  [/w/g, 'v'],
  // Yevgeny, Andreyev, but not Jeong; then Fyodor, but not Tokyo.
  [/(^|[aeou]|[^\p{L}])[yj](?=e(?!o))/gu, '$1'],
  [/(?<=[bdfhlmnprstvz])yo/g, 'e'],
  // Sergey, Sergej, Belyi, Dmitriy.
  [/[yj]/g, 'i'],
  [/i{2,}/g, 'i'],
];

/** The words that are kept with their folded form; then all are folded anew. Names share most of their words. */
const MOST_KEPT = 50_000;
/** Longer words are no names. */
const LONGEST_KEPT = 40;
const kept = new Map<string, string>();

/** A word, folded; it may become several, as a Korean name does, or none. */
function foldWord(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  // After a hard or soft sign, "е" is pronounced "ye": Прокофьев is Prokofyev.
  let folded = toBasicLatin(romanize(numeralOf(word) ?? word).replaceAll(/[ьъ](?=[её])/gi, 'й'));
  for (const [scheme, form] of SCHEMES) folded = folded.replaceAll(scheme, form);
  // A letter may be one with an apostrophe, such as "ŉ".
  folded = folded
    .replaceAll(APOSTROPHES, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (kept.size >= MOST_KEPT) kept.clear();
  if (word.length <= LONGEST_KEPT) kept.set(word, folded);
  return folded;
}

/**
 * A text in the form for comparison: lower case, without diacritics, the letters of other alphabets in Latin ones, the common
 * transliteration schemes unified ("Сергей", "Sergei", "Sergey" and "Sergej" all become "sergei"), and Roman numerals in
 * digits. Apostrophes are removed; all other characters that are not letters or digits separate words, which are joined by
 * one space. Hebrew, Arabic and Chinese letters stay as they are. May be empty. Idempotent.
 */
export const fold = (text: string): string => splitWords(text).map(foldWord).filter(Boolean).join(' ');

/** The words of a text as written, without apostrophes. */
export const splitWords = (text: string): string[] =>
  text
    .replaceAll(APOSTROPHES, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** The words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);
