import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/claims/consensus.ts';
import {
  type ClaimedTime,
  clipBounds,
  eventBounds,
  existenceLimits,
  type TimeLimit,
} from '../../../src/domain/claims/impliedBounds.ts';
import type { StatedDays } from '../../../src/domain/claims/statedDays.ts';
import type { SeatTenure } from '../../../src/domain/offices/officeTenure.ts';
import { seatLimits } from '../../../src/domain/offices/seatLimits.ts';
import {
  type Bounds,
  saidBounds,
  sureBounds,
  UNBOUNDED,
  widestBounds,
} from '../../../src/domain/time/bounds.ts';
import { certaintyAsOf, windowOf } from '../../../src/domain/time/certainty.ts';
import { dayOf, isBounded, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { bounds } from '../arbitraries.ts';
import { check } from '../property.ts';
import { ReadCount } from '../readCount.ts';
import { claim } from './claims.ts';

type Said = Parameters<typeof claim>[0];

const of = (said: Said): Bounds => assess([claim(said)]).bounds;
/** The time of a fact by these claims. */
const claimed = (...said: Said[]): ClaimedTime => assess(said.map((one) => claim(one)));
/** The time of a fact whose claims name no day. */
const unclaimed = (own: Bounds): ClaimedTime => ({ bounds: own, stated: [] });
const shown = ({ startMin, startMax, endMin, endMax }: Bounds): string =>
  [startMin, startMax, endMin, endMax].map((day) => isoOf(day) ?? '').join(' | ');
const isSound = ({ startMin, startMax, endMin, endMax }: Bounds): boolean =>
  startMin <= startMax && endMin <= endMax && startMin <= endMin && startMax <= endMax;

describe('clipBounds', () => {
  const life: TimeLimit = { bounds: of({ start: '1950', end: '2010-03-01' }), because: 'life' };

  it('clips a fact to a life, and names the fact that implies the bound', () => {
    const clipped = clipBounds(claimed({ attested: '1980-05-01' }), [life]);
    expect(shown(clipped.bounds)).toBe('1950-01-01 | 1980-05-01 | 1980-05-01 | 2010-03-01');
    expect(clipped.implied.map(({ bound, day, because }) => [bound, isoOf(day), because])).toEqual([
      ['START', '1950-01-01', 'life'],
      ['END', '2010-03-01', 'life'],
    ]);
    expect(clipped.dropped).toEqual([]);
  });

  it('takes the tighter of two limits on each side', () => {
    const body: TimeLimit = { bounds: of({ start: '1970', end: '2020' }), because: 'body' };
    const clipped = clipBounds(claimed({ attested: '1980' }), [life, body]);
    expect(clipped.implied.map(({ bound, because }) => `${bound} ${because}`)).toEqual([
      'START body',
      'END life',
    ]);
  });

  /** The outer interval of a fact by these claims within a limit, and the sides of the limit that were dropped. */
  const within = (limit: Said, ...said: Said[]): string[] => {
    const { bounds: result, dropped } = clipBounds(claimed(...said), [
      { bounds: of(limit), because: 'limit' },
    ]);
    return [
      `${isoOf(result.startMin) ?? ''} | ${isoOf(result.endMax) ?? ''}`,
      ...dropped.map(({ bound, day }) => `${bound} ${isoOf(day)}`),
    ];
  };

  it('judges the sides of a limit separately, and drops the one that a claim contradicts', () => {
    const lifetime = { start: '1950', end: '2010' };
    expect(within(lifetime, { attested: '2015-01-01' })).toEqual(['1950-01-01 | ', 'END 2015-01-01']);
    expect(within(lifetime, { attested: '2008/2012' })).toEqual(['1950-01-01 | ', 'END 2012-01-01']);
    expect(within(lifetime, { attested: '1940/2012' })).toEqual([
      ' | ',
      'START 1940-12-31',
      'END 2012-01-01',
    ]);
  });

  it.each([
    // The office exists from 2014; one source has it served from September 2013.
    [
      { start: '2014' },
      [{ start: '2013-09-03' }, { start: '2014-03-11' }],
      '2013-09-03 | ',
      ['START 2013-09-03'],
    ],
    [{ start: '2013-06' }, [{ start: '2013' }], '2013-06-01 | ', []],
    [{ start: '2014' }, [{ start: '2013' }], '2013-01-01 | ', ['START 2013-12-31']],
    [{ end: '2012' }, [{ end: '2011' }, { end: '2013' }], ' | 2013-12-31', ['END 2013-01-01']],
    [{ start: '2012' }, [{ attested: '2011' }, { attested: '2013' }], ' | ', ['START 2011-12-31']],
    [{ start: '2012' }, [{ attested: '2010-12-31/2013' }], ' | ', ['START 2010-12-31']],
    [{ start: '2012' }, [{ attested: '{2010,2013}' }], ' | ', ['START 2010-12-31']],
    [{ start: '2012' }, [{ start: '2010?' }], '2010-01-01 | ', ['START 2010-12-31']],
    [{ start: '2012' }, [{ attested: '2010?' }], ' | ', ['START 2010-12-31']],
    [{ start: '2012' }, [{ start: '[..2013]' }], '2012-01-01 | 9', []],
    [{ end: '2012' }, [{ end: '..', sourceDate: '2013-05' }], ' | ', ['END 2013-05-01']],
    [
      { start: '2012' },
      [{ start: '2010', rank: 'DEPRECATED' }, { end: '2015' }],
      '2012-01-01 | 2015-12-31',
      [],
    ],
  ] as const)('by %o leaves the days of %o', (limit, said, outer, dropped) => {
    expect(within(limit, ...said)).toEqual([outer.replace(' | 9', ' | '), ...dropped]);
  });

  it('uses the first start and the last end of several existences, without planned ones', () => {
    const limits = existenceLimits([
      { id: 'second', bounds: of({ start: '2000', end: '2010' }), support: 'ASSERTED' },
      { id: 'first', bounds: of({ start: '1950', end: '1960' }), support: 'ASSERTED' },
      { id: 'plan', bounds: of({ start: '2030' }), support: 'PLANNED' },
    ]);
    const clipped = clipBounds(unclaimed(UNBOUNDED), limits);
    expect(shown(clipped.bounds)).toBe('1950-01-01 | 2010-12-31 | 1950-01-01 | 2010-12-31');
    expect(clipped.implied.map(({ because }) => because)).toEqual(['first', 'second']);
    expect(existenceLimits([])).toEqual([]);
  });

  const date = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }), fc.nat(4))
    .map(([from, length, form]) => {
      const [first, last] = [`2020-01-0${from}`, `2020-01-${String(from + length).padStart(2, '0')}`];
      return [first, `[${first}..${last}]`, `${first}?`, `[${first}..]`, `[..${last}]`][form] ?? first;
    });
  const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(arbitrary, { nil: undefined });
  const said: fc.Arbitrary<Said> = fc.record({
    start: maybe(date),
    end: maybe(date),
    attested: maybe(
      fc.oneof(date, fc.constant('2020-01-03/2020-01-07'), fc.constant('2020-01-02/2020-01-08')),
    ),
  });
  const claimedTime = fc.array(said, { maxLength: 3 }).map((list) => claimed(...list));
  const limits = fc.array(bounds, { maxLength: 4 }).map((all) =>
    all.map((one, i): TimeLimit => {
      const [from, to] = [dayOf(2020, 1, 1), dayOf(2020, 1, 1)];
      const moved = (day: number, by: number): number => (isBounded(day) ? day + by : day);
      return {
        bounds: {
          startMin: moved(one.startMin, from),
          startMax: moved(one.startMax, from),
          endMin: moved(one.endMin, to),
          endMax: moved(one.endMax, to),
        },
        because: `${i}`,
      };
    }),
  );

  it('never empties, never inverts, never widens; each side is applied or dropped', () =>
    check(
      fc.property(claimedTime, limits, (own, all) => {
        const { bounds: clipped, implied, dropped } = clipBounds(own, all);
        expect(isSound(saidBounds(clipped))).toBe(true);
        expect(isSound(sureBounds(clipped))).toBe(true);
        const widest = widestBounds(own.bounds);
        expect(clipped.startMin).toBeGreaterThanOrEqual(widest.startMin);
        expect(clipped.endMax).toBeLessThanOrEqual(widest.endMax);
        for (const { bound, day } of implied)
          expect(day).toBe(bound === 'START' ? clipped.startMin : clipped.endMax);
        for (const limit of all)
          for (const bound of ['START', 'END'] as const) {
            const isApplied =
              bound === 'START'
                ? clipped.startMin >= limit.bounds.startMin
                : clipped.endMax <= limit.bounds.endMax;
            const isDropped = dropped.some((one) => one.limit === limit && one.bound === bound);
            expect(isApplied).toBe(!isDropped);
          }
      }),
    ));

  it('leaves a day for each date of a claim, and all days of a span that is attested throughout', () =>
    check(
      fc.property(claimedTime, limits, ({ bounds: own, stated }, all) => {
        const clipped = clipBounds({ bounds: own, stated }, all).bounds;
        const days = (days: StatedDays, { startMin, endMax }: Bounds): number[] =>
          Array.from({ length: 40 }, (_, i) => dayOf(2019, 12, 20) + i).filter(
            (day) => day >= Math.max(days.min, startMin) && day <= Math.min(days.max, endMax),
          );
        for (const each of stated) {
          const before = days(each, own);
          const after = days(each, clipped);
          if (each.of === 'EVERY_DAY') expect(after).toEqual(before);
          else expect(after.length > 0).toBe(before.length > 0);
        }
      }),
    ));

  it('depends on no other limit as long as none contradicts another', () =>
    check(
      fc.property(claimedTime, limits, (own, all) => {
        const { bounds: together, dropped } = clipBounds(own, all);
        if (dropped.length > 0) return;
        const reversed = clipBounds(own, [...all].reverse());
        expect(reversed.bounds).toEqual(together);
        expect(reversed.dropped).toEqual([]);
      }),
    ));
});

describe('eventBounds', () => {
  const event: TimeLimit = { bounds: of({ date: '[2020-01-01..2020-11-25]' }), because: 'e1' };

  it('are the bounds of the event', () => {
    const { bounds: own, implied } = eventBounds(unclaimed(UNBOUNDED), event);
    expect(own).toEqual(event.bounds);
    expect(implied.map(({ bound, because }) => `${bound} ${because}`)).toEqual(['START e1', 'END e1']);
    expect(eventBounds(claimed({ date: '2020' }), event).bounds).toEqual(event.bounds);
  });

  it('are the own bounds of the fact if the event has none, or another time', () => {
    const own = claimed({ date: '2019' });
    expect(eventBounds(own, { bounds: UNBOUNDED, because: 'e1' })).toEqual({
      bounds: own.bounds,
      implied: [],
      dropped: [],
    });
    const other = eventBounds(own, event);
    expect(other.bounds).toEqual(own.bounds);
    expect(other.dropped.map(({ bound, day }) => `${bound} ${isoOf(day)}`)).toEqual(['START 2019-12-31']);
  });

  it('allow both where a doubted date excludes a firm event', () => {
    const { bounds: own } = eventBounds(claimed({ date: '2019-03?' }), event);
    expect(shown(own)).toBe('2019-03-01 | 2020-11-25 | 2020-01-01 | 2020-11-25');
    const { startMin, startMax, endMin, endMax } = saidBounds(own);
    expect([startMin, startMax, endMin, endMax].map(isoOf)).toEqual([
      '2019-03-01',
      '2020-11-25',
      '2019-03-01',
      '2020-11-25',
    ]);
  });

  it('keep one day of an event of several days', () => {
    const days: TimeLimit = { bounds: of({ date: '2017-06-27/2017-06-30' }), because: 'e4' };
    const own = claimed({ date: '2017-06-28' });
    expect(eventBounds(own, days)).toEqual({ bounds: own.bounds, implied: [], dropped: [] });
    const edge = eventBounds(claimed({ date: '2017-06-30/2017-07' }), days);
    expect(shown(edge.bounds)).toBe('2017-06-30 | 2017-06-30 | 2017-07-01 | 2017-07-31');
    expect(edge.dropped.map(({ bound, day }) => `${bound} ${isoOf(day)}`)).toEqual(['END 2017-07-01']);
  });

  it('keep each day that a claim names, and take the other side from the event', () => {
    const day: TimeLimit = { bounds: of({ date: '2017-06-27' }), because: 'e5' };
    const { bounds: result, dropped } = eventBounds(claimed({ attested: '2017-06-27/2017-06-29' }), day);
    expect(shown(result)).toBe('2017-06-27 | 2017-06-27 | 2017-06-29 | ');
    expect(dropped.map(({ bound }) => bound)).toEqual(['END']);
    const disputed = eventBounds(claimed({ date: '2017-06-27' }, { date: '2017-07-02' }), day);
    expect(shown(disputed.bounds)).toBe('2017-06-27 | 2017-07-02 | 2017-06-27 | 2017-07-02');
  });

  it('are never inverted', () =>
    check(
      fc.property(bounds, bounds, (own, whole) => {
        expect(isSound(eventBounds(unclaimed(own), { bounds: whole, because: 'e' }).bounds)).toBe(true);
      }),
    ));
});

describe('seatLimits', () => {
  const holding = (id: string, claims: Said[], more: Partial<SeatTenure> = {}): SeatTenure => {
    const { bounds, bridges, support } = assess(claims.map((said) => claim(said)));
    return { id, holder: id, acting: false, bounds, bridges, support, ...more };
  };
  const secretaries = [
    holding('kim-il-soo', [{ attested: '2010-09-07' }], { acting: true }),
    holding('gunso-kim', [{ attested: '2014-03-12' }, { attested: '2014-11-05' }]),
    holding('nam', [{ start: '2016-01-18' }, { attested: '2017-09-21' }]),
    holding('lee', [
      { attested: '2019-04-09' },
      { attested: '2021-02-24' },
      { start: '[2017-09-22..2019-04-09]' },
    ]),
    holding('park', [{ attested: '2022-02-17' }, { attested: '2023-03-09' }]),
    holding('jeong-kee-kim', [{ attested: '2024-10-02' }, { attested: '2025-03-07' }]),
  ];

  const clipped = (all: readonly SeatTenure[], seats: number) => {
    const limits = seatLimits(all, seats);
    return new Map(all.map((one) => [one.id, clipBounds(unclaimed(one.bounds), limits.get(one.id) ?? [])]));
  };

  it('leave one titular secretary-general on 2016-03-01, and name the reason', () => {
    const found = clipped(secretaries, 1);
    const on = secretaries.filter(({ id, support }) =>
      certaintyAsOf(found.get(id)?.bounds ?? UNBOUNDED, support, windowOf('2016-03-01', 0)),
    );
    // Kim Il-soo was acting: he may have stood in for the other.
    expect(on.map(({ id }) => id)).toEqual(['kim-il-soo', 'nam']);
    const because = (id: string) =>
      found.get(id)?.implied.map((one) => `${one.bound} ${isoOf(one.day)} ${one.because}`);
    expect(because('gunso-kim')).toEqual(['END 2016-01-18 nam']);
    expect(because('kim-il-soo')).toEqual([]);
    expect(because('park')).toEqual(['START 2021-02-24 lee', 'END 2024-10-02 jeong-kee-kim']);
    expect(because('nam')).toEqual(['END 2019-04-09 lee']);
  });

  it('need other holders in all seats', () => {
    const two = [
      holding('a', [{ start: '2000-01-01', end: '2010-12-31' }]),
      holding('b', [{ start: '2005-01-01', end: '2015-12-31' }]),
      holding('c', [{ attested: '2013-01-01' }]),
    ];
    expect(clipped(two, 3).get('c')?.implied).toEqual([]);
    expect(
      clipped(two, 2)
        .get('c')
        ?.implied.map(({ bound, day }) => `${bound} ${isoOf(day)}`),
    ).toEqual(['START 2010-12-31']);
  });

  it('ignore other terms of the same holder, acting holders, and planned or attributed tenures', () => {
    const later = (more: Partial<SeatTenure>) => [
      holding('a', [{ attested: '2000-01-01' }]),
      holding('b', [{ start: '2005-01-01', end: '2006-01-01' }], more),
    ];
    expect(seatLimits(later({}), 1).has('a')).toBe(true);
    for (const more of [{ holder: 'a' }, { acting: true }, { support: 'PLANNED' as const }, { holder: null }])
      expect(seatLimits(later(more), 1).has('a')).toBe(false);
  });

  it('count the other holders only, where another term of a holder fills a seat', () => {
    const ends = (...more: SeatTenure[]) =>
      seatLimits([holding('a', [{ attested: '2000-01-01' }]), ...more], 2)
        .get('a')
        ?.map(({ bounds: { endMax } }) => isoOf(endMax));
    const again = holding('a2', [{ start: '2004-01-01', end: '2010-01-01' }], { holder: 'a' });
    const b = holding('b', [{ start: '2005-01-01', end: '2008-01-01' }]);
    const c = holding('c', [{ start: '2003-01-01', end: '2006-01-01' }]);
    expect(ends(again, b)).toBeUndefined();
    expect(ends(again, b, c)).toEqual(['2005-01-01']);
  });

  it('exclude no acting holder', () => {
    const later = (acting: boolean) => [
      holding('a', [{ attested: '2000-01-01' }], { acting }),
      holding('b', [{ start: '2005-01-01', end: '2006-01-01' }]),
    ];
    expect(seatLimits(later(false), 1).has('a')).toBe(true);
    expect(seatLimits(later(true), 1).has('a')).toBe(false);
  });

  it('set no limit for a tenure if others fill all seats on its own days', () => {
    const clash = [
      holding('a', [{ start: '2000-01-01', end: '2010-01-01' }]),
      holding('b', [{ attested: '2005-01-01/2006-01-01' }]),
    ];
    expect(seatLimits(clash, 1).has('b')).toBe(false);
  });

  it('do not change stated sides', () => {
    const all = [
      holding('a', [{ start: '2000', end: '2012' }]),
      holding('b', [{ start: '2005', end: '2006' }]),
    ];
    expect(seatLimits(all, 1).size).toBe(0);
  });

  it('never exclude a tenure that fits between the others', () => {
    const day = fc.integer({ min: 0, max: 30 });
    check(
      fc.property(
        fc.uniqueArray(day, { minLength: 4, maxLength: 12 }),
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        (days, cuts) => {
          // True terms follow one another and share at most the day of the handover; only a part of each is attested.
          const sorted = [...days].sort((a, b) => a - b);
          const terms = sorted.slice(1).map((end, i) => ({ start: sorted[i] as number, end }));
          const all = terms.map(({ start, end }, i): SeatTenure => {
            const from = Math.min(start + (cuts[i] ?? 0), end);
            const to = Math.max(end - (cuts[i + 1] ?? 0), from);
            return {
              id: `t${i}`,
              holder: `h${i}`,
              acting: false,
              support: 'ASSERTED',
              bridges: [],
              bounds: { startMin: UNBOUNDED_MIN, startMax: from, endMin: to, endMax: UNBOUNDED_MAX },
            };
          });
          const found = clipped(all, 1);
          terms.forEach(({ start, end }, i) => {
            const result = found.get(`t${i}`);
            expect(result?.dropped).toEqual([]);
            expect(result?.bounds.startMin).toBeLessThanOrEqual(start);
            expect(result?.bounds.endMax).toBeGreaterThanOrEqual(end);
          });
        },
      ),
    );
  });

  it('are not set by bridged days', () => {
    const seenTwice = holding('seen-twice', [{ attested: '2012-05-01' }, { attested: '2016-05-01' }]);
    const between = holding('between', [{ attested: '2014-01-01' }]);
    const limits = seatLimits([seenTwice, between], 1).get('between') ?? [];
    expect(limits.map(({ bounds }) => [isoOf(bounds.startMin), isoOf(bounds.endMax)])).toEqual([
      [null, '2016-05-01'],
      ['2012-05-01', null],
    ]);
  });

  it('read few of very many tenures of an office for each', () => {
    const count = new ReadCount();
    const many = Array.from({ length: 20_000 }, (_, i) =>
      count.of<SeatTenure>({
        id: `t${i}`,
        holder: `h${i}`,
        acting: false,
        support: 'ASSERTED',
        bridges: [],
        bounds: { startMin: UNBOUNDED_MIN, startMax: i * 10, endMin: i * 10 + 5, endMax: UNBOUNDED_MAX },
      }),
    );
    expect(seatLimits(many, 1).size).toBe(20_000);
    expect(count.reads).toBeLessThan(20_000 * 1_000);
  });
});
