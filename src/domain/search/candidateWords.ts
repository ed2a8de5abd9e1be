/** The words of the graph that a word of a search text may stand for. */
import { compareCodeUnits } from '../model/textOrder.ts';
import { typoCount } from './typos.ts';
import { lettersIn } from './words.ts';

/** The most words that start with a word of the search text. */
const MAX_PREFIX_WORDS = 200;
/** The most words that differ from it by typing errors. */
const MAX_TYPO_WORDS = 50;
/** The shortest word that is searched as a prefix. */
const MIN_PREFIX_LENGTH = 2;
/** From this code point on, one letter is enough: Chinese, Japanese and Korean. */
const FIRST_IDEOGRAPH = 0x2e80;

/** Whether a word is also searched as the prefix of other words. */
export const isSearchablePrefix = (word: string): boolean =>
  lettersIn(word).length >= MIN_PREFIX_LENGTH || (word.codePointAt(0) ?? 0) >= FIRST_IDEOGRAPH;

export interface CandidateWords {
  /** The same word first, then the words that start with it, shortest first, then those with typing errors. */
  readonly words: readonly string[];
  /** False if words were left out because of a limit. */
  readonly complete: boolean;
}

/** The candidates that a word of the search text may stand for. */
export function candidateWordsFor(word: string, candidates: Iterable<string>): CandidateWords {
  const isPrefix = isSearchablePrefix(word);
  const same: string[] = [];
  const prefixed: string[] = [];
  const mistyped: { word: string; typos: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) same.push(candidate);
    else if (isPrefix && candidate.startsWith(word)) prefixed.push(candidate);
    else {
      const typos = typoCount(word, candidate);
      if (typos !== null) mistyped.push({ word: candidate, typos });
    }
  }
  prefixed.sort((a, b) => a.length - b.length || compareCodeUnits(a, b));
  mistyped.sort((a, b) => a.typos - b.typos || compareCodeUnits(a.word, b.word));
  return {
    words: [
      ...same,
      ...prefixed.slice(0, MAX_PREFIX_WORDS),
      ...mistyped.slice(0, MAX_TYPO_WORDS).map((found) => found.word),
    ],
    complete: prefixed.length <= MAX_PREFIX_WORDS && mistyped.length <= MAX_TYPO_WORDS,
  };
}
