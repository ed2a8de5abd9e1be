/** The ticks of the axis, from days to millions of years. */
import { calendarDateOf, type Day, dayOf } from '../../domain/time/day.ts';
import { dayOfYearText, monthText, shortDayText, yearText } from './dateText.ts';
import type { TimeScale } from './scale.ts';

export interface Tick {
  readonly day: Day;
  /** In pixels. */
  readonly x: number;
  readonly text: string;
  /** Whether a coarser unit begins here. */
  readonly major: boolean;
}

/** The least distance of two ticks in pixels, so that their texts do not touch. */
const MIN_GAP = 68;
/** No wider axis has more; a bound for any width that is asked for. */
const MAX_TICKS = 400;

const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;

/** Days of the month with a tick, by the step in days. */
const DAYS_OF_MONTH: readonly (readonly [number, readonly number[]])[] = [
  [1, Array.from({ length: 31 }, (_, index) => index + 1)],
  [5, [1, 6, 11, 16, 21, 26]],
  [10, [1, 11, 21]],
];
const MONTH_STEPS = [1, 3, 6] as const;

/** In order of time. Texts are short; the first one is complete where no coarser unit begins in sight. */
export function ticks(scale: TimeScale, language: string): readonly Tick[] {
  const { from, to } = scale.days;
  const perDay = scale.x(from + 1) - scale.x(from);
  const gap = Math.max(MIN_GAP, scale.width / MAX_TICKS);
  const found = ticksOf(from, to, gap / perDay, language)
    .map((tick) => ({ ...tick, x: scale.x(tick.day) }))
    .filter(({ x }) => x >= 0 && x <= scale.width);
  const complete = !found.some(({ major }) => major);
  return found.map(({ full, ...tick }, index) => (complete && index === 0 ? { ...tick, text: full } : tick));
}

/** A tick with its text in full, as far as its unit goes. */
type Place = Omit<Tick, 'x'> & { readonly full: string };

function ticksOf(from: Day, to: Day, gapDays: number, language: string): Place[] {
  const days = DAYS_OF_MONTH.find(([step]) => step >= gapDays);
  if (days) return dayTicks(from, to, days[1], language);
  const months = MONTH_STEPS.find((step) => step * DAYS_PER_MONTH >= gapDays);
  if (months) return monthTicks(from, to, months, language);
  return yearTicks(calendarDateOf(from).year, calendarDateOf(to).year, gapDays / DAYS_PER_YEAR, language);
}

function dayTicks(from: Day, to: Day, ofMonth: readonly number[], language: string): Place[] {
  return monthsBetween(from, to, 1).flatMap(({ year, month }) => {
    const first = dayOf(year, month, 1);
    const length = dayOf(year, month + 1, 1) - first;
    return ofMonth
      .filter((date) => date <= length)
      .map((date) => {
        const day = first + date - 1;
        const [major, full] = [date === 1, shortDayText(day, language)];
        return { day, text: major ? full : dayOfYearText(month, date, language), full, major };
      });
  });
}

const monthTicks = (from: Day, to: Day, step: number, language: string): Place[] =>
  monthsBetween(from, to, step).map(({ year, month }) => ({
    day: dayOf(year, month, 1),
    text: month === 1 ? yearText(year, language) : monthText(month, language),
    full: `${monthText(month, language)} ${yearText(year, language)}`,
    major: month === 1,
  }));

/** Every `step`-th month, counted from January, from the one that contains `from`. */
function monthsBetween(
  from: Day,
  to: Day,
  step: number,
): { readonly year: number; readonly month: number }[] {
  const months: { year: number; month: number }[] = [];
  const { year, month } = calendarDateOf(from);
  for (let index = year * 12 + Math.floor((month - 1) / step) * step; ; index += step) {
    const start = { year: Math.floor(index / 12), month: index - Math.floor(index / 12) * 12 + 1 };
    if (dayOf(start.year, start.month, 1) > to) return months;
    months.push(start);
  }
}

/** Round years: multiples of 1, 2 or 5 times a power of ten, before our era counted backward from 1 BC. */
function yearTicks(from: number, to: number, gapYears: number, language: string): Place[] {
  const step = roundStep(gapYears);
  const years: number[] = [];
  for (let n = Math.floor((from - 1) / step); n * step <= to; n += 1)
    years.push(n < 0 ? n * step + 1 : n === 0 ? 1 : n * step);
  // With a step of one year the first year of our era would come twice.
  return [...new Set(years)].map((year) => ({
    day: dayOf(year, 1, 1),
    text: yearText(year, language),
    full: yearText(year, language),
    major: step > 1 && year % (step * 10) === 0,
  }));
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
}
