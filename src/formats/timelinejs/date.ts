/** Dates of TimelineJS: a year, a month or a day, and never more than is known. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import { calendarDateOf, type Day, isBounded } from '../../domain/time/day.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';

/** Astronomical year; a month (1 to 12) and a day only where they are known. */
export interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export interface TimelineSpan {
  readonly start_date: TimelineDate;
  readonly end_date?: TimelineDate;
}

/** The years that the dates of browsers reach to. */
const FIRST_YEAR = -271_820;
const LAST_YEAR = 275_759;

/**
 * Where to draw a fact. A side that lies within one day, month or year is that; any other stands in the year in which
 * it may first have begun or last have ended, and what is only about so where its words say. What may have begun at
 * any time stands at its end, and what is only known to have been so in the year of that. Null where nothing is known,
 * or lies in years that the format cannot draw.
 */
export function timelineSpan(time: Pick<Assessment, 'bounds' | 'start' | 'end'>): TimelineSpan | null {
  const { startMin, startMax, endMin, endMax } = time.bounds;
  const start = isBounded(startMin) ? (aboutSo(time.start) ?? sideOf(startMin, startMax, startMin)) : null;
  const end = isBounded(endMax) ? (aboutSo(time.end) ?? sideOf(endMin, endMax, endMax)) : null;
  const seen = [startMax, endMin].find(isBounded);
  const from = start ?? end ?? (seen === undefined ? null : yearOf(seen));
  if (from === null || !isDrawable(from) || (end !== null && !isDrawable(end))) return null;
  // A coarse end may begin before the start: then the words tell it alone.
  if (end === null || orderOf(end) <= orderOf(from)) return { start_date: from };
  return { start_date: from, end_date: end };
}

/** An approximate date without the days around it that it may mean as well. */
function aboutSo(text: string | null): TimelineDate | null {
  if (text === null || text === '..') return null;
  const { approximate, innerMin, innerMax } = readEdtf(text);
  return approximate && isBounded(innerMin) && isBounded(innerMax)
    ? sideOf(innerMin, innerMax, innerMin)
    : null;
}

/** The day, month or year around both days; the year of `outer` where there is none. */
function sideOf(min: Day, max: Day, outer: Day): TimelineDate {
  if (!isBounded(min) || !isBounded(max)) return yearOf(outer);
  const from = calendarDateOf(min);
  const to = calendarDateOf(max);
  if (from.year !== to.year) return yearOf(outer);
  if (from.month !== to.month) return { year: from.year };
  return from.day === to.day ? from : { year: from.year, month: from.month };
}

const yearOf = (day: Day): TimelineDate => ({ year: calendarDateOf(day).year });

const isDrawable = ({ year }: TimelineDate): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Comparable as the format draws dates: at the first day of what they name. */
const orderOf = ({ year, month = 1, day = 1 }: TimelineDate): number => year * 372 + month * 31 + day;
