/** OUTSIDE_EXISTENCE: a fact involves a body, an office, a region or an event while it did not exist. */
import type { Bounds } from '../time/bounds.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { type EntityLimit, eventOutside, outsideFlaw, stateOutside } from './outsideLimit.ts';

/** @param lasts false where the fact happened during an event and has its bounds */
export function outsideExistence(bounds: Bounds, entity: EntityLimit, lasts: boolean): Flaw | null {
  const side = (lasts ? stateOutside : eventOutside)(bounds, entity.limit.bounds);
  return side && outsideFlaw('OUTSIDE_EXISTENCE', bounds, entity, side, lasts);
}

export const outsideExistenceText = (
  fact: string,
  { because, words: [entity = '', side, day, edge] }: Flaw,
): string =>
  side === 'BEFORE'
    ? `${quoted(fact)} involves ${quoted(entity)} on ${day} or earlier, but according to ${quoted(because ?? '')} it began on ${edge} at the earliest`
    : `${quoted(fact)} involves ${quoted(entity)} on ${day} or later, but according to ${quoted(because ?? '')} it ended on ${edge} at the latest`;
