/** The words by which names are indexed and searched. */
import { foldedWords } from '../matching/fold.ts';

/** Longer words are cut: they do not occur in names, and index keys have a maximum length. */
const MAX_LETTERS = 64;
/** Further words are ignored. */
const MAX_WORDS = 64;

/** The folded words of a name or of a search text, in order. */
export const searchWords = (text: string): string[] =>
  foldedWords(text)
    .slice(0, MAX_WORDS)
    .map((word) => (word.length > MAX_LETTERS ? lettersOf(word).slice(0, MAX_LETTERS).join('') : word));

/** The letters of a word by code point, so that one beyond U+FFFF counts once. */
export const lettersOf = (word: string): string[] => [...word];

const SURROGATE = /[\ud800-\udfff]/;

/** The same, to be read only. Most words have one code unit for each letter, so that they need no copy. */
export const lettersIn = (word: string): ArrayLike<string> => (SURROGATE.test(word) ? lettersOf(word) : word);
