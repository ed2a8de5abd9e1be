/** Converts the time of a fact to TimelineJS dates: a year, month or day, never more exact than known. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import { saidBounds, widestBounds } from '../../domain/time/bounds.ts';
import { calendarDateOf, type Day, isBounded } from '../../domain/time/day.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';

/** An astronomical year, with month (1 to 12) and day only if they are known. */
export interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export interface TimelineSpan {
  readonly start_date: TimelineDate;
  readonly end_date?: TimelineDate;
}

/** The first and last full years that JavaScript dates in browsers can represent. */
const FIRST_YEAR = -271_820;
const LAST_YEAR = 275_759;

/**
 * The dates to draw a fact at; null if nothing is known or the years cannot be drawn. A start or end within a single
 * day, month or year is drawn as that; otherwise in the first year of the start or the last of the end. An approximate
 * date is drawn without its margin, and a doubted one as its year. A fact with an unbounded start is drawn at its end, and one that is only attested
 * in the year of the attestation.
 */
export function timelineSpan(time: Pick<Assessment, 'bounds' | 'start' | 'end'>): TimelineSpan | null {
  const said = saidBounds(time.bounds);
  const { startMin, startMax, endMin, endMax } = widestBounds(time.bounds);
  const start = isBounded(said.startMin)
    ? (approximateDate(time.start) ?? sideOf(startMin, startMax, said.startMin))
    : null;
  const end = isBounded(said.endMax)
    ? (approximateDate(time.end) ?? sideOf(endMin, endMax, said.endMax))
    : null;
  const seen = [said.startMax, said.endMin].find(isBounded);
  const from = start ?? end ?? (seen === undefined ? null : yearOf(seen));
  if (from === null || !isDrawable(from) || (end !== null && !isDrawable(end))) return null;
  // A coarse end may begin before the start; then only the start is drawn.
  if (end === null || orderOf(end) <= orderOf(from)) return { start_date: from };
  return { start_date: from, end_date: end };
}

/** The inner range of an approximate date, without its margin; null if the date is not approximate, or doubted. */
function approximateDate(text: string | null): TimelineDate | null {
  if (text === null || text === '..') return null;
  const { approximate, uncertain, innerMin, innerMax } = readEdtf(text);
  return approximate && !uncertain && isBounded(innerMin) && isBounded(innerMax)
    ? sideOf(innerMin, innerMax, innerMin)
    : null;
}

/** The day, month or year that contains both days; the year of `outer` if there is none. */
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

/** A sort key: TimelineJS draws a date at its first day. */
const orderOf = ({ year, month = 1, day = 1 }: TimelineDate): number => year * 372 + month * 31 + day;
