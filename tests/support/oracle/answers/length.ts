/** How many days a tenure lasted, and lists in the order of it. */

import { isBounded } from '../../../../src/domain/time/day.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { compareText } from '../state/compareText.ts';

export interface DayCount {
  readonly definite: number;
  readonly possible: number | null;
}

/** The sure days, and the possible ones; null where these have no first or no last day. */
export function lengthOf({ bounds, support }: Pick<ResolvedFact, 'bounds' | 'support'>): DayCount {
  const { startMin, startMax, endMin, endMax } = bounds;
  return {
    definite: support === 'ASSERTED' ? Math.max(0, endMin - startMax + 1) : 0,
    possible: isBounded(startMin) && isBounded(endMax) ? Math.max(0, endMax - startMin + 1) : null,
  };
}

/** The fewest sure days first, then the fewest possible ones. */
export const compareDays = (a: DayCount, b: DayCount): number =>
  a.definite - b.definite ||
  (a.possible ?? Number.MAX_SAFE_INTEGER) - (b.possible ?? Number.MAX_SAFE_INTEGER);

/** The shortest first, equal ones by id. */
export const compareLength = (a: ResolvedFact, b: ResolvedFact): number =>
  compareDays(lengthOf(a), lengthOf(b)) || compareText(a.id, b.id);
