/**
 * The neighbours of a succession against all readings of small records: each tenure on each of its possible pairs of days.
 * Nobody who is the neighbour in some reading is missing, and who is DEFINITE is so in every reading. Of two terms of any
 * kind, and of more where no more than two are rough at a time, nobody else is listed, and who is the neighbour in every
 * reading is DEFINITE.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Neighbour } from '../../../src/domain/offices/neighbourCertainty.ts';
import { type SuccessionTenure, successionOf } from '../../../src/domain/offices/succession.ts';
import { type FourDays, saysAnything } from '../../../src/domain/time/bounds.ts';
import { isBounded } from '../../../src/domain/time/day.ts';
import { check } from '../property.ts';

const UNKNOWN: FourDays = { startMin: -1e12, startMax: 1e12, endMin: -1e12, endMax: 1e12 };

/** Bounds within days from 0 to the last. */
function boundsUntil(last: number) {
  const day = fc.integer({ min: 0, max: last });
  const two = fc.tuple(day, day).map((days) => days.sort((a, b) => a - b) as [number, number]);
  const four = fc.tuple(day, day, day, day).map((days) => days.sort((a, b) => a - b));
  const ranged = (min: number, max: number): FourDays => ({
    startMin: min,
    startMax: max,
    endMin: min,
    endMax: max,
  });
  return {
    exact: two.map(([a, b]): FourDays => ({ startMin: a, startMax: a, endMin: b, endMax: b })),
    rough: four.map(([a, b, c, d]) => ({ startMin: a, startMax: b, endMin: c, endMax: d }) as FourDays),
    startOnly: two.map(([a, b]): FourDays => ({ ...ranged(a, b), endMax: UNKNOWN.endMax })),
    endOnly: two.map(([a, b]): FourDays => ({ ...ranged(a, b), startMin: UNKNOWN.startMin })),
    exactStart: day.map((a): FourDays => ({ ...ranged(a, a), endMax: UNKNOWN.endMax })),
    exactEnd: day.map((a): FourDays => ({ ...ranged(a, a), startMin: UNKNOWN.startMin })),
    seen: two.map(([a, b]): FourDays => ({ ...UNKNOWN, startMax: b, endMin: a })),
    sometime: two.map(([a, b]) => ranged(a, b)),
    unknown: fc.constant(UNKNOWN),
  };
}

/** From one year of three days to another. */
const years = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
  .map((all): FourDays => {
    const [first, last] = all.sort((a, b) => a - b) as [number, number];
    return { startMin: 3 * first, startMax: 3 * first + 2, endMin: 3 * last, endMax: 3 * last + 2 };
  });

interface Kind extends Pick<SuccessionTenure, 'bounds' | 'acting' | 'support'> {
  /** A side that no claim gives although it is bounded: other facts limit it. */
  readonly limited?: 'start' | 'end' | null;
}
const titular = (bounds: fc.Arbitrary<FourDays>): fc.Arbitrary<Kind> =>
  bounds.map((days) => ({ bounds: days, acting: false, support: 'ASSERTED' }));

const archives = (kind: fc.Arbitrary<Kind>, maxLength: number): fc.Arbitrary<SuccessionTenure[]> =>
  fc.tuple(fc.array(kind, { minLength: 2, maxLength }), fc.option(years)).map(([held, vacant]) => {
    const vacancy: Kind[] = vacant ? [{ bounds: vacant, acting: false, support: 'ASSERTED' }] : [];
    return [...held, ...vacancy].map((one, i) => ({
      ...one,
      id: `t${i}`,
      holder: i < held.length ? `h${i}` : null,
      isDated: saysAnything(one.bounds),
      hasStart: one.limited !== 'start' && isBounded(one.bounds.startMin),
      hasEnd: one.limited !== 'end' && isBounded(one.bounds.endMax),
      replaces: [],
      replacedBy: [],
    }));
  });

const any = ((days: ReturnType<typeof boundsUntil>) =>
  fc.record({
    limited: fc.constantFrom(null, null, null, null, 'start' as const, 'end' as const),
    bounds: fc.oneof(
      { weight: 4, arbitrary: days.exact },
      { weight: 2, arbitrary: days.rough },
      { weight: 2, arbitrary: days.startOnly },
      { weight: 2, arbitrary: days.endOnly },
      { weight: 1, arbitrary: days.seen },
      { weight: 1, arbitrary: days.sometime },
      { weight: 1, arbitrary: days.unknown },
    ),
    acting: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    support: fc.oneof(
      { weight: 5, arbitrary: fc.constant('ASSERTED' as const) },
      { weight: 1, arbitrary: fc.constant('PLANNED' as const) },
    ),
  }))(boundsUntil(3));

/** The first and the last day of a tenure in a reading. */
interface Term {
  readonly tenure: SuccessionTenure;
  readonly first: number;
  readonly last: number;
}

/** Three days after all that the records name, as -3 is before them: open sides of three terms need so many. */
const latestOf = (all: readonly SuccessionTenure[]): number =>
  3 + Math.max(0, ...all.flatMap(({ bounds }) => Object.values(bounds)).filter(isBounded));

/** The terms that a tenure may have had; null where it may not be true at all. */
function termsOf(
  tenure: SuccessionTenure,
  { startMin, startMax, endMin, endMax }: FourDays,
  latest: number,
): (Term | null)[] {
  const terms: (Term | null)[] = tenure.support === 'ASSERTED' ? [] : [null];
  for (let first = Math.max(startMin, -3); first <= Math.min(startMax, latest); first += 1)
    for (let last = Math.max(first, endMin); last <= Math.min(endMax, latest); last += 1)
      terms.push({ tenure, first, last });
  return terms;
}

/** A side that no claim gives is not the exact day of the other one: whose end alone is given began before it. */
function presumedDays({ bounds, hasStart, hasEnd }: SuccessionTenure): FourDays {
  const isOneDay = bounds.startMin === bounds.endMax;
  if (hasEnd && !hasStart && bounds.endMin === bounds.endMax && !isOneDay)
    return { ...bounds, startMax: Math.min(bounds.startMax, bounds.endMax - 1) };
  if (hasStart && !hasEnd && bounds.startMin === bounds.startMax && !isOneDay)
    return { ...bounds, endMin: Math.max(bounds.endMin, bounds.startMin + 1) };
  return bounds;
}

const DAYS = ['start', 'end'] as const;

/**
 * Whether two titular terms begin, or end, on one exact day and contradict each other only if both were longer than that
 * day: either may have been that day alone, and neither is surely the first.
 */
function areContested(one: SuccessionTenure, other: SuccessionTenure): boolean {
  const isSeated = [one, other].every(
    ({ holder, acting, support }) => holder !== null && !acting && support === 'ASSERTED',
  );
  const [a, b] = [presumedDays(one), presumedDays(other)];
  const isShared = DAYS.some(
    (side) => new Set([a, b].flatMap((days) => [days[`${side}Min`], days[`${side}Max`]])).size === 1,
  );
  return (
    one !== other &&
    isSeated &&
    isShared &&
    contradict(one, other, presumedDays) &&
    !contradict(one, other, daysThemselves)
  );
}

/** The presumption, but for terms of which one can be that day alone. */
const daysForOrderIn =
  (all: readonly SuccessionTenure[]): Read =>
  (tenure) =>
    all.some((other) => areContested(tenure, other)) ? tenure.bounds : presumedDays(tenure);

const daysThemselves = ({ bounds }: SuccessionTenure): FourDays => bounds;
type Read = (tenure: SuccessionTenure) => FourDays;

const contradict = (a: SuccessionTenure, b: SuccessionTenure, read: Read): boolean =>
  a.holder !== null &&
  b.holder !== null &&
  !a.acting &&
  !b.acting &&
  read(a).startMax < read(b).endMin &&
  read(b).startMax < read(a).endMin;

/** Whether a term contradicts two others, of which each limits the order of the others: who is nearest is left open. */
const isTangled = (all: readonly SuccessionTenure[]): boolean =>
  all.some(
    (one) => all.filter((other) => other !== one && contradict(one, other, daysForOrderIn(all))).length > 1,
  );

const plain = ((days: ReturnType<typeof boundsUntil>) =>
  fc
    .oneof(
      archives(titular(fc.oneof(days.exact, days.exactStart, days.exactEnd)), 4),
      archives(fc.record({ bounds: days.exact, acting: fc.boolean(), support: fc.constant('ASSERTED') }), 4),
      archives(titular(years), 3),
      archives(any, 2),
    )
    // Of two of whom one may have held for one day only, both are listed wherever one of them is.
    .filter((all) => !isTangled(all) && !all.some((one) => all.some((two) => areContested(one, two)))))(
  boundsUntil(5),
);

/** Every choice of a term for each tenure in which titular terms share no day but that of a handover. */
function* readingsOf(
  all: readonly SuccessionTenure[],
  read: Read,
  latest = latestOf(all),
  chosen: readonly (Term | null)[] = [],
): Generator<Term[]> {
  const tenure = all[chosen.length];
  if (tenure === undefined) {
    yield chosen.filter((term) => term !== null);
    return;
  }
  const excluded = chosen.filter(
    (term): term is Term =>
      term !== null && !term.tenure.acting && !tenure.acting && !contradict(term.tenure, tenure, read),
  );
  for (const term of termsOf(tenure, read(tenure), latest))
    if (term === null || excluded.every((other) => other.last <= term.first || term.last <= other.first))
      yield* readingsOf(all, read, latest, [...chosen, term]);
}

/** Whether no acting term goes beyond the titular term or gap in which it was last (first) seen, on a side that no claim gives. */
function isPresumed(terms: readonly Term[]): boolean {
  return [terms, turned(terms)].every((all, i) =>
    all.every(({ tenure, last }) => {
      const { startMax, endMin } = tenure.bounds;
      if (!tenure.acting || !tenure.isDated || (i === 0 ? tenure.hasEnd : tenure.hasStart)) return true;
      const seen = i === 0 ? Math.max(startMax, endMin) : -Math.min(startMax, endMin);
      const seats = all.filter(({ tenure: { acting, support } }) => !acting && support === 'ASSERTED');
      const there = seats.filter((seat) => seat.first <= seen && seen <= seat.last);
      const next = Math.min(...seats.filter((seat) => seat.first > seen).map(({ first }) => first));
      const isWithin = there.some((seat) => seen < seat.last);
      return last <= Math.max(seen, isWithin ? seen : next, ...there.map((seat) => seat.last));
    }),
  );
}

const turned = (terms: readonly Term[]): Term[] =>
  terms.map(({ tenure, first, last }) => ({ tenure, first: -last, last: -first }));

const comesFirst = (a: Term, b: Term): boolean =>
  a.first < b.first || (a.first === b.first && a.last < b.last);

/** Those directly before a term: who handed over to it, else who ended last of those before it; of these, who began last. */
function nearestOf(term: Term, earlier: readonly Term[]): string[] {
  const handing = earlier.filter(({ last }) => last === term.first);
  const latest = Math.max(...earlier.map(({ last }) => last));
  const last = handing.length > 0 ? handing : earlier.filter((one) => one.last === latest);
  const began = Math.max(...last.map(({ first }) => first));
  return last.filter(({ first }) => first === began).map(({ tenure }) => tenure.id);
}

type Side = 'predecessors' | 'successors';
const SIDES: readonly Side[] = ['predecessors', 'successors'];

/** The neighbours of each term; titular terms that contradict each other are in the order of their starts. */
function neighboursIn(
  terms: readonly Term[],
  side: Side,
  read: Read,
): (readonly [id: string, neighbours: string[]])[] {
  const inTime = side === 'predecessors' ? terms : turned(terms);
  return inTime.map((term, i) => {
    const earlier = inTime.filter((other, j) =>
      side === 'successors' && contradict(term.tenure, other.tenure, read)
        ? comesFirst(terms[i] as Term, terms[j] as Term)
        : comesFirst(other, term),
    );
    return [term.tenure.id, nearestOf(term, earlier)];
  });
}

interface Found {
  readonly ids: Set<string>;
  /** Whether there is one in each reading. */
  isAlways: boolean;
}

/** Who is the neighbour in some reading; null where there is no reading. */
function neighboursOfReadings(all: readonly SuccessionTenure[]): Map<string, Found> | null {
  const found = new Map<string, Found>();
  let hasReading = false;
  const read = daysForOrderIn(all);
  for (const terms of readingsOf(all, read)) {
    if (!isPresumed(terms)) continue;
    hasReading = true;
    for (const side of SIDES)
      for (const [id, ids] of neighboursIn(terms, side, read)) {
        const known = found.get(`${side} ${id}`) ?? { ids: new Set(), isAlways: true };
        for (const one of ids) known.ids.add(one);
        known.isAlways = known.isAlways && ids.length > 0;
        found.set(`${side} ${id}`, known);
      }
  }
  return hasReading ? found : null;
}

/** Whether in each reading no day lies between two terms, or a vacancy surely was on each that does. */
function isAlwaysJoined(
  before: string,
  after: string,
  held: readonly SuccessionTenure[],
  vacancies: readonly SuccessionTenure[],
): boolean {
  for (const terms of readingsOf(held, daysThemselves)) {
    const termOf = (id: string): Term => terms.find(({ tenure }) => tenure.id === id) as Term;
    for (let day = termOf(before).last + 1; day < termOf(after).first; day += 1)
      if (!vacancies.some(({ bounds }) => bounds.startMax <= day && day <= bounds.endMin)) return false;
  }
  return true;
}

/** Whether a placed tenure takes over from another placed one, or hands over to it, on one exact day. */
const meets = (tenure: SuccessionTenure, all: readonly SuccessionTenure[], side: Side) =>
  all.some((other) => {
    const [one, next] = side === 'predecessors' ? [other, tenure] : [tenure, other];
    const days = [one.bounds.endMin, one.bounds.endMax, next.bounds.startMin, next.bounds.startMax];
    return (
      one !== next && one.isDated && next.isDated && other.support === 'ASSERTED' && new Set(days).size === 1
    );
  });

/** Calls what compares with each side of each tenure what the readings have. */
function eachSide(
  all: readonly SuccessionTenure[],
  compare: (
    key: string,
    listed: readonly Neighbour[],
    expected: readonly string[],
    isSure: boolean,
    isJoined: (id: string) => boolean,
  ) => void,
): void {
  const held = all.filter(({ holder }) => holder !== null);
  const vacancies = all.filter(({ holder }) => holder === null);
  const found = neighboursOfReadings(held);
  const read = daysForOrderIn(held);
  if (found === null) return;
  const byId = new Map(held.map((tenure) => [tenure.id, tenure]));
  const isCertain = (id: string): boolean =>
    byId.get(id)?.isDated === true && byId.get(id)?.support === 'ASSERTED';
  for (const entry of successionOf(all, 1).entries)
    for (const side of SIDES) {
      const key = `${side} ${entry.id}`;
      const tenure = byId.get(entry.id) as SuccessionTenure;
      const { ids, isAlways } = found.get(key) ?? { ids: new Set<string>(), isAlways: false };
      const expected = [...ids].filter((id) => {
        const neighbour = byId.get(id) as SuccessionTenure;
        // Across a handover on one exact day nobody unplaced is a neighbour.
        if (!neighbour.isDated) return !meets(tenure, held, side);
        const isApart = !neighbour.acting && !tenure.acting && !contradict(neighbour, tenure, read);
        return (
          tenure.isDated ||
          !isApart ||
          !meets(neighbour, held, side === 'predecessors' ? 'successors' : 'predecessors')
        );
      });
      const isSure =
        isAlways &&
        expected.length === 1 &&
        [entry.id, ...expected].every(isCertain) &&
        !areContested(tenure, byId.get(expected[0] as string) as SuccessionTenure);
      compare(key, entry[side], expected, isSure, (id) =>
        side === 'predecessors'
          ? isAlwaysJoined(id, entry.id, held, vacancies)
          : isAlwaysJoined(entry.id, id, held, vacancies),
      );
    }
}

it('list everybody who is the neighbour in some reading, and call DEFINITE only who is so in all', () =>
  check(
    fc.property(archives(any, 3), (all) =>
      eachSide(all, (key, listed, expected, isSure, isJoined) => {
        expect(
          listed.map(({ tenure }) => tenure),
          key,
        ).toEqual(expect.arrayContaining([...expected]));
        for (const { tenure, order, certainty } of listed) {
          if (order === 'DEFINITE') expect([key, tenure, isSure]).toEqual([key, expected[0], true]);
          if (certainty === 'DEFINITE')
            expect([key, order, isJoined(tenure ?? '')]).toEqual([key, 'DEFINITE', true]);
        }
      }),
    ),
    300,
  ));

it('list nobody else where no more than two are rough at a time, and call everybody DEFINITE who is so in all', () =>
  check(
    fc.property(plain, (all) =>
      eachSide(all, (key, listed, expected, isSure, isJoined) => {
        expect(listed.map(({ tenure }) => tenure).sort(), key).toEqual([...expected].sort());
        for (const { tenure, order, certainty, weakenedBy } of listed) {
          expect([key, order]).toEqual([key, isSure ? 'DEFINITE' : 'POSSIBLE']);
          const isDefinite =
            isSure &&
            tenure === expected[0] &&
            isJoined(tenure ?? '') &&
            !weakenedBy.includes('SEAT_OVERLAP');
          expect([key, tenure, certainty]).toEqual([key, tenure, isDefinite ? 'DEFINITE' : 'POSSIBLE']);
        }
      }),
    ),
    300,
  ));
