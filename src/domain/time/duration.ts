/** Lengths of time, and what they cut time into: P5Y from 1790 on is 1790 to 1794, 1795 to 1799 ... */
import { FastiError } from '../model/fastiError.ts';
import type { Window } from './certainty.ts';
import { calendarDateOf, type Day, dayOf, daysInMonth } from './day.ts';

/** A length that calendars can count in: whole months, or whole days. */
export interface Duration {
  /** As it was written. */
  readonly text: string;
  readonly unit: 'MONTH' | 'DAY';
  /** 1 or more. */
  readonly count: number;
}

/** A text that is no duration, or none that can be counted in; the message says what is wrong, the text, and what would work. */
export class DurationError extends FastiError {
  constructor(text: string, wrong: string) {
    super('INVALID_DATE', `The duration ${JSON.stringify(text.slice(0, SHOWN))} ${wrong}`, {
      hint: 'write P5Y, P6M, P2W or P10D, for example.',
    });
  }
}

const SHOWN = 40;

/** Longer ones are refused: their ends would be beyond what days are counted to. */
const MAX_YEARS = 1_000_000;

const WRITTEN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(T.*)?$/;

/** Reads an ISO 8601 duration. Throws DurationError where it has no length, hours, or both months and days. */
export function readDuration(text: string): Duration {
  const parts = WRITTEN.exec(text);
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
 * The first day of the period that a day lies in, where periods are counted from the year 0, or weeks and days from
 * Mondays: those of P5Y begin in 1990 and 1995, those of P6M in January and July.
 */
export function alignedStart({ unit, count }: Duration, day: Day): Day {
  if (unit === 'DAY') return MONDAY + Math.floor((day - MONDAY) / count) * count;
  const { year, month } = calendarDateOf(day);
  return startOfMonth(Math.floor((12 * year + month - 1) / count) * count);
}

const startOfMonth = (months: number): Day => dayOf(Math.floor(months / 12), mod12(months) + 1, 1);

const mod12 = (months: number): number => ((months % 12) + 12) % 12;

/**
 * The periods from a day on, until one holds `to`; the last is whole. At most `most` of them, and one more where there
 * are more. Those of months begin on the same day of the month, or on its last where it has no such day.
 */
export function splitIntoPeriods(duration: Duration, from: Day, to: Day, most: number): Window[] {
  const found: Window[] = [];
  for (let i = 0; found.length <= most; i++) {
    const start = startAfter(duration, from, i);
    if (start > to) break;
    found.push({ from: start, to: startAfter(duration, from, i + 1) - 1 });
  }
  return found;
}

/** Where the period begins that has `number` periods before it. */
function startAfter({ unit, count }: Duration, from: Day, number: number): Day {
  if (unit === 'DAY') return from + number * count;
  const { year, month, day } = calendarDateOf(from);
  const months = 12 * year + month - 1 + number * count;
  const toYear = Math.floor(months / 12);
  const toMonth = mod12(months) + 1;
  return dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
