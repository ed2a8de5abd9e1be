/** Converts dates between the Julian calendar and EDTF, which is always Gregorian. */

import { type Day, dayOf, daysInMonth, isoDate, julianDateOf, julianToDay } from './day.ts';
import { EdtfError, orEdtfError } from './edtf/edtfError.ts';
import { spanText } from './edtf/spanText.ts';

const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;

/**
 * The EDTF text of a Julian year, month or day, of an interval of days, or of a set of days: `1917-10-25` becomes
 * `1917-11-07`. A Julian month or year begins within a Gregorian one, so it becomes a set of days: `1917-10` becomes
 * `[1917-10-14..1917-11-13]`. Qualifiers `?`, `~`, `%` after a day are kept.
 * @throws EdtfError for other texts
 */
export function julianToEdtf(text: string): string {
  if (text.includes('/')) {
    const sides = text.split('/').map((side) => (side === '' || side === '..' ? side : dayText(side, text)));
    return sides.join('/');
  }
  const set = /^\[(.*)\]$/.exec(text)?.[1];
  if (set !== undefined) {
    const ends = set.split('..').map((end) => (end === '' ? '' : dayText(end, text)));
    return `[${ends.join('..')}]`;
  }
  return dateText(text, text);
}

/**
 * The Julian text, in days, that `julianToEdtf` converts to this one: `1917-11-07` becomes `1917-10-25`; a former Julian
 * month becomes a set of days. Null for a text that `julianToEdtf` never returns.
 */
export function edtfToJulian(edtf: string): string | null {
  const text = edtf.replace(/-?\d{4}-\d{2}-\d{2}/g, julianDayText);
  return orEdtfError(() => julianToEdtf(text)) === edtf ? text : null;
}

function julianDayText(gregorian: string): string {
  const [, year = '', month = '', day = ''] = DATE.exec(gregorian) ?? [];
  return isoDate(julianDateOf(dayOf(Number(year), Number(month), Number(day))));
}

function dayText(part: string, whole: string): string {
  if (DATE.exec(part)?.[3] === undefined)
    throw new EdtfError(
      whole,
      `${part} is not a Julian day`,
      'write days in Julian intervals and sets: 1917-10-25',
    );
  return dateText(part, whole);
}

/** A Julian year, month or day as EDTF. */
function dateText(part: string, whole: string): string {
  const { year, month, day, qualifier } = readJulianDate(part, whole);
  const min: Day = julianToDay(year, month ?? 1, day ?? 1);
  const max: Day = julianToDay(year, month ?? 12, day ?? lengthOf(year, month ?? 12));
  return `${spanText(min, max)}${qualifier}`;
}

interface JulianDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly qualifier: string;
}

function readJulianDate(part: string, whole: string): JulianDate {
  const [, yearText, monthText, dayOfMonth, qualifier = ''] = DATE.exec(part) ?? [];
  if (yearText === undefined || yearText === '-0000')
    throw new EdtfError(whole, 'not a Julian date', 'write 1917, 1917-10 or 1917-10-25');
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  if (month !== null && (month < 1 || month > 12))
    throw new EdtfError(whole, `there is no month ${monthText}`, 'months are 01 to 12');
  const day = dayOfMonth === undefined ? null : Number(dayOfMonth);
  const last = lengthOf(year, month ?? 12);
  if (day !== null && (day < 1 || day > last))
    throw new EdtfError(
      whole,
      `there is no day ${dayOfMonth}`,
      `this Julian month has the days 01 to ${last}`,
    );
  if (qualifier !== '' && day === null)
    throw new EdtfError(
      whole,
      'a Julian month or year cannot be qualified',
      'write it without the qualifier, or as days',
    );
  return { year, month, day, qualifier };
}

/** The length of a Julian month: every fourth year is a leap year, without exception. */
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 ? 29 : 28) : daysInMonth(2001, month);
