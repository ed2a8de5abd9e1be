/** ISO 8601 durations, and the periods into which they divide time: P5Y from 1790 gives 1790 to 1794, 1795 to 1799 ... */
import { FastiError } from '../model/fastiError.ts';
import type { Window } from './certainty.ts';
import { calendarDateOf, type Day, dayOf, monthsLater } from './day.ts';

/** A duration of whole months or whole days. */
export interface Duration {
  /** The text as written. */
  readonly text: string;
  readonly unit: 'MONTH' | 'DAY';
  /** 1 or more. */
  readonly count: number;
}

/** A text is not a duration, or not one that divides time; the message has the text, the reason and examples. */
class DurationError extends FastiError {
  constructor(text: string, reason: string) {
    super('INVALID_DURATION', `The duration ${JSON.stringify(text.slice(0, MAX_SHOWN))} ${reason}`, {
      hint: 'write P5Y, P6M, P2W or P10D, for example.',
    });
  }
}

/** The most characters of a text that a message shows. */
const MAX_SHOWN = 40;

/** Longer durations are refused: their ends would be outside the range of days. */
const MAX_YEARS = 1_000_000;

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(T.*)?$/;

/**
 * Reads an ISO 8601 duration.
 * @throws DurationError for other texts, a length of zero, times of day, and both months and days
 */
export function readDuration(text: string): Duration {
  const parts = DURATION.exec(text);
  if (!parts) throw new DurationError(text, 'is not ISO 8601');
  const [years, months, weeks, days] = parts.slice(1, 5).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  if (parts[5] !== undefined)
    throw new DurationError(text, 'has hours or minutes, and periods are whole days');
  const inMonths = 12 * years + months;
  const inDays = 7 * weeks + days;
  if (inMonths > 0 && inDays > 0)
    throw new DurationError(text, 'mixes years or months with weeks or days, whose sum has no fixed length');
  if (inMonths === 0 && inDays === 0) throw new DurationError(text, 'has no length');
  if (inMonths > 12 * MAX_YEARS || inDays > 365 * MAX_YEARS)
    throw new DurationError(text, `is longer than ${MAX_YEARS} years`);
  return inMonths > 0 ? { text, unit: 'MONTH', count: inMonths } : { text, unit: 'DAY', count: inDays };
}

/** 1969-12-29, the Monday of the week of day 0. */
const MONDAY: Day = -3;

/**
 * The first day of the period that contains a day, if periods are counted from the year 0, or in days from a Monday:
 * periods of P5Y begin in 1990 and 1995, periods of P6M in January and July.
 */
export function alignedStart({ unit, count }: Duration, day: Day): Day {
  if (unit === 'DAY') return MONDAY + Math.floor((day - MONDAY) / count) * count;
  const { year, month } = calendarDateOf(day);
  return dayOf(0, Math.floor((12 * year + month - 1) / count) * count + 1, 1);
}

/**
 * The consecutive periods from a day on up to the one that contains `to`, which is not cut. Periods of months begin on
 * the same day of the month, or on the last day of a shorter month.
 * @param max stops after this many periods, and one more that shows that there are more
 */
export function splitIntoPeriods(duration: Duration, from: Day, to: Day, max: number): Window[] {
  const found: Window[] = [];
  for (let i = 0; found.length <= max; i++) {
    const start = startAfter(duration, from, i);
    if (start > to) break;
    found.push({ from: start, to: startAfter(duration, from, i + 1) - 1 });
  }
  return found;
}

/** The first day of the period after `number` periods. */
const startAfter = ({ unit, count }: Duration, from: Day, number: number): Day =>
  unit === 'DAY' ? from + number * count : monthsLater(from, number * count);
