/** Values as YAML text that this and other loaders read as the same texts. */

export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

/** Begins with a letter, and holds nothing that means something in YAML. */
const SAFE = /^\p{L}(?:[\p{L}\p{N} ._/-]*[\p{L}\p{N}])?$/u;
/** Words that some loader takes for true, false, nothing or a number. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|inf|nan)$/i;
/** Characters that YAML does not print, and those that end a line for some loaders only. */
const UNPRINTED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text, in double quotes unless it cannot be taken for anything else. */
export function emitText(text: string): string {
  if (SAFE.test(text) && !WORDS.test(text)) return text;
  return JSON.stringify(text).replace(UNPRINTED, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value in one line. Keys without a value are left out. */
export function emit(value: YamlValue): string {
  if (typeof value === 'string') return emitText(value);
  if (isList(value)) return `[${value.map(emit).join(', ')}]`;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, YamlValue] => entry[1] !== undefined,
  );
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, item]) => `${emitText(key)}: ${emit(item)}`).join(', ')} }`;
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
