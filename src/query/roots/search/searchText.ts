/** The text of a search, and its check. */

import { readSearchText, type SearchText } from '../../../domain/search/nameMatch.ts';
import { InputError } from '../../inputError.ts';

/** The longest text; the descriptions of the schema state it. */
const MOST_LETTERS = 300;
const SHOWN_LETTERS = 40;

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
