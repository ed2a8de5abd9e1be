/** Reads a single EDTF date: year, month, day, season, or day and time; with `?`, `~`, `%` and unspecified digits. */

import type { Precision } from '../../model/kinds.ts';
import {
  type CalendarDate,
  type Day,
  dayOf,
  daysInMonth,
  isBounded,
  monthsLater,
  UNBOUNDED_MAX,
  UNBOUNDED_MIN,
} from '../day.ts';
import { readTyped, yearSpan } from '../typed/typedDate.ts';
import { type Edtf, WITHOUT_PARTS } from './edtf.ts';
import { EdtfError } from './edtfError.ts';
import { type DigitPattern, isRecurring, matchingMonths, patternBounds } from './unspecifiedDigits.ts';

const DATE = /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const DATE_TIME =
  /^(-?\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-3])(?::[0-5]\d)?|[+-]14(?::00)?)?$/;

/**
 * A season, quarter, third or half of a year, whose code has the place of the month: its first month (1 to 12) and the number
 * of its months. One beyond December ends in the next year.
 */
interface SubYearGrouping {
  readonly month: number;
  readonly months: number;
}

const groupings = (months: number, starts: readonly number[]): SubYearGrouping[] =>
  starts.map((month) => ({ month, months }));

/**
 * 21 to 24: spring to winter, without a hemisphere, read as the meteorological seasons of the northern one; 25 to 28:
 * northern seasons; 29 to 32: southern seasons; 33 to 36: quarters; 37 to 39: thirds; 40 and 41: halves of a year.
 */
const GROUPINGS_FROM_21: readonly SubYearGrouping[] = [
  ...groupings(3, [3, 6, 9, 12]),
  ...groupings(3, [3, 6, 9, 12]),
  ...groupings(3, [9, 12, 3, 6]),
  ...groupings(3, [1, 4, 7, 10]),
  ...groupings(4, [1, 5, 9]),
  ...groupings(6, [1, 7]),
];

/**
 * Reads a single date; null if the text does not have this form.
 * A time of day is accepted and kept in the text only: the day is the one written, time zones are not converted.
 * @param whole the text for error messages: the interval or set that contains the date
 * @throws EdtfError for dates that do not exist in the calendar
 */
export function readDate(text: string, whole: string): Edtf | null {
  const time = DATE_TIME.exec(text);
  const found = DATE.exec(time?.[1] ?? text);
  if (!found) return null;
  const [, , year = '', , , month, , , day] = found;
  if (year === '-0000')
    throw new EdtfError(whole, 'there is no year -0000', 'write 0000 for 1 BC, -0001 for 2 BC');
  const pattern: DigitPattern = { year, month: month ?? null, day: day ?? null };
  // No month, and one with an unspecified digit, is no number.
  const grouping = GROUPINGS_FROM_21[Number(month) - 21] ?? null;
  if (grouping && day !== undefined)
    throw new EdtfError(whole, `${month} is a season, and a season has no day`, 'write months 01 to 12');
  const exact = spanOf(pattern, grouping, whole);
  const steps = approximationSteps(found, grouping);
  const masked = `${year}${month ?? ''}${day ?? ''}`.includes('X');
  const qualifiers = found.filter((_, i) => QUALIFIERS.includes(i)).join('');
  const [min, max] = approximateRange(exact, day === undefined, steps);
  return {
    text,
    form: time ? 'DATE_TIME' : grouping ? 'SEASON' : isRecurring(pattern) ? 'PERIODIC' : 'DATE',
    min,
    max,
    innerMin: exact[0],
    innerMax: exact[1],
    precision: time ? 'EXACT' : precisionOf(pattern, grouping),
    approximate: steps.length > 0,
    uncertain: /[?%]/.test(qualifiers),
    ...WITHOUT_PARTS,
    pattern: masked && !grouping ? pattern : null,
  };
}

/** The first and last day of a date, with `~` ignored. */
function spanOf(pattern: DigitPattern, grouping: SubYearGrouping | null, whole: string): readonly [Day, Day] {
  if (grouping) return groupingSpan(pattern.year, grouping);
  const hull = patternBounds(pattern);
  if (!hull) throw noSuchDate(pattern, whole);
  const [first, last] = hull.map((date) => dayOf(date.year, date.month, date.day)) as [Day, Day];
  if (!isRecurring(pattern)) return [first, last];
  return [UNBOUNDED_MIN, pattern.year.startsWith('-') ? last : UNBOUNDED_MAX];
}

function groupingSpan(year: string, { month, months }: SubYearGrouping): readonly [Day, Day] {
  if (year.endsWith('XXXX')) return [UNBOUNDED_MIN, UNBOUNDED_MAX];
  const [from, to] = patternBounds({ year, month: null, day: null }) as readonly [CalendarDate, CalendarDate];
  return [dayOf(from.year, month, 1), dayOf(to.year, month + months, 1) - 1];
}

function noSuchDate({ year, month, day }: DigitPattern, whole: string): EdtfError {
  if (month !== null && matchingMonths(month).length === 0) {
    const years = yearSpan(whole)?.join('/');
    return new EdtfError(
      whole,
      `there is no month ${month}`,
      month === '00'
        ? unknownPart(whole, 'month')
        : years === undefined
          ? 'months are 01 to 12, and 21 to 41 stand for seasons and other parts of a year'
          : `write ${years} for the years; months are 01 to 12`,
    );
  }
  if (day === '00') return new EdtfError(whole, 'there is no day 00', unknownPart(whole, 'day'));
  const [only, ...others] = matchingMonths(month);
  const exact = !`${year}${month}`.includes('X') && only !== undefined && others.length === 0;
  return exact
    ? new EdtfError(
        whole,
        `there is no day ${day}`,
        `this month has the days 01 to ${daysInMonth(Number(year), only)}`,
      )
    : new EdtfError(whole, 'the calendar has no such day', 'write XX for a day that is not known');
}

const unknownPart = (whole: string, part: string): string =>
  `write ${readTyped(whole)[0] ?? 'the date without it'} where the ${part} is not known`;

/** The groups of DATE with the qualifiers `?`, `~` and `%`: before and after year, month and day. */
const QUALIFIERS = [1, 3, 4, 6, 7, 9];

/**
 * The steps by which the approximate parts widen the date. A qualifier before a part applies to that part; a qualifier
 * after a part applies to it and all parts to its left, of which it is the finest.
 */
function approximationSteps(found: RegExpExecArray, grouping: SubYearGrouping | null): CalendarStep[] {
  const [, , year = '', , , month, , , day] = found;
  const steps: readonly CalendarStep[] = [
    yearStep(year),
    monthStep(year, month, grouping),
    dayStep(year, month, day),
  ];
  return QUALIFIERS.flatMap((index, i) => {
    const qualifier = found[index];
    const step = steps[Math.floor(i / 2)];
    return step && (qualifier === '~' || qualifier === '%') ? [step] : [];
  });
}

const yearStep = (year: string): CalendarStep => ({ years: 10 ** (/X*$/.exec(year)?.[0].length ?? 0) });

/** The step of a month; the step of its year if the month is unspecified. */
const monthStep = (
  year: string,
  month: string | undefined,
  grouping: SubYearGrouping | null,
): CalendarStep => (month === 'XX' ? yearStep(year) : { months: grouping?.months ?? 1 });

function dayStep(year: string, month: string | undefined, day: string | undefined): CalendarStep {
  if (day === 'XX') return monthStep(year, month, null);
  return { days: day?.endsWith('X') ? 10 : 1 };
}

const YEAR_PRECISIONS: readonly [RegExp, Precision][] = [
  [/^-?\d{4}$/, 'YEAR'],
  [/^-?\d{3}X$/, 'DECADE'],
  [/^-?\d{2}XX$/, 'CENTURY'],
  [/^-?XXXX$/, 'UNKNOWN'],
];

/** The precision of a date: unspecified parts at its end make it coarser, other unspecified digits make it a RANGE. */
function precisionOf({ year, month, day }: DigitPattern, grouping: SubYearGrouping | null): Precision {
  const known = (part: string | null): boolean => part !== null && part !== 'XX';
  if (grouping) return 'RANGE';
  if (isRecurring({ year, month, day })) return 'UNKNOWN';
  if (!known(month) && !known(day)) return YEAR_PRECISIONS.find(([form]) => form.test(year))?.[1] ?? 'RANGE';
  if (`${year}${month}`.includes('X')) return 'RANGE';
  if (!known(day)) return 'MONTH';
  return day?.includes('X') ? 'RANGE' : 'DAY';
}

/** A step in the calendar; exactly one of the three properties is given. */
interface CalendarStep {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/**
 * Widens a range of days by each step in both directions: `2010~` is 2009-01-01 to 2011-12-31, `2004-06~` is 2004-05-01 to
 * 2004-07-31, `2004-06-11~` is 10 to 12 June 2004, `16XX~` is 1500 to 1799.
 * @param wholeMonths the last day is the end of a month and remains one: 28 February moves to 31 March
 */
function approximateRange(
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
