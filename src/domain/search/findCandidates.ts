/** Finds what may match a search text: by its rarest words, by identifiers and by id. */
import type { EntityKind } from '../model/kinds.ts';
import { isSearchablePrefix } from './candidateWords.ts';
import type { SearchCandidates } from './hitRanking.ts';
import { identifierKeysIn } from './identifier.ts';
import type { NameIndex } from './nameIndex.ts';
import type { SearchText } from './nameMatch.ts';
import { lettersOf } from './words.ts';

/** The most words that candidates are looked up by, the longest of the text; a hit must still match all of them. */
const MOST_WORDS = 12;
/** Up to this many items the names that have one word of the text are compared; of more, those that have two. */
const FEW_ITEMS = 200;
/** The most items that are followed, beyond those of the rarest word: that one finds all names that have each of the words. */
const MOST_ITEMS = 20_000;
/** From this many words on, a name of two words may be only a part of the text. */
const WORDS_BEYOND_A_NAME = 3;
/** The most names, and the most entities by their labels, that are compared with the text. */
const MOST_COMPARED = 1_000;

interface FoundCandidates extends SearchCandidates {
  /** False if matching names may be missing. */
  readonly complete: boolean;
}

/**
 * The candidates at a batch, of some kinds or of all.
 * @param most the most words that a candidate must have
 */
export function findCandidates(
  index: NameIndex,
  text: SearchText,
  batch: number,
  kinds: readonly EntityKind[] | null,
  most: number = Number.POSITIVE_INFINITY,
): FoundCandidates {
  const words = lookupWords(text);
  const matches = words.map((word, place) => {
    const like = index.words.like(word);
    const further = [...(text.alternatives.get(word) ?? []), ...partsInIndex(index, word)];
    const found = { ...like, words: [...new Set([...like.words, ...further])] };
    const count = found.words.reduce((sum, one) => sum + index.words.itemsOf(one).length, 0);
    return { ...found, place, count, initial: !isSearchablePrefix(word) };
  });
  // The rarest first, initials last. A word that no name has is left out.
  const rarest = matches
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.initial) - Number(b.initial) || a.count - b.count || a.place - b.place);
  const followed: typeof matches = [];
  let sum = 0;
  for (const one of rarest) {
    if (followed.length > 0 && sum + one.count > MOST_ITEMS) break;
    sum += one.count;
    followed.push(one);
  }
  // Of a name that repeats a word, only one place may be found.
  const whole =
    words.length < text.words.length
      ? 1
      : followed.filter(({ initial, complete }) => complete && !initial).length;
  const found = index.candidates({
    words: followed.flatMap(({ words: like, place }) => like.map((word) => [word, place] as const)),
    // A matching name has each of the words, or, as a part of the text, two of them.
    least: sum > FEW_ITEMS ? Math.min(most, 2, Math.max(1, whole)) : 1,
    identifiers: identifierKeysIn(text.text),
    id: text.text.trim(),
    batch,
    kinds,
    most: MOST_COMPARED,
  });
  const isAllFollowed = followed.length === rarest.length || words.length < WORDS_BEYOND_A_NAME;
  return {
    ...found,
    complete: found.complete && isAllFollowed && matches.every(({ complete }) => complete),
  };
}

/** The distinct words that candidates are looked up by, in the order of the text. */
function lookupWords({ words }: SearchText): string[] {
  const different = [...new Set(words)];
  const longest = [...different].sort((a, b) => lettersOf(b).length - lettersOf(a).length);
  const kept = new Set(longest.slice(0, MOST_WORDS));
  return different.filter((word) => kept.has(word));
}

/** The shortest word that is read as two joined, and the shortest of the two. */
const MIN_JOINED = 6;
const MIN_PART = 3;

/** The words of the index that a word of the text joins, such as Sergei and Lavrov. */
function partsInIndex({ words }: NameIndex, word: string): string[] {
  if (word.length < MIN_JOINED || words.itemsOf(word).length > 0) return [];
  for (let end = MIN_PART; end <= word.length - MIN_PART; end += 1) {
    const parts = [word.slice(0, end), word.slice(end)];
    if (parts.every((part) => words.itemsOf(part).length > 0)) return parts;
  }
  return [];
}
