/** Which of the dates that claims give contradict each other. */

import type { Edtf } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import { occursWithin } from '../time/edtf/unspecifiedDigits.ts';

/** Dates of both sides, as EDTF texts. */
interface SaidDates {
  readonly start: readonly string[];
  readonly end: readonly string[];
}

/**
 * The dates of each side that contradict another: one that shares no day with another of its side, a start after an end,
 * and an end before a start. A year does not contradict a day in it.
 */
export function contradictingDates({ start, end }: SaidDates): SaidDates {
  const [starts, ends] = [start.map(readEdtf), end.map(readEdtf)];
  return {
    start: start.filter((_, i) => {
      const date = starts[i] as Edtf;
      return starts.some((other) => shareNoDay(date, other)) || ends.some(({ max }) => max < date.min);
    }),
    end: end.filter((_, i) => {
      const date = ends[i] as Edtf;
      return ends.some((other) => shareNoDay(date, other)) || starts.some(({ min }) => min > date.max);
    }),
  };
}

const shareNoDay = (a: Edtf, b: Edtf): boolean =>
  a.max < b.min || b.max < a.min || missesDays(a, b) || missesDays(b, a);

/** Whether a date without a year is on none of the days of another. */
const missesDays = ({ form, pattern }: Edtf, { min, max }: Edtf): boolean =>
  form === 'PERIODIC' && pattern !== null && !occursWithin(pattern, min, max);
