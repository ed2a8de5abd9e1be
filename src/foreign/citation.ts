/**
 * Sources as reference managers read them: CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), and
 * BibTeX with the fields of BibLaTeX, whose dates are EDTF. Own code: the library that writes BibTeX needs a newer Node and
 * brings a client of the network.
 */
import type { Precision } from '../domain/model/kinds.ts';
import type { SourceRecord } from '../domain/model/record.ts';
import { calendarDateOf, type Day, isBounded } from '../domain/time/day.ts';
import type { Edtf } from '../domain/time/edtf/edtf.ts';
import { readEdtf } from '../domain/time/edtf/readEdtf.ts';

/** What a citation says of a source. */
export type CitedSource = Pick<
  SourceRecord,
  'id' | 'title' | 'kind' | 'publisher' | 'url' | 'language' | 'date' | 'note'
>;

/** The types of CSL by words in the kind of a source; the first that is found counts. */
const TYPES: readonly (readonly [words: RegExp, type: string])[] = [
  [/encyclop|wiki/, 'entry-encyclopedia'],
  [/dictionary/, 'entry-dictionary'],
  [/news|press/, 'article-newspaper'],
  [/magazine/, 'article-magazine'],
  [/journal|paper/, 'article-journal'],
  [/book|monograph|biograph/, 'book'],
  [/report|minutes|proceedings|protocol/, 'report'],
  [/law|decree|act|statute/, 'legislation'],
  [/map/, 'map'],
  [/interview/, 'interview'],
  [/letter|correspondence/, 'personal_communication'],
  [/manuscript|archiv/, 'manuscript'],
  [/dataset|database/, 'dataset'],
];

/** The type of CSL that fits the kind of a source: `webpage` for an address without a known kind, else `document`. */
function typeOf({ kind = '', url }: CitedSource): string {
  const words = kind.toLowerCase();
  const [, type] = TYPES.find(([pattern]) => pattern.test(words)) ?? [];
  return type ?? (url === undefined ? 'document' : 'webpage');
}

type DateParts = readonly number[];

/** A date of CSL: one date or two, each a year, a month or a day; or words where it is neither. */
type CslDate =
  | { readonly 'date-parts': readonly DateParts[]; readonly circa?: true }
  | { readonly literal: string };

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly issued?: CslDate;
  readonly note?: string;
}

/** The sources as the text of a CSL-JSON file. */
const cslText = (sources: readonly CitedSource[]): string =>
  `${JSON.stringify(sources.map(cslItem), null, 2)}\n`;

function cslItem(source: CitedSource): CslItem {
  const { id, title, publisher, url, language, date, note } = source;
  return {
    id,
    type: typeOf(source),
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { URL: url }),
    ...(language === undefined ? {} : { language }),
    ...(date === undefined ? {} : { issued: cslDate(date) }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A date that is no more exact than its EDTF text. */
export function cslDate(text: string): CslDate {
  const edtf = readEdtf(text);
  const { innerMin, innerMax, approximate, uncertain, form } = edtf;
  const isRange = form === 'INTERVAL' && isBounded(innerMin) && isBounded(innerMax);
  const exact = dateParts(edtf);
  const parts =
    exact === null
      ? isRange
        ? [partsOf(innerMin, edtf.start), partsOf(innerMax, edtf.end)]
        : null
      : [exact];
  if (parts === null) return { literal: text };
  return { 'date-parts': parts, ...(approximate || uncertain ? { circa: true as const } : {}) };
}

/** How many of year, month and day a date of a precision names. */
const PARTS_NAMED: Readonly<Partial<Record<Precision, number>>> = { YEAR: 1, MONTH: 2, DAY: 3 };

/** The year, month and day that a date names; null where it names none of these. */
function dateParts({ form, precision, innerMin, pattern }: Edtf): DateParts | null {
  if (form === 'DATE_TIME') return partsTo(innerMin, 3);
  if (form !== 'DATE' || pattern !== null) return null;
  const count = PARTS_NAMED[precision];
  return count === undefined ? null : partsTo(innerMin, count);
}

const partsOf = (day: Day, side: Edtf['start']): DateParts =>
  (side !== null && typeof side !== 'string' ? dateParts(side) : null) ?? partsTo(day, 1);

function partsTo(day: Day, count: number): DateParts {
  const { year, month, day: dayOfMonth } = calendarDateOf(day);
  return [year, month, dayOfMonth].slice(0, count);
}

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

/** A format of one file, by its name in addresses. */
interface ListFormat {
  readonly mediaType: string;
  readonly extension: string;
}

/** The formats of a list of sources, for reference managers. */
export const SOURCE_FORMATS = {
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'csl.json',
    write: cslText,
  },
  bibtex: { mediaType: 'application/x-bibtex; charset=utf-8', extension: 'bib', write: bibtexText },
} as const satisfies Readonly<
  Record<string, ListFormat & { write(sources: readonly CitedSource[]): string }>
>;
