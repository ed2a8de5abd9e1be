/**
 * LAST_START_ENDED: who has the last recorded start in an office has no end but that which follows from another, of whom only
 * the end is recorded. If the other was there before and left late, the last one to start may still hold the office.
 */
import type { TimeLimit } from '../claims/impliedBounds.ts';
import { type SeatTenure, takesSeat } from '../offices/officeTenure.ts';
import { isBounded, UNBOUNDED_MIN } from '../time/day.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText } from './outsideLimit.ts';

/**
 * The flaws of the tenures that started last, by id. Their words: `[last day]`.
 * @param limits those that filled seats set to the tenures
 */
export function lastStartEnded(
  tenures: readonly SeatTenure[],
  limits: ReadonlyMap<string, readonly TimeLimit[]>,
): Map<string, Flaw> {
  const taking = tenures.filter(takesSeat);
  const last = taking.reduce((latest, { bounds }) => Math.max(latest, bounds.startMin), UNBOUNDED_MIN);
  const flaws = new Map<string, Flaw>();
  for (const { id, bounds } of taking)
    for (const { bounds: limit, because } of bounds.startMin === last ? (limits.get(id) ?? []) : []) {
      const other = taking.find((one) => one.id === because)?.bounds;
      const endsOnly = other && !isBounded(other.startMin) && isBounded(other.endMax);
      if (endsOnly && isBounded(last) && isBounded(limit.endMax))
        flaws.set(id, { rule: 'LAST_START_ENDED', because, words: [dayText(limit.endMax)] });
    }
  return flaws;
}

export const lastStartEndedText = (fact: string, { because, words: [day] }: Flaw): string =>
  `${quoted(fact)} has the last recorded start in its office and no recorded end, but ends on ${day} at the latest because of ${quoted(because ?? '')}, whose start nobody gives`;
