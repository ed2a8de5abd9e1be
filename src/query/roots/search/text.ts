/** The text of a search: what is refused, and what it is looked for by. */

import { isBeginning } from '../../../domain/search/candidateWords.ts';
import { identifierKeys } from '../../../domain/search/identifier.ts';
import { type Sought, soughtOf } from '../../../domain/search/likeness.ts';
import { exchanges, partsNear } from '../../../domain/search/parts.ts';
import { lettersOf } from '../../../domain/search/words.ts';
import { IDENTIFIER_SIGN } from '../../../store/graphLayout.ts';
import { InputError } from '../../inputError.ts';

/** Stated in the schema's descriptions. */
const MOST_LETTERS = 300;
const SHOWN_LETTERS = 40;
/** Words that candidates are looked for by, the longest of the text; all of its words must be in a name. */
const MOST_WORDS = 12;

/** Reads the text of a request. Throws InputError where it is too long, or nothing can be found by it. */
export function readText(given: unknown): Sought {
  const text = String(given);
  const { length } = text;
  if (length > MOST_LETTERS)
    throw new InputError(
      'INVALID_TEXT',
      `search(text:) has ${length} characters; give at most ${MOST_LETTERS}, such as a name or some words of it.`,
    );
  const sought = soughtOf(text);
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
export function leadingWords({ words }: Sought): string[] {
  const different = [...new Set(words)];
  const longest = [...different].sort((a, b) => lettersOf(b).length - lettersOf(a).length);
  const kept = new Set(longest.slice(0, MOST_WORDS));
  return different.filter((word) => kept.has(word));
}

/** The keys under which the identifiers lie that the text may mean. */
export const keysOf = ({ text }: Sought): string[] =>
  identifierKeys(text).map((key) => `${IDENTIFIER_SIGN}${key}`);

/** What is looked up to find the words that a graph has for those of a text. */
export interface LookUp {
  /** Whole words and keys. */
  readonly texts: readonly string[];
  readonly beginnings: readonly string[];
  readonly parts1: readonly string[];
  readonly parts2: readonly string[];
  readonly parts3: readonly string[];
  readonly [key: string]: readonly string[];
}

export function lookUpOf(words: readonly string[], keys: readonly string[]): LookUp {
  const parts = words.map(partsNear);
  const partsAt = (place: number): string[] => [...new Set(parts.flatMap((of) => of[place] ?? []))];
  return {
    texts: [...new Set([...words, ...words.flatMap(exchanges), ...keys])],
    beginnings: words.filter(isBeginning),
    parts1: partsAt(0),
    parts2: partsAt(1),
    parts3: partsAt(2),
  };
}
