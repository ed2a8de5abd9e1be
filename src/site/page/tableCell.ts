/** The text of a cell of a table, from the value of an answer. */
import { harmless } from '../../domain/model/csvText.ts';

/** Between the values of a list; within a value it is written `\|`, and a backslash `\\`. */
const LIST_SEPARATOR = ' | ';

/** The text of a value: null and an empty list are empty, and a list within a list is JSON. */
export function cellText(value: unknown): string {
  return harmless(Array.isArray(value) ? value.map(itemText).join(LIST_SEPARATOR) : plainText(value));
}

const plainText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const itemText = (value: unknown): string =>
  (Array.isArray(value) ? JSON.stringify(value) : plainText(value)).replace(/[\\|]/g, '\\$&');
