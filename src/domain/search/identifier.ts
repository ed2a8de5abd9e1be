/** Search by external identifier: by value, with or without the scheme, or by URL. */

/** An identifier as stored with an entity; `url` may be empty. */
export interface StoredIdentifier {
  readonly scheme: string;
  readonly value: string;
  readonly url: string;
}

/** An identifier as an entity has it: scheme, value and URL, separated by tabs. */
export function storedIdentifier(text: string): StoredIdentifier {
  const [scheme = '', value = '', url = ''] = text.split('\t');
  return { scheme, value, url };
}

/** Longer values are not searched. */
const MAX_LETTERS = 200;

/** A value or URL in the form for comparison: lower case, without control characters. */
const normalize = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();

const withoutTrailingSlashes = (url: string): string => url.replace(/\/+$/, '');

/** The key under which an identifier with this value is indexed; null where the value is empty or too long. */
export function identifierKey(value: string): string | null {
  const text = normalize(value);
  return text === '' || text.length > MAX_LETTERS ? null : text;
}

/** The most separators in a text after which an identifier value is searched. */
const MAX_SEPARATORS = 8;

/** The keys of the identifiers that a search text may name: "Q7747", "wikidata Q7747", "wikidata:Q7747", a URL. */
export function identifierKeysIn(text: string): string[] {
  const whole = normalize(text);
  const separators = [...whole.matchAll(/[: ]/g)].slice(0, MAX_SEPARATORS);
  const candidates = [
    whole,
    ...separators.map(({ index }) => whole.slice(index + 1)),
    ...(whole.includes('://') ? [withoutTrailingSlashes(whole).split(/[/=]/).at(-1) ?? ''] : []),
  ];
  return [...new Set(candidates.flatMap((candidate) => identifierKey(candidate) ?? []))];
}

/** Whether a search text names this identifier. */
export function matchesIdentifier(text: string, { scheme, value, url }: StoredIdentifier): boolean {
  const searched = normalize(text);
  const [schemeKey, valueKey] = [normalize(scheme), normalize(value)];
  if (valueKey === '') return false;
  return (
    searched === valueKey ||
    [':', ' ', ': '].some((separator) => searched === `${schemeKey}${separator}${valueKey}`) ||
    (url !== '' && withoutTrailingSlashes(searched) === withoutTrailingSlashes(normalize(url)))
  );
}
