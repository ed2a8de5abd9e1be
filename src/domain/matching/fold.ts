/** Folds the spellings of a name into one, so that names can be compared and searched across alphabets. */
import { toBasicLatin } from './basicLatin.ts';

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
  // Yevgeny, Andreyev; then Fyodor, but not Tokyo.
  [/(^|[aeou]|[^\p{L}])[yj](?=e)/gu, '$1'],
  [/(?<=[bdfhlmnprstvz])yo/g, 'e'],
  // Sergey, Sergej, Belyi, Dmitriy.
  [/[yj]/g, 'i'],
  [/i{2,}/g, 'i'],
];

/**
 * A text in the form for comparison: lower case, without diacritics, Cyrillic in Latin letters, and the common
 * transliteration schemes unified ("Сергей", "Sergei", "Sergey" and "Sergej" all become "sergei"). Apostrophes are
 * removed; all other characters that are not letters or digits separate words, which are joined by one space. May be
 * empty. Idempotent.
 */
export function fold(text: string): string {
  // After a hard or soft sign, "е" is pronounced "ye": Прокофьев is Prokofyev.
  const signed = text.replaceAll(/[ьъ](?=[её])/gi, 'й');
  let folded = toBasicLatin(signed.replaceAll(APOSTROPHES, ''));
  for (const [scheme, form] of SCHEMES) folded = folded.replaceAll(scheme, form);
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The words of a text as written, without apostrophes. */
export const splitWords = (text: string): string[] =>
  text
    .replaceAll(APOSTROPHES, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** The words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);
