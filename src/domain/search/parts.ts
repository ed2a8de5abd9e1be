/**
 * Parts of words, by which words with typing errors are found through an index of equal texts.
 *
 * A word that may have n errors is cut into n + 1 parts. Whatever the errors are, at least one part has none, and occurs
 * in the other word at nearly the same position (Li, Deng, Wang, Feng: Pass-Join, VLDB 2011). The text of a part starts
 * with the length of the word.
 */
import { maxTypos } from './typos.ts';
import { lettersOf } from './words.ts';

/** The most parts of a word. */
const MAX_PARTS = 3;

const partOf = (letters: readonly string[], from: number, length: number, wordLength: number): string =>
  `${wordLength} ${letters.slice(from, from + length).join('')}`;

/** The position and length of each part of a word with this many letters. */
function cutsOf(wordLength: number): { readonly from: number; readonly length: number }[] {
  const count = maxTypos(wordLength) + 1;
  const cuts = [];
  for (let i = 0, from = 0; i < count; i += 1) {
    const length = Math.floor(wordLength / count) + (i >= count - (wordLength % count) ? 1 : 0);
    cuts.push({ from, length });
    from += length;
  }
  return cuts;
}

/** The parts of a word, in order; none if no errors are allowed in a word of this length. */
export function wordParts(word: string): string[] {
  const letters = lettersOf(word);
  if (maxTypos(letters.length) === 0) return [];
  return cutsOf(letters.length).map(({ from, length }) => partOf(letters, from, length, letters.length));
}

/**
 * The parts of the words that this word may be a misspelling of: for each index of a part, the texts that it can have.
 * Every such word has, at some index, one of these texts.
 */
export function partsOfSimilarWords(word: string): readonly (readonly string[])[] {
  const letters = lettersOf(word);
  const found = Array.from({ length: MAX_PARTS }, () => new Set<string>());
  const max = maxTypos(letters.length);
  for (let wordLength = letters.length - max; wordLength <= letters.length + max; wordLength += 1) {
    const typos = maxTypos(wordLength);
    const longer = letters.length - wordLength;
    if (Math.abs(longer) > Math.min(typos, max) || typos === 0) continue;
    cutsOf(wordLength).forEach(({ from, length }, i) => {
      const first = Math.max(0, from - i, from + longer - (typos - i));
      const last = Math.min(letters.length - length, from + i, from + longer + (typos - i));
      for (let start = first; start <= last; start += 1)
        found[i]?.add(partOf(letters, start, length, wordLength));
      // Of two exchanged letters one may be in the second part, while a further error is in the part without any of them.
      const outer = i === 0 ? from + length - 1 : i === typos ? from - 1 : null;
      if (typos > 1 && longer === 0 && outer !== null)
        found[i]?.add(partOf(exchange(letters, outer), from, length, wordLength));
    });
  }
  return found.map((parts) => [...parts]);
}

/** The letters with the one at a place and its neighbour exchanged; the same letters at their ends. */
const exchange = (letters: readonly string[], place: number): readonly string[] =>
  place < 0 || place + 1 >= letters.length
    ? letters
    : [
        ...letters.slice(0, place),
        letters[place + 1] as string,
        letters[place] as string,
        ...letters.slice(place + 2),
      ];

/** The word with every two neighbouring letters exchanged; none if no errors are allowed in a word of this length. */
export function transpositionsOf(word: string): string[] {
  const letters = lettersOf(word);
  if (maxTypos(letters.length) === 0) return [];
  const made = new Set(letters.map((_, place) => exchange(letters, place).join('')));
  made.delete(word);
  return [...made];
}
