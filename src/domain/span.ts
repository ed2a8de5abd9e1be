/**
 * Which facts may overlap a window, by two things that an index can order: how long a fact may last, in classes of
 * twice the length, and its place in the order of facts. A fact of a class cannot have begun earlier than the class
 * lasts before the window, so all that may overlap it lie in one range of each class.
 */
import type { Bounds } from './bounds.ts';
import type { Window } from './certainty.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from './day.ts';
import { anchorOf, sortKeysFrom } from './sortKey.ts';

/** Class `n` lasts at least 2^n and less than 2^(n+1) days; the longest of them, about 23,000 years, has no upper limit. */
export const LONGEST = 23;
/** The class of what has no last day. */
export const ENDLESS = LONGEST + 1;

const CLASSES = Array.from({ length: ENDLESS + 1 }, (_, n) => n);

/** The class of what has no first day, but otherwise would be in class `n`. */
const unbegun = (n: number): number => -1 - n;

/**
 * The class of a fact: that of the days from its place in the order to its last possible day, both counted.
 * Negative where the first possible day is not bounded.
 */
export function spanOf(bounds: Bounds): number {
  const { startMin, endMax } = bounds;
  const days = endMax - anchorOf(bounds) + 1;
  const length = isBounded(endMax) ? Math.min(LONGEST, Math.floor(Math.log2(Math.max(1, days)))) : ENDLESS;
  return isBounded(startMin) ? length : unbegun(length);
}

/** The class by length alone, whether or not there is a first day. */
export const classOf = (span: number): number => (span < 0 ? unbegun(span) : span);

/** The keys of the order between two, exclusive, in one class. */
export interface SpanRange {
  readonly span: number;
  readonly from: string;
  readonly to: string;
}

/** Where in the order of facts those lie that may overlap a window; nothing else does, but not all there may. */
export function spanRanges({ from, to }: Window): SpanRange[] {
  return CLASSES.flatMap((n) => {
    const earliest: Day = n < LONGEST ? Math.max(UNBOUNDED_MIN, from + 2 - 2 ** (n + 1)) : UNBOUNDED_MIN;
    const first = sortKeysFrom(earliest);
    return [
      { span: n, from: first, to: sortKeysFrom(to + 1) },
      // What has no first day may have been going on before its place in the order.
      { span: unbegun(n), from: first, to: sortKeysFrom(UNBOUNDED_MAX + 1) },
    ];
  });
}
