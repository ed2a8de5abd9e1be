/** Finds what may match a search text: by its rarest words, by identifiers and by id. */
import type { EntityKind } from '../model/kinds.ts';
import { compareCodeUnits } from '../model/textOrder.ts';
import { isSearchablePrefix } from './candidateWords.ts';
import type { SearchCandidates } from './hitRanking.ts';
import { identifierKeysIn } from './identifier.ts';
import type { NameIndex } from './nameIndex.ts';
import { isTelling, type SearchText } from './nameMatch.ts';
import { lettersIn } from './words.ts';

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

interface Wanted {
  readonly batch: number;
  /** Null for all. */
  readonly kinds: readonly EntityKind[] | null;
  /** Only these entities. */
  readonly among?: ReadonlySet<string>;
  /** The most words that a candidate must have. */
  readonly most?: number | undefined;
}

/** The candidates at a batch. */
export function findCandidates(
  index: NameIndex,
  text: SearchText,
  { batch, kinds, among, most = Number.POSITIVE_INFINITY }: Wanted,
): FoundCandidates {
  const { words, followed, sum, complete } = lookUp(index, text);
  // Of a name that repeats a word, only one place may be found.
  const whole =
    words.length < text.words.length ? 1 : followed.filter((word) => word.complete && !word.initial).length;
  const found = index.candidates({
    words: followed.flatMap(({ like, place }) => like.map((word) => [word, place] as const)),
    // A matching name has each of the words, or, as a part of the text, two of them.
    least: sum > FEW_ITEMS ? Math.min(most, 2, Math.max(1, whole)) : 1,
    identifiers: identifierKeysIn(text.text),
    id: text.text.trim(),
    batch,
    kinds,
    among: among ?? null,
    most: MOST_COMPARED,
  });
  return { ...found, complete: found.complete && complete };
}

/** The ids of the entities at a batch that have words of the text: those with the rarest words first. */
export function rarestEntities(index: NameIndex, text: SearchText, batch: number): string[] {
  const weights = new Map<string, number>();
  for (const { word, like, count } of lookUp(index, text).followed)
    if (isTelling(word))
      for (const id of index.having(like, batch)) weights.set(id, (weights.get(id) ?? 0) + 1 / count);
  return [...weights].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b)).map(([id]) => id);
}

/** A word of the text in the index. */
interface FoundWord {
  readonly word: string;
  readonly place: number;
  /** The words of the index that it may stand for. */
  readonly like: readonly string[];
  /** The number of names and labels with these. */
  readonly count: number;
  /** Whether these are all. */
  readonly complete: boolean;
  readonly initial: boolean;
}

/** The words that names are looked up by, and those of them that are followed, the rarest first. */
function lookUp(index: NameIndex, text: SearchText) {
  const words = lookupWords(text);
  const found = words.map((word, place): FoundWord => {
    const { words: same, complete } = index.words.like(word);
    const like = [
      ...new Set([...same, ...(text.alternatives.get(word) ?? []), ...partsInIndex(index, word)]),
    ];
    const count = like.reduce((sum, one) => sum + index.words.itemsOf(one).length, 0);
    return { word, place, like, count, complete, initial: !isSearchablePrefix(word) };
  });
  // Initials last. A word that no name has is left out.
  const rarest = found
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.initial) - Number(b.initial) || a.count - b.count || a.place - b.place);
  const followed: FoundWord[] = [];
  let sum = 0;
  for (const one of rarest) {
    if (followed.length > 0 && sum + one.count > MOST_ITEMS) break;
    sum += one.count;
    followed.push(one);
  }
  const isAllFollowed = followed.length === rarest.length || words.length < WORDS_BEYOND_A_NAME;
  return { words, followed, sum, complete: isAllFollowed && found.every((one) => one.complete) };
}

/** The distinct words that candidates are looked up by, in the order of the text. */
function lookupWords({ words }: SearchText): string[] {
  const different = [...new Set(words)];
  const longest = [...different].sort((a, b) => lettersIn(b).length - lettersIn(a).length);
  const kept = new Set(longest.slice(0, MOST_WORDS));
  return different.filter((word) => kept.has(word));
}

/** The shortest word that is read as two joined, and the shortest of the two. */
const MIN_JOINED = 6;
const MIN_PART = 3;

/** The words of the index that a word of the text joins, such as Sergei and Lavrov; the longest, if the other has typing errors. */
function partsInIndex({ words }: NameIndex, word: string): readonly string[] {
  if (word.length < MIN_JOINED || words.itemsOf(word).length > 0) return [];
  let longest = '';
  for (let end = MIN_PART; end <= word.length - MIN_PART; end += 1) {
    const known = [word.slice(0, end), word.slice(end)].filter((part) => words.itemsOf(part).length > 0);
    if (known.length === 2) return known;
    for (const part of known) if (part.length > longest.length) longest = part;
  }
  return longest.length > MIN_PART ? [longest] : [];
}
