/** Whether a fact is outside the time in which one of its entities existed. */

import type { TimeLimit } from '../claims/impliedBounds.ts';
import type { Bounds } from '../time/bounds.ts';
import { spanText } from '../time/edtf/spanText.ts';
import type { Flaw, FlawRule } from './flaw.ts';

/** Which end of an existence a fact exceeds. */
type LimitSide = 'BEFORE' | 'AFTER';

/** For a state: it had surely begun before the existence can have begun, or surely lasted beyond its end. */
export function stateOutside(fact: Bounds, { startMin, endMax }: Bounds): LimitSide | null {
  if (fact.startMax < startMin) return 'BEFORE';
  return fact.endMin > endMax ? 'AFTER' : null;
}

/** For an event: none of its possible days is a possible day of the existence. */
export function eventOutside(event: Bounds, { startMin, endMax }: Bounds): LimitSide | null {
  if (event.endMax < startMin) return 'BEFORE';
  return event.startMin > endMax ? 'AFTER' : null;
}

/** An entity with a role in a fact, and one of the limits that its existences set. */
export interface EntityLimit {
  readonly entity: string;
  readonly limit: TimeLimit;
}

/**
 * The flaw of a fact that is outside an existence. Its words: `[entity, side, day of the fact, day of the existence]`.
 * @param lasts true for a state, false for a fact that happened during an event
 */
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

/** A day as messages show it: EDTF, or the number of a day that EDTF cannot write. */
export const dayText = (day: number): string => spanText(day, day) ?? String(day);
