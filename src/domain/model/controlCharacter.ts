/**
 * Characters that change how the text around them is shown instead of being shown: control characters, line separators,
 * bidirectional overrides and isolates, and halves of surrogate pairs. Joiners (U+200C, U+200D) and directional marks
 * (U+200E, U+200F) are none of them, since many languages are written with them.
 */
const CLASS = '\\p{Cc}\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069';
const CONTROLS = new RegExp(`[${CLASS}]`, 'gu');
/** The pattern of a character that is none of these. */
export const SHOWN_CHARACTER = `[^${CLASS}]`;
const FIRST_OF_LINE = new RegExp(CONTROLS.source, 'u');
const FIRST_OF_LINES = new RegExp(`(?![\\t\\n\\r\\u2028\\u2029])${CONTROLS.source}`, 'u');

/**
 * The first control character that a text may not have, such as `U+001B`; undefined if there is none.
 * @param hasLines whether the text may have line breaks and tabs, as a note or a quote may
 */
export function misplacedControl(text: string, hasLines: boolean): string | undefined {
  const [found] = (hasLines ? FIRST_OF_LINES : FIRST_OF_LINE).exec(text) ?? [];
  return found === undefined ? undefined : `U+${codeOf(found).toUpperCase()}`;
}

/** The text with other texts in the place of its control characters, apart from those of `kept`. */
export const replaceControls = (
  text: string,
  kept: string,
  replacement: (character: string) => string,
): string =>
  text.replace(CONTROLS, (character) => (kept.includes(character) ? character : replacement(character)));

/** The text with its control characters as `\u001b`, apart from those of `kept`. JSON stays equal JSON. */
export const escapeControls = (text: string, kept: string): string =>
  replaceControls(text, kept, escapedCharacter);

/** One unit of UTF-16 as `\u001b`. */
export const escapedCharacter = (character: string): string => `\\u${codeOf(character)}`;

const codeOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
