import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/claims/consensus.ts';
import { clipBounds } from '../../../src/domain/claims/impliedBounds.ts';
import { termLimits } from '../../../src/domain/offices/consecutiveTerms.ts';
import type { OfficeTenure } from '../../../src/domain/offices/officeTenure.ts';
import { UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { dayOf, isBounded, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { bounds } from '../arbitraries.ts';
import { claim } from '../claims/claims.ts';
import { check } from '../property.ts';
import { ReadCount } from '../readCount.ts';

type Said = Parameters<typeof claim>[0];

const term = (id: string, said: Said, more: Partial<OfficeTenure> = {}): OfficeTenure => ({
  id,
  holder: 'anna',
  acting: false,
  ...(({ bounds: own, support }) => ({ bounds: own, support }))(assess([claim(said)])),
  ...more,
});

/** The limits of each term as texts. */
const limitsOf = (...terms: OfficeTenure[]): Record<string, string[]> =>
  Object.fromEntries(
    [...termLimits(terms)].map(([id, limits]) => [
      id,
      limits.map(({ bounds: { startMin, endMax }, because }) =>
        isBounded(startMin) ? `START ${isoOf(startMin)} ${because}` : `END ${isoOf(endMax)} ${because}`,
      ),
    ]),
  );

describe('termLimits', () => {
  it('limit an acting term by the elected one, and leave the day of the change to both', () => {
    expect(
      limitsOf(
        term('acting', { start: '2016-04-07' }, { acting: true }),
        term('elected', { start: '2016-10-01' }),
      ),
    ).toEqual({ acting: ['END 2016-10-01 elected'] });
  });

  it('limit terms that are known from one day each', () => {
    expect(
      limitsOf(
        term('first', { attested: '2005-03-01' }),
        term('second', { attested: '2010-03-01' }),
        term('third', { attested: '2015-03-01' }),
      ),
    ).toEqual({
      first: ['END 2010-03-01 second', 'END 2015-03-01 third'],
      second: ['END 2015-03-01 third', 'START 2005-03-01 first'],
      third: ['START 2010-03-01 second', 'START 2005-03-01 first'],
    });
  });

  it('limit by the next term where a claim contradicts the nearest one', () => {
    const terms = [
      term('first', { attested: '2001-01-01' }),
      term('second', { attested: '2005-03-01' }),
      term('third', { attested: '2010-03-01' }),
    ];
    const [, , third] = terms as [OfficeTenure, OfficeTenure, OfficeTenure];
    // A second claim that the holder was seen in 2003, before the term that precedes it by the bounds.
    const seen = { of: 'SIGHTING', min: dayOf(2003, 6, 1), max: dayOf(2003, 6, 1), firm: true } as const;
    const { bounds, dropped } = clipBounds(
      { bounds: third.bounds, stated: [seen] },
      termLimits(terms).get('third') ?? [],
    );
    expect(isoOf(bounds.startMin)).toBe('2001-01-01');
    expect(dropped.map(({ limit }) => limit.because)).toEqual(['second']);
  });

  it.each([
    ['that overlap', { start: '2000', end: '2010' }, { attested: '2005-01-01' }],
    ['of which one has no dates', {}, { attested: '2005-01-01' }],
    ['of which one is planned', { attested: '2000-01-01' }, { attested: '2005-01-01', modality: 'PLANNED' }],
    ['with stated sides', { start: '2000', end: '2004' }, { start: '2004', end: '2008' }],
  ] as const)('do not limit terms %s', (_name, a, b) => {
    expect(limitsOf(term('a', a), term('b', b))).toEqual({});
  });

  it('do not limit a term between two that overlap, where it has no place', () => {
    const [first, between, last] = [
      { startMin: UNBOUNDED_MIN, startMax: 0, endMin: 2, endMax: 2 },
      { startMin: UNBOUNDED_MIN, startMax: 2, endMin: 1, endMax: UNBOUNDED_MAX },
      { startMin: 0, startMax: 1, endMin: 3, endMax: 3 },
    ].map((own, i) => term(`t${i}`, {}, { bounds: own })) as [OfficeTenure, OfficeTenure, OfficeTenure];
    expect([...termLimits([first, between]).keys(), ...termLimits([between, last]).keys()]).toEqual([
      't1',
      't1',
    ]);
    expect(limitsOf(first, between, last)).toEqual({});
  });

  it('do not limit terms of others, or vacancies', () => {
    const a = { attested: '2000-01-01' };
    const b = { attested: '2005-01-01' };
    expect(limitsOf(term('a', a), term('b', b, { holder: 'bert' }))).toEqual({});
    expect(limitsOf(term('a', a, { holder: null }), term('b', b, { holder: null }))).toEqual({});
  });

  const terms = fc.array(fc.tuple(bounds, fc.constantFrom('anna', 'bert')), { maxLength: 6 }).map((list) =>
    list.map(
      ([own, holder], i): OfficeTenure => ({
        id: `t${i}`,
        holder,
        acting: false,
        bounds: own,
        support: 'ASSERTED',
      }),
    ),
  );

  it('are the least latest start of those after, and the greatest earliest end of those before', () =>
    check(
      fc.property(terms, (all) => {
        const found = termLimits(all);
        for (const one of all) {
          const others = all.filter((other) => other !== one && other.holder === one.holder);
          const { startMin, startMax, endMin, endMax } = one.bounds;
          const ends = isBounded(endMax)
            ? []
            : others
                .filter(({ bounds: b }) => startMax < b.endMin && b.startMax >= endMin)
                .map(({ bounds: b }) => b.startMax);
          const starts = isBounded(startMin)
            ? []
            : others
                .filter(({ bounds: a }) => a.startMax < endMin && startMax >= a.endMin)
                .map(({ bounds: a }) => a.endMin);
          // Between two terms that share more than a day there is no place.
          const end = Math.min(UNBOUNDED_MAX, ...ends.filter((day) => starts.every((other) => other <= day)));
          const start = Math.max(
            UNBOUNDED_MIN,
            ...starts.filter((day) => ends.every((other) => day <= other)),
          );
          const limits = found.get(one.id) ?? [];
          expect(Math.min(UNBOUNDED_MAX, ...limits.map(({ bounds: limit }) => limit.endMax))).toBe(end);
          expect(Math.max(UNBOUNDED_MIN, ...limits.map(({ bounds: limit }) => limit.startMin))).toBe(start);
        }
      }),
    ));

  it('never contradict the own bounds of a term', () =>
    check(
      fc.property(terms, (all) => {
        const found = termLimits(all);
        for (const { id, bounds: own } of all)
          expect(clipBounds({ bounds: own, stated: [] }, found.get(id) ?? []).dropped).toEqual([]);
      }),
    ));

  it('never exclude terms that follow one another', () =>
    check(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 8 }),
        fc.array(fc.nat(3), { minLength: 16, maxLength: 16 }),
        (days, cuts) => {
          const sorted = [...days].sort((a, b) => a - b);
          const truth = sorted.slice(1).map((end, i) => ({ start: sorted[i] as number, end }));
          // Of each true term a part is attested.
          const all = truth.map(({ start, end }, i): OfficeTenure => {
            const from = Math.min(start + (cuts[2 * i] ?? 0), end);
            const to = Math.max(end - (cuts[2 * i + 1] ?? 0), from);
            return {
              id: `t${i}`,
              holder: 'anna',
              acting: false,
              support: 'ASSERTED',
              bounds: { startMin: UNBOUNDED_MIN, startMax: from, endMin: to, endMax: UNBOUNDED_MAX },
            };
          });
          const found = termLimits(all);
          truth.forEach(({ start, end }, i) => {
            for (const { bounds: limit } of found.get(`t${i}`) ?? []) {
              expect(limit.startMin).toBeLessThanOrEqual(start);
              expect(limit.endMax).toBeGreaterThanOrEqual(end);
            }
          });
        },
      ),
    ));

  // A loop over all pairs reads twenty times as often as is allowed.
  const MANY = 5_000;

  it('read few of very many terms for each', () => {
    const count = new ReadCount();
    const many = Array.from({ length: MANY }, (_, i) =>
      count.of<OfficeTenure>({
        id: `t${i}`,
        holder: 'anna',
        acting: false,
        support: 'ASSERTED',
        bounds: { startMin: UNBOUNDED_MIN, startMax: i * 10, endMin: i * 10 + 5, endMax: UNBOUNDED_MAX },
      }),
    );
    expect(termLimits(many).size).toBe(MANY);
    expect(count.reads).toBeLessThan(MANY * 250);
  });

  it('read few of very many terms for each without dates', () => {
    const count = new ReadCount();
    const many = Array.from({ length: MANY }, (_, i) =>
      count.of<OfficeTenure>({
        id: `t${i}`,
        holder: 'anna',
        acting: false,
        support: 'ASSERTED',
        bounds: i > 0 ? UNBOUNDED : { ...UNBOUNDED, startMax: 10, endMin: 15 },
      }),
    );
    expect(termLimits(many).size).toBe(0);
    expect(count.reads).toBeLessThan(MANY * 250);
  });
});
