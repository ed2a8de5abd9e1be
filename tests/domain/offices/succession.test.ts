import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../../src/domain/claims/consensus.ts';
import type { OfficeTenure } from '../../../src/domain/offices/officeTenure.ts';
import { successionOf as successionInOrder } from '../../../src/domain/offices/succession.ts';
import { UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { isoOf } from '../../../src/domain/time/day.ts';
import { sortKey } from '../../../src/domain/time/sortKey.ts';
import { bounds } from '../arbitraries.ts';
import { claim } from '../claims/claims.ts';
import { check } from '../property.ts';

type Said = Parameters<typeof claim>[0];

function tenure(id: string, said: Said, more: Partial<OfficeTenure> = {}): OfficeTenure {
  const { bounds, support } = assess([claim(said)]);
  return { id, holder: id, acting: false, bounds, support, ...more };
}

/** The succession of tenures in any order. */
function successionOf(
  tenures: readonly OfficeTenure[],
  ...rest: [number | null, Parameters<typeof successionInOrder>[2]?]
): ReturnType<typeof successionInOrder> {
  const keyOf = (one: OfficeTenure): string => sortKey(one.bounds, one.id);
  return successionInOrder(
    [...tenures].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    ...rest,
  );
}

const gap = (row: { gapBefore: { from: number | null; to: number | null } | null } | undefined) =>
  row?.gapBefore && [row.gapBefore.from, row.gapBefore.to].map((day) => (day === null ? null : isoOf(day)));

describe('governors of Ulyanovsk Region', () => {
  const rows = successionOf(
    [
      tenure('russkikh', { start: '2021-10-04', end: '..' }),
      tenure('bolshakova-acting', { start: '2004-11-22', end: '2005-01-14' }, { acting: true }),
      tenure('morozov-2016', { start: '2016-10-01', end: '2021-04-08' }, { holder: 'morozov' }),
      tenure(
        'morozov-acting',
        { start: '2016-04-07', end: '2016-10-01' },
        { holder: 'morozov', acting: true },
      ),
      tenure('morozov-2005', { start: '[2005-01-06..2005-01-14]', end: '2016-04-07' }, { holder: 'morozov' }),
      tenure('russkikh-acting', { start: '2021-04-08', end: '2021-10-04' }, { acting: true }),
    ],
    1,
  );

  it('are in order, each after the previous one', () => {
    const ids = [
      'bolshakova-acting',
      'morozov-2005',
      'morozov-acting',
      'morozov-2016',
      'russkikh-acting',
      'russkikh',
    ];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows.map(({ predecessor }) => predecessor)).toEqual([null, ...ids.slice(0, -1)]);
    expect(rows.map(({ successor }) => successor)).toEqual([...ids.slice(1), null]);
    expect(rows.map(({ acting }) => acting)).toEqual([true, false, true, false, true, false]);
  });

  it('hand over on one day, without gaps and overlaps', () => {
    expect(rows.map(({ handover }) => handover)).toEqual([false, false, true, true, true, true]);
    expect(rows.slice(2).map(({ gapBefore }) => gapBefore)).toEqual([null, null, null, null]);
    expect(rows.slice(2).map(({ overlapBefore }) => overlapBefore)).toEqual([
      'NOT_RECORDED',
      'NOT_RECORDED',
      'NOT_RECORDED',
      'NOT_RECORDED',
    ]);
  });

  it('possibly overlap if the start is disputed', () =>
    expect(rows[1]).toMatchObject({ overlapBefore: 'POSSIBLE', gapBefore: null }));
});

describe('gaps', () => {
  const first = tenure('a', { start: '2000', end: '2010-05-31' });

  it('are UNRECORDED if no source states a vacancy', () => {
    const [, row] = successionOf([first, tenure('b', { start: '2010-07-01' })], 1);
    expect(row?.gapBefore).toMatchObject({ kind: 'UNRECORDED', certainty: 'DEFINITE' });
    expect(gap(row)).toEqual(['2010-06-01', '2010-06-30']);
  });

  it('are VACANT if a source states it', () => {
    const vacancy = tenure('v', { start: '2010-06-01', end: '2010-06-30' }, { holder: null });
    const [, row, ...others] = successionOf([first, vacancy, tenure('b', { start: '2010-07-01' })], 1);
    expect(row?.gapBefore).toMatchObject({ kind: 'VACANT', certainty: 'DEFINITE' });
    expect(others).toEqual([]);
  });

  it('are definite if a vacancy is stated between uncertain days', () => {
    const vacancy = tenure('v', { attested: '2010-06-10' }, { holder: null });
    const [, row] = successionOf([tenure('a', { end: '2010' }), vacancy, tenure('b', { start: '2010' })], 1);
    expect(row?.gapBefore).toMatchObject({ kind: 'VACANT', certainty: 'DEFINITE' });
  });

  it('are definite only on the days on which the office surely was vacant', () => {
    const around = [tenure('a', { end: '2010' }), tenure('b', { start: '2010' })];
    const vacancy = tenure('v', { start: '2010-06', end: '2010-07' }, { holder: null });
    expect(gap(successionOf([...around, vacancy], 1)[1])).toEqual(['2010-06-30', '2010-07-01']);
    const later = tenure('v', { start: '[2010-12..2012]', end: '2014' }, { holder: null });
    const [, row] = successionOf([...around, later], 1);
    expect(row?.gapBefore).toMatchObject({ kind: 'VACANT', certainty: 'POSSIBLE' });
    expect(gap(row)).toEqual(['2010-01-02', '2010-12-30']);
  });

  it('do not contain days on which another tenure surely held', () => {
    const withOther = (start: string) =>
      successionOf(
        [
          tenure('a', { start: '1990', end: '2000-12-31' }),
          tenure('b', { start: '200X' }),
          tenure('c', { start, end: '2015' }),
        ],
        null,
      )[1];
    expect(gap(withOther('2003-01-01'))).toEqual(['2001-01-01', '2002-12-31']);
    expect(withOther('2001-01-01')).toMatchObject({ id: 'b', gapBefore: null });
  });

  it('are possible between days that are not known exactly', () => {
    const [, row] = successionOf(
      [tenure('a', { start: '2000', end: '2010' }), tenure('b', { start: '2010-06' })],
      1,
    );
    expect(row?.gapBefore).toMatchObject({ kind: 'UNRECORDED', certainty: 'POSSIBLE' });
    expect(gap(row)).toEqual(['2010-01-02', '2010-06-29']);
  });

  it('are possible if an attested tenure may have filled them', () => {
    const rows = successionOf(
      [first, tenure('b', { start: '2010-07-01' }), tenure('c', { attested: '2012' })],
      1,
    );
    expect(rows[1]?.gapBefore).toMatchObject({ certainty: 'POSSIBLE' });
  });

  it('do not exist between two consecutive days', () => {
    const [, row] = successionOf([first, tenure('b', { start: '2010-06-01' })], 1);
    expect(row).toMatchObject({ gapBefore: null, handover: false, overlapBefore: 'NOT_RECORDED' });
  });
});

describe('concurrent holders', () => {
  it('an acting holder during a leave does not interrupt the succession', () => {
    const rows = successionOf(
      [
        tenure('a', { start: '2000-01-01', end: '2010-01-01' }),
        tenure('b', { start: '2005-01-01', end: '2005-03-01' }, { acting: true }),
        tenure('c', { start: '2010-01-01' }),
      ],
      1,
    );
    expect(rows.map(({ predecessor }) => predecessor)).toEqual([null, 'a', 'a']);
    expect(rows.map(({ successor }) => successor)).toEqual(['c', null, null]);
    expect(rows[1]?.overlapBefore).toBe('DEFINITE');
    expect(rows[2]).toMatchObject({ overlapBefore: 'NOT_RECORDED', handover: true, gapBefore: null });
  });

  it('an acting holder is recognized by any earlier tenure that surely lasted longer', () => {
    const leave = tenure('c', { start: '2006', end: '2007-01-01' }, { acting: true });
    const next = tenure('d', { start: '2021' });
    const beforeLast = (first: OfficeTenure) =>
      successionOf([first, tenure('b', { start: '2001' }), leave, next], 1).at(-1)?.predecessor;
    expect(beforeLast(tenure('a', { start: '2000', end: '2020' }))).toBe('b');
    expect(beforeLast(tenure('a', { start: '2000', end: '2020' }, { support: 'PLANNED' }))).toBe('c');
  });

  it.each([2, null])('with %s seats there is a predecessor only if one is stated', (seats) => {
    const tenures = [tenure('a', { start: '2000' }), tenure('b', { start: '2001' })];
    expect(successionOf(tenures, seats).map(({ predecessor }) => predecessor)).toEqual([null, null]);
    const [a, b] = successionOf(tenures, seats, [{ tenure: 'b', predecessor: 'a' }]);
    expect([a?.successor, b?.predecessor]).toEqual(['b', 'a']);
  });
});

describe('US presidents and vice-presidents', () => {
  interface Executive {
    readonly id: { readonly govtrack: number };
    readonly terms: readonly { readonly type: string; readonly start: string; readonly end: string }[];
  }
  const path = new URL('../../fixtures/congress-legislators/executive.yaml', import.meta.url);
  const people: readonly Executive[] = parse(readFileSync(path, 'utf8'));
  const termsOf = (type: string): OfficeTenure[] =>
    people.flatMap(({ id, terms }) =>
      terms
        .filter((term) => term.type === type)
        .map(({ start, end }) =>
          tenure(`${id.govtrack}/${start}`, { start, end }, { holder: String(id.govtrack) }),
        ),
    );

  it('has 131 terms', () => expect(termsOf('prez').length + termsOf('viceprez').length).toBe(131));

  it('presidents follow one another with handovers, without gaps or overlaps', () => {
    const [first, ...others] = successionOf(termsOf('prez'), 1);
    expect(first).toMatchObject({ gapBefore: null, predecessor: null, handover: false });
    expect(others.every(({ gapBefore }) => gapBefore === null)).toBe(true);
    expect(others.every(({ overlapBefore }) => overlapBefore === 'NOT_RECORDED')).toBe(true);
    expect(others.every(({ handover }) => handover)).toBe(true);
  });

  it('there are 18 gaps between vice-presidents, all UNRECORDED', () => {
    const [first, ...others] = successionOf(termsOf('viceprez'), 1);
    expect(first?.gapBefore).toBeNull();
    const gaps = others.flatMap(({ gapBefore }) => gapBefore ?? []);
    expect(gaps).toHaveLength(18);
    expect(gaps.every(({ kind, certainty }) => kind === 'UNRECORDED' && certainty === 'DEFINITE')).toBe(true);
    expect(others.every(({ handover, gapBefore }) => handover !== (gapBefore !== null))).toBe(true);
    expect(others.every(({ overlapBefore }) => overlapBefore === 'NOT_RECORDED')).toBe(true);
  });
});

describe('laws of succession', () => {
  const tenures = fc.array(bounds, { maxLength: 6 }).map((all) =>
    all.map(
      (one, i): OfficeTenure => ({
        id: `t${i}`,
        holder: `h${i}`,
        acting: false,
        bounds: one,
        support: 'ASSERTED',
      }),
    ),
  );

  it('has no definite gap on a day on which a recorded tenure may have held', () =>
    check(
      fc.property(tenures, (all) => {
        for (const { gapBefore } of successionOf(all, 1)) {
          if (gapBefore?.certainty !== 'DEFINITE') continue;
          expect(gapBefore.from).not.toBeNull();
          expect(gapBefore.to).not.toBeNull();
          for (const { bounds } of all)
            expect(bounds.endMax < (gapBefore.from ?? 0) || bounds.startMin > (gapBefore.to ?? 0)).toBe(true);
        }
      }),
    ));

  it('contains each tenure once', () =>
    check(
      fc.property(tenures, (all) => {
        const rows = successionOf(all, 1);
        expect(rows.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    ));

  it('has only possible gaps and overlaps between undated tenures', () => {
    const undated = ['a', 'b'].map(
      (id): OfficeTenure => ({ id, holder: id, acting: false, bounds: UNBOUNDED, support: 'ASSERTED' }),
    );
    const [, row] = successionOf(undated, 1);
    expect(row).toMatchObject({ handover: false, overlapBefore: 'POSSIBLE' });
    expect(row?.gapBefore).toEqual({ kind: 'UNRECORDED', certainty: 'POSSIBLE', from: null, to: null });
  });
});
