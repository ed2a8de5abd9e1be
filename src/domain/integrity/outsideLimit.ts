/** Whether a fact is outside the time in which one of its entities existed. */

import type { DroppedSide, TimeLimit } from '../claims/impliedBounds.ts';
import type { Bounds } from '../time/bounds.ts';
import { spanText } from '../time/edtf/spanText.ts';
import { quoted } from './finding.ts';
import type { Flaw, FlawRule } from './flaw.ts';

/** Which end of an existence a fact exceeds. */
type LimitSide = 'BEFORE' | 'AFTER';

/** For an event: none of its possible days is a possible day of the existence. */
export function eventOutside(event: Bounds, { startMin, endMax }: Bounds): LimitSide | null {
  if (event.endMax < startMin) return 'BEFORE';
  return event.startMin > endMax ? 'AFTER' : null;
}

/** Whether a fact has possible days outside an existence. A fact with a flaw always has. */
export const mayHoldOutside = (fact: Bounds, { startMin, endMax }: Bounds): boolean =>
  fact.startMin < startMin || fact.endMax > endMax;

/** An entity with a role in a fact, and one of the limits that its existences set. */
export interface EntityLimit {
  readonly entity: string;
  readonly limit: TimeLimit;
}

/** The flaw of a fact that happened outside an existence. Its words: `[entity, side, day of the fact, day of the existence]`. */
export const eventOutsideFlaw = (
  rule: FlawRule,
  event: Bounds,
  { entity, limit }: EntityLimit,
  side: LimitSide,
): Flaw =>
  outsideFlaw(rule, entity, limit, [
    side === 'BEFORE'
      ? [side, dayText(event.endMax), dayText(limit.bounds.startMin)]
      : [side, dayText(event.startMin), dayText(limit.bounds.endMax)],
  ]);

/**
 * The flaw of a state that contradicts one or both sides of a limit. Its words: `[entity]`, then `[side, day of the fact,
 * day of the existence]` for each side.
 * @param dropped the sides of one limit that were not applied, at least one
 */
export function stateOutsideFlaw(
  rule: FlawRule,
  entity: string,
  dropped: readonly [DroppedSide, ...DroppedSide[]],
): Flaw {
  const [{ limit }] = dropped;
  const { startMin, endMax } = limit.bounds;
  return outsideFlaw(
    rule,
    entity,
    limit,
    dropped.map(({ bound, day }) =>
      bound === 'START'
        ? ['BEFORE', dayText(day), dayText(startMin)]
        : ['AFTER', dayText(day), dayText(endMax)],
    ),
  );
}

const outsideFlaw = (
  rule: FlawRule,
  entity: string,
  { because }: TimeLimit,
  sides: readonly (readonly [LimitSide, string, string])[],
): Flaw => ({ rule, because, words: [entity, ...sides.flat()] });

/**
 * The message of a flaw with the words of `eventOutsideFlaw` or `stateOutsideFlaw`.
 * @param subject what begins and ends, such as "this life"
 */
export function outsideText(fact: string, { because, words }: Flaw, subject: string): string {
  const [entity = '', ...sides] = words;
  const parts: string[] = [];
  for (let i = 0; i < sides.length; i += 3) {
    const [side, day, edge] = sides.slice(i, i + 3);
    const source = i === 0 ? `according to ${quoted(because ?? '')} ` : '';
    parts.push(
      side === 'BEFORE'
        ? `on ${day} or earlier, but ${source}${subject} began on ${edge} at the earliest`
        : `on ${day} or later, but ${source}${subject} ended on ${edge} at the latest`,
    );
  }
  return `${quoted(fact)} involves ${quoted(entity)} ${parts.join(', and ')}`;
}

/** A day as messages show it: EDTF, or the number of a day that EDTF cannot write. */
export const dayText = (day: number): string => spanText(day, day) ?? String(day);

/** The flaw of a fact that happened during an event, and has its bounds. */
export function eventOutsideLife(bounds: Bounds, person: EntityLimit): Flaw | null {
  const side = eventOutside(bounds, person.limit.bounds);
  return side && eventOutsideFlaw('OUTSIDE_LIFE', bounds, person, side);
}

export const outsideLifeText = (fact: string, flaw: Flaw): string => outsideText(fact, flaw, 'this life');

/** The flaw of a fact that happened during an event, and has its bounds. */
export function eventOutsideExistence(bounds: Bounds, entity: EntityLimit): Flaw | null {
  const side = eventOutside(bounds, entity.limit.bounds);
  return side && eventOutsideFlaw('OUTSIDE_EXISTENCE', bounds, entity, side);
}

export const outsideExistenceText = (fact: string, flaw: Flaw): string => outsideText(fact, flaw, 'it');
