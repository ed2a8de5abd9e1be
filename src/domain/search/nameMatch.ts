/** How a name matches a search text. */
import { fold } from '../matching/fold.ts';
import { typoCount } from './typos.ts';
import { lettersOf, searchWords } from './words.ts';

/**
 * Best first:
 * - `EXACT`: the text is the name, apart from upper and lower case;
 * - `IDENTIFIER`: the text is an identifier of the entity, or its id;
 * - `FOLDED`: the text is the name in another alphabet, transliteration or punctuation, or without diacritics;
 * - `WORDS`: each word of the text is a word of the name, in any order;
 * - `PREFIX`: each word of the text is a word of the name or a prefix of one, such as an initial;
 * - `FUZZY`: as `PREFIX`, or a word of the name with typing errors;
 * - `PART`: each word of the name, at least two, is a word of the text, which has more words.
 */
export const MATCH_KINDS = ['EXACT', 'IDENTIFIER', 'FOLDED', 'WORDS', 'PREFIX', 'FUZZY', 'PART'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface NameMatch {
  readonly match: MatchKind;
  /** Letters that are wrong, missing or too many. */
  readonly typos: number;
  /** 0 if the words of the name are spelled as in the text, 1 if spelled differently, 2 if in another alphabet. */
  readonly respelled: 0 | 1 | 2;
  /** Words that only the name or only the text has. */
  readonly extraWords: number;
  /** Letters that the prefixes in the text lack to be words of the name. */
  readonly missingLetters: number;
  /** The position in the name of the first word that matched. */
  readonly position: number;
}

/** A search text with its words, read once. */
export interface SearchText {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
}

export const readSearchText = (text: string): SearchText => ({
  text,
  folded: fold(text),
  words: searchWords(text),
});

const normalize = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
const joined = (words: readonly string[]): string => words.join('');

/** Nothing differs, and nothing is missing. */
export const WHOLE_NAME: Omit<NameMatch, 'match'> = {
  typos: 0,
  respelled: 0,
  extraWords: 0,
  missingLetters: 0,
  position: 0,
};

/**
 * How a name matches a search text; null if it does not.
 * @param words the folded words of the name
 */
export function matchName(
  search: SearchText,
  name: string,
  words: readonly string[] = searchWords(name),
): NameMatch | null {
  if (normalize(search.text) === normalize(name)) return { match: 'EXACT', ...WHOLE_NAME };
  if (words.length === 0 || search.words.length === 0) return null;
  const respelled = respelling(search.text, name);
  if (joined(search.words) === joined(words)) return { match: 'FOLDED', ...WHOLE_NAME, respelled };
  const found = matchWords(search.words, words) ?? matchPart(search.words, words);
  return found && { ...found, respelled };
}

function respelling(text: string, name: string): NameMatch['respelled'] {
  const written = normalize(name);
  const words = normalize(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  if (words.every((word) => written.includes(word))) return 0;
  return ALPHABETS.every((letter) => letter.test(text) === letter.test(name)) ? 1 : 2;
}

/** Letters of the alphabets that `fold` unifies. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}/u,
];

/** Matches each word of the text to another word of the name: first equal words, then prefixes, then typing errors. */
function matchWords(text: readonly string[], name: readonly string[]): Omit<NameMatch, 'respelled'> | null {
  const free = new Map(name.map((word, position) => [position, word]));
  let position = name.length;
  /** Matches words to the free words of the name with the lowest cost. */
  const take = (
    words: readonly string[],
    costOf: (word: string, nameWord: string) => number | null,
  ): { unmatched: string[]; cost: number } => {
    let total = 0;
    const unmatched = words.filter((word) => {
      let best: { position: number; cost: number } | null = null;
      for (const [at, nameWord] of free) {
        const cost = costOf(word, nameWord);
        if (cost !== null && (best === null || cost < best.cost)) best = { position: at, cost };
      }
      if (best === null) return true;
      free.delete(best.position);
      position = Math.min(position, best.position);
      total += best.cost;
      return false;
    });
    return { unmatched, cost: total };
  };
  const equal = take(text, (word, nameWord) => (word === nameWord ? 0 : null));
  // Longest first, so that an initial does not take a word that a longer prefix needs.
  const byLength = [...equal.unmatched].sort((a, b) => b.length - a.length);
  const prefixes = take(byLength, missingLetters);
  const mistyped = take(prefixes.unmatched, typoCount);
  if (mistyped.unmatched.length > 0) return null;
  const match = equal.unmatched.length === 0 ? 'WORDS' : prefixes.unmatched.length === 0 ? 'PREFIX' : 'FUZZY';
  return {
    match,
    typos: mistyped.cost,
    extraWords: free.size,
    missingLetters: prefixes.cost,
    position,
  };
}

const missingLetters = (word: string, nameWord: string): number | null =>
  nameWord.startsWith(word) ? lettersOf(nameWord).length - lettersOf(word).length : null;

/** Matches a text that contains all words of the name and others. */
function matchPart(text: readonly string[], name: readonly string[]): Omit<NameMatch, 'respelled'> | null {
  if (name.length < 2) return null;
  const rest = [...text];
  for (const word of name) {
    const index = rest.indexOf(word);
    if (index < 0) return null;
    rest.splice(index, 1);
  }
  return { match: 'PART', ...WHOLE_NAME, extraWords: rest.length };
}
