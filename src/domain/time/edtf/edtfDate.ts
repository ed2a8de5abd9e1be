/** One EDTF date: year, month or day, season, time of day; with `?`, `~`, `%` and unspecified digits. */

import type { Precision } from '../../model/kinds.ts';
import { approximateRange, type CalendarStep } from '../approximate.ts';
import { type CalendarDate, type Day, dayOf, daysInMonth, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../day.ts';
import type { Edtf } from './edtf.ts';
import { EdtfError } from './edtfError.ts';
import { type SubYearGrouping, subYearGrouping } from './subYearGrouping.ts';
import { type DigitPattern, isRecurring, matchingMonths, patternBounds } from './unspecifiedDigits.ts';

const DATE = /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const DATE_TIME =
  /^(-?\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-3])(?::[0-5]\d)?|[+-]14(?::00)?)?$/;

/**
 * Reads a single date; null where the text has no such form.
 * A time of day is accepted and stays in the text: the day is the one written, zones are not converted.
 * @param whole the text to name in an error, where the date stands in an interval or set
 * @throws EdtfError for dates that no calendar has
 */
export function readDate(text: string, whole: string): Edtf | null {
  const time = DATE_TIME.exec(text);
  const found = DATE.exec(time?.[1] ?? text);
  if (!found) return null;
  const [, , year = '', , , month, , , day] = found;
  if (year === '-0000')
    throw new EdtfError(whole, 'there is no year -0000', 'write 0000 for 1 BC, -0001 for 2 BC');
  const pattern: DigitPattern = { year, month: month ?? null, day: day ?? null };
  const division = month !== undefined && !month.includes('X') ? subYearGrouping(Number(month)) : null;
  if (division && day !== undefined)
    throw new EdtfError(whole, `${month} is a season, and a season has no day`, 'write months 01 to 12');
  const exact = spanOf(pattern, division, whole);
  const units = approximations(found, division);
  const masked = `${year}${month ?? ''}${day ?? ''}`.includes('X');
  const marks = found.filter((_, i) => QUALIFIERS.includes(i)).join('');
  const [min, max] = approximateRange(exact, day === undefined, units);
  return {
    text,
    form: time ? 'DATE_TIME' : division ? 'SEASON' : isRecurring(pattern) ? 'PERIODIC' : 'DATE',
    min,
    max,
    innerMin: exact[0],
    innerMax: exact[1],
    precision: time ? 'EXACT' : precisionOf(pattern, division),
    approximate: units.length > 0,
    uncertain: /[?%]/.test(marks),
    start: null,
    end: null,
    members: [],
    pattern: masked && !division ? pattern : null,
  };
}

/** First and last day of a date taken exactly. */
function spanOf(pattern: DigitPattern, division: SubYearGrouping | null, whole: string): readonly [Day, Day] {
  if (division) return divisionSpan(pattern.year, division);
  const hull = patternBounds(pattern);
  if (!hull) throw noSuchDate(pattern, whole);
  const [first, last] = hull.map((date) => dayOf(date.year, date.month, date.day)) as [Day, Day];
  if (!isRecurring(pattern)) return [first, last];
  return [UNBOUNDED_MIN, pattern.year.startsWith('-') ? last : UNBOUNDED_MAX];
}

function divisionSpan(year: string, { month, months }: SubYearGrouping): readonly [Day, Day] {
  if (year.endsWith('XXXX')) return [UNBOUNDED_MIN, UNBOUNDED_MAX];
  const [from, to] = patternBounds({ year, month: null, day: null }) as readonly [CalendarDate, CalendarDate];
  const after = month + months;
  return [
    dayOf(from.year, month, 1),
    dayOf(to.year + (after > 12 ? 1 : 0), after > 12 ? after - 12 : after, 1) - 1,
  ];
}

function noSuchDate({ year, month, day }: DigitPattern, whole: string): EdtfError {
  if (month !== null && matchingMonths(month).length === 0)
    return new EdtfError(
      whole,
      `there is no month ${month}`,
      'months are 01 to 12, and 21 to 41 stand for seasons and other parts of a year',
    );
  const [only, ...others] = matchingMonths(month);
  const exact = !`${year}${month}`.includes('X') && only !== undefined && others.length === 0;
  return exact
    ? new EdtfError(
        whole,
        `there is no day ${day}`,
        `this month has the days 01 to ${daysInMonth(Number(year), only)}`,
      )
    : new EdtfError(whole, 'no calendar has such a day', 'write XX for a day that is not known');
}

/** Where the marks `?`, `~` and `%` stand in a match of DATE: before and after year, month and day. */
const QUALIFIERS = [1, 3, 4, 6, 7, 9];

/**
 * What is approximate, as units to widen by. A mark before a part concerns that part; a mark after a part
 * concerns it and all to its left, so the unit is the finest of them.
 */
function approximations(found: RegExpExecArray, division: SubYearGrouping | null): CalendarStep[] {
  const [, , year = '', , , month, , , day] = found;
  const units: readonly CalendarStep[] = [
    yearUnit(year),
    monthUnit(year, month, division),
    dayUnit(year, month, day),
  ];
  return QUALIFIERS.flatMap((index, i) => {
    const mark = found[index];
    const unit = units[Math.floor(i / 2)];
    return unit && (mark === '~' || mark === '%') ? [unit] : [];
  });
}

const yearUnit = (year: string): CalendarStep => ({ years: 10 ** (/X*$/.exec(year)?.[0].length ?? 0) });

/** A month that is not known gives no finer unit than its year. */
const monthUnit = (
  year: string,
  month: string | undefined,
  division: SubYearGrouping | null,
): CalendarStep => (month === 'XX' ? yearUnit(year) : { months: division?.months ?? 1 });

function dayUnit(year: string, month: string | undefined, day: string | undefined): CalendarStep {
  if (day === 'XX') return monthUnit(year, month, null);
  return { days: day?.endsWith('X') ? 10 : 1 };
}

const YEAR_PRECISIONS: readonly [RegExp, Precision][] = [
  [/^-?\d{4}$/, 'YEAR'],
  [/^-?\d{3}X$/, 'DECADE'],
  [/^-?\d{2}XX$/, 'CENTURY'],
  [/^-?XXXX$/, 'UNKNOWN'],
];

/** How fine the date is: unspecified parts at the end make it coarser, any other unspecified digit makes a range. */
function precisionOf({ year, month, day }: DigitPattern, division: SubYearGrouping | null): Precision {
  const known = (part: string | null): boolean => part !== null && part !== 'XX';
  if (division) return 'RANGE';
  if (isRecurring({ year, month, day })) return 'UNKNOWN';
  if (!known(month) && !known(day)) return YEAR_PRECISIONS.find(([form]) => form.test(year))?.[1] ?? 'RANGE';
  if (`${year}${month}`.includes('X')) return 'RANGE';
  if (!known(day)) return 'MONTH';
  return day?.includes('X') ? 'RANGE' : 'DAY';
}
