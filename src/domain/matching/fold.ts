/** One spelling for the many that a name has, so that names can be compared and found across alphabets. */
import { toBasicLatin } from './basicLatin.ts';

const APOSTROPHES = /['’‘ʼʻʹʺ`´′″]/g;

/**
 * Where schemes of transliteration differ, the form that all are brought to; in this order. A rule may not look far
 * ahead, so that the beginning of a name mostly folds to the beginning of the folded name.
 */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  // Maxim, Plotz; first, since what they become may be a part of what follows.
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
 * A text for comparison: lower case, without diacritics, Cyrillic in Latin letters, and the common schemes of
 * transliteration brought to one ("Сергей", "Sergei", "Sergey" and "Sergej" are all "sergei"). Apostrophes are left
 * out; whatever else is neither letter nor digit parts words, which are joined by one space. Empty where nothing is
 * left. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  // After a sign, "е" is heard as "ye": Прокофьев is Prokofyev.
  const signed = text.replaceAll(/[ьъ](?=[её])/gi, 'й');
  let folded = toBasicLatin(signed.replaceAll(APOSTROPHES, ''));
  for (const [scheme, form] of SCHEMES) folded = folded.replaceAll(scheme, form);
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The words of a text as they are written, without apostrophes. */
export const splitWords = (text: string): string[] =>
  text
    .replaceAll(APOSTROPHES, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** The words of a folded text, in their order. */
export const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);
