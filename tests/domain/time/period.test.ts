import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/domain/time/day.ts';
import {
  countPeriods,
  daysOfPeriod,
  PERIOD_UNITS,
  periodNumber,
  periodRange,
  periodText,
  type SideCount,
} from '../../../src/domain/time/period.ts';
import { bounds } from '../arbitraries.ts';
import { check } from '../property.ts';

const day = fc.integer({ min: -2_000_000, max: 2_000_000 });

describe('periods', () => {
  it('are written as EDTF', () => {
    const number = (date: readonly [number, number, number], unit: 'DAY' | 'MONTH' | 'YEAR' | 'DECADE') =>
      periodText(periodNumber(dayOf(...date), unit), unit);
    expect(PERIOD_UNITS.map((unit) => number([2017, 6, 28], unit))).toEqual([
      '2017-06-28',
      '2017-06',
      '2017',
      '201X',
    ]);
    expect(PERIOD_UNITS.map((unit) => number([-44, 3, 15], unit))).toEqual([
      '-0044-03-15',
      '-0044-03',
      '-0044',
      '-0050/-0041',
    ]);
    expect(daysOfPeriod(periodNumber(dayOf(2024, 2, 1), 'MONTH'), 'MONTH')).toEqual({
      from: dayOf(2024, 2, 1),
      to: dayOf(2024, 2, 29),
    });
  });

  it('contain their days, and follow each other without gaps', () => {
    check(
      fc.property(day, fc.constantFrom(...PERIOD_UNITS), (one, unit) => {
        const number = periodNumber(one, unit);
        const { from, to } = daysOfPeriod(number, unit);
        expect(from <= one && one <= to).toBe(true);
        expect(periodNumber(from - 1, unit)).toBe(number - 1);
        expect(periodNumber(to + 1, unit)).toBe(number + 1);
      }),
    );
  });

  it('count each fact as possible and as definite', () => {
    check(
      fc.property(fc.array(bounds, { maxLength: 6 }), (facts) => {
        const sides = facts.flatMap(({ startMin, startMax, endMin, endMax }): SideCount[] => {
          const one = (side: SideCount['side'], period: number): SideCount => ({ side, period, count: 1 });
          return [
            one('MAY_BEGIN', startMin),
            one('MAY_END', endMax),
            ...(startMax <= endMin ? [one('SURE_BEGUN', startMax), one('SURE_END', endMin)] : []),
          ];
        });
        const span = periodRange(sides, 'DAY');
        const days = span ? countPeriods(sides, span.first, span.last) : [];
        for (let period = 0; period <= 10; period += 1) {
          const possible = facts.filter((f) => f.startMin <= period && f.endMax >= period).length;
          const definite = facts.filter((f) => f.startMax <= period && f.endMin >= period).length;
          const told = days.find((one) => one.period === period);
          if (span && period >= span.first && period <= span.last && possible > 0)
            expect(told).toEqual({ period, definite, possible });
          else expect(told).toBeUndefined();
        }
      }),
    );
  });

  it('count a fact that surely began and ended within a period as definite', () => {
    expect(
      countPeriods(
        [
          { side: 'MAY_BEGIN', period: 2017, count: 1 },
          { side: 'MAY_END', period: 2017, count: 1 },
          { side: 'SURE_WITHIN', period: 2017, count: 1 },
        ],
        2016,
        2018,
      ),
    ).toEqual([{ period: 2017, definite: 1, possible: 1 }]);
  });
});
