/** OUTSIDE_LIFE: a person holds an office, is a member or takes part before their birth or after their death. */
import type { Bounds } from '../time/bounds.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { type EntityLimit, eventOutside, outsideFlaw, stateOutside } from './outsideLimit.ts';

/** @param lasts false where the fact happened during an event and has its bounds */
export function outsideLife(bounds: Bounds, person: EntityLimit, lasts: boolean): Flaw | null {
  const side = (lasts ? stateOutside : eventOutside)(bounds, person.limit.bounds);
  return side && outsideFlaw('OUTSIDE_LIFE', bounds, person, side, lasts);
}

export const outsideLifeText = (
  fact: string,
  { because, words: [entity = '', side, day, edge] }: Flaw,
): string =>
  side === 'BEFORE'
    ? `${quoted(fact)} involves ${quoted(entity)} on ${day} or earlier, but according to ${quoted(because ?? '')} this life began on ${edge} at the earliest`
    : `${quoted(fact)} involves ${quoted(entity)} on ${day} or later, but according to ${quoted(because ?? '')} this life ended on ${edge} at the latest`;
