import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDateOf,
  dayIn,
  dayOf,
  daysInMonth,
  isLeap,
  isoOf,
  julianToDay,
  UNBOUNDED_MAX,
  UNBOUNDED_MIN,
} from '../../../src/domain/time/day.ts';
import { check } from '../property.ts';

describe('days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2020-11-25', 18591],
    ['0000-01-01', -719528],
    ['-0001-12-31', -719529],
  ])('%s is day %i', (iso, day) => expect(isoOf(day)).toBe(iso));

  it('writes years beyond four digits with a sign and six digits', () => {
    expect(isoOf(dayOf(12345, 1, 2))).toBe('+012345-01-02');
    expect(isoOf(dayOf(-44, 3, 15))).toBe('-0044-03-15');
    expect(isoOf(dayOf(-10000, 3, 15))).toBe('-010000-03-15');
  });

  it('are read as they are written', () => {
    check(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (day) => {
        expect(dayIn(String(isoOf(day)))).toBe(day);
      }),
    );
  });

  it.each([
    '2017-99-99',
    '2017-02-29',
    '2017-00-10',
    '2017-06-31',
    '-0000-01-01',
    '+2017-06-28',
    '12345-01-02',
    '2017-6-28',
    '2017',
    `${'9'.repeat(400)}-01-01`,
  ])('are not %s', (text) => expect(dayIn(text)).toBeNull());

  it('has no text for unbounded days', () => {
    expect(isoOf(UNBOUNDED_MIN)).toBeNull();
    expect(isoOf(UNBOUNDED_MAX)).toBeNull();
  });

  it.each([
    [1900, false],
    [2000, true],
    [2024, true],
    [0, true],
    [-4, true],
    [-100, false],
    [2023, false],
  ])('leap year %i: %s', (year, leap) => expect(isLeap(year)).toBe(leap));

  it.each([
    [1917, 10, 25, '1917-11-07'],
    [1582, 10, 5, '1582-10-15'],
    [1700, 2, 29, '1700-03-11'],
    [-43, 3, 15, '-0043-03-13'],
    [200, 3, 1, '0200-03-01'],
  ])('Julian %i-%i-%i is Gregorian %s', (year, month, day, iso) =>
    expect(isoOf(julianToDay(year, month, day))).toBe(iso),
  );

  it('numbers every day once, in order', () =>
    check(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (year) => {
        let expected = dayOf(year, 1, 1);
        const wrong: string[] = [];
        for (let month = 1; month <= 12; month += 1)
          for (let day = 1; day <= daysInMonth(year, month); day += 1) {
            if (dayOf(year, month, day) !== expected) wrong.push(`${year}-${month}-${day}`);
            expected += 1;
          }
        expect(wrong).toEqual([]);
        expect(dayOf(year + 1, 1, 1)).toBe(expected);
      }),
      1000,
    ));

  it('converts a day to a date and back', () =>
    check(
      fc.property(fc.integer({ min: -900_000_000_000, max: 900_000_000_000 }), (day) => {
        const date = calendarDateOf(day);
        expect(dayOf(date.year, date.month, date.day)).toBe(day);
      }),
    ));
});
