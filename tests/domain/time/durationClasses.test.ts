import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/domain/time/bounds.ts';
import type { Window } from '../../../src/domain/time/certainty.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import {
  durationClassOf,
  ENDLESS_CLASS,
  LONGEST_CLASS,
  lengthStepOf,
} from '../../../src/domain/time/durationClasses.ts';
import {
  anchorOf,
  FIRST_DAY_IN_KEY,
  LAST_DAY_IN_KEY,
  sortKey,
  sortKeyBound,
} from '../../../src/domain/time/sortKey.ts';
import { MAX_KEY, upperKey } from '../../../src/domain/time/windowKeys.ts';
import { bounds } from '../arbitraries.ts';
import { check } from '../property.ts';
import { firstKeyOf } from './lowerKey.ts';

const UNDATED = {
  startMin: UNBOUNDED_MIN,
  startMax: UNBOUNDED_MAX,
  endMin: UNBOUNDED_MIN,
  endMax: UNBOUNDED_MAX,
};

/** The same bounds, or with each day multiplied by a hundred. */
const stretched = fc
  .tuple(bounds, fc.constantFrom(1, 100))
  .map(([{ startMin, startMax, endMin, endMax }, factor]) => {
    const times = (value: number) => (isBounded(value) ? value * factor : value);
    return {
      startMin: times(startMin),
      startMax: times(startMax),
      endMin: times(endMin),
      endMax: times(endMax),
    };
  });

const day = fc.oneof(
  fc.integer({ min: -20, max: 40 }),
  fc.integer({ min: -2_000, max: 4_000 }),
  fc.integer({ min: -900_000_000_000, max: 900_000_000_000 }),
  fc.constantFrom(UNBOUNDED_MIN, UNBOUNDED_MAX),
);
/** Bounds with an anchor: their own, or that of claims, on a day before or after the earliest one. */
const anchored = fc
  .tuple(stretched, fc.option(fc.integer({ min: -500, max: 1_500 }), { nil: null }))
  .map(([fact, anchor]) => ({ fact, anchor: anchor ?? anchorOf(fact) }));

/** The key range of the facts of a class that may overlap a window, if no fact of the class is longer than this one. */
function rangeFor(fact: Bounds, anchor: Day, asked: Window): { readonly from: string; readonly to: string } {
  const span = durationClassOf(fact, anchor);
  const from = firstKeyOf(asked, span, lengthStepOf(fact, anchor));
  return { from, to: span < 0 ? MAX_KEY : upperKey(asked) };
}

const window = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('duration classes', () => {
  it('are powers of two in days, up to the endless class, and negative without a start', () => {
    const lasting = (days: number) =>
      durationClassOf({ startMin: 10, startMax: 10, endMin: 10, endMax: 9 + days }, 10);
    expect([1, 2, 3, 4, 7, 8, 365, 2 ** 23, 2 ** 30].map(lasting)).toEqual([
      0,
      1,
      1,
      2,
      2,
      3,
      8,
      LONGEST_CLASS,
      LONGEST_CLASS,
    ]);
    expect(durationClassOf({ ...UNDATED, startMin: 5 }, 5)).toBe(ENDLESS_CLASS);
    expect(durationClassOf(UNDATED, UNBOUNDED_MAX)).toBe(-1 - ENDLESS_CLASS);
    expect(durationClassOf({ ...UNDATED, startMax: 5, endMax: 8 }, 5)).toBe(-1 - 2);
    // Seen on day 5, and not before day 1 by another fact.
    expect(durationClassOf({ startMin: 1, startMax: 5, endMin: 5, endMax: 8 }, 5)).toBe(-1 - 2);
  });

  it('have key ranges that contain every fact that may overlap a window', () =>
    check(
      fc.property(anchored, window, ({ fact, anchor }, asked) => {
        const mayOverlap = fact.startMin <= asked.to && fact.endMax >= asked.from;
        const key = sortKey(fact, 'x', anchor);
        const range = rangeFor(fact, anchor, asked);
        if (mayOverlap) expect(key > range.from && key < range.to).toBe(true);
      }),
    ));

  it('have key ranges that contain no other facts but those that ended shortly before, relative to their length', () =>
    check(
      fc.property(stretched, window, (fact, asked) => {
        const anchor = anchorOf(fact);
        const span = durationClassOf(fact, anchor);
        fc.pre(span !== LONGEST_CLASS && span !== -1 - LONGEST_CLASS);
        const key = sortKey(fact, 'x');
        const range = rangeFor(fact, anchor, asked);
        const isRead = key > range.from && key < range.to;
        if (!isRead || (fact.startMin <= asked.to && fact.endMax >= asked.from)) return;
        expect(fact.endMax).toBeLessThan(asked.from);
        expect(asked.from - fact.endMax).toBeLessThanOrEqual(fact.endMax - anchor + 1);
      }),
    ));

  it('leave it to the days in a key whether a fact overlaps a window', () =>
    check(
      fc.property(anchored, window, ({ fact, anchor }, asked) => {
        fc.pre(asked.from > UNBOUNDED_MIN && asked.to < UNBOUNDED_MAX);
        const key = sortKey(fact, 'x', anchor);
        const dayIn = ({ from, length }: typeof FIRST_DAY_IN_KEY | typeof LAST_DAY_IN_KEY): string =>
          key.slice(from, from + length);
        const overlaps =
          dayIn(FIRST_DAY_IN_KEY) < upperKey(asked) && dayIn(LAST_DAY_IN_KEY) >= sortKeyBound(asked.from);
        expect(overlaps).toBe(fact.startMin <= asked.to && fact.endMax >= asked.from);
      }),
    ));
});
