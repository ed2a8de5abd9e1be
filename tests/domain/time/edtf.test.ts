import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Precision } from '../../../src/domain/model/kinds.ts';
import {
  calendarDateOf,
  type Day,
  dayOf,
  isoOf,
  UNBOUNDED_MAX,
  UNBOUNDED_MIN,
} from '../../../src/domain/time/day.ts';
import type { EdtfForm } from '../../../src/domain/time/edtf/edtf.ts';
import { EdtfError } from '../../../src/domain/time/edtf/edtfError.ts';
import { contains, MAX_EDTF_LENGTH, readEdtf } from '../../../src/domain/time/edtf/readEdtf.ts';
import { check } from '../property.ts';

const span = (text: string): string => {
  const { min, max } = readEdtf(text);
  return `${isoOf(min) ?? ''} ${isoOf(max) ?? ''}`;
};

describe('readEdtf', () => {
  it.each<[string, EdtfForm, Precision, string]>([
    ['2016-10-01', 'DATE', 'DAY', '2016-10-01 2016-10-01'],
    ['2016-02', 'DATE', 'MONTH', '2016-02-01 2016-02-29'],
    ['2016', 'DATE', 'YEAR', '2016-01-01 2016-12-31'],
    ['0000', 'DATE', 'YEAR', '0000-01-01 0000-12-31'],
    ['-0027-01-16', 'DATE', 'DAY', '-0027-01-16 -0027-01-16'],
    ['1985-04-12T23:20:30+04:30', 'DATE_TIME', 'EXACT', '1985-04-12 1985-04-12'],
    ['199X', 'DATE', 'DECADE', '1990-01-01 1999-12-31'],
    ['19XX', 'DATE', 'CENTURY', '1900-01-01 1999-12-31'],
    ['-01XX', 'DATE', 'CENTURY', '-0199-01-01 -0100-12-31'],
    ['1XXX', 'DATE', 'RANGE', '1000-01-01 1999-12-31'],
    ['2004-XX', 'DATE', 'YEAR', '2004-01-01 2004-12-31'],
    ['2004-06-XX', 'DATE', 'MONTH', '2004-06-01 2004-06-30'],
    ['2004-1X', 'DATE', 'RANGE', '2004-10-01 2004-12-31'],
    ['2015-02-X9', 'DATE', 'RANGE', '2015-02-09 2015-02-19'],
    ['2016-02-X9', 'DATE', 'RANGE', '2016-02-09 2016-02-29'],
    ['156X-12-25', 'DATE', 'RANGE', '1560-12-25 1569-12-25'],
    ['190X-02-29', 'DATE', 'RANGE', '1904-02-29 1908-02-29'],
    ['1X32-X1-X2', 'DATE', 'RANGE', '1032-01-02 1932-11-22'],
    ['XXXX-10-17', 'PERIODIC', 'UNKNOWN', ' '],
    ['XXXX', 'PERIODIC', 'UNKNOWN', ' '],
    ['-XXXX-12', 'PERIODIC', 'UNKNOWN', ' -0001-12-31'],
    ['2001-21', 'SEASON', 'RANGE', '2001-03-01 2001-05-31'],
    ['2019-24', 'SEASON', 'RANGE', '2019-12-01 2020-02-29'],
    ['2001-30', 'SEASON', 'RANGE', '2001-12-01 2002-02-28'],
    ['2001-32', 'SEASON', 'RANGE', '2001-06-01 2001-08-31'],
    ['2001-36', 'SEASON', 'RANGE', '2001-10-01 2001-12-31'],
    ['2001-38', 'SEASON', 'RANGE', '2001-05-01 2001-08-31'],
    ['2001-41', 'SEASON', 'RANGE', '2001-07-01 2001-12-31'],
    ['199X-21', 'SEASON', 'RANGE', '1990-03-01 1999-05-31'],
    ['Y170000002', 'LONG_YEAR', 'YEAR', '+170000002-01-01 +170000002-12-31'],
    ['Y-17E7', 'LONG_YEAR', 'YEAR', '-170000000-01-01 -170000000-12-31'],
    ['1950S2', 'LONG_YEAR', 'CENTURY', '1900-01-01 1999-12-31'],
    ['-1859S3', 'LONG_YEAR', 'DECADE', '-1859-01-01 -1850-12-31'],
    ['Y171010000S3', 'LONG_YEAR', 'RANGE', '+171000000-01-01 +171999999-12-31'],
    ['2016/2018-03', 'INTERVAL', 'RANGE', '2016-01-01 2018-03-31'],
    ['2001-21/2002-23', 'INTERVAL', 'RANGE', '2001-03-01 2002-11-30'],
    ['2016/..', 'INTERVAL', 'RANGE', '2016-01-01 '],
    ['/2006', 'INTERVAL', 'RANGE', ' 2006-12-31'],
    ['2004-06-01/', 'INTERVAL', 'RANGE', '2004-06-01 '],
    ['../..', 'INTERVAL', 'UNKNOWN', ' '],
    ['[1667,1668,1670..1672]', 'SET', 'RANGE', '1667-01-01 1672-12-31'],
    ['[1670..1672,1667]', 'SET', 'RANGE', '1667-01-01 1672-12-31'],
    ['[2017-06-27..2017-06-30]', 'SET', 'RANGE', '2017-06-27 2017-06-30'],
    ['[..1760-12-03]', 'SET', 'RANGE', ' 1760-12-03'],
    ['[2018-10..]', 'SET', 'RANGE', '2018-10-01 '],
    ['[2018]', 'SET', 'YEAR', '2018-01-01 2018-12-31'],
    ['{1960,1961-12}', 'LIST', 'RANGE', '1960-01-01 1961-12-31'],
  ])('%s is a %s of precision %s: %s', (text, form, precision, days) => {
    expect(readEdtf(text)).toMatchObject({ text, form, precision });
    expect(span(text)).toBe(days);
  });

  it.each([
    ['2010~', '2009-01-01 2011-12-31'],
    ['2010%', '2009-01-01 2011-12-31'],
    ['2004-06~', '2004-05-01 2004-07-31'],
    ['2001-02~', '2001-01-01 2001-03-31'],
    ['2004-06-11~', '2004-06-10 2004-06-12'],
    ['199X~', '1980-01-01 2009-12-31'],
    ['16XX~', '1500-01-01 1799-12-31'],
    ['2004-XX~', '2003-01-01 2005-12-31'],
    ['2011-23~', '2011-06-01 2012-02-29'],
    ['2004~-06-11', '2003-06-11 2005-06-11'],
    ['2004-~06-11', '2004-05-11 2004-07-11'],
    ['2004-06-~11', '2004-06-10 2004-06-12'],
    ['2004~-06-~11', '2003-06-10 2005-06-12'],
    ['2004-02-29~', '2004-02-28 2004-03-01'],
    ['~2004-02-29', '2003-02-28 2005-02-28'],
    ['0000~', '-0001-01-01 0001-12-31'],
    ['2010~/2014', '2009-01-01 2014-12-31'],
    ['[2010~,2014]', '2009-01-01 2014-12-31'],
  ])('%s reaches one unit further both ways: %s', (text, days) => {
    expect(span(text)).toBe(days);
    expect(readEdtf(text).approximate).toBe(true);
  });

  it.each(['2010?', '2004-?06-11', '?2004', '[2010?,2014]', '2010/2014?', '2001-21?'])(
    '%s is uncertain and not widened',
    (text) => {
      const { uncertain, approximate, min, max, innerMin, innerMax } = readEdtf(text);
      expect({ uncertain, approximate }).toEqual({ uncertain: true, approximate: false });
      expect([min, max]).toEqual([innerMin, innerMax]);
    },
  );

  it('distinguishes open from unknown sides', () => {
    expect(readEdtf('2016/..')).toMatchObject({ end: 'OPEN', start: { text: '2016' } });
    expect(readEdtf('/2016')).toMatchObject({ start: 'UNKNOWN', end: { text: '2016' } });
  });
});

describe('texts that are not EDTF', () => {
  it.each([
    ['', 'empty'],
    ['..', '".." alone is not a date'],
    ['/', 'an interval needs a date'],
    ['2016-13-08', 'there is no month 13'],
    ['1997-00-00', 'there is no month 00; write 1997 where'],
    ['1997-05-00', 'there is no day 00; write 1997-05 where'],
    ['1998-13', 'write 1998/2013 for the years'],
    ['+1995-01-01T00:00:00Z', 'notation of Wikidata for a date; write 1995, or 1995-01-01 if'],
    ['+1995-00-00T00:00:00Z', 'write 1995'],
    ['+1995-05-00T00:00:00Z', 'write 1995-05'],
    ['+1995-05-04T00:00:00Z', 'write 1995-05-04'],
    ['2016-02-30', 'there is no day 30; this month has the days 01 to 29'],
    ['2015-02-29', 'the days 01 to 28'],
    ['19X1-02-30', 'the calendar has no such day'],
    ['2016-21-03', '21 is a season'],
    ['-0000', 'there is no year -0000; write 0000 for 1 BC'],
    ['Y2006', 'write 2006'],
    ['Y3000000000', 'years go to 2700000000'],
    ['Y1E99', 'too far away'],
    ['18670', 'write Y18670'],
    ['20161001', 'write 2016-10-01'],
    ['31/12/2020', 'the year comes first; write 2020-12-31'],
    ['12/31/2020', 'the year comes first; write 2020-12-31'],
    ['31.12.2020', 'the year comes first; write 2020-12-31'],
    ['5-5-2020', 'the year comes first; write 2020-05-05'],
    ['31/02/2020', 'the calendar has no such day; write 2020 if no more is known'],
    ['31.02.1950', 'the calendar has no such day; write 1950 if no more is known'],
    ['2020/12/31', 'hyphens separate the year, the month and the day; write 2020-12-31'],
    ['20201231', 'hyphens separate the year, the month and the day; write 2020-12-31'],
    ['2020-5-1', 'months and days have two digits; write 2020-05-01'],
    ['2020-5', 'months and days have two digits; write 2020-05'],
    ['01.10.2016', 'the year comes first; write 2016-10-01'],
    [
      '1/10/2016',
      'the year comes first; write 2016-10-01 if the day comes first, 2016-01-10 if the month does',
    ],
    ['1 October 2016', 'the year comes first, and the month is a number; write 2016-10-01'],
    ['Oct. 1, 2016', 'the year comes first, and the month is a number; write 2016-10-01'],
    ['October 2016', 'the year comes first, and the month is a number; write 2016-10'],
    ['октябрь 2016', 'the year comes first, and the month is a number; write 2016-10'],
    ['um 1910', 'words are not part of EDTF; write 1910~'],
    ['ca. 1851', 'words are not part of EDTF; write 1851~'],
    ['1912/13', 'write [1912..1913]'],
    ['?', 'this says that nothing is known; leave the date out'],
    ['44197', 'a day number of a spreadsheet; write 2021-01-01 if it is one'],
    ['########', 'the column of the spreadsheet was too narrow'],
    ['#REF!', 'an error of a formula'],
    ['Jan-50', 'the year has two digits'],
    ['01.02.35', 'the year has two digits'],
    ['2016/10/1', 'hyphens separate the year'],
    ['1998-2002', 'write 1998/2002'],
    ['1990s', 'write 199X'],
    ['ca. 1998', 'write 1998~'],
    ['before 1900', 'write [..1899]'],
    ['spring 1998', 'write 1998-21'],
    ['winter 1998', 'a season is a number after the year; write 1997-24 or 1998-24, whichever is meant'],
    ['1904-5', 'months and days have two digits; write 1904-05 or 1904/1905, whichever is meant'],
    ['198', 'write 198X'],
    ['19', 'write 19XX'],
    ['19uu', 'an unspecified digit is written X'],
    ['2004-xx', 'an unspecified digit is written X'],
    ['1984?~', 'written %'],
    ['2004-(06)?-11', 'older draft'],
    ['2016/open', 'words are not part of EDTF'],
    ['unknown', 'leave the date out'],
    ['present', 'a word, not a date'],
    ['2016–2018', '2016/2018'],
    ['2016-1-5', 'two digits'],
    ['[2016, 2018]', 'no spaces'],
    ['2018/2016', 'the end 2016 is before the start 2018'],
    ['[2018..2016]', '2016 is before 2018'],
    ['[2016..,2018]', 'open in the middle'],
    ['[]', 'not a member'],
    ['2016/2017/2018', 'an interval has one "/"'],
    ['2016-10-01T24:00:00', 'not a time of day'],
    ['2016-10-01T10:00:00Z/2017', 'no times of day'],
    ['Spring', 'this is a word, not a date'],
    ['yesterday', 'dates are EDTF'],
    ['y170000002', 'a long year is a capital'],
    ['Thursday', 'this is a word, not a date'],
    ['9'.repeat(MAX_EDTF_LENGTH + 1), `at most ${MAX_EDTF_LENGTH}`],
  ])('%s', (text, message) => {
    expect(() => readEdtf(text)).toThrow(EdtfError);
    expect(() => readEdtf(text)).toThrow(message);
    expect(() => readEdtf(text)).toThrow(JSON.stringify(text.slice(0, 60)).slice(0, -1));
  });

  it('returns a date or throws an EdtfError for 100,000 random texts, quickly for each', () => {
    const unit = fc.constantFrom(...'0123456789XX--//..,[]{}?~%YEST:uZ ');
    const pieces = fc.constantFrom(
      '2016',
      '-0044',
      '-12',
      '-31',
      '/',
      '..',
      ',',
      '?',
      '~',
      'XX',
      '[',
      ']',
      '{',
      '}',
      'Y1',
      'E9',
    );
    const text = fc.oneof(
      fc.string({ unit, maxLength: 40 }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 100 }).map((parts) => `[${parts.join(',')}]`),
    );
    check(
      fc.property(text, (one) => {
        try {
          const { min, max, innerMin, innerMax } = readEdtf(one);
          for (const day of [min, max, innerMin, innerMax]) expect(Number.isSafeInteger(day)).toBe(true);
          expect(min <= innerMin && innerMin <= innerMax && innerMax <= max).toBe(true);
          expect(min >= UNBOUNDED_MIN && max <= UNBOUNDED_MAX).toBe(true);
        } catch (error) {
          if (!(error instanceof EdtfError)) throw error;
        }
      }),
      100_000,
    );
  }, 90_000);
});

describe('the days of a date', () => {
  it.each([
    ['XXXX-10-17', '2018-10-17', true],
    ['XXXX-10-17', '2018-10-18', false],
    ['XXXX-02-29', '2024-02-29', true],
    ['156X-12-25', '1565-12-25', true],
    ['156X-12-25', '1565-12-26', false],
    ['[1667,1670..1672]', '1668-01-01', false],
    ['[1667,1670..1672]', '1671-06-01', true],
    ['{1960,1961-12}', '1961-11-30', false],
    ['2016/..', '2030-01-01', true],
    ['2010~', '2009-05-01', true],
    ['199X-21', '1994-04-01', true],
    ['-156X-12-25', '-1565-12-25', true],
    ['-156X-12-25', '1565-12-25', false],
  ])('%s contains %s: %s', (text, iso, expected) => {
    const [, year = '', month = '', day = ''] = /^(-?\d+)-(\d+)-(\d+)$/.exec(iso) ?? [];
    expect(contains(readEdtf(text), dayOf(Number(year), Number(month), Number(day)))).toBe(expected);
  });

  it('contains exactly the days that match its digits, and is bounded by the first and the last of them', () => {
    const digit = fc.constantFrom(...'0123456789X', 'X');
    const daysOfCentury = { 19: daysFrom(1900), 20: daysFrom(2000) } as const;
    const mask = (length: number): fc.Arbitrary<string> =>
      fc.array(digit, { minLength: length, maxLength: length }).map((d) => d.join(''));
    check(
      fc.property(
        fc.constantFrom('19' as const, '20' as const),
        mask(2),
        mask(2),
        mask(2),
        (century, year, month, day) => {
          const text = `${century}${year}-${month}-${day}`;
          const pattern = new RegExp(`^${text.replaceAll('X', '\\d')}$`);
          const days = daysOfCentury[century].filter(([, iso]) => pattern.test(iso)).map(([one]) => one);
          if (Number(month) >= 21 || days.length === 0) expect(() => readEdtf(text)).toThrow(EdtfError);
          else {
            const date = readEdtf(text);
            expect([date.min, date.max]).toEqual([days[0], days.at(-1)]);
            for (const one of [days[0] as Day, (days[0] as Day) + 1])
              expect(contains(date, one)).toBe(days.includes(one));
          }
        },
      ),
      1000,
    );
  });
});

const textOf = (day: Day): string => {
  const { year, month, day: ofMonth } = calendarDateOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
};

/** The days of a hundred years, each with its date. */
const daysFrom = (year: number): (readonly [Day, string])[] => {
  const first = dayOf(year, 1, 1);
  return Array.from({ length: dayOf(year + 100, 1, 1) - first }, (_, i) => [first + i, textOf(first + i)]);
};

describe('the npm package edtf', () => {
  const year = fc.integer({ min: 1000, max: 2999 }).map(String);
  const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
  const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
  const fullDay = fc.tuple(year, month, day).map((parts) => parts.join('-'));
  const date = fc.oneof(
    year,
    fc.tuple(year, month).map((parts) => parts.join('-')),
    fullDay,
    year.map((text) => `${text.slice(0, 3)}X`),
    year.map((text) => `${text.slice(0, 2)}XX`),
    year.map((text) => `${text}-XX`),
    fc.tuple(year, month).map((parts) => `${parts.join('-')}-XX`),
  );
  const text = fc.oneof(
    date,
    date.map((one) => `${one}?`),
    fc.tuple(date, date).map(([a, b]) => `${a}/${b}`),
    date.map((one) => `${one}/..`),
    date.map((one) => `../${one}`),
    fc.array(fullDay, { minLength: 1, maxLength: 3 }).map((dates) => `[${dates.sort().join(',')}]`),
    date.map((one) => `{${one}..}`),
  );
  const millisecondsPerDay = 86_400_000;
  const dayOfTime = (time: number | null, none: Day): Day =>
    time === null || !Number.isFinite(time) ? none : Math.floor(time / millisecondsPerDay);

  it('gives the same days, except for the differences that tests/fixtures/edtf/README.md lists', () =>
    check(
      fc.property(text, (one) => {
        let theirs: { min: number | null; max: number | null };
        try {
          theirs = edtf(one);
        } catch {
          return;
        }
        const ours = readEdtf(one);
        expect(ours.innerMin).toBe(dayOfTime(theirs.min, UNBOUNDED_MIN));
        expect(ours.innerMax).toBe(dayOfTime(theirs.max, UNBOUNDED_MAX));
      }),
    ));
});
