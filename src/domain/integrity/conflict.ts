/** CONFLICTING_CLAIMS: the counted claims about a fact cannot all be true. */

import type { Assessment } from '../claims/consensus.ts';
import type { DisputedPart } from '../model/kinds.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import { occursWithin } from '../time/edtf/unspecifiedDigits.ts';
import { type IntegrityFinding, newFinding, quoted } from './finding.ts';

/** A fact with a conflict, what it is about, and the dates that its claims give for start and end, as EDTF texts. */
interface DisputedFact extends Pick<Assessment, 'disputed' | 'saidStart' | 'saidEnd'> {
  readonly id: string;
}

/** The most differing dates that a message lists for one side. */
const MAX_LISTED_DATES = 5;

/** The finding about a fact whose claims contradict each other. */
export function conflictFinding({ id, disputed, saidStart, saidEnd }: DisputedFact): IntegrityFinding {
  const dates = contradictingDates({ start: saidStart, end: saidEnd });
  const words: Readonly<Record<DisputedPart, string>> = {
    START: `start ${datesText(dates.start, saidStart)}`,
    END: `end ${datesText(dates.end, saidEnd)}`,
    VALUE: 'the number',
    ACTING: 'whether it was acting',
  };
  return newFinding(
    'CONFLICTING_CLAIMS',
    [id],
    `the claims about ${quoted(id)} cannot all be true: ${disputed.map((part) => words[part]).join('; ')}`,
  );
}

/** The dates that contradict each other; where no two do, all of them, which sightings exclude. */
function datesText(contradicting: readonly string[], said: readonly string[]): string {
  const dates = contradicting.length > 0 ? contradicting : said;
  const more = dates.length > MAX_LISTED_DATES ? ` or ${dates.length - MAX_LISTED_DATES} others` : '';
  const listed = `${dates.slice(0, MAX_LISTED_DATES).join(' or ')}${more}`;
  return contradicting.length > 0 ? listed : `${listed}, which others exclude`;
}

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
