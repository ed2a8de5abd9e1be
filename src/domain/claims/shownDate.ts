/** The EDTF text that is shown for a side of a fact. */
import { type CalendarDate, calendarDateOf, type Day, daysInMonth, isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/readEdtf.ts';

const digits = (value: number, length: number): string => String(Math.abs(value)).padStart(length, '0');

/** Dates of years beyond four digits have no days in EDTF; their year stands for them. */
const inFourDigits = ({ year }: CalendarDate): boolean => Math.abs(year) <= 9999;

const yearText = (year: number): string =>
  Math.abs(year) <= 9999 ? `${year < 0 ? '-' : ''}${digits(year, 4)}` : `Y${year}`;

const monthText = ({ year, month }: CalendarDate): string => `${yearText(year)}-${digits(month, 2)}`;

const dayText = (date: CalendarDate): string =>
  inFourDigits(date) ? `${monthText(date)}-${digits(date.day, 2)}` : yearText(date.year);

/** A whole year, month or day as its own date; null for other spans. */
function wholeUnit(from: CalendarDate, to: CalendarDate): string | null {
  if (from.year !== to.year) return null;
  if (from.month === to.month && from.day === to.day) return dayText(from);
  const endsMonth = to.day === daysInMonth(to.year, to.month);
  if (from.day !== 1 || !endsMonth) return null;
  if (from.month === 1 && to.month === 12) return yearText(from.year);
  return from.month === to.month && inFourDigits(from) ? monthText(from) : null;
}

/**
 * A span of days as EDTF: `2005-01-06`, `2005`, `[2005-01-06..2005-01-14]`, `[..2020-11-25]`; null where unbounded.
 * @param mark put after each date: `?` where the span rests on uncertain dates
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

/** Preference among texts that mean the same: the surer first, then the shorter, then by letters. */
const compare = (a: Edtf, b: Edtf): number =>
  Number(a.uncertain) - Number(b.uncertain) ||
  Number(a.approximate) - Number(b.approximate) ||
  a.text.length - b.text.length ||
  (a.text < b.text ? -1 : 1);

/**
 * The text for a side: what a claim itself says if it means exactly these days, else the days as EDTF.
 * @param dates what the counted claims say for the side
 * @param meant the consensus of these, uncertain ones taken at their word
 * @param min first day that the fact's bounds leave for the side
 * @param max last day that they leave
 */
export function shownDate(
  dates: readonly Edtf[],
  meant: { readonly min: Day; readonly max: Day },
  min: Day,
  max: Day,
): string | null {
  const own = dates
    .filter((date) => date.min === meant.min && date.max === meant.max)
    .filter((date) => date.uncertain || (date.min === min && date.max === max))
    .sort(compare)[0];
  if (own && isKnown(own)) return own.text;
  if (!isBounded(meant.min) && !isBounded(meant.max)) return null;
  // Only an uncertain date says a bound that the fact does not take; the other side may add one that nobody doubts.
  const unsure = (!isBounded(min) && isBounded(meant.min)) || (!isBounded(max) && isBounded(meant.max));
  return unsure ? spanText(meant.min, meant.max, '?') : spanText(min, max);
}

/** A recurring day bounds nothing, and still says something. */
const isKnown = (date: Edtf): boolean =>
  isBounded(date.min) || isBounded(date.max) || date.form === 'PERIODIC';
