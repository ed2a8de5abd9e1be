/** How the hops of a path relate in time: a span of days that shrinks from hop to hop. */
import type { Bounds } from '../time/bounds.ts';
import type { Window } from '../time/certainty.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

/**
 * - `ANY`: each hop held at some time;
 * - `SIMULTANEOUS`: all hops may have held on one day;
 * - `CHRONOLOGICAL`: the hops may have been travelled in order without going back in time.
 */
export type PathTime = 'ANY' | 'SIMULTANEOUS' | 'CHRONOLOGICAL';

/** The end from which the hops of a path are counted: FORWARD from its start, BACKWARD from its end. */
export type Direction = 'FORWARD' | 'BACKWARD';

/**
 * The possible days after some hops. For SIMULTANEOUS: the days that all hops share. For CHRONOLOGICAL: from the
 * earliest arrival on (forward), or up to the latest departure (backward).
 */
export type DaySpan = Window;

/** The span before the first hop. */
export const ANY_DAY: DaySpan = { from: UNBOUNDED_MIN, to: UNBOUNDED_MAX };

/** The span after one more hop; null where the hop does not fit in time. */
export function spanAfterHop(
  time: PathTime,
  direction: Direction,
  span: DaySpan,
  hop: Bounds,
): DaySpan | null {
  if (time === 'ANY') return span;
  const from = Math.max(span.from, hop.startMin);
  const to = Math.min(span.to, hop.endMax);
  if (from > to) return null;
  if (time === 'SIMULTANEOUS') return { from, to };
  return direction === 'FORWARD' ? { from, to: UNBOUNDED_MAX } : { from: UNBOUNDED_MIN, to };
}

/** Whether hops from one end and hops from the other that end at the same entity make one path. */
export const spansMeet = (forward: DaySpan, backward: DaySpan): boolean =>
  forward.from <= backward.to && backward.from <= forward.to;

/** Whether every hop that can follow `b` can follow `a` too. */
export const covers = (a: DaySpan, b: DaySpan): boolean => a.from <= b.from && a.to >= b.to;

/** Keeping more spans than these costs more than it saves. */
const MAX_SPANS = 16;

/**
 * Adds a span to a list in which no span covers another. Beyond 16 spans the list becomes the one span that covers all of
 * them: it allows too much, which the walk along the path corrects, and never too little.
 */
export function addSpan(spans: DaySpan[], span: DaySpan): void {
  if (spans.some((known) => covers(known, span))) return;
  const kept = spans.filter((known) => !covers(span, known));
  kept.push(span);
  const only =
    kept.length > MAX_SPANS
      ? [kept.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }))]
      : kept;
  spans.splice(0, spans.length, ...only);
}
