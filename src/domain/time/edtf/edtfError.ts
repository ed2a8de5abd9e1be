/** Errors about texts that are not EDTF, with suggestions for common mistakes. */

import { FastiError } from '../../model/fastiError.ts';
import { dayIn } from '../day.ts';

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

/** The form of one text in EDTF as a suggestion; null if it has none. */
type Conversion = (text: string) => string | null;

const EXAMPLES = '2016, 2016-10, 2016-10-01, 2010~, [2005-01..2005-03] or 2016/2018';

/** Date notations other than EDTF, the reason and the suggestion; the first match is used. */
const OTHER_NOTATIONS: readonly (readonly [RegExp, string, string, Conversion?])[] = [
  [/^(ca?\b\.?|circa|about|around)\s*-?\d/i, 'words are not part of EDTF', 'write 2002~ for about 2002'],
  [
    /^(before|by|until|after|since|from)\s+-?\d/i,
    'words are not part of EDTF',
    'write [..1899] for before 1900, [1900..] for 1900 or later',
  ],
  [
    /^(spring|summer|autumn|fall|winter)\b.*\d/i,
    'a season is a number after the year',
    'write 1998-21 for spring 1998; summer is 22, autumn 23, winter 24',
  ],
  [
    /^\d{1,2}\.? *\p{L}{3,}\.?,? *\d{4}$|^\p{L}{3,}\.?,? *(\d{1,2},? *)?\d{4}$/u,
    'the year comes first, and the month is a number',
    'write 2016-10-01, or 2016-10 for the month alone',
    fromMonthName,
  ],
  [/\s/, 'EDTF has no spaces', 'remove them'],
  [
    /^\.\.$/,
    '".." alone is not a date',
    'use it as the end of a claim, or as one side of an interval: 2018/..',
  ],
  [/^\/$/, 'an interval needs a date on at least one side', 'leave the date out where nothing is known'],
  [
    /^(open|now|present|today|current)$/i,
    'this is a word, not a date',
    'write ".." for a fact that still held',
  ],
  [/^unknown$/i, 'this is a word, not a date', 'leave the date out where nothing is known'],
  [/(open|unknown)/i, 'words are not part of EDTF', 'write 2018/.. for open and 2018/ for unknown'],
  [/\d[ux]|[ux]{2}/, 'an unspecified digit is written X', 'write 19XX for 19uu, 2004-XX for 2004-uu'],
  [/\?~|~\?/, 'uncertain and approximate together are written %', 'write 1984% for 1984?~'],
  [/[()^]/, 'brackets and ^ belong to an older draft of EDTF', 'write 2004-06?-11 or 2004-?06-11'],
  [/^y-?\d/, 'the letter before a long year is a capital', 'write Y170000002'],
  [
    /[\u2010-\u2015\u2212]/,
    'the dash is not a hyphen',
    'write 2016-10-01, or 2016/2018 for from 2016 to 2018',
  ],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/, 'the year comes first', 'write 2016-10-01', fromDayAndMonth],
  [
    /^\d{4}[./]\d{1,2}[./]\d{1,2}$/,
    'hyphens separate the year, the month and the day',
    'write 2016-10-01',
    fromYearFirst,
  ],
  [/^\d{3}0'?s$/, 'words are not part of EDTF', 'write 199X for the 1990s'],
  [/^\d{4}-\d{4}$/, 'an interval has a slash', 'write 1998/2002 for from 1998 to 2002'],
  [/^\d{8}$/, 'hyphens separate the year, the month and the day', 'write 2016-10-01', fromYearFirst],
  [/^-?\d{5,}$/, 'a year has four digits', 'write Y18670 for the year 18670'],
  [/^-?\d{3}$/, 'a year has four digits', 'write 198X for the decade 1980 to 1989, 0198 for the year 198'],
  [/^-?\d{1,2}$/, 'a year has four digits', 'write 19XX for the years 1900 to 1999, 0019 for the year 19'],
  [/^-?\d{4}-\d{1,2}-\d$|^-?\d{4}-\d$/, 'months and days have two digits', 'write 2016-01-05', fromYearFirst],
  [/\dT|T\d/, 'this is not a time of day', 'write 2016-10-01T09:30:00Z, or only the day'],
  [/^\p{L}+$/u, 'this is a word, not a date', `dates are EDTF: write ${EXAMPLES}`],
];

/** The error for a text that is not EDTF, with a suggestion that fits the notation if it is a known one. */
export function unreadableEdtf(text: string): EdtfError {
  const notation = OTHER_NOTATIONS.find(([pattern]) => pattern.test(text));
  if (notation === undefined) return new EdtfError(text, 'not an EDTF date', `write ${EXAMPLES}`);
  const [, reason, suggestion, convert] = notation;
  return new EdtfError(text, reason, convert?.(text) ?? suggestion);
}

/** The English months by their first three letters. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The EDTF form of `31/12/2020` or `31.12.2020`; both forms if each of the two numbers may be the day; null if none may be. */
function fromDayAndMonth(text: string): string | null {
  const [first = '', second = '', year = ''] = text.split(/[./-]/);
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return written(dayFirst ?? monthFirst);
  return `write ${dayFirst} if the day comes first, ${monthFirst} if the month does`;
}

/** The EDTF form of `2020/12/31`, `2020.12.31`, `20201231`, `2020-1-5` or `2020-1`; null if there is no such day. */
function fromYearFirst(text: string): string | null {
  const [, year = '', month = '', day] = /^(\d{4})[./-]?(\d{1,2})(?:[./-]?(\d{1,2}))?$/.exec(text) ?? [];
  return written(dateOf(year, month, day));
}

/** The EDTF form of `1 October 2016`, `Oct. 1, 2016` or `October 2016`; null if the month is not English. */
function fromMonthName(text: string): string | null {
  const [, year = ''] = /(\d{4})$/.exec(text) ?? [];
  const [, day] = /(?:^|\D)(\d{1,2})(?:\D|$)/.exec(text) ?? [];
  const [name = ''] = /\p{L}+/u.exec(text) ?? [];
  const month = MONTHS.findIndex((prefix) => name.toLowerCase().startsWith(prefix)) + 1;
  return written(dateOf(year, String(month), day));
}

const written = (date: string | null): string | null => (date === null ? null : `write ${date}`);

/** The date in EDTF; null if the calendar does not have it. Without a day it is a month. */
function dateOf(year: string, month: string, day: string | undefined): string | null {
  const date = [year, month.padStart(2, '0'), (day ?? '01').padStart(2, '0')].join('-');
  if (dayIn(date) === null) return null;
  return day === undefined ? date.slice(0, 'YYYY-MM'.length) : date;
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
