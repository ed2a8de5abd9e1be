/**
 * What the seats of an office leave to a tenure, against all readings of small records: each tenure on each pair of days that
 * its dates allow, and no more holders at any moment than there are seats. Of one holder more than seats whom no reading
 * allows, nothing follows; all others bind.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../../src/domain/claims/consensus.ts';
import { clipBounds } from '../../../src/domain/claims/impliedBounds.ts';
import { doubtedOverlaps } from '../../../src/domain/integrity/doubtedContradiction.ts';
import { seatOverlaps } from '../../../src/domain/integrity/seatOverlap.ts';
import type { SeatTenure } from '../../../src/domain/offices/officeTenure.ts';
import { contradictOverSeats } from '../../../src/domain/offices/seatContradiction.ts';
import { seatLimits } from '../../../src/domain/offices/seatLimits.ts';
import { saidBounds, sureBounds } from '../../../src/domain/time/bounds.ts';
import { type Day, dayOf, isBounded } from '../../../src/domain/time/day.ts';
import { claim } from '../claims/claims.ts';
import { check } from '../property.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_none, i) => from + i);

/** Days are counted from 1 May 2004. */
const ORIGIN = dayOf(2004, 5, 1);
const iso = (day: number): string => new Date(Date.UTC(2004, 4, 1 + day)).toISOString().slice(0, 10);
/** The first and the last day are beyond all dates: they stand for every earlier and every later one. */
const [FIRST, LAST] = [0, 9];
const EVERY = range(FIRST, LAST);

/** A side of an interval as a claim gives it. */
interface Side {
  /** Absent where the claim says nothing, `..` where an end is open. */
  readonly text?: string;
  /** The days that it names; all where it names none. */
  readonly days: readonly number[];
  readonly doubted?: boolean;
}

/** The forms of a date that name few days about a day. */
const NEAR_FORMS: readonly ((day: number, more: number) => Side)[] = [
  (day) => ({ text: iso(day), days: [day] }),
  (day) => ({ text: `${iso(day)}~`, days: range(day - 1, day + 1) }),
  (day) => ({ text: `${iso(day)}?`, days: [day], doubted: true }),
  (day) => ({ text: `${iso(day)}%`, days: range(day - 1, day + 1), doubted: true }),
];

interface Sides {
  readonly start: Side;
  readonly end: Side;
  /** A sighting. */
  readonly seen: Side | null;
}

interface Term extends SeatTenure, Sides {
  readonly said: ReturnType<typeof claim>;
}

const UNKNOWN: Side = { days: EVERY };
const day = fc.integer({ min: 2, max: 7 });
const near = (form: number, about: number, more: number): Side =>
  (NEAR_FORMS[form] ?? ((from: number) => spanOf(from, Math.min(from + more, LAST - 1))))(about, more);
const spanOf = (from: number, to: number): Side => ({
  text: `[${iso(from)}..${iso(to)}]`,
  days: range(from, to),
});
/** Exact ones most often; 4 is a span. */
const form = fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 4);

/** Mostly with an open side, which others limit. */
const KINDS = ['both', 'start', 'start', 'start', 'end', 'end', 'seen', 'seen', 'seen', 'none'] as const;
const sides: fc.Arbitrary<Sides> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    days: fc.tuple(day, day),
    forms: fc.tuple(form, form),
    more: fc.constantFrom(1, 2),
  })
  .map(({ kind, days, forms, more }) => {
    const [first, last] = [near(forms[0], Math.min(...days), more), near(forms[1], Math.max(...days), more)];
    return {
      start: kind === 'both' || kind === 'start' ? first : UNKNOWN,
      end: kind === 'both' || kind === 'end' ? last : UNKNOWN,
      seen: kind === 'seen' ? last : null,
    };
  });
/** Of somebody who fills a seat for a few days. */
const filling: fc.Arbitrary<Sides> = fc
  .record({ from: day, days: fc.integer({ min: 0, max: 3 }), forms: fc.tuple(form, form) })
  .map(({ from, days, forms }) => ({
    start: near(forms[0], from, 1),
    end: near(forms[1], Math.min(from + days, 7), 1),
    seen: null,
  }));

const modality = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ modality: 'PLANNED' as const }, { status: 'ATTRIBUTED' as const }),
  },
);
const sometimes = fc.integer({ min: 0, max: 5 }).map((n) => n === 5);

interface Made {
  readonly sides: Sides;
  readonly how: Partial<ReturnType<typeof claim>>;
  readonly acting: boolean;
  /** Whether it is another term of the first holder. */
  readonly again: boolean;
}

const made = (of: fc.Arbitrary<Sides>): fc.Arbitrary<Made> =>
  fc.record({ sides: of, how: modality, acting: sometimes, again: fc.constantFrom(false, false, true) });

function termOf({ sides, how, acting, again }: Made, i: number): Term {
  const { start, end, seen } = sides;
  const said = claim({ ...how, start: start.text, end: end.text, attested: seen?.text });
  const { bounds, bridges, support } = assess([said]);
  return { ...sides, id: `t${i}`, holder: `h${again ? 0 : i}`, acting, bounds, bridges, support, said };
}

/** An office of one to three seats, which mostly are filled for some days, with one or two more tenures. */
const office = fc.constantFrom(1, 1, 2, 2, 3).chain((seats) =>
  fc
    .tuple(
      fc.array(made(filling), { minLength: seats, maxLength: seats }),
      fc.array(made(sides), {
        minLength: seats === 1 ? 2 : 1,
        maxLength: seats === 3 ? 1 : 2,
        size: 'max',
      }),
    )
    .map(([filled, more]): [number, Term[]] => [seats, [...more, ...filled].map(termOf)]),
);

interface Held {
  readonly first: number;
  readonly last: number;
}

/** The days on which a term may have been; where `doubting`, doubted dates may be any day. */
function readings({ start, end, seen }: Sides, doubting: boolean): Held[] {
  const days = (side: Side) => (doubting && side.doubted ? EVERY : side.days);
  const sighted = seen === null ? EVERY : days(seen);
  return days(start).flatMap((first) =>
    days(end)
      .filter((last) => first <= Math.min(last, Math.max(...sighted)) && last >= Math.min(...sighted))
      .map((last) => ({ first, last })),
  );
}

/** Whether so many seats are enough: who held longer than a day did so between its first and its last day. */
const haveSeats = (held: readonly Held[], seats: number): boolean =>
  range(2 * FIRST, 2 * LAST).every((half) => {
    const lasting = held.filter(({ first, last }) => 2 * first < half && half < 2 * last);
    const oneDay = held.some(({ first, last }) => first === last && 2 * first === half);
    return lasting.length + (oneDay ? 1 : 0) <= seats;
  });

/** The sets of so many of the items. */
const setsOf = <T>(items: readonly T[], size: number): T[][] =>
  size === 0
    ? [[]]
    : items.flatMap((item, i) => setsOf(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));

const areDistinct = (terms: readonly Term[]): boolean =>
  new Set(terms.map(({ holder }) => holder)).size === terms.length;
const takesSeat = ({ acting, support }: Term): boolean => !acting && support === 'ASSERTED';

/** Those readings of a term in which it and these others have enough seats in some reading of theirs. */
function fitting(own: readonly Held[], others: readonly (readonly Held[])[], seats: number): Held[] {
  const isPossible = (chosen: readonly Held[]): boolean => {
    const next = others[chosen.length - 1];
    return next === undefined ? haveSeats(chosen, seats) : next.some((held) => isPossible([...chosen, held]));
  };
  return own.filter((held) => isPossible([held]));
}

/** The earliest start and the latest end that seats leave to a term, by each set of others alone. */
function leftBySeats(term: Term, all: readonly Term[], seats: number, doubting: boolean): Held {
  const own = readings(term, doubting);
  const candidates = all.filter((other) => other !== term && takesSeat(other));
  const sets = term.acting ? [] : setsOf(candidates, seats).filter((set) => areDistinct([term, ...set]));
  const left = sets
    .map((set) =>
      fitting(
        own,
        set.map((other) => readings(other, true)),
        seats,
      ),
    )
    // No reading: they contradict each other.
    .filter((possible) => possible.length > 0);
  return {
    first: Math.max(FIRST, ...left.map((possible) => Math.min(...possible.map(({ first }) => first)))),
    last: Math.min(LAST, ...left.map((possible) => Math.max(...possible.map(({ last }) => last)))),
  };
}

/** Days of the records as days of the test. */
const within = (days: Day): number => Math.max(FIRST, Math.min(LAST, days - ORIGIN));

const clipped = (term: Term, all: readonly Term[], seats: number) =>
  clipBounds(assess([term.said]), seatLimits(all, seats).get(term.id) ?? []).bounds;

const shown = (all: readonly Term[]): string =>
  all
    .map(({ id, holder, said: { start, end, attested, modality, status }, acting }) =>
      [id, holder, start ?? '?', end ?? '?', attested ?? '', modality, status, acting ? 'acting' : ''].join(
        ' ',
      ),
    )
    .join('\n');

it('leave a tenure the days that each set of others leaves it, unless its own claims give the side', () =>
  check(
    fc.property(office, ([seats, all]) => {
      for (const term of all) {
        const found = clipped(term, all, seats);
        const said = saidBounds(term.bounds);
        const left = leftBySeats(term, all, seats, false);
        const start = isBounded(said.startMin)
          ? within(said.startMin)
          : Math.min(left.first, within(said.endMin));
        const end = isBounded(said.endMax) ? within(said.endMax) : Math.max(left.last, within(said.startMax));
        const text = `${term.id} of ${seats}:\n${shown(all)}`;
        expect([within(found.startMin), within(found.endMax)], text).toEqual([start, end]);
        // Seats make no day sure.
        expect([found.startMax, found.endMin], text).toEqual([term.bounds.startMax, term.bounds.endMin]);
        const [sure, own] = [sureBounds(found), sureBounds(term.bounds)];
        const leftSurely = leftBySeats(term, all, seats, true);
        expect(within(sure.startMin), text).toBeLessThanOrEqual(
          Math.max(leftSurely.first, within(own.startMin)),
        );
        expect(within(sure.endMax), text).toBeGreaterThanOrEqual(
          Math.min(leftSurely.last, within(own.endMax)),
        );
      }
    }),
    400,
  ));

it('take no day that a reading of all gives, but where terms contradict each other', () =>
  check(
    fc.property(office, ([seats, all]) => {
      const taking = all.filter(takesSeat);
      for (const term of all.filter(({ acting }) => !acting)) {
        const others = taking.filter((other) => other !== term);
        const bound = setsOf([term, ...others], seats + 1)
          .filter(areDistinct)
          .filter(
            ([first, ...rest]) =>
              fitting(
                readings(first as Term, true),
                rest.map((one) => readings(one, true)),
                seats,
              ).length > 0,
          );
        const places = [term, ...others];
        const sets = bound.map((set) => set.map((one) => places.indexOf(one)));
        const found = clipped(term, all, seats);
        // The last one of a set decides whether it has seats.
        const isPossible = (chosen: readonly Held[]): boolean => {
          const last = chosen.length - 1;
          const decided = sets.filter((set) => Math.max(...set) === last);
          if (
            !decided.every((set) =>
              haveSeats(
                set.map((i) => chosen[i] as Held),
                seats,
              ),
            )
          )
            return false;
          const next = places[chosen.length];
          return next === undefined || readings(next, true).some((held) => isPossible([...chosen, held]));
        };
        for (const held of readings(term, false).filter((one) => isPossible([one]))) {
          const text = `${term.id} of ${seats}:\n${shown(all)}`;
          expect(held.first, text).toBeGreaterThanOrEqual(within(found.startMin));
          expect(held.last, text).toBeLessThanOrEqual(within(found.endMax));
        }
      }
    }),
    150,
  ));

it('are contradicted by so many terms exactly if no reading of firm dates allows them', () =>
  check(
    fc.property(office, ([seats, all]) => {
      const text = `${seats}:\n${shown(all)}`;
      const isContradiction = (set: readonly Term[], doubting = true): boolean => {
        const [first = [], ...rest] = set.map((one) => readings(one, doubting));
        return set.every(takesSeat) && areDistinct(set) && fitting(first, rest, seats).length === 0;
      };
      const sets = setsOf(all, seats + 1);
      const contradicting = sets.filter((set) => isContradiction(set));
      for (const set of sets) expect(contradictOverSeats(set), text).toBe(contradicting.includes(set));
      const flaws = seatOverlaps(all, seats);
      expect(flaws.size > 0, text).toBe(contradicting.length > 0);
      if (flaws.size === 0)
        expect(doubtedOverlaps(all, seats, flaws).size > 0, text).toBe(
          sets.some((set) => isContradiction(set, false)),
        );
      for (const [id, { because }] of flaws)
        expect(
          contradicting.some((set) => [id, because].every((one) => set.some((term) => term.id === one))),
          text,
        ).toBe(true);
    }),
    400,
  ));
