import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfIso, isoOfDay } from '../../src/client/index.ts';
import { dayText, spanText } from '../../src/client/timeline/dateText.ts';
import { dayOf, isoOf } from '../../src/domain/time/day.ts';
import { check } from '../domain/property.ts';

const anyDay = fc.integer({ min: -900_000_000, max: 900_000_000 });

describe('the calendar of the client', () => {
  it('writes and reads days as the API does', () =>
    check(
      fc.property(anyDay, (day) => {
        expect(isoOfDay(day)).toBe(isoOf(day));
        expect(dayOfIso(isoOfDay(day))).toBe(day);
      }),
    ));

  it.each(['2016', '2016-13-01', '2015-02-29', '', 'today', '99-01-01'])('reads no day from "%s"', (text) =>
    expect(dayOfIso(text)).toBeNull(),
  );

  it.each([
    ['2013-09-03', '2013-09-03', '3 Sept 2013'],
    ['2017-06-27', '2017-06-30', '27–30 Jun 2017'],
    ['2017-06-27', '2017-07-02', '27 Jun – 2 Jul 2017'],
    ['2012-01-01', '2012-12-31', '2012'],
    ['2012-01-01', '2019-12-31', '2012 – 2019'],
    ['2012-01-01', '2019-12-30', '1 Jan 2012 – 30 Dec 2019'],
    ['-0043-03-15', '0014-08-19', '15 Mar 44 BC – 19 Aug 14'],
  ])('writes %s to %s as "%s"', (from, to, text) =>
    expect(spanText(dayOfIso(from) ?? 0, dayOfIso(to) ?? 0, 'en')).toBe(text),
  );

  it('writes days in Russian', () => expect(dayText(dayOf(2012, 5, 1), 'ru-RU')).toBe('1 мая 2012\u00a0г.'));
});
