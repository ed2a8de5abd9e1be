/** What is known of the time of an entity, and whether two can be one. */

import type { EntityKind } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

/** The time of an entity. */
export interface Lifetime {
  /** Its existences, as far as they are recorded. */
  readonly existences: readonly Bounds[];
  /** A day on or before which it did something, or was. */
  readonly first: Day;
  /** A day on or after which it did something, or was. */
  readonly last: Day;
}

/** Nothing is known. */
export const UNKNOWN_LIFETIME: Lifetime = { existences: [], first: UNBOUNDED_MAX, last: UNBOUNDED_MIN };

/** The time with what one more fact tells of it. */
export const extendLifetime = (
  { existences, first, last }: Lifetime,
  bounds: Bounds,
  exists: boolean,
): Lifetime => ({
  existences: exists ? [...existences, bounds] : existences,
  first: Math.min(first, bounds.startMax),
  last: Math.max(last, bounds.endMin),
});

export const isDated = ({ existences, first, last }: Lifetime): boolean =>
  isBounded(first) ||
  isBounded(last) ||
  existences.some(({ startMin, endMax }) => isBounded(startMin) || isBounded(endMax));

const YEAR = 366;
/** No two acts of one person lie further apart. */
const LONGEST_LIFE = 100 * YEAR;

/** False where the times of two entities of a kind show that they are two. Unknown times show nothing. */
export function areLifetimesCompatible(kind: EntityKind, a: Lifetime, b: Lifetime): boolean {
  // Sources often differ by a year about one life; a yearly meeting is another one the year after.
  const tolerance = kind === 'PERSON' ? YEAR : 0;
  if (!isWithin(a, b, tolerance) || !isWithin(b, a, tolerance)) return false;
  const [one, ...more] = a.existences;
  const [other, ...others] = b.existences;
  if (one !== undefined && other !== undefined && more.length + others.length === 0) {
    if (apart(one.startMin, one.startMax, other.startMin, other.startMax, tolerance)) return false;
    if (apart(one.endMin, one.endMax, other.endMin, other.endMax, tolerance)) return false;
  }
  if (kind !== 'PERSON') return true;
  return Math.max(a.last, b.last) - Math.min(a.first, b.first) <= LONGEST_LIFE;
}

/** Whether what `acts` did can lie within the existences of `lives`. */
function isWithin(lives: Lifetime, acts: Lifetime, tolerance: number): boolean {
  if (lives.existences.length === 0) return true;
  const from = Math.min(...lives.existences.map(({ startMin }) => startMin));
  const to = Math.max(...lives.existences.map(({ endMax }) => endMax));
  return acts.first >= from - tolerance && acts.last <= to + tolerance;
}

const apart = (min: Day, max: Day, otherMin: Day, otherMax: Day, tolerance: number): boolean =>
  min > otherMax + tolerance || otherMin > max + tolerance;

/** Whether both are known to have begun within the same year, as by two dates of birth. */
export function haveSameStart(a: Lifetime, b: Lifetime): boolean {
  const [one] = a.existences;
  const [other] = b.existences;
  if (one === undefined || other === undefined) return false;
  return (
    [one, other].every(({ startMin, startMax }) => startMax - startMin <= YEAR) &&
    !apart(one.startMin, one.startMax, other.startMin, other.startMax, 0)
  );
}
