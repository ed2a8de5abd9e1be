/** How the hops of a path follow each other in time, as a span of days that shrinks from hop to hop. */
import type { Bounds } from '../time/bounds.ts';
import { type Day, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

/**
 * - `ANY`: each hop held at some time;
 * - `SIMULTANEOUS`: all hops may have held on one day;
 * - `CHRONOLOGICAL`: one may have gone along the hops without going back in time.
 */
export type PathTime = 'ANY' | 'SIMULTANEOUS' | 'CHRONOLOGICAL';

/** Which end of the path the hops are counted from. */
export type Direction = 'FORWARD' | 'BACKWARD';

/**
 * The days on which one may stand after some hops: for SIMULTANEOUS those of all of them, for CHRONOLOGICAL those
 * from the earliest arrival on (forward), or up to the latest departure (backward).
 */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Before the first hop. */
export const ANY_DAY: DaySpan = { from: UNBOUNDED_MIN, to: UNBOUNDED_MAX };

/** The span after one more hop; null where time does not allow it. */
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

/** Whether hops from one end and hops from the other, which meet, make one path. */
export const spansMeet = (forward: DaySpan, backward: DaySpan): boolean =>
  forward.from <= backward.to && backward.from <= forward.to;

/** Whether whatever can follow the one can follow the other too. */
const covers = (a: DaySpan, b: DaySpan): boolean => a.from <= b.from && a.to >= b.to;

/** More would cost more than they save. */
const MOST_SPANS = 16;

/**
 * Adds a span to those that none of the others covers. Beyond 16 all of them become the one that covers them:
 * it allows too much, which whoever walks the path notices, and never too little.
 * @returns false where the span was covered already
 */
export function addSpan(spans: DaySpan[], span: DaySpan): boolean {
  if (spans.some((known) => covers(known, span))) return false;
  const kept = spans.filter((known) => !covers(span, known));
  kept.push(span);
  const only =
    kept.length > MOST_SPANS
      ? [kept.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }))]
      : kept;
  spans.splice(0, spans.length, ...only);
  return true;
}
