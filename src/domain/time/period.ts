/** Days, months, years and decades as numbered periods, and the counts of facts in them. */
import { addTo } from '../model/addTo.ts';
import { calendarDateOf, type Day, dayOf, isoOf, isoYear, UNBOUNDED_MAX, UNBOUNDED_MIN } from './day.ts';

export const PERIOD_UNITS = ['DAY', 'MONTH', 'YEAR', 'DECADE'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** The most days of a period of each unit. */
export const MOST_DAYS: Readonly<Record<PeriodUnit, number>> = { DAY: 1, MONTH: 31, YEAR: 366, DECADE: 3653 };

/** The number of the period that contains a day. Numbers are consecutive; periods from year 0 on have 0 or more. */
export function periodNumber(day: Day, unit: PeriodUnit): number {
  if (unit === 'DAY') return day;
  const { year, month } = calendarDateOf(day);
  if (unit === 'MONTH') return year * 12 + month - 1;
  return unit === 'YEAR' ? year : Math.floor(year / 10);
}

/** The first and the last day of a period. */
export function daysOfPeriod(number: number, unit: PeriodUnit): { readonly from: Day; readonly to: Day } {
  if (unit === 'DAY') return { from: number, to: number };
  if (unit === 'MONTH') return { from: dayOf(0, number + 1, 1), to: dayOf(0, number + 2, 1) - 1 };
  const years = unit === 'YEAR' ? 1 : 10;
  const first = number * years;
  return { from: dayOf(first, 1, 1), to: dayOf(first + years - 1, 12, 31) };
}

/** A period as EDTF: `2017-06-28`, `2017-06`, `2017` or `201X`; a decade before year 0 as `first/last`, since digits cannot write it. */
export function periodText(number: number, unit: PeriodUnit): string {
  const { from, to } = daysOfPeriod(number, unit);
  const day = isoOf(from) ?? '';
  if (unit === 'DAY') return day;
  const { year } = calendarDateOf(from);
  if (unit === 'MONTH') return day.slice(0, -3);
  if (unit === 'YEAR') return isoYear(year);
  return year >= 0
    ? `${isoYear(year).slice(0, -1)}X`
    : `${isoYear(year)}/${isoYear(calendarDateOf(to).year)}`;
}

/**
 * The number of facts of which a side is in a period:
 * - `MAY_BEGIN`, `MAY_END`: the first and the last day on which the fact may have held;
 * - `SURE_BEGUN`, `SURE_END`: the first and the last day on which the fact surely held, if there are such days;
 * - `SURE_WITHIN`: the fact surely held within the period, although on no single day surely;
 * - `OTHER_DAY`: another bounded day of the fact, which only extends the range of periods.
 */
export interface SideCount {
  readonly side: 'MAY_BEGIN' | 'MAY_END' | 'SURE_BEGUN' | 'SURE_END' | 'SURE_WITHIN' | 'OTHER_DAY';
  /** The number of the period; for an open side, the number of the period of the unbounded day. */
  readonly period: number;
  readonly count: number;
}

interface PeriodCount {
  readonly period: number;
  /** The number of facts that surely held on some day of the period. */
  readonly definite: number;
  /** The number of facts that may have held on some day of the period. */
  readonly possible: number;
}

/** The first and the last period with a bounded side; null if no side is bounded. */
export function periodRange(
  sides: readonly SideCount[],
  unit: PeriodUnit,
): { readonly first: number; readonly last: number } | null {
  const [low, high] = [periodNumber(UNBOUNDED_MIN, unit), periodNumber(UNBOUNDED_MAX, unit)];
  const bounded = sides.map(({ period }) => period).filter((period) => period > low && period < high);
  if (bounded.length === 0) return null;
  return {
    first: bounded.reduce((a, b) => Math.min(a, b)),
    last: bounded.reduce((a, b) => Math.max(a, b)),
  };
}

/**
 * Counts the facts of each period from `first` to `last`; periods in which no fact may have held are left out. Facts with
 * open sides count up to `first` or `last`.
 */
export function countPeriods(sides: readonly SideCount[], first: number, last: number): PeriodCount[] {
  const byPeriod = new Map<number, SideCount[]>();
  let possible = 0;
  let core = 0;
  const pass = ({ side, count }: SideCount): void => {
    if (side === 'MAY_BEGIN') possible += count;
    if (side === 'MAY_END') possible -= count;
    if (side === 'SURE_BEGUN') core += count;
    if (side === 'SURE_END') core -= count;
  };
  for (const one of sides)
    if (one.period < first) pass(one);
    else addTo(byPeriod, one.period, one);
  const found: PeriodCount[] = [];
  for (let period = first; period <= last; period += 1) {
    const here = byPeriod.get(period) ?? [];
    const ends = (one: SideCount): boolean => one.side === 'MAY_END' || one.side === 'SURE_END';
    for (const one of here) if (!ends(one)) pass(one);
    const within = here
      .filter(({ side }) => side === 'SURE_WITHIN')
      .reduce((sum, { count }) => sum + count, 0);
    if (possible > 0) found.push({ period, definite: core + within, possible });
    // A fact that ends in a period still held in it.
    for (const one of here) if (ends(one)) pass(one);
  }
  return found;
}
