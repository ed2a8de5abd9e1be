/** Numbers of facts by year in memory, judged by looking at each fact in each period. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areSame, type Bounds, UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { dayOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { countPeriods, daysOfPeriod } from '../../../src/domain/time/period.ts';
import { type CountedFact, YearCounts } from '../../../src/domain/time/yearCounts.ts';
import { check } from '../property.ts';

const KINDS = ['TENURE', 'MEMBERSHIP'] as const;

/** Days of a few decades; a quarter are the first or the last of a year. */
const year = fc.integer({ min: 1985, max: 2034 });
const day = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: dayOf(1985, 1, 1), max: dayOf(2034, 12, 31) }) },
  year.map((y) => dayOf(y, 1, 1)),
  year.map((y) => dayOf(y, 12, 31)),
);
const low = fc.oneof({ weight: 4, arbitrary: day }, fc.constant(UNBOUNDED_MIN));
const high = fc.oneof({ weight: 4, arbitrary: day }, fc.constant(UNBOUNDED_MAX));
/** Any four days, in whatever order, and some without dates. */
const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ startMin: low, startMax: high, endMin: low, endMax: high }) },
  fc.constant(UNBOUNDED),
);

interface Listed {
  readonly kind: string;
  readonly fact: CountedFact;
  readonly removed: boolean;
}

const listed: fc.Arbitrary<Listed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    fact: fc.tuple(bounds, fc.boolean(), fc.boolean()).map(([four, asserted, undated]) => ({
      ...four,
      asserted,
      undated: undated || areSame(four, UNBOUNDED),
    })),
    removed: fc.boolean(),
  }),
  { maxLength: 12 },
);

const unit = fc.constantFrom('YEAR' as const, 'DECADE' as const);
const periods = fc.tuple(fc.integer({ min: 1980, max: 2040 }), fc.integer({ min: 0, max: 40 }));

const countsOf = (list: readonly Listed[]): YearCounts => {
  const counts = new YearCounts();
  for (const { kind, fact } of list) counts.add(kind, fact, 1);
  for (const { kind, fact, removed } of list) if (removed) counts.add(kind, fact, -1);
  return counts;
};

/** Facts whose days are in order are judged period by period; the statements judge the others in the random archives. */
const isInOrder = ({ fact }: Listed): boolean =>
  fact.startMin <= fact.startMax &&
  fact.endMin <= fact.endMax &&
  fact.startMin <= fact.endMin &&
  fact.startMax <= fact.endMax;

describe('numbers of facts by year', () => {
  it('give for each period of a window what looking at each fact gives', () =>
    check(
      fc.property(listed, unit, periods, fc.subarray([...KINDS]), (list, of, [from, years], kinds) => {
        const facts = list.filter(isInOrder);
        const [first, last] = [from, from + years].map((y) => (of === 'YEAR' ? y : Math.floor(y / 10))) as [
          number,
          number,
        ];
        const window = { from: daysOfPeriod(first, of).from, to: daysOfPeriod(last, of).to };
        const answer = countsOf(facts).answer({ kinds, window, unit: of });
        const counted = facts.filter(({ kind, removed }) => kinds.includes(kind as never) && !removed);
        const within = counted
          .map(({ fact }) => fact)
          .filter((fact) => fact.startMin <= window.to && fact.endMax >= window.from);
        const dated = within.filter(({ undated }) => !undated);
        expect(answer).toMatchObject({ dated: dated.length, undated: within.length - dated.length });
        const expected = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((period) => {
          const { from: a, to: b } = daysOfPeriod(period, of);
          const possible = dated.filter(({ startMin, endMax }) => startMin <= b && endMax >= a);
          const definite = possible.filter(
            ({ asserted, startMax, endMin }) =>
              asserted && (startMax <= endMin ? startMax <= b && endMin >= a : a <= endMin && startMax <= b),
          );
          return possible.length === 0
            ? []
            : [{ period, definite: definite.length, possible: possible.length }];
        });
        expect(countPeriods(answer?.sides ?? [], first, last)).toEqual(expected);
      }),
    ));

  it('are empty when all facts are removed again', () =>
    check(
      fc.property(listed, unit, (list, of) => {
        const counts = countsOf(list.map((each) => ({ ...each, removed: true })));
        expect(counts.answer({ kinds: KINDS, window: null, unit: of })).toEqual({
          sides: [],
          dated: 0,
          undated: 0,
        });
      }),
    ));

  it.each([
    ['a month', { window: null, unit: 'MONTH' }],
    [
      'a window that begins within a year',
      { window: { from: dayOf(2000, 2, 1), to: dayOf(2001, 12, 31) }, unit: 'YEAR' },
    ],
    [
      'a window that ends within a decade',
      { window: { from: dayOf(2000, 1, 1), to: dayOf(2001, 12, 31) }, unit: 'DECADE' },
    ],
    ['a window without an end', { window: { from: dayOf(2000, 1, 1), to: UNBOUNDED_MAX }, unit: 'YEAR' }],
  ] as const)('do not say how many facts are in %s', (_what, asked) => {
    expect(countsOf([]).answer({ kinds: KINDS, ...asked })).toBeNull();
  });
});
