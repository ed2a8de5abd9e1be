/**
 * Parts of words, so that words with mistakes are found by equal texts, which any index can do.
 *
 * A word that may have n mistakes is cut into n + 1 parts: whatever the mistakes are, one part has none, and stands in
 * the other word at nearly the same place. (Li, Deng, Wang, Feng: Pass-Join, VLDB 2011.) Each part is a text that also
 * says how long the word is.
 */
import { maxTypos } from './typos.ts';
import { lettersOf } from './words.ts';

/** More parts than any word has. */
export const MAX_PARTS = 3;

const partOf = (letters: readonly string[], from: number, length: number, whole: number): string =>
  `${whole} ${letters.slice(from, from + length).join('')}`;

/** Where each part of a word of so many letters begins, and how long it is. */
function cutsOf(whole: number): { readonly from: number; readonly length: number }[] {
  const count = maxTypos(whole) + 1;
  const cuts = [];
  for (let i = 0, from = 0; i < count; i += 1) {
    const length = Math.floor(whole / count) + (i >= count - (whole % count) ? 1 : 0);
    cuts.push({ from, length });
    from += length;
  }
  return cuts;
}

/** The parts of a word, from the first to the last; none where it may have no mistakes. */
export function wordParts(word: string): string[] {
  const letters = lettersOf(word);
  if (maxTypos(letters.length) === 0) return [];
  return cutsOf(letters.length).map(({ from, length }) => partOf(letters, from, length, letters.length));
}

/** For each place of a part, the texts of which one is there in every word that this one may be meant for. */
export function partsOfSimilarWords(word: string): readonly (readonly string[])[] {
  const letters = lettersOf(word);
  const found = Array.from({ length: MAX_PARTS }, () => new Set<string>());
  const most = maxTypos(letters.length);
  for (let whole = letters.length - most; whole <= letters.length + most; whole += 1) {
    const typos = maxTypos(whole);
    const longer = letters.length - whole;
    if (Math.abs(longer) > Math.min(typos, most) || typos === 0) continue;
    cutsOf(whole).forEach(({ from, length }, i) => {
      const first = Math.max(0, from - i, from + longer - (typos - i));
      const last = Math.min(letters.length - length, from + i, from + longer + (typos - i));
      for (let place = first; place <= last; place += 1) found[i]?.add(partOf(letters, place, length, whole));
    });
  }
  return found.map((parts) => [...parts]);
}

/** The word with each two neighbours exchanged; none where it may have no mistakes. */
export function transpositionsOf(word: string): string[] {
  const letters = lettersOf(word);
  if (maxTypos(letters.length) === 0) return [];
  const made = new Set<string>();
  for (let i = 1; i < letters.length; i += 1)
    made.add([...letters.slice(0, i - 1), letters[i], letters[i - 1], ...letters.slice(i + 1)].join(''));
  made.delete(word);
  return [...made];
}
