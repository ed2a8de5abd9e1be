import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/domain/time/bounds.ts';
import type { Window } from '../../../src/domain/time/certainty.ts';
import { isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import {
  durationClassOf,
  ENDLESS_CLASS,
  LONGEST_CLASS,
  lengthStepOf,
} from '../../../src/domain/time/durationClasses.ts';
import { anchorOf, sortKey } from '../../../src/domain/time/sortKey.ts';
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
/** The key range of the facts of a class that may overlap a window, if no fact of the class is longer than this one. */
function rangeFor(fact: Bounds, asked: Window): { readonly from: string; readonly to: string } {
  const span = durationClassOf(fact);
  const from = firstKeyOf(asked, span, lengthStepOf(fact));
  return { from, to: span < 0 ? MAX_KEY : upperKey(asked) };
}

const window = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('duration classes', () => {
  it('are powers of two in days, up to the endless class, and negative without a start', () => {
    const lasting = (days: number) =>
      durationClassOf({ startMin: 10, startMax: 10, endMin: 10, endMax: 9 + days });
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
    expect(durationClassOf({ ...UNDATED, startMin: 5 })).toBe(ENDLESS_CLASS);
    expect(durationClassOf(UNDATED)).toBe(-1 - ENDLESS_CLASS);
    expect(durationClassOf({ ...UNDATED, startMax: 5, endMax: 8 })).toBe(-1 - 2);
  });

  it('have key ranges that contain every fact that may overlap a window', () =>
    check(
      fc.property(stretched, window, (fact, asked) => {
        const mayOverlap = fact.startMin <= asked.to && fact.endMax >= asked.from;
        const key = sortKey(fact, 'x');
        const range = rangeFor(fact, asked);
        if (mayOverlap) expect(key > range.from && key < range.to).toBe(true);
      }),
    ));

  it('have key ranges that contain no other facts but those that ended shortly before, relative to their length', () =>
    check(
      fc.property(stretched, window, (fact, asked) => {
        fc.pre(durationClassOf(fact) !== LONGEST_CLASS && durationClassOf(fact) !== -1 - LONGEST_CLASS);
        const key = sortKey(fact, 'x');
        const range = rangeFor(fact, asked);
        const isRead = key > range.from && key < range.to;
        if (!isRead || (fact.startMin <= asked.to && fact.endMax >= asked.from)) return;
        expect(fact.endMax).toBeLessThan(asked.from);
        expect(asked.from - fact.endMax).toBeLessThanOrEqual(fact.endMax - anchorOf(fact) + 1);
      }),
    ));
});
