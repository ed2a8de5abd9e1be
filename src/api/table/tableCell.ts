/** The text of a cell of a table, from the value of an answer. */
import { EdtfError } from '../../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';

/** Between the values of a list; within a value it is written `\|`, and a backslash `\\`. */
const LIST_SEPARATOR = ' | ';

/** The text of a value: null and an empty list are empty, and a list within a list is JSON. */
export function cellText(value: unknown): string {
  return withoutFormula(Array.isArray(value) ? value.map(itemText).join(LIST_SEPARATOR) : plainText(value));
}

const plainText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const itemText = (value: unknown): string =>
  (Array.isArray(value) ? JSON.stringify(value) : plainText(value)).replace(/[\\|]/g, '\\$&');

/** What spreadsheet programs take for the beginning of a formula, some after full-width signs too. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A text that no spreadsheet program runs as a formula: it gets an apostrophe, as OWASP advises against CSV injection.
 * Numbers and dates such as `-0043` stay as they are.
 */
const withoutFormula = (text: string): string =>
  FORMULA_START.test(text) && !isNumber(text) && !isEdtf(text) ? `'${text}` : text;

const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);

function isEdtf(text: string): boolean {
  try {
    readEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
