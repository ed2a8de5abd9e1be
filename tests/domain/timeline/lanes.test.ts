import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_KINDS } from '../../../src/domain/model/kinds.ts';
import { type Day, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { LANE_COLORS, laneColor, laneKindLabel, rowCount } from '../../../src/domain/timeline/lanes.ts';
import { check } from '../property.ts';

/**
 * The row of each item, from 0, in the order of the items; together they use exactly `rowCount` rows.
 * An item takes the lowest row that is free on its first day.
 */
function assignRows(items: readonly { readonly from: Day; readonly to: Day }[]): number[] {
  const rows = new Array<number>(items.length).fill(0);
  const busyUntil: Day[] = [];
  const order = items.map((item, index) => ({ item, index }));
  order.sort((a, b) => a.item.from - b.item.from || a.item.to - b.item.to || a.index - b.index);
  for (const { item, index } of order) {
    const free = busyUntil.findIndex((until) => until < item.from);
    const row = free < 0 ? busyUntil.length : free;
    busyUntil[row] = item.to;
    rows[index] = row;
  }
  return rows;
}

describe('rows of a lane', () => {
  it.each([
    [0, []],
    [
      1,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      2,
      [
        [1, 3],
        [3, 4],
      ],
    ],
    [
      2,
      [
        [1, 9],
        [2, 3],
        [4, 5],
      ],
    ],
    [
      3,
      [
        [1, 9],
        [2, 8],
        [3, 7],
        [8, 9],
      ],
    ],
    [
      2,
      [
        [UNBOUNDED_MIN, 5],
        [5, UNBOUNDED_MAX],
      ],
    ],
  ])('%i for %j', (rows, items) =>
    expect(
      rowCount(
        items.map(([from = 0]) => from),
        items.map(([, to = 0]) => to),
      ),
    ).toBe(rows),
  );

  it('are as many as the most items on any day, and no two items of a row share a day', () => {
    const item = fc.tuple(fc.nat(20), fc.nat(8)).map(([from, length]) => ({ from, to: from + length }));
    check(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const rows = assignRows(items);
        const busiest = Math.max(
          0,
          ...Array.from(
            { length: 30 },
            (_, day) => items.filter(({ from, to }) => from <= day && day <= to).length,
          ),
        );
        expect(
          rowCount(
            items.map(({ from }) => from),
            items.map(({ to }) => to),
          ),
        ).toBe(busiest);
        expect(new Set(rows).size).toBe(busiest);
        items.forEach((a, i) => {
          items.forEach((b, j) => {
            if (i < j && rows[i] === rows[j]) expect(a.to < b.from || b.to < a.from).toBe(true);
          });
        });
      }),
    );
  });
});

describe('headings of lanes', () => {
  it.each([
    ['TENURE', 'Offices held', 'Должности'],
    ['committee', 'committee', 'committee'],
    ['toString', 'toString', 'toString'],
  ])('%s: %s', (kind, english, russian) => {
    expect(laneKindLabel(kind, 'en')).toBe(english);
    expect(laneKindLabel(kind, 'ru')).toBe(russian);
  });
});

describe('colors of lanes', () => {
  it('differ between fact kinds', () => {
    expect(new Set(FACT_KINDS.map(laneColor)).size).toBe(FACT_KINDS.length);
  });

  it('stay what they were: clients may have stored them', () => {
    expect(['TENURE', 'assembly', 'sergey-morozov', 'губернатор'].map(laneColor)).toEqual([0, 9, 7, 6]);
  });

  it('are used alike by many keys', () => {
    const counts = new Array<number>(LANE_COLORS).fill(0);
    for (let i = 0; i < 12_000; i += 1)
      counts[laneColor(`person-${i}`)] = (counts[laneColor(`person-${i}`)] ?? 0) + 1;
    for (const count of counts) expect(count).toBeGreaterThan(800);
  });
});
