/** Whether a fact lies outside the time of what has a role in it. */

import type { TimeLimit } from '../claims/impliedBounds.ts';
import { spanText } from '../claims/shownDate.ts';
import type { Bounds } from '../time/bounds.ts';
import type { Flaw, FlawRule } from './flaw.ts';

/** On which side of an existence, as a lasting fact or as something that happens in the course of an event. */
export type LimitSide = 'BEFORE' | 'AFTER';

/** Where a fact that lasts had surely begun before the existence can have begun, or not ended when it had surely ended. */
export function stateOutside(fact: Bounds, { startMin, endMax }: Bounds): LimitSide | null {
  if (fact.startMax < startMin) return 'BEFORE';
  return fact.endMin > endMax ? 'AFTER' : null;
}

/** Where no day on which an event may have been is one on which the other may have existed. */
export function eventOutside(event: Bounds, { startMin, endMax }: Bounds): LimitSide | null {
  if (event.endMax < startMin) return 'BEFORE';
  return event.startMin > endMax ? 'AFTER' : null;
}

/** An entity with a role in a fact, and one of the limits that its existences set. */
export interface EntityLimit {
  readonly entity: string;
  readonly limit: TimeLimit;
}

/** The flaw of a fact that lies on a side of an existence: `[entity, side, day of the fact, day of the existence]`. */
export function outsideFlaw(
  rule: FlawRule,
  bounds: Bounds,
  { entity, limit }: EntityLimit,
  side: LimitSide,
  lasts: boolean,
): Flaw {
  const day =
    side === 'BEFORE' ? (lasts ? bounds.startMax : bounds.endMax) : lasts ? bounds.endMin : bounds.startMin;
  const edge = side === 'BEFORE' ? limit.bounds.startMin : limit.bounds.endMax;
  return { rule, because: limit.because, words: [entity, side, dayText(day), dayText(edge)] };
}

export const dayText = (day: number): string => spanText(day, day) ?? String(day);
