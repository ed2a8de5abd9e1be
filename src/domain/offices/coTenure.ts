/** The time that two tenures share: told from their bounds, never stored. */

import type { Certainty, Support } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';

/** When somebody held an office, and what that rests on. */
export interface TenureTime {
  readonly bounds: Bounds;
  readonly support: Support;
}

/** The days on which both held. */
export interface SharedTime {
  /** Where the first and the last shared day may lie. */
  readonly bounds: Bounds;
  readonly certainty: Certainty;
  /** Days, the first and the last included, that they surely share; 0 where it is not sure that they share any. */
  readonly daysMin: number;
  /** Days that they may share at most; null where a side is open. */
  readonly daysMax: number | null;
}

/**
 * The time that two tenures share, or null where they cannot. Meeting on one day, the last of one and the first of the
 * other, is a handover and shares nothing: each must have begun before the other's last day.
 */
export function sharedTime(a: TenureTime, b: TenureTime): SharedTime | null {
  const bounds: Bounds = {
    startMin: Math.max(a.bounds.startMin, b.bounds.startMin),
    startMax: Math.max(a.bounds.startMax, b.bounds.startMax),
    endMin: Math.min(a.bounds.endMin, b.bounds.endMin),
    endMax: Math.min(a.bounds.endMax, b.bounds.endMax),
  };
  if (a.bounds.startMin >= b.bounds.endMax || b.bounds.startMin >= a.bounds.endMax) return null;
  const sure =
    a.support === 'ASSERTED' &&
    b.support === 'ASSERTED' &&
    a.bounds.startMax < b.bounds.endMin &&
    b.bounds.startMax < a.bounds.endMin;
  const closed = isBounded(bounds.startMin) && isBounded(bounds.endMax);
  return {
    bounds,
    certainty: sure ? 'DEFINITE' : 'POSSIBLE',
    // A tenure whose start may lie behind the first day on which it may end lasted a day at least.
    daysMin: sure ? Math.max(1, bounds.endMin - bounds.startMax + 1) : 0,
    daysMax: closed ? bounds.endMax - bounds.startMin + 1 : null,
  };
}
