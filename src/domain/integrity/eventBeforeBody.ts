/**
 * EVENT_BEFORE_BODY: an event of a body, or one that it organizes or hosts, was over before the body existed. An event
 * may be one of a body through what it is part of, or through what its own body is part of.
 */

import type { RelationType } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { type EntityLimit, eventOutside, eventOutsideFlaw } from './outsideLimit.ts';

/** The relations that make an event an event of a body. */
export const OWNING_RELATIONS: ReadonlySet<RelationType> = new Set([
  'BELONGS_TO',
  'ORGANIZED_BY',
  'HOSTED_BY',
]);

/**
 * @param bounds the bounds of the event
 * @param through the ids of the facts that lead from the event to the body, besides the one that has the flaw
 */
export function eventBeforeBody(
  bounds: Bounds,
  body: EntityLimit,
  through: readonly string[] = [],
): Flaw | null {
  if (eventOutside(bounds, body.limit.bounds) !== 'BEFORE') return null;
  const flaw = eventOutsideFlaw('EVENT_BEFORE_BODY', bounds, body, 'BEFORE');
  return { ...flaw, words: [...flaw.words, ...through] };
}

export const eventBeforeBodyText = (
  fact: string,
  { because, words: [body = '', , day, edge, ...through] }: Flaw,
): string =>
  `according to ${[fact, ...through].map(quoted).join(' and ')}, an event of ${quoted(body)} was over on ${day} at the latest, but according to ${quoted(because ?? '')}, ${quoted(body)} began on ${edge} at the earliest`;
