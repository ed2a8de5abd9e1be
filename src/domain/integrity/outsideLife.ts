/** OUTSIDE_LIFE: somebody holds, belongs or takes part before they were born or after they died. */
import type { Bounds } from '../time/bounds.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { type EntityLimit, eventOutside, outsideFlaw, stateOutside } from './outsideLimit.ts';

/** @param lasts false where the fact happens in the course of an event, whose days are its bounds */
export function outsideLife(bounds: Bounds, person: EntityLimit, lasts: boolean): Flaw | null {
  const side = (lasts ? stateOutside : eventOutside)(bounds, person.limit.bounds);
  return side && outsideFlaw('OUTSIDE_LIFE', bounds, person, side, lasts);
}

export const outsideLifeText = (
  fact: string,
  { because, words: [entity = '', side, day, edge] }: Flaw,
): string =>
  side === 'BEFORE'
    ? `${quoted(fact)} has to do with ${quoted(entity)} on ${day} or before, and ${quoted(because ?? '')} lets this life begin on ${edge} at the earliest`
    : `${quoted(fact)} has to do with ${quoted(entity)} on ${day} or after, and ${quoted(because ?? '')} lets this life end on ${edge} at the latest`;
