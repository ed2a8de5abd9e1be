/** What other facts imply about when a fact can have held; kept apart from what its own claims say. */

import type { Support } from '../model/kinds.ts';
import { type Bounds, saysAnything } from '../time/bounds.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

/** A fact outside whose outer bounds another cannot have held. */
export interface TimeLimit {
  readonly bounds: Bounds;
  /** The id of the fact that implies it. */
  readonly because: string;
}

/** A bound that was not said: nothing before `day` (START), nothing after it (END). */
export interface ImpliedBound {
  readonly bound: 'START' | 'END';
  readonly day: Day;
  readonly because: string;
}

export interface ClippedBounds {
  readonly bounds: Bounds;
  readonly implied: readonly ImpliedBound[];
  /** The first limit that the fact's own bounds contradict, and that was therefore not applied; null where none. */
  readonly emptied: string | null;
}

/**
 * Bounds with nothing before the outer start and nothing after the outer end of each limit.
 * A limit that would leave no day for the start or for the end is not applied, and named.
 * Of several limits that imply the same bound the first gives the reason.
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
    bounds = inOrder({
      ...bounds,
      startMin: Math.max(bounds.startMin, limit.startMin),
      endMax: Math.min(bounds.endMax, limit.endMax),
    });
  }
  return { bounds, implied: [start, end].filter((one) => one !== null), emptied };
}

const inOrder = (bounds: Bounds): Bounds => ({
  ...bounds,
  startMax: Math.min(bounds.startMax, bounds.endMax),
  endMin: Math.max(bounds.endMin, bounds.startMin),
});

/** An existence: a life, a body, an office, with the id of its fact. */
export interface Existence {
  readonly id: string;
  readonly bounds: Bounds;
  readonly support: Support;
}

/**
 * The limits that the existences of one entity set: nothing before the first begins and after the last ends.
 * Pauses between them limit nothing, and existences that are only planned or attributed do not count.
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
 * The bounds of a fact of an event: it has no time of its own, so it starts and ends with the event.
 * What its own claims say narrows them where both can be true. A fact that is said of one day of a longer event took
 * place within it, and is only clipped; where even that leaves nothing, its own bounds stay, and the event is named.
 * Without a dated event its own bounds stay.
 */
export function eventBounds(own: Bounds, event: TimeLimit): ClippedBounds {
  const { bounds: whole, because } = event;
  if (!saysAnything(whole)) return { bounds: own, implied: [], emptied: null };
  const bounds = inOrder({
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
