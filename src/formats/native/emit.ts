/** Writes values as YAML that all loaders read back as the same texts. */

export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Begins with a letter, and contains no YAML syntax. */
const SAFE = /^\p{L}(?:[\p{L}\p{N} ._/-]*[\p{L}\p{N}])?$/u;
/** Words that some loaders read as a boolean, null or a number. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|inf|nan)$/i;
/**
 * Characters that are not printable in YAML, line separators that only some loaders recognize, and what turns the direction
 * of reading of the whole line.
 */
const UNPRINTED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text, in double quotes unless it is unambiguous without. */
export function emitText(text: string): string {
  if (SAFE.test(text) && !WORDS.test(text)) return text;
  return JSON.stringify(text).replace(UNPRINTED, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value in flow style on one line, numbers and booleans as texts. Keys whose value is undefined are left out. */
export function emit(value: YamlValue): string {
  if (typeof value !== 'object') return emitText(String(value));
  if (isList(value)) return `[${value.map(emit).join(', ')}]`;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, YamlValue] => entry[1] !== undefined,
  );
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, item]) => `${emitText(key)}: ${emit(item)}`).join(', ')} }`;
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
