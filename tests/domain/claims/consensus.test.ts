import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedClaim } from '../../../src/domain/claims/claimBounds.ts';
import { type Assessment, assess, countedClaims } from '../../../src/domain/claims/consensus.ts';
import { isWithdrawn } from '../../../src/domain/claims/withdrawn.ts';
import { intervalLabel } from '../../../src/domain/labels/intervalLabel.ts';
import { type Bounds, saidBounds, saysAnything, sureBounds } from '../../../src/domain/time/bounds.ts';
import { certaintyAsOf, certaintyDuring, windowOf } from '../../../src/domain/time/certainty.ts';
import { dayOf, isoOf, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { check } from '../property.ts';
import { claim } from './claims.ts';

const shown = ({ startMin, startMax, endMin, endMax }: Bounds): string =>
  [startMin, startMax, endMin, endMax].map((day) => isoOf(day) ?? '').join(' | ');

const at = (assessment: Assessment, moment: string) =>
  certaintyAsOf(assessment.bounds, assessment.support, windowOf(moment, 0));

describe('the consensus of one claim', () => {
  it.each<[string, Partial<AssessedClaim>, string]>([
    ['start', { start: '2016-10' }, '2016-10-01 | 2016-10-31 | 2016-10-01 | '],
    ['end', { end: '2021' }, ' | 2021-12-31 | 2021-01-01 | 2021-12-31'],
    ['date', { date: '2020' }, '2020-01-01 | 2020-12-31 | 2020-01-01 | 2020-12-31'],
    [
      'date that is an interval',
      { date: '2017-06-27/2017-06-30' },
      '2017-06-27 | 2017-06-27 | 2017-06-30 | 2017-06-30',
    ],
    [
      'date that is a set',
      { date: '[2017-06-27..2017-06-30]' },
      '2017-06-27 | 2017-06-30 | 2017-06-27 | 2017-06-30',
    ],
    ['attested on a day', { attested: '2020-11-25' }, ' | 2020-11-25 | 2020-11-25 | '],
    ['attested in a year', { attested: '2020' }, ' | 2020-12-31 | 2020-01-01 | '],
    ['attested throughout', { attested: '2017-06/2018' }, ' | 2017-06-30 | 2018-01-01 | '],
    ['attested in each of a list', { attested: '{2015,2017,2016}' }, ' | 2015-12-31 | 2017-01-01 | '],
    ['attested from a month on', { attested: '[2018-10..]' }, ' |  | 2018-10-01 | '],
    ['attested, perhaps', { attested: '2020?' }, ' |  |  | '],
    ['still so, dated', { end: '..', sourceDate: '2014-03-12' }, ' | 2014-03-12 | 2014-03-12 | '],
    ['still so, in a year', { end: '..', sourceDate: '2014' }, ' | 2014-12-31 | 2014-01-01 | '],
    ['still so, undated', { end: '..' }, ' |  |  | '],
    ['still planned', { end: '..', sourceDate: '2014', modality: 'PLANNED' }, ' |  |  | '],
    [
      'about',
      { start: '2010~', end: '..', sourceDate: '2020-11-25' },
      '2009-01-01 | 2011-12-31 | 2020-11-25 | ',
    ],
    ['perhaps', { start: '2021-02-24?' }, '2021-02-24 |  |  | '],
    ['perhaps ended', { end: '2021-03?' }, ' |  |  | 2021-03-31'],
    ['every year', { start: 'XXXX-10-17' }, ' |  |  | '],
    ['nothing', {}, ' |  |  | '],
  ])('%s', (_, said, bounds) => expect(shown(assess([claim(said)]).bounds)).toBe(bounds));
});

describe('cases of the design', () => {
  it('an attestation is definite on its day and possible on any other', () => {
    const n2 = assess([claim({ attested: '2020-11-25' })]);
    expect(at(n2, '2020-11-25')).toBe('DEFINITE');
    expect(at(n2, '2020-11-24')).toBe('POSSIBLE');
    expect(at(n2, '1500')).toBe('POSSIBLE');
    expect(n2).toMatchObject({
      start: '[..2020-11-25]',
      end: '[2020-11-25..]',
      endKind: 'UNKNOWN',
      precision: 'RANGE',
    });
  });

  it('an attestation of a year is never definite', () =>
    check(
      fc.property(fc.integer({ min: dayOf(2018, 1, 1), max: dayOf(2023, 1, 1) }), (day) => {
        const { bounds, support } = assess([claim({ attested: '2020' })]);
        expect(certaintyAsOf(bounds, support, { from: day, to: day })).toBe('POSSIBLE');
      }),
    ));

  it('2013 and 2013-09-03 agree on 2013-09-03', () => {
    const r3 = assess([
      claim({ source: 'a', start: '[2013..]' }),
      claim({ source: 'b', start: '2013-09-03' }),
    ]);
    expect(r3).toMatchObject({ conflict: false, start: '2013-09-03', precision: 'DAY', voices: 2 });
    expect(assess([claim({ start: '2013' }), claim({ start: '2013-09-03' })])).toMatchObject({
      conflict: false,
      start: '2013-09-03',
      saidStart: ['2013', '2013-09-03'],
    });
  });

  it('2005-01-06 against 2005-01-14 spans both, whatever other claims agree', () => {
    const two = [claim({ start: '2005-01-14', end: '2016-04-07' }), claim({ start: '2005-01-06' })];
    for (const claims of [two, [...two, claim({ start: '2005' })]]) {
      const b065 = assess(claims);
      expect(shown(b065.bounds)).toBe('2005-01-06 | 2005-01-14 | 2016-04-07 | 2016-04-07');
      expect(b065).toMatchObject({ conflict: true, start: '[2005-01-06..2005-01-14]', end: '2016-04-07' });
      expect(at(b065, '2005-01-10')).toBe('POSSIBLE');
      expect(at(b065, '2005-02-01')).toBe('DEFINITE');
      expect(at(b065, '2005-01-05')).toBeNull();
    }
  });

  it('five voices on one start (b065)', () => {
    const b065 = assess([
      claim({ source: 'u01', start: '2005-01-14', end: '2016-04-07' }),
      claim({ source: 'u08', start: '2005-01-06' }),
      claim({ source: 'u09', start: '2005-01-06' }),
      claim({ source: 'u11', start: '[2004-12..]', status: 'DERIVED' }),
      claim({ source: 'u28', start: '2004' }),
    ]);
    expect(b065).toMatchObject({
      start: '[2004-12-01..2005-01-14]',
      conflict: true,
      voices: 5,
      endKind: 'KNOWN',
    });
    expect(at(b065, '2015')).toBe('DEFINITE');
  });

  it('an announced day does not make a meeting definite (e1)', () => {
    const e1 = assess([
      claim({ source: 'article', date: '2020' }),
      claim({ source: 'article', date: '[2020-01-01..2020-11-25]', status: 'DERIVED' }),
      claim({ source: 's25', date: '2020-11-17', modality: 'PLANNED' }),
    ]);
    expect(e1).toMatchObject({
      start: '[2020-01-01..2020-11-25]',
      end: '[2020-01-01..2020-11-25]',
      plannedStart: '2020-11-17',
      plannedEnd: '2020-11-17',
      support: 'ASSERTED',
      voices: 1,
    });
    expect(at(e1, '2020-11-17')).toBe('POSSIBLE');
    expect(at(e1, '2020-11-26')).toBeNull();
  });

  it('many voices on one tenure (n1)', () => {
    const n1 = assess([
      claim({ source: 'article', attested: '2020-11-25' }),
      claim({ source: 'u10', start: '2016-10-01' }),
      claim({ source: 'u01', start: '2016-10-01', end: '2021-04-08' }),
      claim({ source: 'u09', end: '2021-04-08' }),
      claim({ source: 's07', voice: 'article', attested: '2017-06-27/2017-06-30' }),
    ]);
    expect(n1).toMatchObject({
      start: '2016-10-01',
      end: '2021-04-08',
      conflict: false,
      voices: 4,
      precision: 'DAY',
    });
  });

  it('a regional office that opened three times (r3)', () => {
    const r3 = assess([
      claim({ source: 'article', start: '[2013..]', status: 'DERIVED' }),
      claim({ source: 's02', start: '2013-09-03' }),
      claim({ source: 's34', start: '2014-03-11' }),
      claim({ source: 's34', start: '2014-05' }),
      claim({ source: 's04', attested: '2014-03-12' }),
      claim({ source: 'u19', start: '[2014-03-06..]', modality: 'PLANNED' }),
    ]);
    expect(shown(r3.bounds)).toBe('2013-09-03 | 2014-05-31 | 2014-03-12 | ');
    expect(r3).toMatchObject({ conflict: true, plannedStart: '[2014-03-06..]', endKind: 'UNKNOWN' });
  });

  it('a day of an unknown year agrees with its day and not with another (r4)', () => {
    const day = claim({ start: 'XXXX-10-17', end: '..' });
    const r4 = assess([
      claim({ start: '2018', end: '..', sourceDate: '2020-11-25' }),
      day,
      claim({ start: '2018-10-17' }),
    ]);
    expect(r4).toMatchObject({ start: '2018-10-17', conflict: false, endKind: 'ONGOING', precision: 'DAY' });
    expect(r4.saidStart).toEqual(['2018', 'XXXX-10-17', '2018-10-17']);
    expect(assess([day, claim({ start: '2018' })])).toMatchObject({ start: '2018', conflict: false });
    expect(assess([day, claim({ start: '2018-10-18' })])).toMatchObject({
      start: '2018-10-18',
      conflict: true,
    });
    expect(assess([day])).toMatchObject({ start: 'XXXX-10-17', precision: 'UNKNOWN', conflict: false });
  });

  it('a planned end is not an end (b068, b046)', () => {
    const b068 = assess([
      claim({ start: '2021-10-04', end: '..' }),
      claim({ attested: '2025-10-13' }),
      claim({ end: '2026-09', modality: 'PLANNED' }),
    ]);
    expect(b068).toMatchObject({
      endKind: 'ONGOING',
      plannedEnd: '2026-09',
      plannedStart: null,
      end: '[2025-10-13..]',
    });
    expect(at(b068, '2026-10-01')).toBe('POSSIBLE');
    const b046 = assess([
      claim({ start: '2020-07' }),
      claim({ end: '2021-04-07', modality: 'PLANNED' }),
      claim({ end: '2021-04-08', status: 'DERIVED' }),
    ]);
    expect(b046).toMatchObject({
      end: '2021-04-08',
      plannedEnd: '2021-04-07',
      endKind: 'KNOWN',
      precision: 'MONTH',
    });
  });

  it('planned numbers that were exceeded, and numbers on which sources disagree (b018, b017)', () => {
    const number = (min?: number, max?: number, more = {}) => ({
      min,
      max,
      minInclusive: true,
      maxInclusive: true,
      approximate: false,
      ...more,
    });
    const b018 = assess([
      claim({ value: number(250, undefined, { minInclusive: false }), modality: 'PLANNED' }),
      claim({ value: number(400, 400, { approximate: true }) }),
      claim({ value: number(400, undefined, { minInclusive: false }) }),
    ]);
    expect(b018).toMatchObject({
      value: { min: 400, minInclusive: false, approximate: false },
      conflict: false,
    });
    const b017 = assess([
      claim({ value: number(4, 4) }),
      claim({ value: number(4, 4) }),
      claim({ value: number(6, 6) }),
    ]);
    expect(b017).toMatchObject({ value: { min: 4, max: 6 }, conflict: true });
  });

  it('only plans, some of them replaced (b019)', () => {
    const old = claim({ date: '2020', modality: 'PLANNED', rank: 'DEPRECATED' });
    const b019 = assess([old, old, claim({ source: 's29', date: '2021-10-18', modality: 'PLANNED' })]);
    expect(b019).toMatchObject({ support: 'PLANNED', start: '2021-10-18', end: '2021-10-18', voices: 1 });
    expect(at(b019, '2021-10-18')).toBe('POSSIBLE');
  });

  it('nobody claims it any more: it has the time that was claimed, and holds at no moment', () => {
    const old = claim({ date: '2020', rank: 'DEPRECATED' });
    const sources = [
      old,
      claim({ source: 's2', start: '1990', end: '1995', rank: 'DEPRECATED' }),
      claim({ source: 's3', attested: '1980', acting: true, rank: 'DEPRECATED' }),
    ];
    const withdrawn = assess([old]);
    expect(withdrawn).toMatchObject({ support: 'WITHDRAWN', start: '2020', end: '2020', voices: 0 });
    expect(at(withdrawn, '2020')).toBeNull();
    expect(assess(sources)).toMatchObject({
      support: 'WITHDRAWN',
      conflict: false,
      bridges: [],
      acting: true,
    });
    expect(countedClaims(sources)).toEqual({ support: 'WITHDRAWN', counted: [] });
    // One claim that counts is enough.
    expect(assess([old, claim({ start: '1990' })])).toMatchObject({ support: 'ASSERTED', end: null });
    expect(isWithdrawn([])).toBe(false);
  });

  it('a date that is only attributed to a speaker is never definite', () => {
    const e6 = assess([claim({ date: '2020', status: 'ATTRIBUTED', by: 'svetlana-openysheva' })]);
    expect(e6).toMatchObject({ support: 'ATTRIBUTED', start: '2020', precision: 'YEAR' });
    const both = assess([claim({ date: '2020', status: 'ATTRIBUTED' }), claim({ date: '2021' })]);
    expect(both).toMatchObject({ support: 'ASSERTED', start: '2021', conflict: false });
  });

  it('an uncertain date limits when the fact may have held, never when it surely held', () => {
    const b071 = assess([claim({ start: '2021-02-24?' })]);
    expect(b071).toMatchObject({ start: '2021-02-24?', conflict: false });
    expect(at(b071, '2021-02-23')).toBeNull();
    expect(at(b071, '2030')).toBe('POSSIBLE');
    const doubted = assess([claim({ start: '2021-02-20' }), claim({ start: '2021-02-24?' })]);
    expect(shown(doubted.bounds)).toBe('2021-02-20 | 2021-02-20 | 2021-02-20 | ');
    expect(shown(saidBounds(doubted.bounds))).toBe('2021-02-20 | 2021-02-24 | 2021-02-20 | ');
    expect(doubted.conflict).toBe(true);
    expect(doubted.disputed).toEqual(['START']);
    const agreeing = assess([claim({ start: '2021-02' }), claim({ start: '2021-02-24?' })]);
    expect(agreeing.bounds).toEqual(assess([claim({ start: '2021-02' })]).bounds);
    expect(agreeing.start).toBe('2021-02');
    expect(assess([claim({ start: '2020?' }), claim({ start: '2022?' })]).start).toBe(
      '[2020-01-01?..2022-12-31?]',
    );
  });

  it('makes no other side sure or impossible by a doubted date', () => {
    const only = assess([claim({ date: '2006?' })]);
    expect(certaintyDuring(only.bounds, 'ASSERTED', windowOf('2006', 0))).toBe('POSSIBLE');
    expect(only).toMatchObject({ start: '2006?', end: '2006?' });
    const both = assess([claim({ start: '2005?', end: '2007?' })]);
    expect(certaintyDuring(both.bounds, 'ASSERTED', windowOf('2003/2009', 0))).toBe('POSSIBLE');
    const ended = assess([claim({ start: '2005?', end: '2007-06-30' })]);
    expect(at(ended, '2007-06-30')).toBe('DEFINITE');
    expect(at(ended, '2007-06-29')).toBe('POSSIBLE');
    expect(at(ended, '2004')).toBeNull();
    expect(sureBounds(ended.bounds).startMin).toBe(UNBOUNDED_MIN);
    const seen = assess([claim({ start: '2006' }), claim({ start: '2006-05-01?' })]);
    expect(at(seen, '2006-03')).toBe('POSSIBLE');
  });

  it('shows the doubt of an end that sightings limit too', () => {
    const ended = assess([claim({ attested: '2020-11-25' }), claim({ end: '2021-03?' })]);
    expect(ended).toMatchObject({ end: '2021-03?', endKind: 'KNOWN', conflict: false });
    expect(at(ended, '2020-11-25')).toBe('DEFINITE');
    expect(at(ended, '2021-03-15')).toBe('POSSIBLE');
    expect(at(ended, '2021-04-01')).toBeNull();
  });

  it('counts a doubted sighting as a doubted date', () => {
    const seen = assess([claim({ attested: '2003?' }), claim({ start: '2006-05-01' })]);
    expect(seen.conflict).toBe(true);
    expect(at(seen, '2003')).toBe('POSSIBLE');
    expect(at(seen, '2006-05-01')).toBe('DEFINITE');
    const alone = assess([claim({ attested: '2003?' })]);
    expect(saysAnything(alone.bounds)).toBe(true);
    expect(intervalLabel(alone, 'en')).toBe('perhaps at some time in 2003');
    expect(intervalLabel(alone, 'ru')).toBe('возможно, когда-то в 2003\u00a0г.');
  });

  it('gives each account where the claims cannot be right about both sides', () => {
    const both = assess([
      claim({ end: '2010-06-30' }),
      claim({ start: '2012-03-01', end: '2015-03-01', source: 'b' }),
    ]);
    expect(shown(both.bounds)).toBe(' | 2012-03-01 | 2010-06-30 | 2015-03-01');
    expect(at(both, '2012-03-01')).toBe('POSSIBLE');
    expect(at(both, '2010-06-30')).toBe('POSSIBLE');
    expect(at(both, '2015-03-01')).toBe('POSSIBLE');
    expect(at(both, '2015-03-02')).toBeNull();
    expect(certaintyDuring(both.bounds, 'ASSERTED', windowOf('2010-06/2012-04', 0))).toBe('DEFINITE');
    expect(both.disputed).toEqual(['START', 'END']);
    expect(intervalLabel(both, 'en')).toBe('until 30 Jun 2010, or 1 Mar 2012 – 1 Mar 2015');
    const agreeing = assess([
      claim({ start: '2005-01-06', end: '2010' }),
      claim({ start: '2005-01-14', source: 'b' }),
    ]);
    expect(agreeing).toMatchObject({ accounts: [], disputed: ['START'] });
    expect(at(agreeing, '2008')).toBe('DEFINITE');
  });

  it('an end before the start of one claim gives two accounts, and is a conflict', () => {
    const wrong = assess([claim({ start: '2010', end: '2005' })]);
    expect(shown(wrong.bounds)).toBe(' | 2010-12-31 | 2005-01-01 | ');
    expect(wrong.conflict).toBe(true);
  });

  it('preferred claims displace normal ones', () => {
    const claims = [
      claim({ source: 'a', start: '2004' }),
      claim({ source: 'b', start: '2005', rank: 'PREFERRED' }),
    ];
    expect(assess(claims)).toMatchObject({ start: '2005', conflict: false, voices: 1, saidStart: ['2005'] });
  });

  it('properties that claims state', () => {
    const said = assess([
      claim({ source: 'a', acting: true, began: 'appointed' }),
      claim({ source: 'b', began: 'decree' }),
      claim({ source: 'c', began: 'decree', ended: 'election' }),
    ]);
    expect(said).toMatchObject({ acting: true, began: 'decree', ended: 'election', conflict: false });
    expect(assess([claim({ acting: true }), claim({ acting: false })])).toMatchObject({
      acting: null,
      conflict: true,
    });
  });
});
