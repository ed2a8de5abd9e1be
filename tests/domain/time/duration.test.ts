import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../../src/domain/time/day.ts';
import { alignedStart, readDuration, splitIntoPeriods } from '../../../src/domain/time/duration.ts';
import { check } from '../property.ts';

const told = (text: string, from: number, to: number, most = 10): string[] =>
  splitIntoPeriods(readDuration(text), from, to, most).map((each) => `${isoOf(each.from)}/${isoOf(each.to)}`);

describe('durations', () => {
  it.each([
    ['P5Y', 'MONTH', 60],
    ['P1Y6M', 'MONTH', 18],
    ['P2W', 'DAY', 14],
    ['P1W3D', 'DAY', 10],
    ['P0Y10D', 'DAY', 10],
  ])('are read: %s', (text, unit, count) => {
    expect(readDuration(text)).toEqual({ text, unit, count });
  });

  it.each([
    ['P0Y', 'has no length'],
    ['P0D', 'has no length'],
    ['P', 'has no length'],
    ['PT12H', 'has hours'],
    ['P1DT12H', 'has hours'],
    ['P1Y10D', 'mixes years or months with weeks or days'],
    ['P1000001Y', 'longer than 1000000 years'],
    [`P${'9'.repeat(400)}D`, 'longer than 1000000 years'],
    ['5 years', 'is not ISO 8601'],
    ['-P5Y', 'is not ISO 8601'],
  ])('are refused with what would work: %s', (text, wrong) => {
    expect(() => readDuration(text)).toThrow(wrong);
    expect(() => readDuration(text)).toThrow('write P5Y, P6M');
  });

  it('align periods to the year 0, and weeks to Mondays', () => {
    const startOf = (text: string, day: number) => isoOf(alignedStart(readDuration(text), day));
    expect(startOf('P5Y', dayOf(1789, 4, 30))).toBe('1785-01-01');
    expect(startOf('P10Y', dayOf(-44, 3, 15))).toBe('-0050-01-01');
    expect(startOf('P6M', dayOf(2017, 6, 28))).toBe('2017-01-01');
    expect(startOf('P6M', dayOf(2017, 7, 1))).toBe('2017-07-01');
    expect(startOf('P1W', dayOf(2026, 1, 31))).toBe('2026-01-26');
    expect(startOf('P1W', dayOf(2026, 1, 26))).toBe('2026-01-26');
  });

  it('divide time into periods from a day on, without cutting the last one', () => {
    expect(told('P4Y', dayOf(1789, 3, 4), dayOf(1798, 1, 1))).toEqual([
      '1789-03-04/1793-03-03',
      '1793-03-04/1797-03-03',
      '1797-03-04/1801-03-03',
    ]);
    expect(told('P1M', dayOf(2000, 1, 31), dayOf(2000, 4, 1))).toEqual([
      '2000-01-31/2000-02-28',
      '2000-02-29/2000-03-30',
      '2000-03-31/2000-04-29',
    ]);
    expect(told('P1W', dayOf(2026, 1, 26), dayOf(2026, 2, 1))).toEqual(['2026-01-26/2026-02-01']);
    expect(told('P1D', 0, 1_000_000, 10)).toHaveLength(11);
    expect(told('P1Y', 10, 9)).toEqual([]);
  });

  it('divide time so that each day is in one period', () => {
    const length = fc.oneof(
      fc.integer({ min: 1, max: 500 }).map((count) => `P${count}M`),
      fc.integer({ min: 1, max: 500 }).map((count) => `P${count}D`),
    );
    const day = fc.integer({ min: -1_000_000, max: 100_000 });
    check(
      fc.property(length, day, fc.integer({ min: 0, max: 400 }), (text, from, days) => {
        const duration = readDuration(text);
        const found = splitIntoPeriods(duration, from, from + days, 10_000);
        expect(found[0]?.from).toBe(from);
        found.forEach((each, i) => {
          expect(each.to).toBeGreaterThanOrEqual(each.from);
          expect(each.from).toBe(i === 0 ? from : (found[i - 1]?.to ?? 0) + 1);
        });
        const last = found.at(-1);
        expect(last?.from).toBeLessThanOrEqual(from + days);
        expect(last?.to).toBeGreaterThanOrEqual(from + days);
        const start = alignedStart(duration, from);
        expect(splitIntoPeriods(duration, start, from, 1)).toHaveLength(1);
      }),
    );
  });
});
