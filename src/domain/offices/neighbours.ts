/** Who may have come directly before and after each holder of an office, by the dates of the tenures. */

import { addTo } from '../model/addTo.ts';
import { type Bounds, type FourDays, isDoubted, saidBounds, sureBounds } from '../time/bounds.ts';
import { type Day, isBounded } from '../time/day.ts';
import { type DatedTenure, isTitular, type OfficeTenure, takesSeat } from './officeTenure.ts';
import { OneSeat, reversed, surelyOverlap } from './oneSeat.ts';

/** The possible neighbours of a tenure on one side. */
interface Possible {
  /** Their ids, the nearest in the line first. */
  readonly ids: readonly string[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
  /** The only one that is the neighbour in every reading of the dates; null if there is none. */
  readonly surely: string | null;
  /** Those of whom another began, or ended, on the same day, so that one of the two can have held for that day only. */
  readonly contested: Ids;
}

/** The most neighbours of a side that are given. */
export const MAX_NEIGHBOURS = 20;

interface Term {
  readonly id: string;
  readonly isAsserted: boolean;
  readonly isTitular: boolean;
  readonly isPlaced: boolean;
  /** Whether its days have time reversed. */
  readonly isTurned: boolean;
  /** As the claims have them, and as far as the order presumes more. */
  readonly own: FourDays;
  /** The same where it is presumed to have been longer than a day, even if another leaves it one. */
  readonly presumed: FourDays;
  /** As far as other titular terms leave them. */
  readonly days: FourDays;
  /** The titular terms before whose first day it is presumed not to have begun. */
  readonly beginsIn: Ids;
  /** Those after whose last day it is presumed not to have ended. */
  readonly endsIn: Ids;
}

type Ids = ReadonlySet<string>;

const turned = (term: Term): Term => ({
  ...term,
  isTurned: !term.isTurned,
  own: reversed(term.own),
  presumed: reversed(term.presumed),
  days: reversed(term.days),
  beginsIn: term.endsIn,
  endsIn: term.beginsIn,
});

/** The neighbours of each holder by id, in an office of one seat: those before, and those after. */
export function neighboursOf(line: readonly DatedTenure[], unplaced: readonly DatedTenure[]): Neighbours {
  const sidesIn = (daysIn: (bounds: Bounds) => FourDays) => {
    const terms = termsOf(line, unplaced, daysIn);
    const mirrored = terms.map(turned);
    const backward = [...mirrored.slice(0, line.length).reverse(), ...mirrored.slice(line.length)];
    return { before: thoseBefore(terms), after: thoseBefore(backward) };
  };
  const said = sidesIn(saidBounds);
  if (![...line, ...unplaced].some(({ bounds }) => isDoubted(bounds))) return said;
  const sure = sidesIn(sureBounds);
  const all = (side: 'before' | 'after'): Found =>
    new Map(
      [...said[side]].map(([id, found]) => [id, { ...found, surely: sure[side].get(id)?.surely ?? null }]),
    );
  return { before: all('before'), after: all('after') };
}

type Found = ReadonlyMap<string, Possible>;
export type Neighbours = Readonly<Record<'before' | 'after', Found>>;

function termsOf(
  line: readonly DatedTenure[],
  unplaced: readonly DatedTenure[],
  daysIn: (bounds: Bounds) => FourDays,
): Term[] {
  const tenures = [...line, ...unplaced];
  const said = new Map(tenures.map((tenure) => [tenure.id, daysIn(tenure.bounds)]));
  const presumedOf = (tenure: DatedTenure): FourDays => daysForOrder(tenure, said.get(tenure.id) as FourDays);
  const seatedDays = tenures.filter(takesSeat).map(presumedOf);
  const [begun, ended] = [beginningsOfSeveral(seatedDays), beginningsOfSeveral(seatedDays.map(reversed))];
  const ownOf = (tenure: DatedTenure): FourDays => {
    const days = presumedOf(tenure);
    const isShared = tenure.hasStart ? begun.has(days.startMin) : ended.has(-days.endMax);
    return takesSeat(tenure) && isShared ? (said.get(tenure.id) as FourDays) : days;
  };
  const seated = tenures.filter(takesSeat).map((tenure) => ({ id: tenure.id, own: ownOf(tenure) }));
  const seat = new OneSeat(seated.map(({ own }) => own));
  const titular = seated.map((one) => ({ ...one, days: seat.fit(one.own) }));
  const presume = presumedIn(titular);
  return tenures.map((tenure, i) => {
    const own = ownOf(tenure);
    const isSeated = isTitular(tenure);
    return {
      id: tenure.id,
      isAsserted: tenure.support === 'ASSERTED',
      isTitular: isSeated,
      isPlaced: i < line.length,
      isTurned: false,
      own,
      presumed: presumedOf(tenure),
      ...(isSeated
        ? { days: seat.fit(own), ...NOTHING_PRESUMED }
        : presume(tenure, own, said.get(tenure.id) as FourDays)),
    };
  });
}

/**
 * A side that no claim gives is not the exact day of the other one: who is only said to have left on a day began before it.
 */
function daysForOrder({ hasStart, hasEnd }: DatedTenure, days: FourDays): FourDays {
  const { startMin, startMax, endMin, endMax } = days;
  if (hasStart === hasEnd || startMin === endMax) return days;
  if (hasEnd && endMin === endMax) return { ...days, startMax: Math.min(startMax, endMax - 1) };
  if (hasStart && startMin === startMax) return { ...days, endMin: Math.max(endMin, startMin + 1) };
  return days;
}

/** The exact days on which several terms begin that are longer than a day. */
function beginningsOfSeveral(terms: readonly FourDays[]): ReadonlySet<Day> {
  const [once, several] = [new Set<Day>(), new Set<Day>()];
  for (const { startMin, startMax, endMin } of terms)
    if (startMin === startMax && startMax < endMin) (once.has(startMin) ? several : once).add(startMin);
  return several;
}

const NOTHING_PRESUMED = { beginsIn: new Set<string>(), endsIn: new Set<string>() };

type Titular = Pick<Term, 'id' | 'own' | 'days'>;

/** What gives the days of an acting term: where no claim gives a side, it is presumed to go no further than the titular term or the gap there. */
function presumedIn(titular: readonly Titular[]) {
  const backward = titular.map(({ id, own, days }) => ({ id, own: reversed(own), days: reversed(days) }));
  return ({ hasStart, hasEnd }: DatedTenure, own: FourDays, said: FourDays) => {
    const start = hasStart ? null : presumedEnd(reversed(said), backward);
    const end = hasEnd ? null : presumedEnd(said, titular);
    return {
      days: {
        ...own,
        startMin: start ? -start.day : own.startMin,
        endMax: end?.day ?? own.endMax,
      },
      beginsIn: start?.within ?? NOTHING_PRESUMED.beginsIn,
      endsIn: end?.within ?? NOTHING_PRESUMED.endsIn,
    };
  };
}

/**
 * The latest end of the titular term or gap of the last day on which somebody may have been seen; on a boundary, of both. With
 * the titular terms that surely ended no earlier.
 */
function presumedEnd(
  { startMax, endMin, endMax }: FourDays,
  titular: readonly Titular[],
): { day: Day; within: Ids } | null {
  const seen = Math.max(startMax, endMin);
  if (!isBounded(seen)) return null;
  const there = titular.filter(({ days }) => days.startMin <= seen && seen <= days.endMax);
  const isInGap = !there.some(({ days }) => days.startMax <= seen && seen < days.endMin);
  const later = isInGap ? titular.filter(({ days }) => days.startMin > seen) : [];
  const gapEnd = isInGap ? Math.min(endMax, ...later.map(({ days }) => days.startMax)) : seen;
  const day = Math.min(endMax, Math.max(gapEnd, ...there.map(({ days }) => days.endMax)));
  const within = titular.filter(
    ({ id, own }) => own.endMin > seen && there.every((one) => one.id === id || !surelyOverlap(one.own, own)),
  );
  return { day, within: new Set(within.map(({ id }) => id)) };
}

/** The one seat of an office, taken by the titular terms that sources assert. */
export const seatOf = (tenures: readonly OfficeTenure[], daysIn: (bounds: Bounds) => FourDays): OneSeat =>
  new OneSeat(tenures.filter(takesSeat).map(({ bounds }) => daysIn(bounds)));

/** The most tenures that are compared for a side of one. */
const MAX_COMPARED = 3 * MAX_NEIGHBOURS;

/** The possible neighbours before each term. The terms are in line, and then come those without a place. */
function thoseBefore(terms: readonly Term[]): Found {
  const candidatesFor = candidatesIn(terms);
  return new Map(
    terms.map((term, place) => {
      const found = candidatesFor(term, place);
      const earlier = found.filter((other) => other.isAsserted && surelyPrecedes(other, term));
      const possible = found.filter(
        (one) => !earlier.some((other) => other !== one && isNearer(other, one, term)),
      );
      const hasMore = found.length > MAX_COMPARED || possible.length > MAX_NEIGHBOURS;
      const only = possible.length === 1 && !hasMore ? possible[0] : undefined;
      const isSure = only && [only, term].every((one) => one.isAsserted && one.isPlaced);
      return [
        term.id,
        {
          ids: possible.slice(0, MAX_NEIGHBOURS).map(({ id }) => id),
          hasMore,
          surely: isSure && surelyPrecedes(only, term) ? only.id : null,
          contested: new Set(
            possible
              .filter((one) => [term, ...possible].some((other) => isContested(one, other)))
              .map(({ id }) => id),
          ),
        },
      ];
    }),
  );
}

/**
 * What gives the terms that may be the neighbour before a term: those that may precede it, and that may have ended as late
 * as the last that surely precedes it. The nearest come first.
 */
function candidatesIn(terms: readonly Term[]): (term: Term, place: number) => Term[] {
  const placed = terms.filter((term) => term.isPlaced);
  const unplaced = terms.slice(placed.length);
  const lastEnds = running(placed, ({ days }) => days.endMax, Math.max);
  const firstStarts = running([...placed].reverse(), ({ days }) => days.startMin, Math.min).reverse();
  const [isHandedOver, handsOver] = handoversIn(placed);
  return (term, place) => {
    const floor = Math.min(term.days.startMin, sureEndBefore(term, terms));
    const found: Term[] = [];
    const isFull = (): boolean => found.length > MAX_COMPARED;
    const consider = (other: Term): void => {
      const isParted = !term.isPlaced && excludeEachOther(other, term) && handsOver(other);
      if (other.days.endMax >= floor && mayPrecede(other, term) && !isParted) found.push(other);
    };
    const nearest = Math.min(place, placed.length);
    for (let i = nearest - 1; i >= 0 && (lastEnds[i] as Day) >= floor && !isFull(); i -= 1)
      consider(placed[i] as Term);
    // Of two that contradict each other, with time reversed also one that starts later may precede.
    const last = term.isTurned ? placed.findLastIndex((other) => contradict(other, term)) : -1;
    const mayStart = (i: number): boolean => i <= last || (firstStarts[i] as Day) <= term.days.startMax;
    for (let i = nearest + 1; i < placed.length && mayStart(i) && !isFull(); i += 1)
      consider(placed[i] as Term);
    if (!isHandedOver(term)) for (const other of unplaced) if (other !== term && !isFull()) consider(other);
    return found;
  };
}

/** The last day on which one that surely precedes a term surely held. */
const sureEndBefore = (term: Term, terms: readonly Term[]): Day =>
  terms
    .filter((other) => other.isAsserted && other !== term && surelyPrecedes(other, term))
    .reduce((latest, { days }) => Math.max(latest, days.endMin), Number.NEGATIVE_INFINITY);

/** The greatest (least) value of the items up to each. */
function running<T>(
  items: readonly T[],
  read: (item: T) => number,
  choose: (a: number, b: number) => number,
): number[] {
  const values: number[] = [];
  for (const item of items) values.push(choose(values.at(-1) ?? read(item), read(item)));
  return values;
}

type Test = (term: Term) => boolean;

/** Whether a placed term takes over from another, or hands over to one, on a day that is exact for both. */
function handoversIn(placed: readonly Term[]): readonly [isHandedOver: Test, handsOver: Test] {
  const starts = placed.filter(({ own }) => own.startMin === own.startMax);
  const ends = placed.filter(({ own }) => own.endMin === own.endMax);
  const firstDays = termsBy(starts, ({ own }) => own.startMin);
  const lastDays = termsBy(ends, ({ own }) => own.endMax);
  const meets = (own: readonly Term[], day: (term: Term) => Day, others: TermsByDay): ReadonlySet<Term> =>
    new Set(own.filter((term) => others.get(day(term))?.some((other) => other !== term && other.isAsserted)));
  const handedOver = meets(starts, ({ own }) => own.startMin, lastDays);
  const handing = meets(ends, ({ own }) => own.endMax, firstDays);
  return [(term) => handedOver.has(term), (term) => handing.has(term)];
}

type TermsByDay = ReadonlyMap<Day, readonly Term[]>;

function termsBy(terms: readonly Term[], day: (term: Term) => Day): TermsByDay {
  const byDay = new Map<Day, Term[]>();
  for (const term of terms) addTo(byDay, day(term), term);
  return byDay;
}

/** Whether two terms are of the one seat, so that they share no day but that of a handover. */
const excludeEachOther = (a: Term, b: Term): boolean =>
  a.isTitular && b.isTitular && !surelyOverlap(a.own, b.own);

const contradict = (a: Term, b: Term): boolean =>
  a !== b && a.isTitular && b.isTitular && surelyOverlap(a.own, b.own);

/** Whether two terms contradict each other unless one of them was of one day, on which both began, or both ended. */
const isContested = (a: Term, b: Term): boolean =>
  excludeEachOther(a, b) && surelyOverlap(a.presumed, b.presumed);

/** Whether one began before the other in some reading, or on the same day and ended before it. */
function mayPrecede(one: Term, other: Term): boolean {
  if (!excludeEachOther(one, other)) return inOrderOfTime(one, other, mayComeFirst);
  const { endMin, startMin } = one.days;
  const { startMax, endMax } = other.days;
  return endMin < startMax || (endMin === startMax && (startMin < endMin || startMax < endMax));
}

/** Whether it did so in every reading. */
const surelyPrecedes = (one: Term, other: Term): boolean =>
  excludeEachOther(one, other)
    ? one.days.startMax < other.days.endMin && !isContested(one, other)
    : inOrderOfTime(one, other, surelyComesFirst);

/** Two titular terms that contradict each other are in the order of their starts, also where time is reversed. */
const inOrderOfTime = (one: Term, other: Term, comesFirst: (a: Term, b: Term) => boolean): boolean =>
  one.isTurned && contradict(one, other) ? comesFirst(turned(other), turned(one)) : comesFirst(one, other);

const mayComeFirst = (a: Term, b: Term): boolean =>
  (a.days.startMin < b.days.startMax && !a.beginsIn.has(b.id)) ||
  (a.days.startMin <= b.days.startMax && a.days.endMin < b.days.endMax && !b.endsIn.has(a.id));

const surelyComesFirst = (a: Term, b: Term): boolean =>
  a.days.startMax < b.days.startMin ||
  ((a.days.startMax === b.days.startMin || b.beginsIn.has(a.id)) && a.days.endMax < b.days.endMin);

/** Whether one that surely precedes a term is nearer to it than another in every reading. */
function isNearer(one: Term, other: Term, term: Term): boolean {
  if (isContested(one, other)) return false;
  const { startMin, startMax } = term.days;
  const endsLater =
    (excludeEachOther(one, other) && surelyPrecedes(other, one)) ||
    one.days.endMin > other.days.endMax ||
    (one.days.endMin === other.days.endMax && one.days.startMin > other.days.startMax);
  // In the one seat, it ended before the term began: who handed over to the term ended no later.
  if (endsLater && excludeEachOther(one, term)) return true;
  const isTakenOver = [one.days.endMin, one.days.endMax, startMax].every((day) => day === startMin);
  if (isTakenOver)
    return (
      other.days.endMax < startMin || other.days.endMin > startMin || one.days.startMin > other.days.startMax
    );
  return endsLater && (other.days.endMax < startMin || other.days.endMin > startMax);
}
