import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { anchorInKey, anchorOf, sortKey, UNDATED_KEY } from '../../../src/domain/time/sortKey.ts';
import { bounds } from '../arbitraries.ts';
import { check } from '../property.ts';

const fields = (b: Bounds): number[] => [anchorOf(b), b.startMin, b.startMax, b.endMin, b.endMax];

function compare(a: Bounds, idA: string, b: Bounds, idB: string): number {
  const left = fields(a);
  const right = fields(b);
  const i = left.findIndex((value, n) => value !== right[n]);
  if (i >= 0) return Math.sign((left[i] ?? 0) - (right[i] ?? 0));
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

describe('sort key', () => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9._/-]{0,9}$/);

  it('sorts as strings in the order of facts', () =>
    check(
      fc.property(bounds, id, bounds, id, (a, idA, b, idB) => {
        const left = sortKey(a, idA);
        const right = sortKey(b, idB);
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(compare(a, idA, b, idB));
      }),
    ));

  it('starts with the earliest start, else the latest start, else the earliest end, else sorts last', () => {
    const none = {
      startMin: UNBOUNDED_MIN,
      startMax: UNBOUNDED_MAX,
      endMin: UNBOUNDED_MIN,
      endMax: UNBOUNDED_MAX,
    };
    expect(anchorOf({ ...none, startMin: 5, startMax: 9 })).toBe(5);
    expect(anchorOf({ ...none, startMax: 9, endMin: 7 })).toBe(9);
    expect(anchorOf({ ...none, endMin: 7 })).toBe(7);
    expect(anchorOf(none)).toBe(UNBOUNDED_MAX);
  });

  it('starts with what claims say, and with no day that only other facts imply', () => {
    const none = {
      startMin: UNBOUNDED_MIN,
      startMax: UNBOUNDED_MAX,
      endMin: UNBOUNDED_MIN,
      endMax: UNBOUNDED_MAX,
    };
    // "At some time in 2013", limited by a life from 1950 on, and "since 2010".
    const seen = { ...none, startMax: 2013, endMin: 2012 };
    const limited = { ...seen, startMin: 1950 };
    expect(anchorOf(seen)).toBe(2013);
    const since = { ...none, startMin: 2010, startMax: 2010, endMin: 2010 };
    expect(sortKey(since, 'a') < sortKey(limited, 'b', anchorOf(seen))).toBe(true);
    // Undated, limited by the life: after all that has a date, and in this order among what has none.
    const undated = [{ ...none, startMin: 1950 }, { ...none, startMin: 1960 }, none];
    const keys = undated.map((each) => sortKey(each, 'c', anchorOf(none)));
    expect(keys.every((key) => key >= UNDATED_KEY)).toBe(true);
    expect([...keys].sort()).toEqual([keys[2], keys[0], keys[1]]);
    expect(sortKey({ ...none, startMin: 9999 }, 'd') < UNDATED_KEY).toBe(true);
  });

  it('can be read back from the key', () =>
    check(
      fc.property(bounds, bounds, id, (own, limited, text) => {
        const anchor = anchorOf(own);
        expect(anchorInKey(sortKey(limited, text, anchor))).toBe(anchor);
      }),
    ));

  it('has the same width for the first and the last day', () => {
    const all = {
      startMin: UNBOUNDED_MIN,
      startMax: UNBOUNDED_MAX,
      endMin: UNBOUNDED_MIN,
      endMax: UNBOUNDED_MAX,
    };
    expect(sortKey(all, 'x')).toHaveLength(5 * 8 + 2);
  });
});
