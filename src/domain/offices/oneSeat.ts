/** What titular terms leave to each other in an office of one seat: two of them share no day but that of a handover. */

import { countWhere } from '../model/countWhere.ts';
import type { FourDays } from '../time/bounds.ts';
import type { Day } from '../time/day.ts';

/** The same days with time reversed, so that a rule about what comes before serves for what comes after. */
export const reversed = ({ startMin, startMax, endMin, endMax }: FourDays): FourDays => ({
  startMin: -endMax,
  startMax: -endMin,
  endMin: -startMax,
  endMax: -startMin,
});

/** Whether two terms share more than a handover day, whichever of their days are true. */
export const surelyOverlap = (a: FourDays, b: FourDays): boolean =>
  a.startMax < b.endMin && b.startMax < a.endMin;

export class OneSeat {
  readonly #byStart: readonly FourDays[];
  readonly #byEnd: readonly FourDays[];

  /** @param terms the titular terms that sources assert */
  constructor(terms: readonly FourDays[]) {
    const byStart = (days: readonly FourDays[]) => [...days].sort((a, b) => a.startMax - b.startMax);
    this.#byStart = byStart(terms);
    this.#byEnd = byStart(terms.map(reversed));
  }

  /** The days that other terms leave to a term or a vacancy; its own days where they leave none. */
  fit(days: FourDays): FourDays {
    const startMin = -endBefore(reversed(days), this.#byEnd);
    const endMax = endBefore(days, this.#byStart);
    if (startMin > endMax) return days;
    return {
      startMin,
      startMax: Math.min(days.startMax, endMax),
      endMin: Math.max(days.endMin, startMin),
      endMax,
    };
  }
}

/**
 * The latest end of a term: the latest start of the first term that surely comes after it. One that surely overlaps with it
 * does not limit it, and neither does it itself.
 */
function endBefore(days: FourDays, byStart: readonly FourDays[]): Day {
  for (let i = countWhere(byStart, ({ startMax }) => startMax < days.endMin); i < byStart.length; i += 1) {
    const next = byStart[i] as FourDays;
    if (next.startMax >= days.endMax) break;
    if (next.endMin > days.startMax) return next.startMax;
  }
  return days.endMax;
}
