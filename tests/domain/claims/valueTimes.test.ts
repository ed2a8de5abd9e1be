import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedClaim } from '../../../src/domain/claims/consensus.ts';
import { assess } from '../../../src/domain/claims/consensus.ts';
import type { Count } from '../../../src/domain/model/record.ts';
import { hasCore, saidBounds, sureBounds } from '../../../src/domain/time/bounds.ts';
import { check } from '../property.ts';
import { claim } from './claims.ts';

type Said = Partial<AssessedClaim>;

const exactly = (n: number): Count => ({
  min: n,
  max: n,
  minInclusive: true,
  maxInclusive: true,
  approximate: false,
});

const said = (n: number, dates: Said): AssessedClaim => claim({ ...dates, value: exactly(n) });

/** Each value as `least..most from the first to the last possible day`, with `!` for a conflict. */
const shown = (claims: readonly AssessedClaim[]): string[] =>
  assess(claims).values.map(
    ({ value: { min, max }, start, end, disputed }) =>
      `${min}..${max} ${start} ${end}${disputed.length > 0 ? ' !' : ''}`,
  );

describe('the values of a number that changes', () => {
  it('are separate where their dates share no day', () => {
    const claims = [said(1_200_000, { date: '2018' }), said(1_300_000, { date: '2010' })];
    expect(shown(claims)).toEqual(['1300000..1300000 2010 2010', '1200000..1200000 2018 2018']);
    expect(assess(claims)).toMatchObject({
      conflict: false,
      value: { min: 1_200_000, max: 1_300_000 },
      start: '[2010-01-01..2018-12-31]',
      end: '[2010-01-01..2018-12-31]',
      bridges: [],
    });
  });

  it.each<[string, AssessedClaim[], string[]]>([
    [
      'are not bridged, even if they are equal, and are those of the days on which they were seen',
      [said(50, { attested: '2010' }), said(50, { attested: '2015' })],
      ['50..50 2010 2010', '50..50 2015 2015'],
    ],
    [
      'are of one time where a date is within another',
      [said(50, { date: '2010' }), said(60, { date: '2010-05-01' }), said(70, { date: '2018' })],
      ['50..60 2010-05-01 2010-05-01 !', '70..70 2018 2018'],
    ],
    [
      'are each their own where dates overlap in a chain without a common day',
      [said(50, { date: '2010' }), said(70, { date: '[2010..2012]' }), said(90, { date: '2012' })],
      ['50..50 2010 2010', '70..70 [2010..2012] [2010..2012]', '90..90 2012 2012'],
    ],
    [
      'that a source counts from a day on do not contradict a later one',
      [said(50, { start: '2010' }), said(60, { start: '2012' })],
      ['50..50 2010 null', '60..60 2012 null'],
    ],
    [
      'that follow each other in a year are two',
      [said(50, { start: '2010', end: '2014' }), said(60, { start: '2014', end: '2018' })],
      ['50..50 2010 2014', '60..60 2014 2018'],
    ],
    [
      'are confirmed by a sighting within their time',
      [said(50, { start: '2010', end: '2014' }), said(50, { attested: '2012' }), said(60, { date: '2018' })],
      ['50..50 2010 2014', '60..60 2018 2018'],
    ],
    [
      'without a date belong to the only time that there is',
      [said(50, { date: '2010' }), said(60, {})],
      ['50..60 2010 2010 !'],
    ],
    [
      'without a date are a value of their own beside several',
      [said(50, { date: '2010' }), said(60, {}), said(70, { date: '2018' })],
      ['50..50 2010 2010', '70..70 2018 2018', '60..60 null null'],
    ],
    ['without any date contradict each other', [said(50, {}), said(60, {})], ['50..60 null null !']],
  ])('%s', (_, claims, values) => expect(shown(claims)).toEqual(values));

  it('conflict where two that differ surely hold on one day', () => {
    const chain = [
      said(50, { attested: '2010/2012' }),
      said(60, { date: '2011-05-01' }),
      said(50, { date: '2012-12' }),
    ];
    expect(shown(chain)).toHaveLength(3);
    expect(assess(chain).conflict).toBe(true);
    const within = [said(50, { start: '2010', end: '2014' }), said(60, { date: '2012' })];
    expect(shown(within)).toHaveLength(2);
    expect(assess(within).conflict).toBe(true);
    const same = [
      said(50, { attested: '2010/2012' }),
      said(50, { date: '2011-05-01' }),
      said(50, { date: '2012-12' }),
    ];
    expect(assess(same).conflict).toBe(false);
  });

  const year = fc.integer({ min: 2000, max: 2012 });
  const dates: fc.Arbitrary<Said> = fc.oneof(
    year.map((one): Said => ({ date: String(one) })),
    fc.tuple(year, year).map(([a, b]): Said => ({ date: `[${Math.min(a, b)}..${Math.max(a, b) + 1}]` })),
    fc.tuple(year, year).map(([a, b]): Said => ({ attested: `${Math.min(a, b)}/${Math.max(a, b) + 1}` })),
    year.map((one): Said => ({ attested: `${one}-03-01` })),
    year.map((one): Said => ({ attested: `${one}?` })),
    fc.constant<Said>({}),
  );
  const claims = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 3 }), dates).map(([n, when]) => said(n, when)),
    { maxLength: 6 },
  );

  it('do not depend on the order of the claims', () => {
    check(
      fc.property(claims, (all) => {
        const [one, other] = [assess(all), assess([...all].reverse())];
        expect(other.values).toEqual(one.values);
        expect({ ...other, stated: [], saidStart: [], saidEnd: [] }).toEqual({
          ...one,
          stated: [],
          saidStart: [],
          saidEnd: [],
        });
      }),
    );
  });

  it('contain what each claim says, at the time that it names', () => {
    check(
      fc.property(claims, (all) => {
        const { values } = assess(all);
        for (const one of all) {
          const alone = assess([one]);
          const n = one.value?.min ?? Number.NaN;
          const holds = values.some(
            ({ value: { min, max }, bounds }) =>
              (min ?? n) <= n &&
              n <= (max ?? n) &&
              bounds.startMin <= alone.bounds.endMax &&
              bounds.endMax >= alone.bounds.startMin,
          );
          expect(holds).toBe(true);
        }
      }),
    );
  });

  it('have days in order', () => {
    check(
      fc.property(claims, (all) => {
        const assessed = assess(all);
        for (const { startMin, startMax, endMin, endMax } of [assessed, ...assessed.values].flatMap(
          ({ bounds }) => [saidBounds(bounds), sureBounds(bounds)],
        )) {
          expect(startMin).toBeLessThanOrEqual(Math.min(startMax, endMin));
          expect(endMax).toBeGreaterThanOrEqual(Math.max(startMax, endMin));
        }
      }),
    );
  });

  it('make nothing sure between them', () => {
    check(
      fc.property(claims, (all) => {
        const { values, bounds, bridges } = assess(all);
        if (values.length < 2) return;
        expect(hasCore(bounds)).toBe(false);
        expect(bridges).toEqual([]);
      }),
    );
  });
});
