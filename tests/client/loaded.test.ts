/** Which days of a timeline are loaded, which are asked for, and which are drawn as not loaded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfDay } from '../../src/client/timeline/dateText.ts';
import {
  daysAround,
  daysToAsk,
  gapsIn,
  MOST_IN_SIGHT,
  unloadedIn,
  withDays,
  withLoaded,
} from '../../src/client/timeline/loaded.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { EVERYTHING, timelineView, withItems } from '../../src/client/timeline/view.ts';
import { check } from '../domain/property.ts';
import { itemAnswer, timelineAnswer } from './timelines.ts';

const spans = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.nat(40))
  .map(([from, days]) => ({ from, to: from + days }));

const item = (id: string, from: number, to: number, laneKey = 'TENURE') =>
  itemAnswer(
    { earliest: from, latest: to, coreStart: from, coreEnd: to },
    { laneKey, fact: { recordId: id, kind: 'TENURE' } },
  );

/** 40 parts of 1,000 days, of so many items each, of which two are loaded. */
const viewOf = (possible: number, totalCount = 5_000) =>
  timelineView(
    timelineAnswer([item('a', 0, 900), item('b', 300, 2_000)], {
      totalCount,
      pageInfo: { hasNextPage: true, endCursor: 'b' },
      clusters: Array.from({ length: 40 }, (_, i) => ({
        from: isoOfDay(i * 1_000),
        to: isoOfDay(i * 1_000 + 999),
        definite: possible,
        possible,
      })),
    }),
  );

describe('the days that are loaded', () => {
  it('are those of each span that was, and no others', () =>
    check(
      fc.property(fc.array(spans, { maxLength: 8 }), spans, (all, sight) => {
        const loaded = all.reduce<ReturnType<typeof withDays>>((some, one) => withDays(some, one), []);
        const gaps = gapsIn(loaded, sight);
        const within = (list: typeof gaps, day: number): boolean =>
          list.some(({ from, to }) => from <= day && day <= to);
        for (let day = sight.from; day <= sight.to; day += 1)
          expect(within(gaps, day)).toBe(!within(all, day));
        for (const [i, { from }] of loaded.entries())
          expect(from).toBeGreaterThan((loaded[i - 1]?.to ?? -2) + 1);
      }),
    ));

  it('are asked for once, a little more than is in sight, and never beyond the strip', () => {
    const sight = { from: 9_000, to: 9_999 };
    const asked = daysToAsk(viewOf(20), sight);
    expect(asked).toEqual({ from: 8_500, to: 10_499 });
    const loaded = withLoaded(viewOf(20), asked ?? sight);
    expect(daysToAsk(loaded, sight)).toBeNull();
    expect(daysToAsk(loaded, { from: 10_000, to: 10_999 })).toEqual({ from: 10_500, to: 11_499 });
    // Where more would be too many, no more than what is in sight.
    expect(daysToAsk(viewOf(MOST_IN_SIGHT * 0.9), sight)).toEqual(sight);
    // What is open leads beyond the strip with its last day.
    const end = daysToAsk(viewOf(20), { from: 50_000, to: 60_000 });
    expect(end).toEqual({ from: 39_999, to: 39_999 });
    expect(daysToAsk(withLoaded(viewOf(20), { from: 39_999, to: 39_999 }), EVERYTHING)?.to).toBe(39_998);
    expect(withLoaded(viewOf(20), { from: 0, to: 39_999 }).moreCount).toBe(0);
  });

  it('are around a day that is pointed at those with about a hundred items', () => {
    const { from, to } = daysAround(20_000, viewOf(20));
    expect((from + to) / 2).toBe(20_000);
    expect(to - from).toBeGreaterThan(4_500);
    expect(to - from).toBeLessThan(6_500);
    const crowd = daysAround(20_000, viewOf(2_000));
    expect(crowd.to - crowd.from).toBeLessThan(80);
    // Few items are shown four times as close as the whole.
    const few = daysAround(20_000, viewOf(1));
    expect(few.to - few.from).toBeGreaterThan(9_900);
  });
});

it('items of later answers join those that are there, in order of time and in their lanes', () => {
  const later = timelineAnswer([item('c', 100, 200, 'NAME'), item('a', 0, 900), item('d', 5_000, 5_100)], {
    totalCount: 3,
  });
  const view = withItems(viewOf(20), later);
  expect(view.items.map(({ key }) => key)).toEqual(['a', 'c', 'b', 'd']);
  expect(view.moreCount).toBe(4_996);
  expect(view.lanes.map(({ key, itemCount }) => [key, itemCount])).toEqual([
    ['TENURE', 1],
    ['NAME', 0],
  ]);
});

it('an event without an existence, which each answer lists by another fact, is there once: by the first of these', () => {
  const seen = (id: string, eventId: string, support: 'ASSERTED' | 'WITHDRAWN' = 'ASSERTED') =>
    itemAnswer(
      { earliest: null, latest: null, coreStart: null, coreEnd: null },
      { support, event: { recordId: eventId }, fact: { recordId: id, kind: 'PARTICIPATION' } },
    );
  const first = timelineView(timelineAnswer([seen('b', 'fair'), seen('c', 'vote')], { totalCount: 3 }));
  const later = timelineAnswer([seen('a', 'fair'), seen('d', 'vote'), seen('e', 'fair', 'WITHDRAWN')]);
  const view = withItems(first, later);
  expect(view.items.map(({ key }) => key)).toEqual(['a', 'c', 'e']);
  expect(view.moreCount).toBe(0);
});

it('what is not loaded is hatched and said, from the last item on of those in order of time', () => {
  const view = viewOf(20);
  expect(unloadedIn(view, { from: 0, to: 9_999 })).toEqual([{ from: 300, to: 9_999 }]);
  const svg = timelineSvg(view, { width: 1_000, days: { from: 0, to: 9_999 } });
  expect(svg).toMatch(
    /<line class="unloaded" x1="30" x2="1000" [^>]*\/><text class="quiet"[^>]*>not loaded</,
  );
  const whole = timelineSvg(withLoaded(view, { from: 0, to: 39_999 }), { width: 1_000 });
  expect(whole).not.toContain('unloaded');
});
