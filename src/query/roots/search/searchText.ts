/** The text of a search: what is refused, and what it is looked for by. */

import { isSearchablePrefix } from '../../../domain/search/candidateWords.ts';
import { identifierKeysIn } from '../../../domain/search/identifier.ts';
import { readSearchText, type SearchText } from '../../../domain/search/nameMatch.ts';
import { partsOfSimilarWords, transpositionsOf } from '../../../domain/search/parts.ts';
import { lettersOf } from '../../../domain/search/words.ts';
import { IDENTIFIER_PREFIX } from '../../../store/graphLayout.ts';
import { InputError } from '../../inputError.ts';

/** Stated in the schema's descriptions. */
const MOST_LETTERS = 300;
const SHOWN_LETTERS = 40;
/** Words that candidates are looked for by, the longest of the text; all of its words must be in a name. */
const MOST_WORDS = 12;

/** Reads the text of a request. Throws InputError where it is too long, or nothing can be found by it. */
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

/** The different words that candidates are looked for by, in the order of the text. */
export function lookupWords({ words }: SearchText): string[] {
  const different = [...new Set(words)];
  const longest = [...different].sort((a, b) => lettersOf(b).length - lettersOf(a).length);
  const kept = new Set(longest.slice(0, MOST_WORDS));
  return different.filter((word) => kept.has(word));
}

/** The keys under which the identifiers lie that the text may mean. */
export const identifierKeysOf = ({ text }: SearchText): string[] =>
  identifierKeysIn(text).map((key) => `${IDENTIFIER_PREFIX}${key}`);

/** What is looked up to find the words that a graph has for those of a text. */
export interface WordInput {
  /** Whole words and keys. */
  readonly texts: readonly string[];
  readonly beginnings: readonly string[];
  readonly parts1: readonly string[];
  readonly parts2: readonly string[];
  readonly parts3: readonly string[];
  readonly [key: string]: readonly string[];
}

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
