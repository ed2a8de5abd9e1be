import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/domain/time/bounds.ts';
import type { Day } from '../../../src/domain/time/day.ts';
import {
  CLASS_COUNT,
  classIndex,
  durationClassOf,
  type LongestSteps,
  lengthStepOf,
  longestSteps,
  NO_STEPS,
  withFactLength,
} from '../../../src/domain/time/durationClasses.ts';
import { anchorOf, sortKey } from '../../../src/domain/time/sortKey.ts';
import { MAX_KEY, upperKey } from '../../../src/domain/time/windowKeys.ts';
import { check } from '../property.ts';
import { firstKeyOf } from './lowerKey.ts';

/** Facts of one day to five hundred years, some without a first or a last day. */
const fact: fc.Arbitrary<Bounds> = fc
  .record({
    startMin: fc.integer({ min: -200_000, max: 20_000 }),
    days: fc.oneof(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 180_000 })),
    open: fc.constantFrom('no', 'no', 'no', 'start', 'end'),
  })
  .map(({ startMin, days, open }) => ({
    startMin: open === 'start' ? -1_000_000_000_000 : startMin,
    startMax: startMin,
    endMin: startMin + days,
    endMax: open === 'end' ? 1_000_000_000_000 : startMin + days,
  }));
/** Facts with an anchor that claims give, which may be after the earliest day, or before it. */
interface AnchoredFact {
  readonly bounds: Bounds;
  readonly anchor: Day;
}
const anchored = fc
  .tuple(fact, fc.oneof(fc.constant(0), fc.integer({ min: -3_000, max: 3_000 })))
  .map(([bounds, moved]): AnchoredFact => ({ bounds, anchor: anchorOf(bounds) + moved }));
const facts = fc.array(anchored, { maxLength: 12 });

const longestOfAll = (list: readonly AnchoredFact[]): LongestSteps =>
  list.reduce((longest, { bounds, anchor }) => withFactLength(longest, bounds, anchor), NO_STEPS);

describe('the longest steps of an archive', () => {
  it('give key ranges that contain every fact that may overlap a window', () =>
    check(
      fc.property(facts, fc.integer({ min: -200_000, max: 200_000 }), fc.nat(40_000), (list, from, days) => {
        const window = { from, to: from + days };
        const longest = longestOfAll(list);
        for (const { bounds: each, anchor } of list) {
          const span = durationClassOf(each, anchor);
          const step = longest[classIndex(span)] ?? 0;
          const key = sortKey(each, 'x', anchor);
          const isRead =
            step > 0 && key > firstKeyOf(window, span, step) && key < (span < 0 ? MAX_KEY : upperKey(window));
          if (each.startMin <= window.to && each.endMax >= window.from) expect(isRead).toBe(true);
        }
      }),
    ));

  it('are 0 for classes without facts', () => {
    const year = { startMin: 0, startMax: 0, endMin: 364, endMax: 364 };
    const place = classIndex(8);
    const longest = withFactLength(NO_STEPS, year, 0);
    expect(longest).toHaveLength(CLASS_COUNT);
    expect(longest.flatMap((step, at) => (step > 0 ? [[at, step]] : []))).toEqual([[place, 4]]);
  });

  it('divide a class into eighths', () => {
    const lasting = (days: number) => ({ startMin: 0, startMax: 0, endMin: days - 1, endMax: days - 1 });
    expect([256, 287, 288, 319, 320, 510, 511].map((days) => lengthStepOf(lasting(days), 0))).toEqual([
      1, 1, 2, 2, 3, 8, 8,
    ]);
    expect([1, 2, 3, 127, 255].map((days) => lengthStepOf(lasting(days), 0))).toEqual([1, 1, 1, 1, 1]);
  });

  it('do not depend on the order of facts and archives', () =>
    check(
      fc.property(facts, facts, (a, b) => {
        const both = longestOfAll([...a, ...b]);
        expect(longestOfAll([...b, ...a])).toEqual(both);
        expect(longestSteps(longestOfAll(a), longestOfAll(b))).toEqual(both);
        expect(longestSteps(both, longestOfAll(a))).toBe(both);
      }),
    ));
});
