/** Errors about texts that are not EDTF, with suggestions for common mistakes. */
import { FastiError } from '../../model/fastiError.ts';
import { dayOf, isoOf } from '../day.ts';
import { readTyped } from '../typed/typedDate.ts';

/** A text is not EDTF; the message has the text, the reason and a suggestion. */
export class EdtfError extends FastiError {
  readonly text: string;

  constructor(text: string, reason: string, suggestion: string) {
    super('INVALID_DATE', `${JSON.stringify(shorten(text))}: ${reason}`, { hint: suggestion });
    this.text = text;
  }
}

/** The most characters of a text that a message shows. */
const MAX_SHOWN = 80;

const shorten = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text);

const EXAMPLES = '2016, 2016-10, 2016-10-01, 2010~, [2005-01..2005-03] or 2016/2018';

/** Date notations other than EDTF, the reason, and what to write where the text cannot be read as a date; the first match is used. */
const OTHER_NOTATIONS: readonly (readonly [notation: RegExp, reason: string, suggestion: string])[] = [
  [
    /^#+$/,
    'the column of the spreadsheet was too narrow to write the date',
    'make it wider and save the table again',
  ],
  [/^#\p{L}/u, 'this is an error of a formula', 'write the date itself'],
  [
    /^(\d{1,2}[- ])?\p{L}{3}\.?[- ]'?\d{2}$/u,
    'the year has two digits, as where a spreadsheet shortens dates',
    'write 1950-01 for January 1950',
  ],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/, 'the year has two digits', 'write 1950-01-31'],
  [
    /[\u2010-\u2015\u2212]/,
    'the dash is not a hyphen',
    'write 2016-10-01, or 2016/2018 for from 2016 to 2018',
  ],
  [
    /^\.\.$/,
    '".." alone is not a date',
    'use it as the end of a claim, or as one side of an interval: 2018/..',
  ],
  [/^\/$/, 'an interval needs a date on at least one side', 'leave the date out where nothing is known'],
  [/^open$/i, 'this is a word, not a date', 'write ".." for a fact that still held'],
  [/^\p{L}+$/u, 'this is a word, not a date', `dates are EDTF: write ${EXAMPLES}`],
  [/(open|unknown)/i, 'words are not part of EDTF', 'write 2018/.. for open and 2018/ for unknown'],
  [/\d[ux]|[ux]{2}/, 'an unspecified digit is written X', 'write 19XX for 19uu, 2004-XX for 2004-uu'],
  [/\?~|~\?/, 'uncertain and approximate together are written %', 'write 1984% for 1984?~'],
  [/^y-?\d/, 'the letter before a long year is a capital', 'write Y170000002'],
  [/\p{L}{2,}|\d\s*['’]?[\p{L}]+$/u, 'words are not part of EDTF', `write ${EXAMPLES}`],
  [/\s/, 'EDTF has no spaces', 'remove them'],
  [/[()^]/, 'brackets and ^ belong to an older draft of EDTF', 'write 2004-06?-11 or 2004-?06-11'],
  [/^\d{4}-\d{4}$/, 'an interval has a slash', 'write 1998/2002 for from 1998 to 2002'],
  [/^-?\d{5,}$/, 'a year has four digits', 'write Y18670 for the year 18670'],
  [/^-?\d{3}$/, 'a year has four digits', 'write 198X for the decade 1980 to 1989, 0198 for the year 198'],
  [/^-?\d{1,2}$/, 'a year has four digits', 'write 19XX for the years 1900 to 1999, 0019 for the year 19'],
  [/^-?\d{4}-\d{1,2}-\d$|^-?\d{4}-\d$/, 'months and days have two digits', 'write 2016-01-05'],
  [/\dT|T\d/, 'this is not a time of day', 'write 2016-10-01T09:30:00Z, or only the day'],
];

/** A number of days as spreadsheets count them, of the years 1927 to 2099. */
const DAY_NUMBER = /^([1-6]\d|7[0-2])\d{3}$/;
/** A date of Wikidata, which fills in what is not known by 00 or 01. */
const WIKIDATA = /^\+(\d{4}-\d{2}-\d{2})T00:00:00Z$/;
/** Day 0 of most spreadsheets. */
const DAY_ZERO = dayOf(1899, 12, 30);

/** The error for a text that is not EDTF, with a suggestion that fits the notation if it is a known one. */
export function unreadableEdtf(text: string): EdtfError {
  if (DAY_NUMBER.test(text)) {
    const day = isoOf(DAY_ZERO + Number(text));
    return new EdtfError(
      text,
      'this looks like a day number of a spreadsheet',
      `write ${day} if it is one, and format the column as text; write Y${text} for that year`,
    );
  }
  const [, plain] = WIKIDATA.exec(text) ?? [];
  if (plain !== undefined) {
    const known = plain.replace(/(-00)+$|(-01)+$/, '');
    const day = plain.endsWith('-01') ? `, or ${plain} if the source names the day` : '';
    return new EdtfError(text, 'this is the notation of Wikidata for a date', `write ${known}${day}`);
  }
  const readings = readTyped(text);
  const notation = OTHER_NOTATIONS.find(([pattern]) => pattern.test(text));
  const [, reason, suggestion] = notation ??
    impossibleDay(text) ?? [text, 'not an EDTF date', `write ${EXAMPLES}`];
  return new EdtfError(text, reasonOf(text, readings) ?? reason, suggested(text, readings) ?? suggestion);
}

/** A day and a month in either order, and the year. */
const NUMERIC = /^\d{1,2}[./-]\d{1,2}[./-](\d{4})$/;

function impossibleDay(text: string): readonly [text: string, reason: string, suggestion: string] | null {
  const year = NUMERIC.exec(text)?.[1];
  return year === undefined
    ? null
    : [text, 'the calendar has no such day', `write ${year} if no more is known`];
}

/** Why a text is not EDTF that can be read as a date; null where its notation says it. */
function reasonOf(text: string, [first]: readonly string[]): string | null {
  if (first === '') return 'this says that nothing is known';
  if (first === undefined || !/^\d{4}-\d{2}/.test(first) || /[\u2010-\u2015\u2212]|^\d{4}-\d/.test(text))
    return null;
  if (/^\d{4}-2\d$/.test(first)) return 'a season is a number after the year';
  if (/\p{L}/u.test(text)) return 'the year comes first, and the month is a number';
  return /^\d{4}/.test(text) ? 'hyphens separate the year, the month and the day' : 'the year comes first';
}

function suggested(text: string, [first, second]: readonly string[]): string | null {
  if (first === undefined) return null;
  if (first === '') return 'leave the date out';
  if (second !== undefined)
    return NUMERIC.test(text)
      ? `write ${first} if the day comes first, ${second} if the month does`
      : `write ${first} or ${second}, whichever is meant`;
  return first === '..' ? 'write ".." for a fact that still held' : `write ${first}`;
}

/** What reading dates gives, or why one of them cannot be read. */
export function orEdtfError<T>(read: () => T): T | EdtfError {
  try {
    return read();
  } catch (error) {
    if (error instanceof EdtfError) return error;
    throw error;
  }
}
