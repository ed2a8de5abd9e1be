import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../src/domain/edtf.ts';
import { julianToEdtf } from '../../src/domain/julian.ts';

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
    ['1917-10~', 'cannot be marked'],
    ['191X', 'not a Julian date'],
    ['-0000', 'not a Julian date'],
    ['soon', 'not a Julian date'],
  ])('%s is refused', (text, message) => expect(() => julianToEdtf(text)).toThrow(message));
});
