/** OUTSIDE_EXISTENCE: a fact involves a body, an office, a region or an event while it did not exist. */
import type { Bounds } from '../time/bounds.ts';
import type { Flaw } from './flaw.ts';
import { type EntityLimit, eventOutside, eventOutsideFlaw, outsideText } from './outsideLimit.ts';

/** The flaw of a fact that happened during an event, and has its bounds. */
export function eventOutsideExistence(bounds: Bounds, entity: EntityLimit): Flaw | null {
  const side = eventOutside(bounds, entity.limit.bounds);
  return side && eventOutsideFlaw('OUTSIDE_EXISTENCE', bounds, entity, side);
}

export const outsideExistenceText = (fact: string, flaw: Flaw): string => outsideText(fact, flaw, 'it');
