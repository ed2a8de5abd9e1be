/** Calendar days as integers, in the proleptic Gregorian calendar with astronomical years (year 0 is 1 BC). */

/** The number of days since 1970-01-01, which is day 0. */
export type Day = number;

/** The day that represents "no lower bound". */
export const UNBOUNDED_MIN: Day = -1_000_000_000_000;
/** The day that represents "no upper bound". */
export const UNBOUNDED_MAX: Day = 1_000_000_000_000;

/** The largest year, positive or negative, whose days are all between UNBOUNDED_MIN and UNBOUNDED_MAX. */
export const MAX_YEAR = 2_700_000_000;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_400_YEARS = 146_097;
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;
/** The day of 0000-03-01 in the Julian calendar. */
const JULIAN_MARCH_0000 = -719_470;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The length of a month (1 to 12) in days. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

export const isBounded = (day: Day): boolean => day > UNBOUNDED_MIN && day < UNBOUNDED_MAX;

/** The days of a year that starts in March before a month of it (0 to 11), so that a leap day is the last day. */
const daysBefore = (monthFromMarch: number): number => Math.floor((153 * monthFromMarch + 2) / 5);

/**
 * The day of a valid calendar date; a month beyond 12, or below 1, is one of a later or earlier year. Dates are not checked,
 * since they come from the EDTF reader.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const yearsLater = Math.floor((month - 3) / 12);
  const y = year + yearsLater;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (
    y * 365 + leapDays + daysBefore(month - 3 - 12 * yearsLater) + day - 1 - DAYS_FROM_MARCH_0000_TO_1970
  );
}

/** The day of a date of the Julian calendar, for example 1917-10-25 -> 1917-11-07. */
export function julianToDay(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  return y * 365 + Math.floor(y / 4) + daysBefore((month + 9) % 12) + day - 1 + JULIAN_MARCH_0000;
}

/** The same day of the month so many months later; the last day of a shorter month. */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, day: ofMonth } = calendarDateOf(day);
  return Math.min(dayOf(year, month + months, ofMonth), dayOf(year, month + months + 1, 1) - 1);
}

/** Year, month and day of a bounded day. */
export function calendarDateOf(day: Day): CalendarDate {
  const sinceMarch0000 = day + DAYS_FROM_MARCH_0000_TO_1970;
  const era = Math.floor(sinceMarch0000 / DAYS_IN_400_YEARS);
  const dayOfEra = sinceMarch0000 - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return fromMarch(yearOfEra + era * 400, dayOfYear);
}

/** Year, month and day of a bounded day in the Julian calendar. */
export function julianDateOf(day: Day): CalendarDate {
  const sinceMarch0000 = day - JULIAN_MARCH_0000;
  const year = Math.floor((4 * sinceMarch0000 + 3) / 1461);
  return fromMarch(year, sinceMarch0000 - Math.floor((1461 * year) / 4));
}

/** The date of a day of a year that starts in March; `dayOfYear` counts from 0. */
function fromMarch(year: number, dayOfYear: number): CalendarDate {
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: year + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day of a text that `isoOf` writes; null for other texts, and for days that do not exist. */
export function dayIn(iso: string): Day | null {
  const [year, month, date] = /^([+-]?\d{4,})-(\d\d)-(\d\d)$/.exec(iso)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = dayOf(year, month, date);
  return isoOf(day) === iso ? day : null;
}

const MS_PER_DAY = 86_400_000;

/** The beginning of a day in UTC. */
export const dateOf = (day: Day): Date => new Date(day * MS_PER_DAY);

/** The day in UTC of a time in milliseconds since 1970. */
export const dayAt = (time: number): Day => Math.floor(time / MS_PER_DAY);

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** A year in ISO 8601: four digits, or beyond 9999 a sign and at least six digits. */
export function isoYear(year: number): string {
  const size = Math.abs(year);
  if (size > 9999) return (year < 0 ? '-' : '+') + digits(size, 6);
  return (year < 0 ? '-' : '') + digits(size, 4);
}

/** A date in ISO 8601, such as `2016-10-01` or `-0044-03-15`. */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${isoYear(year)}-${digits(month, 2)}-${digits(day, 2)}`;

/** ISO 8601 text of a day; null where unbounded. */
export const isoOf = (day: Day): string | null => (isBounded(day) ? isoDate(calendarDateOf(day)) : null);

/** A first and a last day as addresses have them: `2010-01-01/2020-12-31`. */
export const daysText = (days: { readonly from: Day; readonly to: Day }): string =>
  [days.from, days.to].map((day) => isoDate(calendarDateOf(day))).join('/');

/** The days of such a text; null where it is none. */
export function daysIn(text: string): { readonly from: Day; readonly to: Day } | null {
  const [from = null, to = null, more] = text.split('/').map(dayIn);
  return from === null || to === null || from > to || more !== undefined ? null : { from, to };
}
