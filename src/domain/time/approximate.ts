/** The range of an approximate date: one unit of its precision earlier and later. */
import { type Day, isBounded, monthsLater } from './day.ts';

/** A step in the calendar; exactly one of the three properties is given. */
export interface CalendarStep {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/**
 * Widens a range of days by each step in both directions: `2010~` is 2009-01-01 to 2011-12-31, `2004-06~` is 2004-05-01 to
 * 2004-07-31, `2004-06-11~` is 10 to 12 June 2004, `16XX~` is 1500 to 1799.
 * @param wholeMonths the last day is the end of a month and remains one: 28 February moves to 31 March
 */
export function approximateRange(
  [first, last]: readonly [Day, Day],
  wholeMonths: boolean,
  steps: readonly CalendarStep[],
): readonly [Day, Day] {
  let min = first;
  let max = wholeMonths && isBounded(last) ? last + 1 : last;
  for (const step of steps) {
    min = move(min, step, -1);
    max = move(max, step, 1);
  }
  return [min, wholeMonths && isBounded(last) ? max - 1 : max];
}

/** Moves a day in the calendar; 31 January plus a month is the last day of February. An unbounded day does not move. */
function move(day: Day, { years = 0, months = 0, days = 0 }: CalendarStep, direction: 1 | -1): Day {
  if (!isBounded(day)) return day;
  return monthsLater(day, direction * (years * 12 + months)) + direction * days;
}
