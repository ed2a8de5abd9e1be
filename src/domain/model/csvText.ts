/** Text of CSV files that no spreadsheet program runs as a formula. */

/** Without it, spreadsheet programs assume a regional encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The cells as one line. */
export const csvRow = (cells: readonly string[], end = '\n'): string => cells.map(quoted).join(',') + end;

/** Quotes a text that would otherwise be read as several cells, trimmed, or taken for a withdrawal. */
const quoted = (text: string): string =>
  /[",;\t\r\n]/.test(text) || text !== text.trim() || text === 'null'
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** What spreadsheet programs take for the beginning of a formula, some after full-width signs too. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

const NUMBER = /^[+-]\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** A date in EDTF before the year 0, or an interval that begins with one. */
const DATE = /^-[\dX]{4}(-[\dX]{2}){0,2}[?~%]?(\/(\.\.|-?[\dX]{4}(-[\dX]{2}){0,2}[?~%]?)?)?$/;

/** Whether a text may be run as a formula. Numbers and dates such as `-0043` are none. */
const isFormula = (text: string): boolean =>
  FORMULA_START.test(text) && !NUMBER.test(text) && !DATE.test(text);

const afterApostrophes = (text: string): string => text.replace(/^'+/, '');

/**
 * A text for a file that is read back: what is a formula gets an apostrophe before it, as OWASP advises against CSV
 * injection, and so does a formula that has apostrophes before it, so that `readHarmless` gives the text back.
 * A lone hyphen is none.
 */
export const harmless = (text: string): string =>
  text !== '-' && isFormula(afterApostrophes(text)) ? `'${text}` : text;

/** The text that `harmless` has written; a hyphen from files in which it has an apostrophe, as older ones do. */
export const readHarmless = (text: string): string =>
  text.startsWith("'") && isFormula(afterApostrophes(text)) ? text.slice(1) : text;
