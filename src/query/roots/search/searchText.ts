/** The text of a search: its check, and the words and keys that it is looked up by. */

import { isSearchablePrefix } from '../../../domain/search/candidateWords.ts';
import { identifierKeysIn } from '../../../domain/search/identifier.ts';
import { readSearchText, type SearchText } from '../../../domain/search/nameMatch.ts';
import { partsOfSimilarWords, transpositionsOf } from '../../../domain/search/parts.ts';
import { lettersOf } from '../../../domain/search/words.ts';
import { IDENTIFIER_PREFIX } from '../../../store/graphLayout.ts';
import { InputError } from '../../inputError.ts';

/** The longest text; the descriptions of the schema state it. */
const MOST_LETTERS = 300;
const SHOWN_LETTERS = 40;
/** The most words that candidates are looked up by, the longest of the text; a hit must still match all of them. */
const MOST_WORDS = 12;

/** The text of a request. Throws InputError if it is too long, or has nothing to search for. */
export function checkedSearchText(given: unknown): SearchText {
  const text = String(given);
  const { length } = text;
  if (length > MOST_LETTERS)
    throw new InputError(
      'INVALID_TEXT',
      `search(text:) has ${length} characters; give at most ${MOST_LETTERS}, such as a name or some words of it.`,
    );
  const sought = readSearchText(text);
  if (sought.words.length === 0)
    throw new InputError(
      'INVALID_TEXT',
      text.trim() === ''
        ? 'search(text:) is empty; give a name, some words of it, or an identifier.'
        : `search(text: ${JSON.stringify(shortened(text))}) has no letter and no digit; give a name, some words of it, or an identifier.`,
    );
  return sought;
}

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('')} ...` : text;
};

/** The distinct words that candidates are looked up by, in the order of the text. */
export function lookupWords({ words }: SearchText): string[] {
  const different = [...new Set(words)];
  const longest = [...different].sort((a, b) => lettersOf(b).length - lettersOf(a).length);
  const kept = new Set(longest.slice(0, MOST_WORDS));
  return different.filter((word) => kept.has(word));
}

/** The keys of the identifiers that the text may be. */
export const identifierKeysOf = ({ text }: SearchText): string[] =>
  identifierKeysIn(text).map((key) => `${IDENTIFIER_PREFIX}${key}`);

/** What the words of the graph are looked up by. */
export interface WordInput {
  /** Whole words, and keys of identifiers. */
  readonly texts: readonly string[];
  readonly beginnings: readonly string[];
  readonly parts1: readonly string[];
  readonly parts2: readonly string[];
  readonly parts3: readonly string[];
  readonly [key: string]: readonly string[];
}

/** The lookup of some words and keys of identifiers. */
export function wordInputOf(words: readonly string[], keys: readonly string[]): WordInput {
  const parts = words.map(partsOfSimilarWords);
  const partsAt = (place: number): string[] => [...new Set(parts.flatMap((of) => of[place] ?? []))];
  return {
    texts: [...new Set([...words, ...words.flatMap(transpositionsOf), ...keys])],
    beginnings: words.filter(isSearchablePrefix),
    parts1: partsAt(0),
    parts2: partsAt(1),
    parts3: partsAt(2),
  };
}
