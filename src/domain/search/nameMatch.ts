/** How a name matches a search text. */

import { splitWords } from '../matching/fold.ts';
import { isSmallWord, type LegalFamily, shortForms, withoutLegalForm } from '../matching/legalForms.ts';
import { simplifyWord } from '../matching/nameKey.ts';
import { numeralOf } from '../matching/numerals.ts';
import { readingsOf } from '../matching/readings.ts';
import { typoCount } from './typos.ts';
import { lettersIn, searchWords } from './words.ts';

/**
 * Best first:
 * - `EXACT`: the text is the name, apart from upper and lower case;
 * - `IDENTIFIER`: the text is an identifier of the entity, or its id;
 * - `FOLDED`: the text is the name in another alphabet, transliteration or punctuation, or without diacritics;
 * - `WORDS`: each word of the text is a word of the name, in any order;
 * - `PREFIX`: each word of the text is a word of the name or a prefix of one, such as an initial;
 * - `FUZZY`: as `PREFIX`, or a word of the name with typing errors;
 * - `RELATED`: as `FUZZY`, together with words of what the entity is linked to, and years of its time;
 * - `PART`: each word of the name, at least two, is a word of the text, with typing errors too; the text has more words;
 * - `SOME_WORDS`: some words of the text are words of the name.
 */
export const MATCH_KINDS = [
  'EXACT',
  'IDENTIFIER',
  'FOLDED',
  'WORDS',
  'PREFIX',
  'FUZZY',
  'RELATED',
  'PART',
  'SOME_WORDS',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface NameMatch {
  readonly match: MatchKind;
  /** Where the text has a year that is not in the name: the number of days of the time that has it; otherwise 0. */
  readonly period: number;
  /** Letters that are wrong, missing, too many or exchanged. */
  readonly typos: number;
  /** 0 if the words of the name are spelled as in the text, 1 if spelled differently, 2 if in another alphabet. */
  readonly respelled: 0 | 1 | 2;
  /** Words that only the name or only the text has. */
  readonly extraWords: number;
  /** Letters that the prefixes in the text lack to be words of the name. */
  readonly missingLetters: number;
  /** The position in the name of the first word that matched. */
  readonly position: number;
  /** The words of the text that are not in the name. */
  readonly unmatched: readonly string[];
}
type WordMatch = Omit<NameMatch, 'respelled'>;

/** A search text with its words, read once. */
export interface SearchText {
  readonly text: string;
  /** As `normalize` returns it, and its words. */
  readonly plain: string;
  readonly plainWords: readonly string[];
  /** Which of `ALPHABETS` it has. */
  readonly alphabets: readonly boolean[];
  readonly words: readonly string[];
  /** Other words that a word of the text may be, by its other romanizations, as a numeral, and shortened or in full. */
  readonly alternatives: ReadonlyMap<string, readonly string[]>;
  /** The words as they are written, for each folded one. */
  readonly written: ReadonlyMap<string, string>;
  /** The words without a legal form, and its family. */
  readonly formed: { readonly words: readonly string[]; readonly family: LegalFamily | null };
}

export function readSearchText(text: string): SearchText {
  const words = searchWords(text);
  const written = new Map<string, string>();
  const alternatives = new Map<string, readonly string[]>();
  for (const raw of splitWords(text)) {
    const folded = searchWords(raw);
    for (const word of folded) written.set(word, raw);
    const [word, ...more] = folded;
    if (word === undefined || more.length > 0) continue;
    const read = [...readingsOf(raw), numeralOf(raw.toUpperCase()) ?? ''].flatMap(searchWords);
    // A letter too many is a typing error.
    const simple = /(.)\1/u.test(word) ? [] : [simplifyWord(word)];
    alternatives.set(word, [...read, ...simple, ...shortForms(word)]);
  }
  const plain = normalize(text);
  return {
    text,
    plain,
    plainWords: plain.split(/[^\p{L}\p{M}\p{N}]+/u),
    alphabets: ALPHABETS.map((letter) => letter.test(text)),
    words,
    alternatives,
    written,
    formed: withoutLegalForm(words),
  };
}

/** Printable characters of ASCII with single spaces between them. */
const IS_PLAIN = /^[!-~]+(?: [!-~]+)*$/;

const normalize = (text: string): string =>
  IS_PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
const lengthOf = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);
/** Whether words are the same apart from the spaces between them. */
const areJoinedAlike = (some: readonly string[], others: readonly string[]): boolean =>
  lengthOf(some) === lengthOf(others) && some.join('') === others.join('');

/** Nothing differs, and nothing is missing. */
export const WHOLE_NAME: Omit<NameMatch, 'match'> = {
  period: 0,
  typos: 0,
  respelled: 0,
  extraWords: 0,
  missingLetters: 0,
  position: 0,
  unmatched: [],
};

/**
 * How a name matches a search text; null if it does not, also where it has only some of the words.
 * @param words the folded words of the name
 */
export function matchName(
  search: SearchText,
  name: string,
  words: readonly string[] = searchWords(name),
): NameMatch | null {
  if (words.length === 0 || search.words.length === 0) return null;
  if (words.length === search.words.length && search.plain === normalize(name))
    return { match: 'EXACT', ...WHOLE_NAME };
  const found =
    matchWhole(search, search.words, words) ??
    matchFormed(search, words) ??
    matchPart(search, search.words, words);
  return found && { ...found, respelled: respelling(search, name) };
}

/** How a name matches that has only some words of a text, and none of them is numeral, initial or small; null if it has none. */
export function matchSomeWords(
  search: SearchText,
  name: string,
  words: readonly string[] = searchWords(name),
): NameMatch | null {
  const free = new FreeWords(words);
  const unmatched = free.take(search.words, (word, other) => equalCost(search, word, other)).unmatched;
  const matched = search.words.filter((word) => !unmatched.includes(word));
  if (!matched.some(isTelling)) return null;
  return { ...free.matchOf('SOME_WORDS'), unmatched, respelled: respelling(search, name) };
}

/** Whether a word, alone, says something of what is meant. */
export const isTelling = (word: string): boolean =>
  lettersIn(word).length >= MIN_TELLING && !isSmallWord(word);
const MIN_TELLING = 3;

/** How a name with at least one word of the text matches together with words of what the entity is linked to; null if it does not. */
export function matchRelated(
  search: SearchText,
  { text, words }: { readonly text: string; readonly words: readonly string[] },
  related: readonly string[],
): NameMatch | null {
  const found = matchWhole(search, search.words, words, related);
  if (found === null || found.position >= words.length) return null;
  return { ...found, match: 'RELATED', respelled: respelling(search, text) };
}

function respelling({ plainWords, alphabets }: SearchText, name: string): NameMatch['respelled'] {
  const written = normalize(name);
  if (plainWords.every((word) => written.includes(word))) return 0;
  return ALPHABETS.every((letter, i) => letter.test(name) === alphabets[i]) ? 1 : 2;
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

/** The words of a name, and further ones after them, that no word of the text was matched to yet. */
class FreeWords {
  /** Null for a word that was matched. */
  readonly #free: (string | null)[];
  readonly #own: number;
  readonly #all: number;
  #position: number;
  #typos = 0;
  #missing = 0;

  constructor(name: readonly string[], further: readonly string[] = []) {
    this.#free = [...name, ...further];
    this.#own = name.length;
    this.#all = this.#free.length;
    this.#position = this.#all;
  }

  /** Matches words to those with the lowest cost. */
  take(
    words: readonly string[],
    costOf: (word: string, nameWord: string) => number | null,
  ): { unmatched: string[]; cost: number } {
    let total = 0;
    const unmatched = words.filter((word) => {
      let [best, least] = [-1, Number.POSITIVE_INFINITY];
      for (let at = 0; at < this.#all && least > 0; at += 1) {
        const nameWord = this.#free[at] as string | null;
        const cost = nameWord === null ? null : costOf(word, nameWord);
        if (cost !== null && cost < least) [best, least] = [at, cost];
      }
      if (best < 0) return true;
      this.#use(best);
      total += least;
      return false;
    });
    return { unmatched, cost: total };
  }

  /** Matches words that join two of the name, with at most `most` typing errors: SergeiLavrov. */
  takeJoined(words: readonly string[], most: 0 | 2): string[] {
    return words.filter((word) => {
      for (const [place, first] of this.#left())
        for (const [other, second] of this.#left()) {
          const cost = other === place ? null : typoCount(word, first + second);
          if (cost === null || cost > most) continue;
          this.#typos += cost;
          for (const used of [place, other]) this.#use(used);
          return false;
        }
      return true;
    });
  }

  takePrefixes(words: readonly string[]): string[] {
    // Longest first, so that an initial does not take a word that a longer prefix needs.
    const { unmatched, cost } = this.take(
      [...words].sort((a, b) => b.length - a.length),
      missingLetters,
    );
    this.#missing += cost;
    return unmatched;
  }

  /** Once another word has matched, one with another ending of a woman's or a man's name is another name: Paula, Mario. */
  takeMistyped(words: readonly string[]): string[] {
    const isAlone = this.#left().length === this.#all;
    const { unmatched, cost } = this.take(words, (word, other) =>
      !isAlone && haveOtherEndings(word, other) ? null : typoCount(word, other),
    );
    this.#typos += cost;
    return unmatched;
  }

  /** The match with what was taken. */
  matchOf(match: MatchKind): WordMatch {
    return {
      match,
      period: 0,
      typos: this.#typos,
      extraWords: this.#left().filter(([position]) => position < this.#own).length,
      missingLetters: this.#missing,
      position: this.#position,
      unmatched: [],
    };
  }

  /** The words that are left, with their positions. */
  #left(): (readonly [position: number, word: string])[] {
    return this.#free.flatMap((word, position) => (word === null ? [] : [[position, word] as const]));
  }

  #use(position: number): void {
    this.#free[position] = null;
    this.#position = Math.min(this.#position, position);
  }
}

/** Whether only one of two different words ends with an "a", which the other lacks or has an "o" for. */
const haveOtherEndings = (word: string, other: string): boolean =>
  word.replace(/a$/, '') === other.replace(/a$/, '') || word.replace(/o$/, 'a') === other.replace(/o$/, 'a');

const equalCost = ({ alternatives }: SearchText, word: string, nameWord: string): number | null =>
  word === nameWord || alternatives.get(word)?.includes(nameWord) ? 0 : null;

/** Matches each word of a text to another word of the name: first equal words, then prefixes, then typing errors. */
function matchWhole(
  search: SearchText,
  text: readonly string[],
  name: readonly string[],
  further: readonly string[] = [],
): WordMatch | null {
  if (areJoinedAlike(text, name)) return { match: 'FOLDED', ...WHOLE_NAME };
  const free = new FreeWords(name, further);
  const equal = free.takeJoined(
    free.take(text, (word, other) => equalCost(search, word, other)).unmatched,
    0,
  );
  const prefixes = free.takePrefixes(equal);
  if (free.takeJoined(free.takeMistyped(prefixes), 2).length > 0) return null;
  return free.matchOf(equal.length === 0 ? 'WORDS' : prefixes.length === 0 ? 'PREFIX' : 'FUZZY');
}

/** Beginnings of years are typed on; other numbers are whole. */
const MIN_NUMBER_PREFIX = 3;

function missingLetters(word: string, nameWord: string): number | null {
  if (!nameWord.startsWith(word) || (word.length < MIN_NUMBER_PREFIX && /^\p{N}/u.test(word))) return null;
  return lettersIn(nameWord).length - lettersIn(word).length;
}

/** Matches a text with a legal form to a name with one of the same family, or without. */
function matchFormed(search: SearchText, name: readonly string[]): WordMatch | null {
  const { words, family } = search.formed;
  if (family === null) return null;
  const formed = withoutLegalForm(name);
  if (formed.family === family)
    return matchWhole(search, words, formed.words) ?? matchPart(search, words, formed.words);
  const unmatched = search.words.filter((word) => !words.includes(word));
  return formed.family === null && areJoinedAlike(words, name)
    ? { match: 'PART', ...WHOLE_NAME, extraWords: unmatched.length, unmatched }
    : null;
}

/** Matches a text that contains all words of the name but small ones, with typing errors too, and others that are no Roman numerals. */
function matchPart(search: SearchText, text: readonly string[], name: readonly string[]): WordMatch | null {
  const telling = name.filter((word) => !isSmallWord(word));
  if (telling.length < 2) return null;
  const free = new FreeWords(telling);
  const more = free.takeMistyped(free.take(text, (word, other) => equalCost(search, word, other)).unmatched);
  const match = free.matchOf('PART');
  const isOther = more.some((word) => /^\p{N}+$/u.test(word) && search.written.get(word) !== word);
  return match.extraWords > 0 || isOther
    ? null
    : { ...match, extraWords: more.length + name.length - telling.length, unmatched: more };
}
