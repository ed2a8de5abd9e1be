/** EVENT_BEFORE_BODY: an event of a body, or one that it organizes or hosts, was over before the body existed. */

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

/** @param bounds the bounds of the event */
export const eventBeforeBody = (bounds: Bounds, body: EntityLimit): Flaw | null =>
  eventOutside(bounds, body.limit.bounds) === 'BEFORE'
    ? eventOutsideFlaw('EVENT_BEFORE_BODY', bounds, body, 'BEFORE')
    : null;

export const eventBeforeBodyText = (
  fact: string,
  { because, words: [body = '', , day, edge] }: Flaw,
): string =>
  `according to ${quoted(fact)}, an event of ${quoted(body)} was over on ${day} at the latest, but according to ${quoted(because ?? '')}, ${quoted(body)} began on ${edge} at the earliest`;
