/** What each rule reports, and that it reports nothing where something is only possibly wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedClaim } from '../../../src/domain/claims/claimBounds.ts';
import { assess } from '../../../src/domain/claims/consensus.ts';
import { clipBounds, type DroppedSide } from '../../../src/domain/claims/impliedBounds.ts';
import { conflictFinding } from '../../../src/domain/integrity/conflict.ts';
import { endBeforeStart } from '../../../src/domain/integrity/endBeforeStart.ts';
import { eventBeforeBody } from '../../../src/domain/integrity/eventBeforeBody.ts';
import { findingSortKey, newFinding } from '../../../src/domain/integrity/finding.ts';
import { decodeFlaw, encodeFlaw, FLAW_RULES, type Flaw } from '../../../src/domain/integrity/flaw.ts';
import { flawFinding } from '../../../src/domain/integrity/flawFinding.ts';
import { lastStartEnded } from '../../../src/domain/integrity/lastStartEnded.ts';
import {
  type EntityLimit,
  eventOutside,
  eventOutsideExistence,
  eventOutsideLife,
  mayHoldOutside,
  stateOutsideFlaw,
} from '../../../src/domain/integrity/outsideLimit.ts';
import { placeholderDate } from '../../../src/domain/integrity/placeholderDate.ts';
import { duplicateFinding } from '../../../src/domain/integrity/probableDuplicate.ts';
import { FINDING_SEVERITIES, INTEGRITY_RULES, RULES } from '../../../src/domain/integrity/rule.ts';
import { noFreeSeat, seatOverlaps } from '../../../src/domain/integrity/seatOverlap.ts';
import { uncitedFinding } from '../../../src/domain/integrity/uncited.ts';
import type { SeatTenure } from '../../../src/domain/offices/officeTenure.ts';
import { seatLimits } from '../../../src/domain/offices/seatLimits.ts';
import type { Bounds } from '../../../src/domain/time/bounds.ts';
import { dayOf } from '../../../src/domain/time/day.ts';
import { bounds } from '../arbitraries.ts';
import { claim } from '../claims/claims.ts';
import { check } from '../property.ts';

/** The bounds of a fact with one claim that has these dates. */
const from = (properties: Partial<AssessedClaim>): Bounds => assess([claim(properties)]).bounds;

const existing = (properties: Partial<AssessedClaim>, entity = 'x', because = 'x-exists'): EntityLimit => ({
  entity,
  limit: { bounds: from(properties), because },
});

/** The sides of a limit that contradict a fact with one claim that has these dates. */
const droppedFrom = (properties: Partial<AssessedClaim>, { limit }: EntityLimit): readonly DroppedSide[] =>
  clipBounds(assess([claim(properties)]), [limit]).dropped;

/** The flaw of a life that a fact with these dates contradicts. */
function outsideLife(properties: Partial<AssessedClaim>, life: EntityLimit): Flaw | null {
  const [side, ...more] = droppedFrom(properties, life);
  return side === undefined ? null : stateOutsideFlaw('OUTSIDE_LIFE', life.entity, [side, ...more]);
}

const textOf = (flaw: Flaw | null): string | null => flaw && flawFinding('f', flaw).message;

/** All pairs of a start and an end that bounds allow, with unbounded sides cut off. */
function worlds({ startMin, startMax, endMin, endMax }: Bounds): [start: number, end: number][] {
  const cut = (day: number): number => Math.min(11, Math.max(-1, day));
  const found: [number, number][] = [];
  for (let start = cut(startMin); start <= cut(startMax); start += 1)
    for (let end = Math.max(start, cut(endMin)); end <= cut(endMax); end += 1) found.push([start, end]);
  return found;
}

describe('END_BEFORE_START', () => {
  it('reports that the earliest start is after the latest end', () => {
    const flaw = endBeforeStart([
      claim({ source: 'a', start: '2005-03' }),
      claim({ source: 'b', end: '2004-11' }),
    ]);
    expect(textOf(flaw)).toBe(
      '"f" begins on 2005-03-01 at the earliest and ends on 2004-11-30 at the latest',
    );
  });

  it.each([
    ['a month and its year', [{ start: '1998-03' }, { end: '1998' }]],
    ['about a year', [{ start: '1998' }, { end: '1997~' }]],
    ['a start that is doubted', [{ start: '1998?' }, { end: '1990' }]],
    ['one of several starts', [{ start: '1990' }, { start: '1998' }, { end: '1995' }]],
    ['a claim that is deprecated', [{ start: '1998' }, { end: '1990', rank: 'DEPRECATED' }]],
    ['no end', [{ start: '1998' }]],
  ] as const)('accepts %s', (_name, claims) => {
    expect(endBeforeStart(claims.map((properties) => claim(properties)))).toBeNull();
  });
});

describe('OUTSIDE_LIFE and OUTSIDE_EXISTENCE', () => {
  it('report the side and both days', () => {
    const life = existing({ start: '1950-05', end: '2000' }, 'kim', 'kim-lives');
    expect(textOf(outsideLife({ start: '2001-02', end: '2003' }, life))).toBe(
      '"f" involves "kim" on 2003-01-01 or later, but according to "kim-lives" this life ended on 2000-12-31 at the latest',
    );
    expect(textOf(eventOutsideLife(from({ date: '1949' }), life))).toBe(
      '"f" involves "kim" on 1949-12-31 or earlier, but according to "kim-lives" this life began on 1950-05-01 at the earliest',
    );
    const body = existing({ start: '1950-05' }, 'body', 'body-exists');
    expect(eventOutsideExistence(from({ date: '1949' }), body)).toMatchObject({
      rule: 'OUTSIDE_EXISTENCE',
      because: 'body-exists',
      words: ['body', 'BEFORE', '1949-12-31', '1950-05-01'],
    });
  });

  it('name both sides of a life in one finding if the fact contradicts both', () => {
    const life = existing({ start: '1950', end: '2000' }, 'kim', 'kim-lives');
    expect(textOf(outsideLife({ attested: '1940/2010' }, life))).toBe(
      '"f" involves "kim" on 1940-12-31 or earlier, but according to "kim-lives" this life began on 1950-01-01 at the earliest, and on 2010-01-01 or later, but this life ended on 2000-12-31 at the latest',
    );
  });

  it.each([
    ['a month of the year of death', { end: '1998' }, { start: '1998-03' }],
    ['a year that a month of it ends', { end: '1998-03' }, { start: '1998' }],
    ['a life without an end', { start: '1950' }, { start: '2150' }],
    ['a death about a year', { end: '1998~' }, { attested: '1999-06' }],
  ] as const)('accept %s', (_name, life, fact) => {
    expect(outsideLife(fact, existing(life))).toBeNull();
  });

  it('are reported if the first or the last day cannot be in the existence', () => {
    check(
      fc.property(bounds, bounds, (fact, limit) => {
        const all = worlds(fact);
        const tooEarly = all.every(([start]) => start < limit.startMin);
        const tooLate = all.every(([, end]) => end > limit.endMax);
        const { dropped } = clipBounds({ bounds: fact, stated: [] }, [{ bounds: limit, because: 'x' }]);
        const sides = dropped.map(({ bound }) => bound);
        if (tooEarly) expect(sides).toContain('START');
        if (tooLate) expect(sides).toContain('END');
        if (!tooEarly && !tooLate) expect(sides).toEqual([]);
        if (sides.length > 0) expect(mayHoldOutside(fact, limit)).toBe(true);
      }),
    );
  });

  it('are reported for an event only if none of its days can be in the existence', () => {
    check(
      fc.property(bounds, bounds, (event, limit) => {
        const shares = event.startMin <= limit.endMax && event.endMax >= limit.startMin;
        expect(eventOutside(event, limit) === null).toBe(shares);
      }),
    );
  });
});

describe('EVENT_BEFORE_BODY', () => {
  it('reports that an event was over before its body began', () => {
    const body = existing({ start: '2010-09-07' }, 'wego', 'wego-exists');
    expect(textOf(eventBeforeBody(from({ date: '2010-09-06' }), body))).toBe(
      'according to "f", an event of "wego" was over on 2010-09-06 at the latest, but according to "wego-exists", "wego" began on 2010-09-07 at the earliest',
    );
    for (const date of ['2010-09', '2010', '2010-09-05/2010-09-08', '2011'])
      expect(eventBeforeBody(from({ date }), body)).toBeNull();
    expect(eventBeforeBody(from({ date: '2009' }), existing({ end: '2000' }))).toBeNull();
  });
});

const held = (
  id: string,
  properties: Partial<AssessedClaim>,
  more: Partial<SeatTenure> = {},
): SeatTenure => ({
  id,
  holder: id,
  acting: false,
  support: 'ASSERTED',
  bounds: from(properties),
  bridges: [],
  ...more,
});

describe('LAST_START_ENDED', () => {
  const late = held('anna', { end: '2018-07-09' });
  const last = held('bert', { start: '2018-06-24' });
  const found = (...tenures: SeatTenure[]): string[] =>
    [...lastStartEnded(tenures, seatLimits(tenures, 1))].map(([id, { because }]) => `${id} ${because}`);

  it('is reported of the last who started, and is ended by one of whom only the end is recorded', () => {
    expect(found(late, last)).toEqual(['bert anna']);
    expect(found(late, last, held('zoe', { start: '2001', end: '2005' }))).toEqual(['bert anna']);
  });

  it.each([
    ['has an end', [late, held('bert', { start: '2018-06-24', end: '2020' })]],
    ['is ended by one who has a start', [held('anna', { start: '2018-07', end: '2019' }), last]],
    ['is followed by one who may hold today', [held('anna', { attested: '2018-07-09' }), last]],
    ['is not the last who started', [late, last, held('cora', { start: '2021' })]],
    ['is one of whom no start is recorded', [late, held('bert', { attested: '2018-06-24' })]],
  ] as const)('is not if that one %s', (_name, tenures) => {
    expect(found(...tenures)).toEqual([]);
  });
});

describe('SEAT_OVERLAP', () => {
  const overlapping = (seats: number, ...tenures: SeatTenure[]): string[] =>
    [...seatOverlaps(tenures, seats)].map(([id, flaw]) => `${id} ${flaw.because}`);

  it('reports who held a taken seat, and when', () => {
    const flaws = seatOverlaps(
      [held('anna', { start: '1990', end: '1999' }), held('bert', { start: '1995-06-01', end: '2003' })],
      1,
    );
    expect([...flaws.keys()]).toEqual(['bert']);
    expect(textOf(flaws.get('bert') ?? null)).toBe(
      '"bert" by "f" and "anna" by "anna" surely held an office from 1995-06-01 to 1999-01-01 that has one seat',
    );
  });

  it('counts a holder known from one day, and one who held on some day between two', () => {
    const anna = held('anna', { start: '1990', end: '1999' });
    expect(overlapping(1, anna, held('bert', { attested: '1995-06-01' }))).toEqual(['bert anna']);
    const some = seatOverlaps([anna, held('bert', { attested: '1995' })], 1);
    expect(textOf(some.get('bert') ?? null)).toContain('on a day from 1995-01-01 to 1995-12-31');
    expect(overlapping(2, anna, held('cora', { start: '1980' }), held('bert', { attested: '1995' }))).toEqual(
      [],
    );
    const cora = held('cora', { start: '1980', attested: '2020' });
    expect(overlapping(2, anna, cora, held('bert', { attested: '1995' }))).toHaveLength(1);
    expect(overlapping(2, anna, held('bert', { attested: '1995' }))).toEqual([]);
  });

  describe('by sightings before and after', () => {
    /** Seen in 1990 and, as one tenure, again in 1999: no claim makes a day between sure. */
    const bridges = [{ from: dayOf(1991, 1, 1), to: dayOf(1998, 12, 31) }];
    const anna = held('anna', { start: '1990', attested: '1999-01-01' }, { bridges });

    it('is no overlap, since no claim makes these days sure', () => {
      const bert = held('bert', { start: '1993', end: '1995' });
      expect(overlapping(1, anna, bert)).toEqual([]);
      expect(overlapping(1, anna, held('bert', { attested: '1994' }))).toEqual([]);
      expect(overlapping(1, { ...anna, bridges: [] }, bert)).toEqual(['bert anna']);
    });

    it('is one on the days of the sightings', () => {
      const [flaw] = seatOverlaps([anna, held('bert', { start: '1993', end: '2003' })], 1).values();
      expect(textOf(flaw ?? null)).toContain('surely held an office on 1999-01-01 that has one seat');
    });
  });

  it.each([
    ['a handover', [held('a', { start: '1990', end: '1995-05-02' }), held('b', { start: '1995-05-02' })]],
    ['years that only touch', [held('a', { start: '1990', end: '1995' }), held('b', { start: '1995' })]],
    [
      'somebody who stood in',
      [held('a', { start: '1990', end: '1995' }), held('b', { attested: '1993' }, { acting: true })],
    ],
    [
      'a vacancy',
      [held('a', { start: '1990', end: '1995' }), held('b', { attested: '1993-01-01' }, { holder: null })],
    ],
    [
      'terms of one person',
      [held('a', { start: '1990', end: '1995' }), held('b', { start: '1992', end: '1999' }, { holder: 'a' })],
    ],
    [
      'what a speaker says',
      [
        held('a', { start: '1990', end: '1995' }),
        held('b', { attested: '1993-01-01' }, { support: 'ATTRIBUTED' }),
      ],
    ],
    [
      'two who are known from one day',
      [held('a', { attested: '1990-01-01' }), held('b', { attested: '1990-01-01' })],
    ],
  ])('accepts %s', (_name, tenures) => {
    expect(overlapping(1, ...tenures)).toEqual([]);
  });

  const small = fc
    .tuple(bounds, bounds)
    .map(([a, b]): [SeatTenure, SeatTenure] => [held('a', {}, { bounds: a }), held('b', {}, { bounds: b })]);

  it('is reported for one seat exactly if all intervals that the dates allow overlap', () => {
    check(
      fc.property(small, ([a, b]) => {
        const all = worlds(a.bounds).every(([start, end]) =>
          worlds(b.bounds).every(([other, last]) => start < last && other < end),
        );
        expect(overlapping(1, a, b).length > 0).toBe(all);
      }),
    );
  });

  it('is reported for several seats if too many holders share a moment', () => {
    const term = fc.record({ from: fc.nat(8), length: fc.nat(5), holder: fc.nat(3) });
    check(
      fc.property(fc.array(term, { maxLength: 7 }), fc.integer({ min: 1, max: 3 }), (terms, seats) => {
        const tenures = terms.map(({ from: start, length, holder }, i) =>
          held(
            `t${i}`,
            {},
            {
              holder: `h${holder}`,
              bounds: { startMin: start, startMax: start, endMin: start + length, endMax: start + length },
            },
          ),
        );
        // In half days: a longer term holds between its first and last day, a one-day term on that day; only one such counts.
        let full = false;
        for (let half = 0; half <= 30 && !full; half += 1) {
          const lasting = tenures.filter(
            ({ bounds: { startMax, endMin } }) => 2 * startMax < half && half < 2 * endMin,
          );
          const holders = new Set(lasting.map(({ holder }) => holder));
          const single = tenures.some(
            ({ holder, bounds: { startMax, endMin } }) =>
              startMax === endMin && 2 * startMax === half && !holders.has(holder),
          );
          full = holders.size + (single ? 1 : 0) > seats;
        }
        expect(overlapping(seats, ...tenures).length > 0).toBe(full);
      }),
    );
  });

  it('reports a tenure for which lives and seats together leave no day', () => {
    const limit = { bounds: { ...from({}), endMax: from({ date: '1990-01-01' }).endMax }, because: 'b' };
    const [side] = droppedFrom({ attested: '1995-01-01' }, { entity: 'a', limit });
    expect(side && textOf(noFreeSeat('a', side))).toBe(
      '"f" gives "a" a seat on 1995-01-01 or later, but "b" leaves none after 1990-01-01',
    );
    expect(droppedFrom({ start: '1980' }, { entity: 'a', limit })).toEqual([]);
  });
});

const dated = ({ date, start, end, attested, ...properties }: Partial<AssessedClaim>) => ({
  source: 'table',
  dates: [date, start, end, attested],
  ...properties,
});

describe('PLACEHOLDER_DATE', () => {
  it.each([
    { date: '1900-01-01' },
    { start: '1970-01-01' },
    { end: '9999-12-31' },
    { attested: '2001/9999' },
  ])('reports %o', (properties) => {
    const flaw = placeholderDate([dated(properties)]);
    expect(textOf(flaw)).toMatch(/^"f" has the date (1900-01-01|1970-01-01|9999-12-31|9999) from "table"/);
  });

  it.each([
    { start: '1900' },
    { start: '1900-01' },
    { start: '1971-01-01' },
    { start: '1970-01-01', dateText: 'on New Year 1970' },
    { start: '1900-01-01', rank: 'DEPRECATED' as const },
  ])('accepts %o', (properties) => {
    expect(placeholderDate([dated(properties)])).toBeNull();
  });
});

describe('findings', () => {
  it('of uncited facts and of conflicts have the values', () => {
    expect(uncitedFinding('f')).toMatchObject({ severity: 'NOTICE', subjects: ['f'] });
    const start = { id: 'f', disputed: ['START'], saidEnd: [] } as const;
    // A year that contains a day does not contradict it.
    const days = ['2005-01-14', '2005-01-06', '2005'];
    expect(conflictFinding({ ...start, saidStart: days }).message).toBe(
      'the claims about "f" cannot all be true: start 2005-01-14 or 2005-01-06',
    );
    expect(
      conflictFinding({ id: 'f', disputed: ['START', 'END'], saidStart: ['2005'], saidEnd: ['2003'] })
        .message,
    ).toContain('start 2005; end 2003');
    expect(conflictFinding({ ...start, saidStart: ['2006'] }).message).toContain(
      'start 2006, which others exclude',
    );
    const about = { ...start, disputed: ['VALUE', 'ACTING'], saidStart: ['2003'] } as const;
    expect(conflictFinding(about).message).toMatch(/: the number; whether it was acting$/);
    const many = Array.from({ length: 8 }, (_, i) => String(2000 + i));
    expect(conflictFinding({ ...start, saidStart: many }).message).toMatch(/2004 or 3 others$/);
  });

  it('of duplicates name both entities, and what they share', () => {
    const pair = {
      ids: ['a', 'b'],
      names: ['Anna', 'Анна'],
      reasons: ['SAME_START'],
      shared: 'council',
    } as const;
    expect(duplicateFinding(pair)).toMatchObject({
      subjects: ['a', 'b'],
      message:
        '"a" and "b" are probably one: they are called "Anna" and "Анна", and begin at the same time, and both are linked to "council"',
    });
  });

  it('are sorted by severity, rule and subjects', () => {
    const all = INTEGRITY_RULES.map((rule) => newFinding(rule, ['b'], ''));
    const keys = [...all, newFinding('CONFLICTING_CLAIMS', ['a'], '')].map(findingSortKey).sort();
    const severities = keys.map((key) => Number(key[0]));
    expect(severities).toEqual([...severities].sort());
    expect(keys.indexOf(findingSortKey(newFinding('CONFLICTING_CLAIMS', ['a'], '')))).toBe(keys.length - 3);
    expect(new Set(Object.values(RULES).map(({ severity }) => severity)).size).toBe(
      FINDING_SEVERITIES.length,
    );
  });

  it('are encoded as texts and decoded again', () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9._/-]{0,20}$/);
    const flaw: fc.Arbitrary<Flaw> = fc.record({
      rule: fc.constantFrom(...FLAW_RULES),
      because: fc.option(id),
      words: fc.array(id, { maxLength: 6 }),
    });
    check(
      fc.property(flaw, (one) => {
        expect(decodeFlaw(encodeFlaw(one))).toEqual(one);
      }),
    );
    expect(decodeFlaw('A_RULE_OF_LATER\tx')).toBeNull();
  });
});
