/** Writes a range of days as EDTF. */
import {
  type CalendarDate,
  calendarDateOf,
  type Day,
  daysInMonth,
  isBounded,
  isoDate,
  isoYear,
} from '../day.ts';

/** Dates in years beyond four digits have no days in EDTF; only their year is written. */
const inFourDigits = ({ year }: CalendarDate): boolean => Math.abs(year) <= 9999;

const yearText = (date: CalendarDate): string => (inFourDigits(date) ? isoYear(date.year) : `Y${date.year}`);

const dayText = (date: CalendarDate): string => (inFourDigits(date) ? isoDate(date) : yearText(date));

/** A whole year, month or day as one date; null for other ranges. */
function wholeUnit(from: CalendarDate, to: CalendarDate): string | null {
  if (from.year !== to.year) return null;
  if (from.month === to.month && from.day === to.day) return dayText(from);
  const endsMonth = to.day === daysInMonth(to.year, to.month);
  if (from.day !== 1 || !endsMonth) return null;
  if (from.month === 1 && to.month === 12) return yearText(from);
  return from.month === to.month && inFourDigits(from) ? isoDate(from).slice(0, -'-01'.length) : null;
}

/**
 * A range of days as EDTF: `2005-01-06`, `2005`, `[2005-01-06..2005-01-14]`, `[..2020-11-25]`; null where unbounded.
 * @param mark follows each date: `?` where the range comes from uncertain dates
 */
export function spanText(min: Day, max: Day, mark: '' | '?' = ''): string | null {
  if (!isBounded(min) && !isBounded(max)) return null;
  const from = calendarDateOf(min);
  const to = calendarDateOf(max);
  if (!isBounded(min)) return `[..${dayText(to)}${mark}]`;
  if (!isBounded(max)) return `[${dayText(from)}${mark}..]`;
  const whole = wholeUnit(from, to);
  return whole ? whole + mark : `[${dayText(from)}${mark}..${dayText(to)}${mark}]`;
}
