/** Dates with unspecified digits, such as `156X-12-25` or `XXXX-10-17`, as patterns that days match. */
import {
  type CalendarDate,
  calendarDateOf,
  type Day,
  dayOf,
  daysInMonth,
  isBounded,
  isLeap,
} from '../day.ts';

/** The digits of a date as written: X matches any digit, and a part that is null matches any value. */
export interface DigitPattern {
  /** Four digits or X, with a minus for years before year 0. */
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
}

const fits = (mask: string, value: number): boolean => {
  for (let i = mask.length - 1, rest = value; i >= 0; i -= 1, rest = Math.floor(rest / 10))
    if (mask[i] !== 'X' && Number(mask[i]) !== rest % 10) return false;
  return true;
};

const yearFits = (mask: string, year: number): boolean => {
  const negative = mask.startsWith('-');
  if (year < 0 !== negative || Math.abs(year) > 9999) return false;
  return fits(negative ? mask.slice(1) : mask, Math.abs(year));
};

/** The months (1 to 12) that a mask allows; a null mask allows all. */
export const matchingMonths = (mask: string | null): number[] =>
  Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => mask === null || fits(mask, month));

const daysOf = (mask: string | null, year: number, month: number): number[] =>
  Array.from({ length: daysInMonth(year, month) }, (_, i) => i + 1).filter(
    (day) => mask === null || fits(mask, day),
  );

/** The first and last date that matches the pattern in a year; they depend only on whether the year is a leap year. */
function endsInYear(pattern: DigitPattern, year: number): readonly [CalendarDate, CalendarDate] | null {
  const dates = matchingMonths(pattern.month).flatMap((month) => {
    const days = daysOf(pattern.day, year, month);
    const first = days[0];
    const last = days.at(-1);
    return first === undefined || last === undefined ? [] : [{ year, month, first, last }];
  });
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return null;
  return [
    { year, month: first.month, day: first.first },
    { year, month: last.month, day: last.last },
  ];
}

/** The years that a mask allows, in chronological order or backwards: at most ten thousand. */
function* yearsOf(mask: string, backwards: boolean): Generator<number> {
  const negative = mask.startsWith('-');
  const digits = negative ? mask.slice(1) : mask;
  const low = Number(digits.replaceAll('X', '0'));
  const high = Number(digits.replaceAll('X', '9'));
  const up = backwards === negative;
  for (let size = up ? low : high; up ? size <= high : size >= low; size += up ? 1 : -1)
    if (fits(digits, size) && !(negative && size === 0)) yield negative ? -size : size;
}

function end(pattern: DigitPattern, last: boolean): CalendarDate | null {
  const inLeapYear = endsInYear(pattern, 2000);
  const inCommonYear = endsInYear(pattern, 2001);
  for (const year of yearsOf(pattern.year, last)) {
    const ends = isLeap(year) ? inLeapYear : inCommonYear;
    if (ends) return { ...ends[last ? 1 : 0], year };
  }
  return null;
}

/** The first and last date of a pattern without X; nearly all dates have none, and this is faster. */
function exactHull({ year, month, day }: DigitPattern): readonly [CalendarDate, CalendarDate] | null {
  const of = Number(year);
  const first = month === null ? 1 : Number(month);
  const last = month === null ? 12 : first;
  if (first < 1 || last > 12) return null;
  const length = daysInMonth(of, last);
  const from = day === null ? 1 : Number(day);
  const to = day === null ? length : from;
  if (from < 1 || to > length) return null;
  return [
    { year: of, month: first, day: from },
    { year: of, month: last, day: to },
  ];
}

/** The first and last date that matches a pattern; null if the calendar has no such date. */
export function patternBounds(pattern: DigitPattern): readonly [CalendarDate, CalendarDate] | null {
  if (!`${pattern.year}${pattern.month}${pattern.day}`.includes('X')) return exactHull(pattern);
  const first = end(pattern, false);
  const last = end(pattern, true);
  return first && last ? [first, last] : null;
}

/** Whether a pattern recurs every year: its year is unspecified. */
export const isRecurring = (pattern: DigitPattern): boolean => pattern.year.endsWith('XXXX');

/** Whether a bounded day matches a pattern. */
export function matchesPattern(pattern: DigitPattern, day: Day): boolean {
  const date = calendarDateOf(day);
  return (
    (pattern.year === 'XXXX' || yearFits(pattern.year, date.year)) &&
    (pattern.month === null || fits(pattern.month, date.month)) &&
    (pattern.day === null || fits(pattern.day, date.day))
  );
}

/** The next leap day can be eight years away; no recurring pattern has longer gaps. */
const MAX_GAP_IN_YEARS = 9;

/** Whether a day from `from` to `to` matches a recurring pattern. */
export function occursWithin(pattern: DigitPattern, from: Day, to: Day): boolean {
  if (!isBounded(from) || !isBounded(to)) return true;
  const { year: firstYear } = calendarDateOf(from);
  const lastYear = Math.min(calendarDateOf(to).year, firstYear + MAX_GAP_IN_YEARS);
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const month of matchingMonths(pattern.month))
      for (const day of daysOf(pattern.day, year, month)) {
        const candidate = dayOf(year, month, day);
        if (candidate >= from && candidate <= to) return true;
      }
  return false;
}
