/** The time that two tenures share: computed from their bounds and never stored. */

import type { Certainty, Support } from '../model/kinds.ts';
import { type Bounds, type FourDays, saidBounds, sharedBounds, sureBounds } from '../time/bounds.ts';
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
 * The time that two tenures share; null if they cannot share any. A handover, where the last day of a tenure that began
 * earlier is the first day of the other, is not shared time.
 */
export function sharedTime(a: TenureTime, b: TenureTime): SharedTime | null {
  const bounds = sharedBounds([a.bounds, b.bounds]);
  if (!mayShare(saidBounds(a.bounds), saidBounds(b.bounds))) return null;
  const [x, y] = [sureBounds(a.bounds), sureBounds(b.bounds)];
  const sure = areAsserted(a, b) && !mayFollow(x, y) && !mayFollow(y, x);
  const closed = isBounded(bounds.startMin) && isBounded(bounds.endMax);
  return {
    bounds,
    certainty: sure ? 'DEFINITE' : 'POSSIBLE',
    // At least 1: the earliest end of a tenure may come before its latest start.
    daysMin: sure ? Math.max(1, bounds.endMin - bounds.startMax + 1) : 0,
    daysMax: closed ? bounds.endMax - bounds.startMin + 1 : null,
  };
}

/** Whether each may begin before the last day of the other, or both on one day. */
const mayShare = (a: FourDays, b: FourDays): boolean =>
  (a.startMin < b.endMax && b.startMin < a.endMax) || (a.startMin <= b.startMax && b.startMin <= a.startMax);

/** Whether the first may begin later than the second, and not before the last day of that. */
const mayFollow = (a: FourDays, b: FourDays): boolean => a.startMax > b.startMin && a.startMax >= b.endMin;

const areAsserted = (...times: readonly TenureTime[]): boolean =>
  times.every(({ support }) => support === 'ASSERTED');
