import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../../src/domain/claims/consensus.ts';
import type { Gap } from '../../../src/domain/offices/gaps.ts';
import type { Neighbour } from '../../../src/domain/offices/neighbourCertainty.ts';
import {
  type SuccessionEntry,
  type SuccessionTenure,
  successionOf as successionInOrder,
} from '../../../src/domain/offices/succession.ts';
import { saysAnything, UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { isBounded, isoOf } from '../../../src/domain/time/day.ts';
import { sortKey } from '../../../src/domain/time/sortKey.ts';
import { bounds } from '../arbitraries.ts';
import { claim } from '../claims/claims.ts';
import { check } from '../property.ts';

type Said = Parameters<typeof claim>[0];

function tenure(id: string, said: Said, more: Partial<SuccessionTenure> = {}): SuccessionTenure {
  const { bounds, support, saidStart, saidEnd } = assess([claim(said)]);
  const [hasStart, hasEnd] = [saidStart.length > 0, saidEnd.length > 0];
  const time = { bounds, support, isDated: saysAnything(bounds), hasStart, hasEnd };
  return { id, holder: id, acting: false, ...time, replaces: [], replacedBy: [], ...more };
}

/** The succession of tenures in any order. */
function successionOf(
  tenures: readonly SuccessionTenure[],
  seats: number | null,
): readonly SuccessionEntry[] {
  const keyOf = (one: SuccessionTenure): string => sortKey(one.bounds, one.id);
  return successionInOrder(
    [...tenures].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    seats,
  ).entries;
}

const textOf = ({ kind, certainty, from, to, vacancy }: Gap): string =>
  [
    kind,
    certainty,
    `${from === null ? '' : isoOf(from)}..${to === null ? '' : isoOf(to)}`,
    ...(vacancy ? [`${vacancy.certainty} by ${vacancy.tenure}`] : []),
  ].join(' ');
const gapsBefore = (row: SuccessionEntry | undefined): string[] => (row?.gapsBefore ?? []).map(textOf);
const gapsAfter = (row: SuccessionEntry | undefined): string[] => (row?.gapsAfter ?? []).map(textOf);
const namesBefore = (row: SuccessionEntry | undefined): string[] =>
  (row?.predecessors ?? []).map(({ tenure, certainty }) => `${tenure} ${certainty}`);
const namesAfter = (row: SuccessionEntry | undefined): string[] =>
  (row?.successors ?? []).map(({ tenure, certainty }) => `${tenure} ${certainty}`);

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

  it('are in order, each surely after the previous one', () => {
    const ids = [
      'bolshakova-acting',
      'morozov-2005',
      'morozov-acting',
      'morozov-2016',
      'russkikh-acting',
      'russkikh',
    ];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    const surely = ids.map((id) => [`${id} DEFINITE`]);
    expect(rows.map(namesBefore)).toEqual([[], ...surely.slice(0, -1)]);
    expect(rows.map(namesAfter)).toEqual([...surely.slice(1), []]);
    expect(rows.map(({ acting }) => acting)).toEqual([true, false, true, false, true, false]);
    expect(rows.map(({ unplaced }) => unplaced)).toEqual(ids.map(() => false));
  });

  it('hand over on one day, without gaps and overlaps', () => {
    expect(rows.map(({ handover }) => handover)).toEqual([false, false, true, true, true, true]);
    expect(rows.slice(2).flatMap(gapsBefore)).toEqual([]);
    expect(rows.slice(2).map(({ overlapBefore }) => overlapBefore)).toEqual([
      'NOT_RECORDED',
      'NOT_RECORDED',
      'NOT_RECORDED',
      'NOT_RECORDED',
    ]);
  });

  it('possibly overlap if the start is disputed', () =>
    expect(rows[1]).toMatchObject({ overlapBefore: 'POSSIBLE', gapsBefore: [] }));
});

describe('gaps', () => {
  const first = tenure('a', { start: '2000-01-01', end: '2010-05-31' });
  const vacancyOf = (said: Said, more: Partial<SuccessionTenure> = {}) =>
    tenure('v', said, { holder: null, ...more });

  it('are UNRECORDED if no source states a vacancy', () => {
    const [, row] = successionOf([first, tenure('b', { start: '2010-07-01' })], 1);
    expect(gapsBefore(row)).toEqual(['UNRECORDED DEFINITE 2010-06-01..2010-06-30']);
  });

  it('are VACANT on the days on which a source states it, and those beside it UNRECORDED', () => {
    const vacancy = vacancyOf({ start: '2013-01-01', end: '2014-12-31' });
    const [, row, ...others] = successionOf(
      [tenure('a', { end: '2012-01-01' }), vacancy, tenure('b', { start: '2016-01-01' })],
      1,
    );
    expect(gapsBefore(row)).toEqual([
      'UNRECORDED DEFINITE 2012-01-02..2012-12-31',
      'VACANT DEFINITE 2013-01-01..2014-12-31 DEFINITE by v',
      'UNRECORDED DEFINITE 2015-01-01..2015-12-31',
    ]);
    expect(others).toEqual([]);
  });

  it('are VACANT beside an acting holder, who surely held on their days or some of them', () => {
    const rows = (end: string) =>
      successionOf(
        [
          first,
          vacancyOf({ start: '2010-06-01', end: '2010-12-31' }),
          tenure('b', { start: '2010-06-01', end }, { acting: true }),
          tenure('c', { start: '2011-01-01' }),
        ],
        1,
      ).map(gapsBefore);
    const vacant = (certainty: string) => `VACANT ${certainty} 2010-06-01..2010-12-31 DEFINITE by v`;
    expect(rows('2010-12-31')).toEqual([[], [], [vacant('NOT_RECORDED')]]);
    expect(rows('2010-08-31')).toEqual([[], [], [vacant('POSSIBLE')]]);
  });

  it('are VACANT after the last holder, and before the first', () => {
    const later = vacancyOf({ start: '2011-01-01', end: '2011-12-31' });
    const [row] = successionOf([first, later], 1);
    expect(gapsAfter(row)).toEqual(['VACANT DEFINITE 2011-01-01..2011-12-31 DEFINITE by v']);
    const [after] = successionOf([vacancyOf({ start: '1999-01-01', end: '1999-12-31' }), first], 1);
    expect(gapsBefore(after)).toEqual(['VACANT DEFINITE 1999-01-01..1999-12-31 DEFINITE by v']);
  });

  it('are as surely VACANT as their days and claims say', () => {
    const around = [tenure('a', { end: '2009-12-31' }), tenure('b', { start: '2020-01-01' })];
    const vacant = (said: Said, more?: Partial<SuccessionTenure>) =>
      gapsBefore(successionOf([...around, vacancyOf(said, more)], 1)[1]).filter((text) =>
        text.endsWith(' by v'),
      );
    expect(vacant({ start: '2010-06', end: '2010-07' })).toEqual([
      'VACANT DEFINITE 2010-06-01..2010-06-29 POSSIBLE by v',
      'VACANT DEFINITE 2010-06-30..2010-07-01 DEFINITE by v',
      'VACANT DEFINITE 2010-07-02..2010-07-31 POSSIBLE by v',
    ]);
    expect(vacant({ start: '2010-06-01', end: '2010-07-01' }, { support: 'PLANNED' })).toEqual([
      'UNRECORDED DEFINITE 2010-06-01..2010-07-01 POSSIBLE by v',
    ]);
    // A side that no claim limits ends with the term beside it.
    expect(vacant({ end: '2010-06-10' })).toEqual([
      'VACANT POSSIBLE 2009-12-31..2010-06-09 POSSIBLE by v',
      'VACANT DEFINITE 2010-06-10..2010-06-10 DEFINITE by v',
    ]);
  });

  it('are VACANT only on the days on which a vacancy was seen, if no claim gives a side of it', () => {
    const row = successionOf(
      [
        tenure('a', { end: '2009-12-31' }),
        tenure('b', { start: '2010-07-01' }),
        vacancyOf({ attested: '2010-06-10' }),
      ],
      1,
    )[1];
    expect(gapsBefore(row)).toEqual([
      'UNRECORDED DEFINITE 2010-01-01..2010-06-09',
      'VACANT DEFINITE 2010-06-10..2010-06-10 DEFINITE by v',
      'UNRECORDED DEFINITE 2010-06-11..2010-06-30',
    ]);
    expect(row?.predecessors).toMatchObject([{ order: 'DEFINITE', weakenedBy: ['GAP'] }]);
  });

  it('are cut at every day on which somebody surely held', () => {
    const rows = successionOf(
      [
        tenure('anna', { start: '2001', end: '2010-02-01' }),
        tenure('xeno', { start: '[2010-01-15..2016-12-31]' }),
        tenure('yves', { start: '2013-01-01', end: '2013-12-31' }),
      ],
      null,
    );
    expect(rows.map(({ id, gapsBefore: gaps }) => [id, gaps.map(textOf)])).toEqual([
      ['anna', []],
      ['xeno', ['UNRECORDED POSSIBLE 2010-02-02..2012-12-31', 'UNRECORDED POSSIBLE 2014-01-01..2016-12-30']],
      ['yves', []],
    ]);
  });

  it('are definite between two rough days, and possible beside that', () => {
    const [, row] = successionOf([tenure('a', { end: '2010' }), tenure('b', { start: '2012' })], 1);
    expect(gapsBefore(row)).toEqual([
      'UNRECORDED POSSIBLE 2010-01-02..2010-12-31',
      'UNRECORDED DEFINITE 2011-01-01..2011-12-31',
      'UNRECORDED POSSIBLE 2012-01-01..2012-12-30',
    ]);
  });

  it('are possible between days that are not known exactly', () => {
    const [, row] = successionOf(
      [tenure('a', { start: '2000', end: '2010' }), tenure('b', { start: '2010-06' })],
      1,
    );
    expect(gapsBefore(row)).toEqual(['UNRECORDED POSSIBLE 2010-01-02..2010-06-29']);
  });

  it('are possible if an attested or an undated holder may have filled them', () => {
    const gapBefore = (other: SuccessionTenure) =>
      gapsBefore(successionOf([first, tenure('b', { start: '2010-07-01' }), other], 1)[1]);
    const june = ['UNRECORDED POSSIBLE 2010-06-01..2010-06-30'];
    expect(gapBefore(tenure('c', { attested: '2012' }))).toEqual(june);
    expect(gapBefore(tenure('c', {}))).toEqual(june);
  });

  it('are possible after a doubted end, and before a planned start', () => {
    const doubted: SuccessionTenure = {
      ...first,
      bounds: {
        ...first.bounds,
        endMin: first.bounds.startMin,
        saidEndMin: first.bounds.endMin,
        sureEndMax: UNBOUNDED.endMax,
      },
    };
    const next = tenure('b', { start: '2010-07-01' });
    expect(gapsBefore(successionOf([doubted, next], 1)[1])).toEqual([
      'UNRECORDED POSSIBLE 2000-01-02..2010-06-30',
    ]);
    expect(gapsBefore(successionOf([first, { ...next, support: 'PLANNED' }], 1)[1])).toEqual([
      'UNRECORDED POSSIBLE 2010-06-01..2010-06-30',
    ]);
  });

  it('do not exist between two consecutive days', () => {
    const [, row] = successionOf([first, tenure('b', { start: '2010-06-01' })], 1);
    expect(row).toMatchObject({ gapsBefore: [], handover: false, overlapBefore: 'NOT_RECORDED' });
  });
});

describe('neighbours', () => {
  it('an acting holder during a leave does not break the line', () => {
    const rows = successionOf(
      [
        tenure('a', { start: '2000-01-01', end: '2010-01-01' }),
        tenure('b', { start: '2005-01-01', end: '2005-03-01' }, { acting: true }),
        tenure('c', { start: '2010-01-01' }),
      ],
      1,
    );
    expect(rows.map(namesBefore)).toEqual([[], ['a DEFINITE'], ['a DEFINITE']]);
    expect(rows.map(namesAfter)).toEqual([['c DEFINITE'], ['a DEFINITE'], []]);
    expect(rows[1]?.overlapBefore).toBe('DEFINITE');
    expect(rows[2]).toMatchObject({ overlapBefore: 'NOT_RECORDED', handover: true, gapsBefore: [] });
  });

  it('come in the order in which they surely start, else surely end', () => {
    const rows = successionOf(
      [
        tenure('özal', { start: '1989', end: '1993-04' }),
        tenure('cindoruk', { start: '1993-04-17', end: '1993' }, { acting: true }),
        tenure('demirel', { start: '1993', end: '2000-05' }),
      ],
      1,
    );
    expect(rows.map(({ id }) => id)).toEqual(['özal', 'cindoruk', 'demirel']);
    expect(rows.map(({ overlapBefore }) => overlapBefore)).toEqual([null, 'POSSIBLE', 'POSSIBLE']);
    expect(namesBefore(rows[2])).toEqual(['cindoruk POSSIBLE', 'özal POSSIBLE']);
  });

  it('follow from the starts alone where titular terms share one seat', () => {
    const tenures = [
      tenure('a', { start: '2000' }),
      tenure('b', { start: '2004' }),
      tenure('c', { start: '2008' }),
    ];
    const rows = successionOf(tenures, 1);
    const ordersOf = (side: readonly Neighbour[]) =>
      side.map(({ tenure, order, weakenedBy }) => [tenure, order, ...weakenedBy].join(' '));
    expect(rows.map(({ predecessors }) => ordersOf(predecessors))).toEqual([
      [],
      ['a DEFINITE GAP'],
      ['b DEFINITE GAP'],
    ]);
    expect(rows.map(({ successors }) => ordersOf(successors))).toEqual([
      ['b DEFINITE GAP'],
      ['c DEFINITE GAP'],
      [],
    ]);
    expect(successionOf(tenures, null).map(namesBefore)).toEqual([[], ['a POSSIBLE'], ['b POSSIBLE']]);
    expect(successionOf(tenures, 2).map(namesBefore)).toEqual([[], [], []]);
  });

  it('are not computed for an office of an unknown number of seats whose titular terms overlap', () => {
    const [a, b] = [
      tenure('a', { start: '2000', end: '2005-01-01' }),
      tenure('b', { start: '2004', end: '2006' }),
    ];
    const ofSeats = (seats: number | null, ...tenures: SuccessionTenure[]) => {
      const { entries, missing } = successionInOrder(tenures, seats);
      return [namesBefore(entries[1]), missing];
    };
    expect(ofSeats(null, a, b)).toEqual([[], 'OVERLAPPING']);
    expect(ofSeats(1, a, b)).toEqual([['a POSSIBLE'], null]);
    expect(ofSeats(null, a, { ...b, acting: true })).toEqual([['a POSSIBLE'], null]);
    expect(ofSeats(null, a, { ...b, holder: 'a' })).toEqual([['a POSSIBLE'], null]);
  });

  it('of an undated holder are possible only, and he none across a handover on one exact day', () => {
    const [a, b, c, undated] = [
      tenure('a', { start: '2000-01-01', end: '2004-01-01' }),
      tenure('b', { start: '2004-01-01', end: '2008-01-01' }),
      tenure('c', { start: '2009-01-01', end: '2010-01-01' }),
      tenure('u', {}),
    ];
    const rows = successionOf([a, b, c, undated], 1);
    expect(rows.map(({ id, unplaced, overlapBefore }) => [id, unplaced, overlapBefore])).toEqual([
      ['a', false, null],
      ['b', false, 'NOT_RECORDED'],
      ['c', false, 'NOT_RECORDED'],
      ['u', true, null],
    ]);
    expect(rows.map(namesBefore)).toEqual([
      ['u POSSIBLE'],
      ['a DEFINITE'],
      ['b POSSIBLE', 'u POSSIBLE'],
      ['c POSSIBLE', 'b POSSIBLE'],
    ]);
    expect(rows.map(namesAfter)).toEqual([
      ['b DEFINITE'],
      ['c POSSIBLE', 'u POSSIBLE'],
      ['u POSSIBLE'],
      ['a POSSIBLE', 'c POSSIBLE'],
    ]);
    expect(gapsBefore(rows[2])).toEqual(['UNRECORDED POSSIBLE 2008-01-02..2008-12-31']);
  });

  it('are both possible, and contradict each other, where two began on the day of a handover', () => {
    const rows = successionOf(
      [
        tenure('a', { end: '2004-01-04' }),
        tenure('b', { start: '2004-01-04' }),
        tenure('c', { start: '2004-01-04' }),
      ],
      1,
    );
    const textsOf = (neighbours: readonly Neighbour[] | undefined): string[] =>
      (neighbours ?? []).map(({ tenure: id, order, weakenedBy }) => `${id} ${order} ${weakenedBy.join(' ')}`);
    expect(textsOf(rows[0]?.successors)).toEqual([
      'b POSSIBLE ORDER SEAT_OVERLAP',
      'c POSSIBLE ORDER SEAT_OVERLAP',
    ]);
    for (const [row, other] of [
      [rows[1], 'c'],
      [rows[2], 'b'],
    ] as const)
      expect(textsOf(row?.predecessors).sort()).toEqual([
        'a POSSIBLE ORDER',
        `${other} POSSIBLE ORDER SEAT_OVERLAP`,
      ]);
    // Who is alone on that day has surely taken over.
    const [, alone] = successionOf(
      [tenure('a', { end: '2004-01-04' }), tenure('b', { start: '2004-01-04' })],
      1,
    );
    expect(namesBefore(alone)).toEqual(['a DEFINITE']);
  });

  it('are not those who stood in and are seen in an earlier term or gap last', () => {
    const acting = { acting: true };
    const orders = (tenures: readonly SuccessionTenure[], id: string, side: 'predecessors' | 'successors') =>
      successionOf(tenures, 1)
        .find((row) => row.id === id)
        ?.[side].map(({ tenure: other, order }) => `${other} ${order}`);
    const begun = [
      tenure('a', { start: '2004-01-06', end: '2004-01-07' }),
      tenure('b', { start: '[2004-01-03..2004-01-06]' }, acting),
      tenure('c', { start: '[2004-01-07..2004-01-08]', end: '2004-01-09' }),
    ];
    expect(orders(begun, 'a', 'successors')).toEqual(['c DEFINITE']);
    const seenBefore = [
      tenure('a', { start: '2004-01-08', end: '2004-01-09' }),
      tenure('b', { start: '2004-01-10', end: '2004-01-12' }),
      tenure('c', { attested: '2004-01-07' }, acting),
      tenure('d', { start: '2004-01-06', end: '2004-01-07' }, acting),
    ];
    expect(orders(seenBefore, 'a', 'successors')).toEqual(['b DEFINITE']);
    const seenAfter = [
      tenure('a', { attested: '2004-01-11' }, acting),
      tenure('b', { start: '2004-01-07', end: '2004-01-09' }, acting),
      tenure('c', { start: '2004-01-07', end: '2004-01-08' }),
    ];
    expect(orders(seenAfter, 'b', 'predecessors')).toEqual(['c DEFINITE']);
  });

  it('are at most 20 of a side', () => {
    const undated = Array.from({ length: 30 }, (_, i) => tenure(`u${i}`, {}));
    const { entries, missing } = successionInOrder(undated, 1);
    expect(missing).toBe('TOO_MANY');
    expect(entries.every(({ predecessors }) => predecessors.length === 20)).toBe(true);
  });

  it('that sources state stand beside the others, and are possible where the dates say nothing', () => {
    const stated = (tenures: readonly SuccessionTenure[], seats: number | null) =>
      successionOf(tenures, seats).map(({ predecessors, successors }) =>
        [predecessors, successors].map((side) =>
          side.map(({ tenure, person, certainty, stated, computed }) =>
            [
              tenure ?? `person ${person}`,
              certainty,
              ...(stated ? ['stated'] : []),
              ...(computed ? ['computed'] : []),
            ].join(' '),
          ),
        ),
      );
    const a = tenure('a', { start: '2000' });
    const b = tenure('b', { start: '2004' }, { replaces: ['a', 'nobody'] });
    expect(stated([a, b], 2)).toEqual([
      [[], ['b POSSIBLE stated']],
      [['a POSSIBLE stated', 'person nobody POSSIBLE stated'], []],
    ]);
    expect(stated([{ ...a, replacedBy: ['b'] }, b], 1)).toEqual([
      [[], ['b POSSIBLE stated computed']],
      [['a POSSIBLE stated computed', 'person nobody POSSIBLE stated'], []],
    ]);
    expect(
      stated(
        [
          { ...a, replacedBy: ['b'] },
          { ...b, replaces: [] },
        ],
        1,
      ),
    ).toEqual([
      [[], ['b DEFINITE stated computed']],
      [['a DEFINITE stated computed'], []],
    ]);
  });
});

describe('US presidents and vice-presidents', () => {
  interface Executive {
    readonly id: { readonly govtrack: number };
    readonly terms: readonly { readonly type: string; readonly start: string; readonly end: string }[];
  }
  const path = new URL('../../fixtures/congress-legislators/executive.yaml', import.meta.url);
  const people: readonly Executive[] = parse(readFileSync(path, 'utf8'));
  const termsOf = (type: string): SuccessionTenure[] =>
    people.flatMap(({ id, terms }) =>
      terms
        .filter((term) => term.type === type)
        .map(({ start, end }) =>
          tenure(`${id.govtrack}/${start}`, { start, end }, { holder: String(id.govtrack) }),
        ),
    );

  it('has 131 terms', () => expect(termsOf('prez').length + termsOf('viceprez').length).toBe(131));

  it('presidents follow one another with handovers, without gaps or overlaps', () => {
    const rows = successionOf(termsOf('prez'), 1);
    const [first, ...others] = rows;
    expect(first).toMatchObject({ predecessors: [], handover: false });
    expect(others.map(namesBefore)).toEqual(rows.slice(0, -1).map(({ id }) => [`${id} DEFINITE`]));
    expect(rows.flatMap(({ gapsBefore, gapsAfter }) => [...gapsBefore, ...gapsAfter])).toEqual([]);
    expect(others.every(({ overlapBefore }) => overlapBefore === 'NOT_RECORDED')).toBe(true);
    expect(others.every(({ handover }) => handover)).toBe(true);
  });

  it('there are 18 gaps between vice-presidents, all UNRECORDED', () => {
    const [first, ...others] = successionOf(termsOf('viceprez'), 1);
    expect(first?.gapsBefore).toEqual([]);
    const gaps = others.flatMap(({ gapsBefore }) => gapsBefore);
    expect(gaps).toHaveLength(18);
    expect(gaps.every(({ kind, certainty }) => kind === 'UNRECORDED' && certainty === 'DEFINITE')).toBe(true);
    expect(others.every(({ handover, gapsBefore }) => handover !== gapsBefore.length > 0)).toBe(true);
    expect(others.every(({ overlapBefore }) => overlapBefore === 'NOT_RECORDED')).toBe(true);
  });
});

describe('laws of succession', () => {
  const tenures = fc.array(bounds, { maxLength: 6 }).map((all) =>
    all.map(
      (one, i): SuccessionTenure => ({
        id: `t${i}`,
        holder: `h${i}`,
        acting: false,
        bounds: one,
        support: 'ASSERTED',
        isDated: saysAnything(one),
        hasStart: isBounded(one.startMin),
        hasEnd: isBounded(one.endMax),
        replaces: [],
        replacedBy: [],
      }),
    ),
  );

  it('has no definite gap on a day on which a recorded tenure may have held', () =>
    check(
      fc.property(tenures, (all) => {
        for (const { gapsBefore } of successionOf(all, 1))
          for (const gap of gapsBefore) {
            if (gap.certainty !== 'DEFINITE') continue;
            expect(gap.from).not.toBeNull();
            expect(gap.to).not.toBeNull();
            for (const { bounds } of all)
              expect(bounds.endMax < (gap.from ?? 0) || bounds.startMin > (gap.to ?? 0)).toBe(true);
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
});
