import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedBridges, longestBridge, unbridgedDays } from '../../../src/domain/claims/bridges.ts';
import { type AssessedClaim, claimBounds } from '../../../src/domain/claims/claimBounds.ts';
import { assess, countedClaims } from '../../../src/domain/claims/consensus.ts';
import { type Bounds, hasCore } from '../../../src/domain/time/bounds.ts';
import { dayOf, isoOf } from '../../../src/domain/time/day.ts';
import { check } from '../property.ts';
import { claim } from './claims.ts';

const bridges = (...said: Parameters<typeof claim>[0][]): string[] =>
  assess(said.map((one) => claim(one))).bridges.map(({ from, to }) => `${isoOf(from)} ${isoOf(to)}`);

describe('bridges', () => {
  it('are the days between two sightings', () => {
    expect(bridges({ attested: '2012-05-01' }, { attested: '2016-05-01' })).toEqual([
      '2012-05-02 2016-04-30',
    ]);
    expect(bridges({ attested: '2012' }, { attested: '2016' })).toEqual(['2012-12-31 2016-01-01']);
    expect(bridges({ attested: '2012-05-01' }, { end: '..', sourceDate: '2016-05-01' })).toEqual([
      '2012-05-02 2016-04-30',
    ]);
  });

  it('are divided by the sure days of one claim', () => {
    expect(
      bridges({ attested: '2012-05-01' }, { attested: '2014-01-01/2014-12-31' }, { attested: '2016-05-01' }),
    ).toEqual(['2012-05-02 2013-12-31', '2015-01-01 2016-04-30']);
  });

  it.each<[string, Parameters<typeof claim>[0][]]>([
    ['one claim about all days', [{ attested: '2012-05-01/2016-05-01' }]],
    [
      'a start and an end in one claim',
      [{ start: '2012-05-01', end: '2016-05-01' }, { attested: '2013-01-01' }],
    ],
    [
      'a start by one claim and an end by another',
      [
        { start: '2012-05-01' },
        { end: '2016-05-01' },
        { attested: '2013-01-01' },
        { attested: '2015-01-01' },
      ],
    ],
    ['a start by one claim and a sighting by another', [{ start: '2012-05-01' }, { attested: '2016-05-01' }]],
    ['a start and still so in one claim', [{ start: '2012', end: '..', sourceDate: '2016-05-01' }]],
    ['two sightings on one day', [{ attested: '2012-05-01' }, { attested: '2012-05-01', source: 'b' }]],
    ['two sightings on following days', [{ attested: '2012-05-01' }, { attested: '2012-05-02' }]],
    [
      'a sighting that is doubted, or by a speaker, or deprecated',
      [
        { attested: '2012-05-01' },
        { attested: '2016-05-01?' },
        { attested: '2017-05-01', status: 'ATTRIBUTED' },
        { attested: '2018-05-01', rank: 'DEPRECATED' },
      ],
    ],
    [
      'sightings that only a speaker reports',
      [
        { attested: '2012-05-01', status: 'ATTRIBUTED' },
        { attested: '2016-05-01', status: 'ATTRIBUTED' },
      ],
    ],
  ])('are none with %s', (_name, said) => expect(bridges(...said)).toEqual([]));

  it('have a length, and the sure days without them are runs of their own', () => {
    const { bridges: found, bounds } = assess([
      claim({ attested: '2012-05-01' }),
      claim({ attested: '2013-05-01' }),
      claim({ attested: '2016-05-01' }),
    ]);
    expect(longestBridge(found)).toBe(dayOf(2016, 5, 1) - dayOf(2013, 5, 1) - 1);
    expect(longestBridge([])).toBe(0);
    const seen = [dayOf(2012, 5, 1), dayOf(2013, 5, 1), dayOf(2016, 5, 1)];
    expect(unbridgedDays(bounds, found)).toEqual(seen.map((day) => ({ from: day, to: day })));
  });

  it('of several facts are joined where they touch', () => {
    expect(
      joinedBridges([
        { from: 5, to: 9 },
        { from: 1, to: 2 },
        { from: 3, to: 3 },
        { from: 7, to: 8 },
      ]),
    ).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 9 },
    ]);
  });

  it('are exactly the days that a day-by-day evaluation of the claims finds', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-02-${String(n).padStart(2, '0')}`);
    const span = fc.tuple(day, day).map((days) => days.sort().join('/'));
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
    const anyClaim = fc
      .record({
        start: maybe(day),
        end: maybe(fc.oneof(day, fc.constant('..'))),
        attested: maybe(fc.oneof(day, span)),
        sourceDate: maybe(day),
      })
      .map(claim);
    check(
      fc.property(fc.array(anyClaim, { maxLength: 5 }), (all) => {
        const found = assess(all).bridges;
        for (let one = dayOf(2020, 1, 31); one <= dayOf(2020, 3, 1); one += 1)
          expect(found.some(({ from, to }) => from <= one && one <= to)).toBe(isBridged(all, one));
      }),
      2000,
    );
  });
});

/** Whether a day is bridged, by the words of the rule. */
function isBridged(all: readonly AssessedClaim[], day: number): boolean {
  const isSure = (bounds: Bounds): boolean =>
    hasCore(bounds) && bounds.startMax <= day && day <= bounds.endMin;
  const { counted } = countedClaims(all);
  const withoutSightings = counted.map((one) =>
    claim({ ...one, attested: undefined, sourceDate: undefined }),
  );
  const sightings = counted.map((one) => claimBounds(claim({ ...one, start: undefined, date: undefined })));
  const seenBy = sightings.some(({ start }) => start.some(({ date, max }) => date === null && max <= day));
  const seenAfter = sightings.some(({ end }) => end.some(({ date, min }) => date === null && min >= day));
  return (
    isSure(assess(all).bounds) &&
    seenBy &&
    seenAfter &&
    !counted.some((one) => isSure(assess([one]).bounds)) &&
    !isSure(assess(withoutSightings).bounds)
  );
}
