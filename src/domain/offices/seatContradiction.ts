/** Which terms cannot all be true, since an office has fewer seats. */
import { sureBounds } from '../time/bounds.ts';
import { type OfficeTenure, takesSeat } from './officeTenure.ts';
import { surelyOverlap } from './oneSeat.ts';

/**
 * Whether terms of different holders contradict each other in an office with one seat less than there are terms: in
 * whichever order, no two of them can follow one another in a seat, by the firm dates of claims that a source asserts. A
 * handover on one day is no contradiction.
 */
export const contradictOverSeats = (terms: readonly OfficeTenure[]): boolean =>
  terms.every(
    (term, i) =>
      takesSeat(term) &&
      terms
        .slice(i + 1)
        .every(
          (other) =>
            term.holder !== other.holder && surelyOverlap(sureBounds(term.bounds), sureBounds(other.bounds)),
        ),
  );
