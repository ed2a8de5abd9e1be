/** OUTSIDE_LIFE: a person holds an office, is a member or takes part before their birth or after their death. */
import type { Bounds } from '../time/bounds.ts';
import type { Flaw } from './flaw.ts';
import { type EntityLimit, eventOutside, eventOutsideFlaw, outsideText } from './outsideLimit.ts';

/** The flaw of a fact that happened during an event, and has its bounds. */
export function eventOutsideLife(bounds: Bounds, person: EntityLimit): Flaw | null {
  const side = eventOutside(bounds, person.limit.bounds);
  return side && eventOutsideFlaw('OUTSIDE_LIFE', bounds, person, side);
}

export const outsideLifeText = (fact: string, flaw: Flaw): string => outsideText(fact, flaw, 'this life');
