/** Texts that spreadsheet programs would run as a formula. */
import { isEdtf } from '../../domain/time/edtf/isEdtf.ts';

/** What spreadsheet programs take for the beginning of a formula, some after full-width signs too. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Whether a text may be run as a formula. Numbers and dates such as `-0043` are none. */
export const isFormula = (text: string): boolean =>
  FORMULA_START.test(text) && !isNumber(text) && !isEdtf(text);

const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);

const afterApostrophes = (text: string): string => text.replace(/^'+/, '');

/**
 * A text for a file that is read back: what is a formula gets an apostrophe before it, as OWASP advises against CSV
 * injection, and so does a formula that has apostrophes before it, so that `readHarmless` gives the text back.
 */
export const harmless = (text: string): string => (isFormula(afterApostrophes(text)) ? `'${text}` : text);

/** The text that `harmless` has written. */
export const readHarmless = (text: string): string =>
  text.startsWith("'") && isFormula(afterApostrophes(text)) ? text.slice(1) : text;
