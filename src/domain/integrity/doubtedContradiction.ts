/**
 * DOUBTED_CONTRADICTION: a fact is outside the time in which one of its entities existed, or an office has too few seats, but
 * only if a date that its source doubts is true. Without it nothing is wrong.
 */
import type { SeatTenure } from '../offices/officeTenure.ts';
import { isDoubted, saidBounds } from '../time/bounds.ts';
import type { Flaw } from './flaw.ts';
import { outsideText } from './outsideLimit.ts';
import { furtherOverlaps, seatOverlapText } from './seatOverlap.ts';

/** The flaw of a fact, if a doubted date is true. Its words are those of `outsideLimit.ts`, without the facts that lead to a body. */
export const ifDoubtedIsTrue = (flaw: Flaw): Flaw => ({
  ...flaw,
  rule: 'DOUBTED_CONTRADICTION',
  words: flaw.rule === 'EVENT_BEFORE_BODY' ? flaw.words.slice(0, 4) : flaw.words,
});

/** The first of the words where others are those of an overlap; no id is in capitals. */
const SEATS = 'SEATS';

/**
 * The flaws of tenures that take a seat while others fill all seats, where that follows only from doubted dates; by id of the
 * tenure.
 * @param seats how many can hold the office at the same time, at least 1
 * @param certain the overlaps that follow without these dates
 */
export function doubtedOverlaps(
  tenures: readonly SeatTenure[],
  seats: number,
  certain: ReadonlyMap<string, Flaw>,
): Map<string, Flaw> {
  if (!tenures.some(({ bounds }) => isDoubted(bounds))) return new Map();
  const said = tenures.map((tenure) => ({ ...tenure, bounds: saidBounds(tenure.bounds) }));
  return furtherOverlaps(said, seats, certain, (flaw) => ({
    ...ifDoubtedIsTrue(flaw),
    words: [SEATS, ...flaw.words],
  }));
}

/** Whether the flaw is about the seats of an office. */
export const isAboutSeats = ({ words }: Flaw): boolean => words[0] === SEATS;

export const doubtedContradictionText = (fact: string, flaw: Flaw): string =>
  `if dates with "?" are true, ${
    isAboutSeats(flaw)
      ? seatOverlapText(fact, { ...flaw, words: flaw.words.slice(1) })
      : outsideText(fact, flaw, 'it')
  }`;
