/** The time that two tenures share, computed from their bounds and never stored. */

import type { Certainty, Support } from '../model/kinds.ts';
import { type Bounds, sharedBounds } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';

/** The time of a tenure. */
export interface TenureTime {
  readonly bounds: Bounds;
  readonly support: Support;
}

/** The days on which both tenures held. */
export interface SharedTime {
  /** The bounds of the first and the last shared day. */
  readonly bounds: Bounds;
  readonly certainty: Certainty;
  /** The number of days, including the first and the last, that they surely share; 0 if it is not certain that they share any. */
  readonly daysMin: number;
  /** The largest number of days that they may share; null if a side is unbounded. */
  readonly daysMax: number | null;
}

/**
 * The time that two tenures share; null if they cannot share any. A handover, where the last day of one is the first day
 * of the other, is not shared time: each tenure must begin before the last day of the other.
 */
export function sharedTime(a: TenureTime, b: TenureTime): SharedTime | null {
  const bounds = sharedBounds([a.bounds, b.bounds]);
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
    // At least 1: the earliest end of a tenure may come before its latest start.
    daysMin: sure ? Math.max(1, bounds.endMin - bounds.startMax + 1) : 0,
    daysMax: closed ? bounds.endMax - bounds.startMin + 1 : null,
  };
}
