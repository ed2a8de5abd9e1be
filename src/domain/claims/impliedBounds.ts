/** The bounds that other facts imply for a fact, kept apart from the bounds of its own claims. */

import type { Support } from '../model/kinds.ts';
import { type Bounds, saysAnything } from '../time/bounds.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

/** A limit that one fact sets to another: the other cannot have held outside the outer interval of `bounds`. */
export interface TimeLimit {
  readonly bounds: Bounds;
  /** The id of the fact that sets the limit. */
  readonly because: string;
}

/** A bound that no claim states: the fact did not hold before `day` (START), or after it (END). */
interface ImpliedBound {
  readonly bound: 'START' | 'END';
  readonly day: Day;
  readonly because: string;
}

export interface ClippedBounds {
  readonly bounds: Bounds;
  readonly implied: readonly ImpliedBound[];
  /** The fact behind the first limit that contradicts the fact's own bounds and was not applied; null if there is none. */
  readonly emptied: string | null;
}

/**
 * Clips bounds to the outer interval of each limit.
 * A limit that would leave no day for the start or for the end is not applied; the first such limit is returned in
 * `emptied`. Of several limits that imply the same bound, the first is its reason.
 */
export function clipBounds(own: Bounds, limits: readonly TimeLimit[]): ClippedBounds {
  let bounds = own;
  let emptied: string | null = null;
  let start: ImpliedBound | null = null;
  let end: ImpliedBound | null = null;
  for (const { bounds: limit, because } of limits) {
    if (limit.startMin > bounds.startMax || limit.endMax < bounds.endMin) {
      emptied ??= because;
      continue;
    }
    if (limit.startMin > bounds.startMin) start = { bound: 'START', day: limit.startMin, because };
    if (limit.endMax < bounds.endMax) end = { bound: 'END', day: limit.endMax, because };
    bounds = withoutInversion({
      ...bounds,
      startMin: Math.max(bounds.startMin, limit.startMin),
      endMax: Math.min(bounds.endMax, limit.endMax),
    });
  }
  return { bounds, implied: [start, end].filter((one) => one !== null), emptied };
}

const withoutInversion = (bounds: Bounds): Bounds => ({
  ...bounds,
  startMax: Math.min(bounds.startMax, bounds.endMax),
  endMin: Math.max(bounds.endMin, bounds.startMin),
});

/** An existence fact: the life of a person, or the time in which a body or an office existed. */
export interface Existence {
  readonly id: string;
  readonly bounds: Bounds;
  readonly support: Support;
}

/**
 * The limits that the existences of one entity set: from the start of the first to the end of the last.
 * Gaps between them set no limit. Existences that are only planned or attributed do not count.
 */
export function existenceLimits(existences: readonly Existence[]): TimeLimit[] {
  const certain = existences.filter(({ support }) => support === 'ASSERTED');
  const [first] = [...certain].sort((a, b) => a.bounds.startMin - b.bounds.startMin || compareIds(a, b));
  const [last] = [...certain].sort((a, b) => b.bounds.endMax - a.bounds.endMax || compareIds(a, b));
  if (!first || !last) return [];
  if (first === last) return [{ bounds: first.bounds, because: first.id }];
  return [
    { bounds: { ...first.bounds, endMin: UNBOUNDED_MAX, endMax: UNBOUNDED_MAX }, because: first.id },
    { bounds: { ...last.bounds, startMin: UNBOUNDED_MIN, startMax: UNBOUNDED_MIN }, because: last.id },
  ];
}

const compareIds = (a: Existence, b: Existence): number => (a.id < b.id ? -1 : 1);

/**
 * The bounds of a fact that happened during an event: it starts and ends with the event, as it has no time of its own.
 * Bounds from its own claims narrow this where both can be true. A fact whose claims give one day of a longer event is
 * only clipped to the event; if even that leaves no day, its own bounds stay and `emptied` is the event's fact.
 * If the event has no dates, the fact's own bounds stay.
 */
export function eventBounds(own: Bounds, event: TimeLimit): ClippedBounds {
  const { bounds: whole, because } = event;
  if (!saysAnything(whole)) return { bounds: own, implied: [], emptied: null };
  const bounds = withoutInversion({
    startMin: Math.max(own.startMin, whole.startMin),
    startMax: Math.min(own.startMax, whole.startMax),
    endMin: Math.max(own.endMin, whole.endMin),
    endMax: Math.min(own.endMax, whole.endMax),
  });
  if (bounds.startMin > bounds.startMax || bounds.endMin > bounds.endMax) return clipBounds(own, [event]);
  const implied: ImpliedBound[] = [];
  if (isBounded(bounds.startMin) && bounds.startMin !== own.startMin)
    implied.push({ bound: 'START', day: bounds.startMin, because });
  if (isBounded(bounds.endMax) && bounds.endMax !== own.endMax)
    implied.push({ bound: 'END', day: bounds.endMax, because });
  return { bounds, implied, emptied: null };
}
