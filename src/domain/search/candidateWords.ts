/** Which words of a graph a word of a text may be meant for. */
import { byCodeUnits } from '../model/textOrder.ts';
import { typosBetween } from './typos.ts';
import { lettersOf } from './words.ts';

/** Words that one word is taken for, most. */
export const MOST_BEGUN = 200;
export const MOST_MISTAKEN = 50;
/** Letters of a word that is looked for as the beginning of others. */
const BEGINNING = 2;
/** From here on a letter says as much as a word: Chinese, Japanese and Korean. */
const FIRST_IDEOGRAPH = 0x2e80;

/** Whether a word is looked for as the beginning of others. */
export const isBeginning = (word: string): boolean =>
  lettersOf(word).length >= BEGINNING || (word.codePointAt(0) ?? 0) >= FIRST_IDEOGRAPH;

export interface Meant {
  /** The same word first, then those that it begins, the shortest first, then those that are nearly it. */
  readonly words: readonly string[];
  /** False where there were more than are looked at. */
  readonly complete: boolean;
}

/** Those of the candidates that a word may be meant for. */
export function meantBy(word: string, candidates: Iterable<string>): Meant {
  const same: string[] = [];
  const begun: string[] = [];
  const mistaken: { word: string; typos: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) same.push(candidate);
    else if (isBeginning(word) && candidate.startsWith(word)) begun.push(candidate);
    else {
      const typos = typosBetween(word, candidate);
      if (typos !== null) mistaken.push({ word: candidate, typos });
    }
  }
  begun.sort((a, b) => a.length - b.length || byCodeUnits(a, b));
  mistaken.sort((a, b) => a.typos - b.typos || byCodeUnits(a.word, b.word));
  return {
    words: [
      ...same,
      ...begun.slice(0, MOST_BEGUN),
      ...mistaken.slice(0, MOST_MISTAKEN).map((found) => found.word),
    ],
    complete: begun.length <= MOST_BEGUN && mistaken.length <= MOST_MISTAKEN,
  };
}
