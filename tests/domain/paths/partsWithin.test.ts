/** Parts of parts: which days of ways are kept, how deep they are followed, and how many. */
import { expect, it } from 'vitest';
import {
  findPartsWithin,
  MAX_LEVELS,
  MOST_PARTS,
  type PartHop,
} from '../../../src/domain/paths/partsWithin.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';

/** A hop that holds from a day to a day, surely on the days between the others. */
const hop = (part: string, whole: string, days: readonly [number, number, number, number]): PartHop => {
  const [from, sureFrom, sureTo, to] = days;
  const possible = { from, to };
  return {
    part,
    whole,
    days: { POSSIBLE: possible, NOT_EXCLUDED: possible, DEFINITE: { from: sureFrom, to: sureTo } },
  };
};

const find = async (named: readonly string[], hops: readonly PartHop[]) => {
  let levels = 0;
  const [found] = await findPartsWithin([named], async ([ids = []]) => {
    levels += 1;
    return [
      {
        entities: new Map(ids.map((id) => [id, id])),
        hops: hops.filter(({ whole }) => ids.includes(whole)),
      },
    ];
  });
  return { found, levels };
};

const ALWAYS = [UNBOUNDED_MIN, UNBOUNDED_MAX];

it('keeps the days on which all hops hold', async () => {
  const { found } = await find(
    ['z'],
    [hop('y', 'z', [10, 12, 18, 20]), hop('x', 'y', [15, 16, 30, 31]), hop('w', 'x', [21, 22, 30, 31])],
  );
  expect(found?.ways.POSSIBLE).toEqual({ z: [ALWAYS], y: [[10, 20]], x: [[15, 20]] });
  expect(found?.ways.DEFINITE).toEqual({ z: [ALWAYS], y: [[12, 18]], x: [[16, 18]] });
  expect(found?.complete).toBe(true);
});

it('follows an entity again where it is reached on more days, or more surely', async () => {
  const perhaps: PartHop = {
    ...hop('a', 'z', [0, 0, 50, 50]),
    days: { ...hop('a', 'z', [0, 0, 50, 50]).days, DEFINITE: null },
  };
  const { found, levels } = await find(
    ['z'],
    [
      perhaps,
      hop('b', 'z', [20, 20, 60, 60]),
      hop('a', 'b', [20, 20, 60, 60]),
      hop('leaf', 'a', [0, 0, 100, 100]),
    ],
  );
  expect(found?.ways.POSSIBLE.leaf).toEqual([
    [0, 50],
    [20, 60],
  ]);
  expect(found?.ways.DEFINITE.leaf).toEqual([[20, 60]]);
  // z, then a and b, then leaf: what was read is not read again.
  expect(levels).toBe(3);
});

it('ends in a circle', async () => {
  const { found, levels } = await find(['a'], [hop('b', 'a', [0, 0, 9, 9]), hop('a', 'b', [0, 0, 9, 9])]);
  expect(Object.keys(found?.ways.POSSIBLE ?? {})).toEqual(['a', 'b']);
  expect(levels).toBe(2);
});

it('follows so many levels, and says whether there are more', async () => {
  const chain = (length: number) =>
    Array.from({ length }, (_none, i) => hop(`n${i + 1}`, `n${i}`, [0, 0, 9, 9]));
  const exact = await find(['n0'], chain(MAX_LEVELS));
  expect(exact.found?.complete).toBe(true);
  expect(exact.found?.ways.POSSIBLE).toHaveProperty(`n${MAX_LEVELS}`);
  const deeper = await find(['n0'], chain(MAX_LEVELS + 1));
  expect(deeper.found?.complete).toBe(false);
  expect(deeper.found?.ways.POSSIBLE).not.toHaveProperty(`n${MAX_LEVELS + 1}`);
  expect(deeper.levels).toBe(MAX_LEVELS + 1);
});

it('finds so many parts and no more', async () => {
  const parts = (length: number) => Array.from({ length }, (_none, i) => hop(`p${i}`, 'z', [0, 0, 9, 9]));
  expect((await find(['z'], parts(MOST_PARTS - 1))).found).not.toBeNull();
  expect((await find(['z'], parts(MOST_PARTS))).found).toBeNull();
});

it('finds nothing for nothing', async () => {
  expect((await find([], [])).levels).toBe(0);
  expect((await find(['unknown'], [])).found?.ways.POSSIBLE).toEqual({ unknown: [ALWAYS] });
});
