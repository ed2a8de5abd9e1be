/** The lifetime of an entity as its facts show it, and whether two lifetimes can be of one entity. */

import type { EntityKind } from '../model/kinds.ts';
import { type Bounds, saidBounds } from '../time/bounds.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

export interface Lifetime {
  /** The bounds of its recorded existences. */
  readonly existences: readonly Bounds[];
  /** The latest possible start of its earliest fact: it surely existed by this day. */
  readonly first: Day;
  /** The earliest possible end of its latest fact: it surely existed on or after this day. */
  readonly last: Day;
}

/** The lifetime of an entity without dated facts. */
export const UNKNOWN_LIFETIME: Lifetime = { existences: [], first: UNBOUNDED_MAX, last: UNBOUNDED_MIN };

/**
 * The lifetime with one more fact.
 * @param exists true for an existence fact
 */
export const extendLifetime = (
  { existences, first, last }: Lifetime,
  bounds: Bounds,
  exists: boolean,
): Lifetime => ({
  existences: exists ? [...existences, saidBounds(bounds)] : existences,
  first: Math.min(first, bounds.startMax),
  last: Math.max(last, bounds.endMin),
});

/** Whether any date of the entity is known. */
export const isDated = ({ existences, first, last }: Lifetime): boolean =>
  isBounded(first) ||
  isBounded(last) ||
  existences.some(({ startMin, endMax }) => isBounded(startMin) || isBounded(endMax));

const YEAR = 366;
/** The longest time in days between two acts of one person. */
const LONGEST_LIFE = 100 * YEAR;

/** False where the lifetimes of two entities of a kind show that they are two; true if they are unknown. */
export function areLifetimesCompatible(kind: EntityKind, a: Lifetime, b: Lifetime): boolean {
  // Sources often differ by a year about a life, but a meeting one year later is another meeting.
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

/** Whether the facts of `acts` can be within the existences of `lives`. */
function isWithin(lives: Lifetime, acts: Lifetime, tolerance: number): boolean {
  if (lives.existences.length === 0) return true;
  const from = Math.min(...lives.existences.map(({ startMin }) => startMin));
  const to = Math.max(...lives.existences.map(({ endMax }) => endMax));
  return acts.first >= from - tolerance && acts.last <= to + tolerance;
}

const apart = (min: Day, max: Day, otherMin: Day, otherMax: Day, tolerance: number): boolean =>
  min > otherMax + tolerance || otherMin > max + tolerance;

/** Whether both began at the same time, known to within a year each, such as by two dates of birth. */
export function haveSameStart(a: Lifetime, b: Lifetime): boolean {
  const [one] = a.existences;
  const [other] = b.existences;
  if (one === undefined || other === undefined) return false;
  return (
    [one, other].every(({ startMin, startMax }) => startMax - startMin <= YEAR) &&
    !apart(one.startMin, one.startMax, other.startMin, other.startMax, 0)
  );
}
