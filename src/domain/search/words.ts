/** The words by which names are found. */
import { foldedWords } from '../matching/fold.ts';

/** Letters of a word that are looked at: longer ones are no words of any name, and an index has its limits. */
const MAX_LETTERS = 64;
/** Words of one name that are looked at. */
const MAX_WORDS = 64;

/** The folded words of a name or of a text that is sought, in their order; the same for both, so that they meet. */
export const searchWords = (text: string): string[] =>
  foldedWords(text)
    .slice(0, MAX_WORDS)
    .map((word) => (word.length > MAX_LETTERS ? lettersOf(word).slice(0, MAX_LETTERS).join('') : word));

/** Letters as a person counts them, also those beyond U+FFFF. */
export const lettersOf = (word: string): string[] => [...word];
