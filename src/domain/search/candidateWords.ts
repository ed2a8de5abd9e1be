/** Which words of a graph a word of a text may be meant for. */
import { compareCodeUnits } from '../model/textOrder.ts';
import { typoCount } from './typos.ts';
import { lettersOf } from './words.ts';

/** Words that one word is taken for, most. */
export const MAX_PREFIX_WORDS = 200;
export const MAX_TYPO_WORDS = 50;
/** Letters of a word that is looked for as the beginning of others. */
const BEGINNING = 2;
/** From here on a letter says as much as a word: Chinese, Japanese and Korean. */
const FIRST_IDEOGRAPH = 0x2e80;

/** Whether a word is looked for as the beginning of others. */
export const isSearchablePrefix = (word: string): boolean =>
  lettersOf(word).length >= BEGINNING || (word.codePointAt(0) ?? 0) >= FIRST_IDEOGRAPH;

export interface CandidateWords {
  /** The same word first, then those that it begins, the shortest first, then those that are nearly it. */
  readonly words: readonly string[];
  /** False where there were more than are looked at. */
  readonly complete: boolean;
}

/** Those of the candidates that a word may be meant for. */
export function candidateWordsFor(word: string, candidates: Iterable<string>): CandidateWords {
  const same: string[] = [];
  const begun: string[] = [];
  const mistaken: { word: string; typos: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) same.push(candidate);
    else if (isSearchablePrefix(word) && candidate.startsWith(word)) begun.push(candidate);
    else {
      const typos = typoCount(word, candidate);
      if (typos !== null) mistaken.push({ word: candidate, typos });
    }
  }
  begun.sort((a, b) => a.length - b.length || compareCodeUnits(a, b));
  mistaken.sort((a, b) => a.typos - b.typos || compareCodeUnits(a.word, b.word));
  return {
    words: [
      ...same,
      ...begun.slice(0, MAX_PREFIX_WORDS),
      ...mistaken.slice(0, MAX_TYPO_WORDS).map((found) => found.word),
    ],
    complete: begun.length <= MAX_PREFIX_WORDS && mistaken.length <= MAX_TYPO_WORDS,
  };
}
