/** Identifiers elsewhere as they are sought: by value, with or without their scheme, or by address. */

/** As stored with an entity: scheme, value and address, which may be empty. */
export interface StoredIdentifier {
  readonly scheme: string;
  readonly value: string;
  readonly url: string;
}

/** Values beyond this length are not looked for. */
const MAX_LETTERS = 200;

/** One spelling of a value or an address: lower case, no control characters. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();

const withoutEnd = (address: string): string => address.replace(/\/+$/, '');

/** The text by which an identifier of this value is found; null where it is too long, or empty. */
export function identifierKey(value: string): string | null {
  const text = plain(value);
  return text === '' || text.length > MAX_LETTERS ? null : text;
}

/** Parts of a text that are taken for a value, with what stands before taken for a scheme. */
const MAX_SUFFIXES = 8;

/** The keys of the identifiers that a text may mean: "Q7747", "wikidata Q7747", "wikidata:Q7747", an address. */
export function identifierKeysIn(text: string): string[] {
  const whole = plain(text);
  const signs = [...whole.matchAll(/[: ]/g)].slice(0, MAX_SUFFIXES);
  const candidates = [
    whole,
    ...signs.map(({ index }) => whole.slice(index + 1)),
    ...(whole.includes('://') ? [withoutEnd(whole).split(/[/=]/).at(-1) ?? ''] : []),
  ];
  return [...new Set(candidates.flatMap((candidate) => identifierKey(candidate) ?? []))];
}

/** Whether a text is this identifier. */
export function matchesIdentifier(text: string, { scheme, value, url }: StoredIdentifier): boolean {
  const sought = plain(text);
  const [named, valued] = [plain(scheme), plain(value)];
  if (valued === '') return false;
  return (
    sought === valued ||
    [':', ' ', ': '].some((sign) => sought === `${named}${sign}${valued}`) ||
    (url !== '' && withoutEnd(sought) === withoutEnd(plain(url)))
  );
}
