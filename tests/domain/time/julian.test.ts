import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { julianDateOf, julianToDay } from '../../../src/domain/time/day.ts';
import { readEdtf } from '../../../src/domain/time/edtf/readEdtf.ts';
import { edtfToJulian, julianToEdtf } from '../../../src/domain/time/julian.ts';

describe('Julian dates', () => {
  it.each([
    ['1917-10-25', '1917-11-07'],
    ['1917-10', '[1917-10-14..1917-11-13]'],
    ['1917', '[1917-01-14..1918-01-13]'],
    ['1900-02-29', '1900-03-13'],
    ['0200-03-01', '0200-03-01'],
    ['1796-11-06~', '1796-11-17~'],
    ['1796-11-06/1801-03-11', '1796-11-17/1801-03-23'],
    ['1796-11-06/..', '1796-11-17/..'],
    ['[1796-11-06..]', '[1796-11-17..]'],
    ['-0043-03-15', '-0043-03-13'],
  ])('%s is %s', (julian, gregorian) => {
    expect(julianToEdtf(julian)).toBe(gregorian);
    expect(readEdtf(gregorian).text).toBe(gregorian);
  });

  it.each([
    ['1917-13', 'there is no month 13'],
    ['1901-02-29', 'the days 01 to 28'],
    ['1917-10/1918', 'write days'],
    ['1917-10~', 'cannot be qualified'],
    ['191X', 'not a Julian date'],
    ['-0000', 'not a Julian date'],
    ['soon', 'not a Julian date'],
  ])('%s is refused', (text, message) => expect(() => julianToEdtf(text)).toThrow(message));

  it.each([
    ['1917-11-07', '1917-10-25'],
    ['[1917-10-14..1917-11-13]', '[1917-10-01..1917-10-31]'],
    ['1796-11-17~', '1796-11-06~'],
    ['1796-11-17/..', '1796-11-06/..'],
    ['[1796-11-17..]', '[1796-11-06..]'],
    ['0250-05', '0250-05'],
    ['-0043-03-13', '-0043-03-15'],
  ])('%s was written as %s, or as that in days', (gregorian, julian) => {
    expect(edtfToJulian(gregorian)).toBe(julian);
    expect(julianToEdtf(julian)).toBe(gregorian);
  });

  it.each(['1917-11', '191X', '2005-01-06/2006', '{2005-01-06,2005-01-08}'])(
    '%s does not come from a Julian date',
    (text) => expect(edtfToJulian(text)).toBeNull(),
  );

  it('converts every day back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          expect(julianDateOf(julianToDay(year, month, day))).toEqual({ year, month, day });
        },
      ),
    );
  });
});
