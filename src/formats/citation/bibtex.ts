/**
 * Writes sources as BibTeX with the fields of BibLaTeX, whose dates are EDTF. Own code: the library that does it needs a newer
 * Node and brings a client of the network.
 */
import { type CitedSource, typeOf } from './citedSource.ts';

/** The types of entries by those of CSL; `misc` for others. */
const ENTRY_TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  book: 'book',
  report: 'report',
  'entry-encyclopedia': 'inreference',
  'entry-dictionary': 'inreference',
  dataset: 'dataset',
  webpage: 'online',
};

/** EDTF of the characters that BibLaTeX reads; other dates are remarks. */
const BIBLATEX_DATE = /^[\dX?~/.-]+$/;

/** The sources as the text of a BibTeX file. No two entries have one key. */
export function bibtexText(sources: readonly CitedSource[]): string {
  const keys = new Set<string>();
  return sources.map((source) => entryOf(source, unusedKey(source.id, keys))).join('\n');
}

function entryOf(source: CitedSource, key: string): string {
  const { title, publisher, url, language, date, note } = source;
  const type = ENTRY_TYPES[typeOf(source)] ?? 'misc';
  const year = /^-?\d{4}/.exec(date ?? '')?.[0];
  const isDate = date !== undefined && BIBLATEX_DATE.test(date);
  const remarks = [
    ...(date === undefined || isDate ? [] : [`Date: ${date}`]),
    ...(note === undefined ? [] : [note]),
  ];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{${escaped(title)}}`],
    [type === 'article' ? 'journaltitle' : 'publisher', publisher && escaped(publisher)],
    ['date', isDate ? date : undefined],
    ['year', year],
    ['url', url && verbatim(url)],
    ['language', language && escaped(language)],
    ['note', remarks.map(escaped).join('; ')],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

/** The id without characters that BibTeX reads as its own, and with a number where it is taken. */
function unusedKey(id: string, keys: Set<string>): string {
  const plain = id.replace(/[^\p{L}\p{N}:._/-]+/gu, '-');
  let key = plain;
  for (let i = 2; keys.has(key); i += 1) key = `${plain}-${i}`;
  keys.add(key);
  return key;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text whose special characters are written as TeX shows them; braces are escaped, so that they are balanced. */
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\~^{}$&#_%]/g, (character) => COMMANDS[character] ?? `\\${character}`);

/** An address, which is read as it is written: only what would end the field is encoded. */
const verbatim = (url: string): string =>
  url.replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
