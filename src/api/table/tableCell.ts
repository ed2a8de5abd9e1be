/** The text of a cell of a table, from the value of an answer. */
import { isFormula } from '../../formats/csv/tableText.ts';

/** Between the values of a list; within a value it is written `\|`, and a backslash `\\`. */
const LIST_SEPARATOR = ' | ';

/** The text of a value: null and an empty list are empty, and a list within a list is JSON. */
export function cellText(value: unknown): string {
  return withoutFormula(Array.isArray(value) ? value.map(itemText).join(LIST_SEPARATOR) : plainText(value));
}

const plainText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const itemText = (value: unknown): string =>
  (Array.isArray(value) ? JSON.stringify(value) : plainText(value)).replace(/[\\|]/g, '\\$&');

/** A text that no spreadsheet program runs as a formula: it gets an apostrophe, as OWASP advises against CSV injection. */
const withoutFormula = (text: string): string => (isFormula(text) ? `'${text}` : text);
