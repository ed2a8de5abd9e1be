import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateLabel, intervalLabel, limitsLabel } from '../../../src/domain/labels/intervalLabel.ts';
import type { EndKind, Support } from '../../../src/domain/model/kinds.ts';
import { type Day, dayOf } from '../../../src/domain/time/day.ts';
import { readEdtf } from '../../../src/domain/time/edtf/readEdtf.ts';
import { check } from '../property.ts';

describe('dates in words', () => {
  it.each([
    ['2016-10-01', '1 Oct 2016', '1 октября 2016\u00a0г.'],
    ['2016-10', 'Oct 2016', 'октябрь 2016\u00a0г.'],
    ['2016', '2016', '2016\u00a0г.'],
    ['2013-05', 'May 2013', 'май 2013\u00a0г.'],
    ['2010~', 'about 2010', 'около 2010\u00a0г.'],
    ['2010?', 'perhaps 2010', 'возможно, 2010\u00a0г.'],
    ['2010%', 'perhaps about 2010', 'возможно, около 2010\u00a0г.'],
    ['2020-05~', 'about May 2020', 'около мая 2020\u00a0г.'],
    [
      '[2020-01-01..2020-11-25]',
      'between 1 Jan and 25 Nov 2020',
      'в период с 1 января по 25 ноября 2020\u00a0г.',
    ],
    [
      '[2004-12-01..2005-01-14]',
      'between 1 Dec 2004 and 14 Jan 2005',
      'в период с 1 декабря 2004\u00a0г. по 14 января 2005\u00a0г.',
    ],
    [
      '[2013-02..2014-05]',
      'between Feb 2013 and May 2014',
      'в период с февраля 2013\u00a0г. по май 2014\u00a0г.',
    ],
    ['[2013..]', '2013 or later', '2013\u00a0г. или позже'],
    ['[..2020-11-25]', '25 Nov 2020 or earlier', '25 ноября 2020\u00a0г. или раньше'],
    [
      '[1667,1668,1670..1672]',
      '1667, 1668, or between 1670 and 1672',
      '1667\u00a0г., 1668\u00a0г. или в период с 1670\u00a0г. по 1672\u00a0г.',
    ],
    ['{1960,1961-12}', '1960 and Dec 1961', '1960\u00a0г. и декабрь 1961\u00a0г.'],
    ['2017-06-27/2017-06-30', '27–30 Jun 2017', '27–30 июня 2017\u00a0г.'],
    ['2017-06-27/2017-07-02', '27 Jun – 2 Jul 2017', '27 июня — 2 июля 2017\u00a0г.'],
    ['2010/2014', '2010–2014', '2010–2014\u00a0гг.'],
    ['2016-10/2021-04-08', 'Oct 2016 – 8 Apr 2021', 'октябрь 2016\u00a0г. — 8 апреля 2021\u00a0г.'],
    ['2018/..', 'since 2018', 'с 2018\u00a0г.'],
    ['2018/', 'from 2018, end unknown', 'с 2018\u00a0г., конец неизвестен'],
    ['../2018-05', 'until May 2018', 'по май 2018\u00a0г.'],
    ['/2018', 'until 2018, start unknown', 'по 2018\u00a0г., начало неизвестно'],
    ['../..', 'always', 'всегда'],
    ['199X', '1990s', '1990-е годы'],
    ['19XX', 'between 1900 and 1999', 'в период с 1900\u00a0г. по 1999\u00a0г.'],
    ['199X~', 'about the 1990s', 'около 1990-х годов'],
    [
      '156X-12-25',
      'between 25 Dec 1560 and 25 Dec 1569 (156X-12-25)',
      'в период с 25 декабря 1560\u00a0г. по 25 декабря 1569\u00a0г. (156X-12-25)',
    ],
    ['XXXX-10-17', '17 Oct, year unknown', '17 октября, год неизвестен'],
    ['XXXX-12', 'Dec, year unknown', 'декабрь, год неизвестен'],
    ['XXXX', 'date unknown', 'дата неизвестна'],
    ['XXXX-XX-23', 'date unknown (XXXX-XX-23)', 'дата неизвестна (XXXX-XX-23)'],
    ['2001-21', 'spring 2001', 'весна 2001\u00a0г.'],
    ['2001-21~', 'about spring 2001', 'приблизительно: весна 2001\u00a0г.'],
    ['2001-26', 'summer 2001 (northern)', 'лето 2001\u00a0г. (северное полушарие)'],
    ['2001-34', '2nd quarter of 2001', 'II квартал 2001\u00a0г.'],
    ['2001-38', '2nd third of 2001', 'II треть 2001\u00a0г.'],
    ['2001-41', '2nd half of 2001', 'II полугодие 2001\u00a0г.'],
    ['Y170000002', '170,000,002', '170 000 002\u00a0г.'],
    ['-0043-03-15', '15 Mar 44 BC', '15 марта 44\u00a0г. до\u00a0н.\u00a0э.'],
    ['-0043', '44 BC', '44\u00a0г. до\u00a0н.\u00a0э.'],
    ['0000', '1 BC', '1\u00a0г. до\u00a0н.\u00a0э.'],
    ['1950S2', 'between 1900 and 1999', 'в период с 1900\u00a0г. по 1999\u00a0г.'],
    ['2004~-06-11', 'about 11 Jun 2004 (2004~-06-11)', 'около 11 июня 2004\u00a0г. (2004~-06-11)'],
    ['2010~/2014', 'start about 2010, end 2014', 'начало: около 2010\u00a0г.; конец: 2014\u00a0г.'],
    ['1985-04-12T23:20:30Z', '12 Apr 1985, 23:20:30Z', '12 апреля 1985\u00a0г., 23:20:30Z'],
    ['..', 'open', 'без предела'],
  ])('%s: %s, %s', (text, english, russian) => {
    expect(dateLabel(text, 'en')).toBe(english);
    expect(dateLabel(text, 'ru-RU')).toBe(russian);
  });

  it('are English in every other language', () => expect(dateLabel('2016-10-01', 'de')).toBe('1 Oct 2016'));

  it('refuse texts that are not EDTF', () => expect(() => dateLabel('soon', 'en')).toThrow('dates are EDTF'));
});

describe('intervals in words', () => {
  it.each<[string | null, string | null, EndKind, string, string]>([
    [
      '2018',
      '[2021-02-01..]',
      'ONGOING',
      'since 2018, still so on 1 Feb 2021',
      'с 2018\u00a0г., на 1 февраля 2021\u00a0г. всё ещё так',
    ],
    [
      '2018',
      '[2018-02-01..]',
      'ONGOING',
      'since 2018, not ended before 1 Feb 2018',
      'с 2018\u00a0г.; окончание не ранее 1 февраля 2018\u00a0г.',
    ],
    ['2018', '[2018-01-01..]', 'ONGOING', 'since 2018', 'с 2018\u00a0г.'],
    ['2020-07', null, 'ONGOING', 'since Jul 2020', 'с июля 2020\u00a0г.'],
    [
      '[2004-12-01..2005-01-14]',
      '2016-04-07',
      'KNOWN',
      'start between 1 Dec 2004 and 14 Jan 2005, end 7 Apr 2016',
      'начало: в период с 1 декабря 2004\u00a0г. по 14 января 2005\u00a0г.; конец: 7 апреля 2016\u00a0г.',
    ],
    [
      '2016-10-01',
      '2021-04-08',
      'KNOWN',
      '1 Oct 2016 – 8 Apr 2021',
      '1 октября 2016\u00a0г. — 8 апреля 2021\u00a0г.',
    ],
    [
      '2010-09-07',
      '[2017-06-27..2017-06-30]',
      'KNOWN',
      'start 7 Sept 2010, end between 27 Jun and 30 Jun 2017',
      'начало: 7 сентября 2010\u00a0г.; конец: в период с 27 по 30 июня 2017\u00a0г.',
    ],
    [
      '[..2020-11-25]',
      '[2020-11-25..]',
      'UNKNOWN',
      'at least on 25 Nov 2020',
      'как минимум 25 ноября 2020\u00a0г.',
    ],
    ['[..2013-12-31]', '[2013-01-01..]', 'UNKNOWN', 'at some time in 2013', 'когда-то в 2013\u00a0г.'],
    [
      '[..2013-05-31]',
      '[2013-01-05..]',
      'UNKNOWN',
      'at some time between 5 Jan and 31 May 2013',
      'когда-то в период с 5 января по 31 мая 2013\u00a0г.',
    ],
    [
      '[..2013-03-04]',
      '[2016-01-01..]',
      'UNKNOWN',
      'at least from 4 Mar 2013 to 1 Jan 2016',
      'как минимум с 4 марта 2013\u00a0г. по 1 января 2016\u00a0г.',
    ],
    [
      '[2013-09-03..2014-05-31]',
      '[2014-03-12..]',
      'UNKNOWN',
      'start between 3 Sept 2013 and 31 May 2014, not ended before 12 Mar 2014',
      'начало: в период с 3 сентября 2013\u00a0г. по 31 мая 2014\u00a0г.; окончание не ранее 12 марта 2014\u00a0г.',
    ],
    [
      '2014-03-11',
      null,
      'UNKNOWN',
      'from 11 Mar 2014, end unknown',
      'с 11 марта 2014\u00a0г., конец неизвестен',
    ],
    [
      '2020-07',
      '[2020-11-25..]',
      'UNKNOWN',
      'from Jul 2020 until at least 25 Nov 2020',
      'с июля 2020\u00a0г., как минимум по 25 ноября 2020\u00a0г.',
    ],
    [
      '2010~',
      '[2020-11-25..]',
      'ONGOING',
      'start about 2010, still so on 25 Nov 2020',
      'начало: около 2010\u00a0г.; на 25 ноября 2020\u00a0г. всё ещё так',
    ],
    [null, '2021-04', 'KNOWN', 'until Apr 2021', 'по апрель 2021\u00a0г.'],
    [
      '[..2017-12-31]',
      '2021-04-08',
      'KNOWN',
      'from 31 Dec 2017 at the latest until 8 Apr 2021',
      'не позднее чем с 31 декабря 2017\u00a0г. по 8 апреля 2021\u00a0г.',
    ],
    [
      '[..2020-11-25]',
      '[2020-11-25..]',
      'ONGOING',
      'since 25 Nov 2020 at the latest',
      'не позднее чем с 25 ноября 2020\u00a0г.',
    ],
    [
      '[..2020-11-25]',
      '[2021-01-01..]',
      'ONGOING',
      'since 25 Nov 2020 at the latest, still so on 1 Jan 2021',
      'не позднее чем с 25 ноября 2020\u00a0г., на 1 января 2021\u00a0г. всё ещё так',
    ],
    [
      '[..2020-11-30]',
      '[2020-11-01..]',
      'ONGOING',
      'since 30 Nov 2020 at the latest, not ended before 1 Nov 2020',
      'не позднее чем с 30 ноября 2020\u00a0г.; окончание не ранее 1 ноября 2020\u00a0г.',
    ],
    [
      '[..2020-11-25]',
      null,
      'UNKNOWN',
      'from 25 Nov 2020 at the latest, end unknown',
      'не позднее чем с 25 ноября 2020\u00a0г., конец неизвестен',
    ],
    [
      '[..2020-11-25]',
      '[..2020-11-25]',
      'KNOWN',
      'end 25 Nov 2020 or earlier',
      'конец: 25 ноября 2020\u00a0г. или раньше',
    ],
    [
      null,
      '[2020-11-25..]',
      'UNKNOWN',
      'not ended before 25 Nov 2020, start unknown',
      'окончание не ранее 25 ноября 2020\u00a0г., начало неизвестно',
    ],
    ['2020', '2020', 'KNOWN', '2020', '2020\u00a0г.'],
    [
      '[2020-01-01..2020-11-25]',
      '[2020-01-01..2020-11-25]',
      'KNOWN',
      'between 1 Jan and 25 Nov 2020',
      'в период с 1 января по 25 ноября 2020\u00a0г.',
    ],
    ['2017-06-27', '2017-06-30', 'KNOWN', '27–30 Jun 2017', '27–30 июня 2017\u00a0г.'],
    [null, null, 'UNKNOWN', 'date unknown', 'дата неизвестна'],
    [null, null, 'ONGOING', 'date unknown', 'дата неизвестна'],
  ])('%s, %s, %s: %s', (start, end, endKind, english, russian) => {
    expect(intervalLabel({ start, end, endKind, support: 'ASSERTED' }, 'en')).toBe(english);
    expect(intervalLabel({ start, end, endKind, support: 'ASSERTED' }, 'ru')).toBe(russian);
  });

  it.each<[string | null, string | null, Support, string, string]>([
    ['2026', '2026', 'PLANNED', 'planned for 2026', 'намечено на 2026\u00a0г.'],
    [
      '2026-06-27',
      '2026-06-30',
      'PLANNED',
      'planned for 27–30 Jun 2026',
      'намечено на 27–30 июня 2026\u00a0г.',
    ],
    [
      '2026',
      null,
      'PLANNED',
      'planned: from 2026, end unknown',
      'намечено: с 2026\u00a0г., конец неизвестен',
    ],
    [null, null, 'PLANNED', 'planned: date unknown', 'намечено: дата неизвестна'],
    ['2016', '2018', 'ATTRIBUTED', 'according to a speaker: 2016–2018', 'с чужих слов: 2016–2018\u00a0гг.'],
    ['2016', '2018', 'WITHDRAWN', 'withdrawn: 2016–2018', 'отозвано: 2016–2018\u00a0гг.'],
    [null, null, 'WITHDRAWN', 'withdrawn', 'отозвано'],
  ])('%s, %s, %s: %s', (start, end, support, english, russian) => {
    expect(intervalLabel({ start, end, endKind: 'UNKNOWN', support }, 'en')).toBe(english);
    expect(intervalLabel({ start, end, endKind: 'UNKNOWN', support }, 'ru')).toBe(russian);
  });

  it('are never empty', () => {
    const text = fc.constantFrom(
      ...[
        '2016',
        '2016-10',
        '2016-10-01',
        '2010~',
        '2010?',
        '[2013..]',
        '[..2014]',
        '[2013..2014]',
        'XXXX-10-17',
        '19XX',
      ],
      ...[
        'Y17E7',
        '2001-21',
        '{2013,2014}',
        '2013/2014',
        '2013/..',
        '/2013',
        '-0044-03-15',
        '1950S2',
        '1985-04-12T23:20:30',
      ],
    );
    check(
      fc.property(
        fc.option(text),
        fc.option(text),
        fc.constantFrom<EndKind[]>('KNOWN', 'ONGOING', 'UNKNOWN'),
        fc.constantFrom('en', 'ru'),
        (start, end, endKind, language) => {
          const label = intervalLabel({ start, end, endKind, support: 'ASSERTED' }, language);
          expect(label).toMatch(/\S/);
          expect(label).not.toMatch(/undefined|null|NaN|Invalid/);
          if (start) expect(readEdtf(start).text).toBe(start);
        },
      ),
    );
  });
});

describe('limits in words', () => {
  const [first, last] = [dayOf(2001, 1, 1), dayOf(2024, 2, 3)];

  it.each([
    [
      first,
      last,
      'not before 1 Jan 2001; not after 3 Feb 2024',
      'не ранее 1 января 2001\u00a0г.; не позднее 3 февраля 2024\u00a0г.',
    ],
    [null, last, 'not after 3 Feb 2024', 'не позднее 3 февраля 2024\u00a0г.'],
    [first, null, 'not before 1 Jan 2001', 'не ранее 1 января 2001\u00a0г.'],
    [null, null, null, null],
  ])('%s, %s: %s', (first, last, english, russian) => {
    const limit = (day: Day | null) => (day === null ? null : { day, doubted: false });
    const limits = { notBefore: limit(first), notAfter: limit(last), ongoing: false };
    expect(limitsLabel(limits, 'en')).toBe(english);
    expect(limitsLabel(limits, 'ru')).toBe(russian);
  });

  it('does not say of what was still so when recorded that it is so and is not', () => {
    const time = { start: '[1911..1918]', end: null, endKind: 'ONGOING', support: 'ASSERTED' } as const;
    const limits = { notBefore: null, notAfter: { day: dayOf(1920, 2, 29), doubted: false }, ongoing: true };
    expect([intervalLabel(time, 'en'), limitsLabel(limits, 'en')]).toEqual([
      'start between 1911 and 1918, still so when recorded',
      'no longer after 29 Feb 1920',
    ]);
    expect([intervalLabel(time, 'ru'), limitsLabel(limits, 'ru')]).toEqual([
      'начало: в период с 1911\u00a0г. по 1918\u00a0г.; на момент записи продолжалось',
      'после 29 февраля 1920\u00a0г. уже нет',
    ]);
  });

  it('says that only a doubted date sets a limit', () => {
    const limits = { notBefore: null, notAfter: { day: dayOf(1998, 12, 31), doubted: true }, ongoing: false };
    expect(limitsLabel(limits, 'en')).toBe('not after 31 Dec 1998, perhaps');
    expect(limitsLabel(limits, 'ru')).toBe('не позднее 31 декабря 1998\u00a0г. (возможно)');
  });
});
