/** OUTSIDE_EXISTENCE: a body, an office, a region or an event has to do with something while it did not exist. */
import type { Bounds } from '../time/bounds.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { type EntityLimit, eventOutside, outsideFlaw, stateOutside } from './outsideLimit.ts';

/** @param lasts false where the fact happens in the course of an event, whose days are its bounds */
export function outsideExistence(bounds: Bounds, entity: EntityLimit, lasts: boolean): Flaw | null {
  const side = (lasts ? stateOutside : eventOutside)(bounds, entity.limit.bounds);
  return side && outsideFlaw('OUTSIDE_EXISTENCE', bounds, entity, side, lasts);
}

export const outsideExistenceText = (
  fact: string,
  { because, words: [entity = '', side, day, edge] }: Flaw,
): string =>
  side === 'BEFORE'
    ? `${quoted(fact)} has to do with ${quoted(entity)} on ${day} or before, and ${quoted(because ?? '')} lets it begin on ${edge} at the earliest`
    : `${quoted(fact)} has to do with ${quoted(entity)} on ${day} or after, and ${quoted(because ?? '')} lets it end on ${edge} at the latest`;
