/** How far "about" reaches: one unit of the date's precision on both sides. */
import { calendarDateOf, type Day, dayOf, daysInMonth, isBounded } from './day.ts';

/** A step in the calendar; exactly one of the three is given. */
export interface CalendarStep {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/**
 * First and last day of a date moved apart by each unit: `2010~` reaches from 2009-01-01 to 2011-12-31,
 * `2004-06~` from 2004-05-01 to 2004-07-31, `2004-06-11~` from 10 to 12 June, `16XX~` from 1500 to 1799.
 * @param wholeMonths the last day is the end of a month and stays one: 28 February moves to 31 March
 */
export function approximateRange(
  [first, last]: readonly [Day, Day],
  wholeMonths: boolean,
  units: readonly CalendarStep[],
): readonly [Day, Day] {
  let min = first;
  let max = wholeMonths && isBounded(last) ? last + 1 : last;
  for (const unit of units) {
    min = move(min, unit, -1);
    max = move(max, unit, 1);
  }
  return [min, wholeMonths && isBounded(last) ? max - 1 : max];
}

/** A day moved in the calendar; 31 January plus a month is the last of February. Unbounded stays so. */
function move(day: Day, { years = 0, months = 0, days = 0 }: CalendarStep, direction: 1 | -1): Day {
  if (!isBounded(day)) return day;
  const date = calendarDateOf(day);
  const month = date.year * 12 + date.month - 1 + direction * (years * 12 + months);
  const year = Math.floor(month / 12);
  const monthOfYear = month - year * 12 + 1;
  return dayOf(year, monthOfYear, Math.min(date.day, daysInMonth(year, monthOfYear))) + direction * days;
}
