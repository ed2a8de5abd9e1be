/** How a name answers a text that is sought. */
import { fold } from '../matching/fold.ts';
import { typoCount } from './typos.ts';
import { lettersOf, searchWords } from './words.ts';

/**
 * From the best to the least:
 * - `EXACT`: the text is the name, small and capital letters apart;
 * - `IDENTIFIER`: the text is an identifier of the entity, or its id;
 * - `FOLDED`: it is the name in another alphabet, transliteration, punctuation, or without diacritics;
 * - `WORDS`: each of its words is one of the name, in any order;
 * - `PREFIX`: each is one of the name or begins one, an initial included;
 * - `FUZZY`: each is, begins, or is nearly one of the name;
 * - `PART`: each word of the name, two at least, is one of the text, which has more.
 */
export const MATCH_KINDS = ['EXACT', 'IDENTIFIER', 'FOLDED', 'WORDS', 'PREFIX', 'FUZZY', 'PART'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface NameMatch {
  readonly match: MatchKind;
  /** Letters that are wrong, missing or too many. */
  readonly typos: number;
  /** 0 where the name has the words as they are written, 1 where spelt otherwise, 2 where in another alphabet. */
  readonly respelt: 0 | 1 | 2;
  /** Words that only one of the two has. */
  readonly further: number;
  /** Letters that would complete the words that are begun. */
  readonly missing: number;
  /** The place in the name of the first word that was found. */
  readonly place: number;
}

/** A text that is sought, read once. */
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

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
const joined = (words: readonly string[]): string => words.join('');

const WHOLE: Omit<NameMatch, 'match'> = { typos: 0, respelt: 0, further: 0, missing: 0, place: 0 };

/** How a name answers; null where it does not. */
export function matchName(sought: SearchText, name: string): NameMatch | null {
  if (plain(sought.text) === plain(name)) return { match: 'EXACT', ...WHOLE };
  const words = searchWords(name);
  if (words.length === 0 || sought.words.length === 0) return null;
  const respelt = respelling(sought.text, name);
  if (joined(sought.words) === joined(words)) return { match: 'FOLDED', ...WHOLE, respelt };
  const found = wordByWord(sought.words, words) ?? within(sought.words, words);
  return found && { ...found, respelt };
}

function respelling(text: string, name: string): NameMatch['respelt'] {
  const written = plain(name);
  const words = plain(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  if (words.every((word) => written.includes(word))) return 0;
  return ALPHABETS.every((letter) => letter.test(text) === letter.test(name)) ? 1 : 2;
}

/** A letter of each of the alphabets that are folded into one. */
const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u];

/** Each word of a name is found once: the same ones first, then those that are begun, then those with mistakes. */
function wordByWord(sought: readonly string[], name: readonly string[]): Omit<NameMatch, 'respelt'> | null {
  const free = new Map(name.map((word, place) => [place, word]));
  const tally = { typos: 0, missing: 0, place: name.length };
  const take = (
    words: readonly string[],
    costOf: (word: string, of: string) => number | null,
    spend: (cost: number) => void,
  ): string[] =>
    words.filter((word) => {
      let best: { place: number; cost: number } | null = null;
      for (const [place, of] of free) {
        const cost = costOf(word, of);
        if (cost !== null && (best === null || cost < best.cost)) best = { place, cost };
      }
      if (best === null) return true;
      free.delete(best.place);
      tally.place = Math.min(tally.place, best.place);
      spend(best.cost);
      return false;
    });
  const notSame = take(
    sought,
    (word, of) => (word === of ? 0 : null),
    () => {},
  );
  // The longest first, so that an initial does not take the word that another one begins.
  const byLength = [...notSame].sort((a, b) => b.length - a.length);
  const notBegun = take(byLength, lettersMissing, (letters) => {
    tally.missing += letters;
  });
  const notFound = take(notBegun, typoCount, (typos) => {
    tally.typos += typos;
  });
  if (notFound.length > 0) return null;
  const match = notSame.length === 0 ? 'WORDS' : notBegun.length === 0 ? 'PREFIX' : 'FUZZY';
  return { match, further: free.size, ...tally };
}

const lettersMissing = (word: string, of: string): number | null =>
  of.startsWith(word) ? lettersOf(of).length - lettersOf(word).length : null;

function within(sought: readonly string[], name: readonly string[]): Omit<NameMatch, 'respelt'> | null {
  if (name.length < 2) return null;
  const rest = [...sought];
  for (const word of name) {
    const place = rest.indexOf(word);
    if (place < 0) return null;
    rest.splice(place, 1);
  }
  return { match: 'PART', ...WHOLE, further: rest.length };
}
