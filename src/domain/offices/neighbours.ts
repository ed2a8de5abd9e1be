/** Who may have come directly before and after each holder of an office, by the dates of the tenures. */

import { addTo } from '../model/addTo.ts';
import { countWhere } from '../model/countWhere.ts';
import { type Bounds, type FourDays, isDoubted, saidBounds, sureBounds } from '../time/bounds.ts';
import type { Day } from '../time/day.ts';
import { isTitular, type OfficeTenure, takesSeat } from './officeTenure.ts';
import { OneSeat, reversed, surelyOverlap } from './oneSeat.ts';

/** The possible neighbours of a tenure on one side. */
interface Possible {
  /** Their ids, the nearest in the line first. */
  readonly ids: readonly string[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
  /** The only one that is the neighbour in every reading of the dates; null if there is none. */
  readonly surely: string | null;
}

/** The most neighbours of a side that are given. */
export const MAX_NEIGHBOURS = 20;

interface Term {
  readonly id: string;
  readonly isAsserted: boolean;
  readonly isTitular: boolean;
  readonly isPlaced: boolean;
  /** As the claims have them. */
  readonly own: FourDays;
  /** As far as other titular terms leave them. */
  readonly days: FourDays;
}

/** The neighbours of each holder by id, in an office of one seat: those before, and those after. */
export function neighboursOf(
  line: readonly OfficeTenure[],
  unplaced: readonly OfficeTenure[],
): Record<'before' | 'after', Found> {
  const sidesIn = (daysIn: (bounds: Bounds) => FourDays) => {
    const terms = termsOf(line, unplaced, daysIn);
    const mirrored = terms.map((term) => ({ ...term, own: reversed(term.own), days: reversed(term.days) }));
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

function termsOf(
  line: readonly OfficeTenure[],
  unplaced: readonly OfficeTenure[],
  daysIn: (bounds: Bounds) => FourDays,
): Term[] {
  const seat = seatOf([...line, ...unplaced], daysIn);
  return [...line, ...unplaced].map((tenure, i) => {
    const own = daysIn(tenure.bounds);
    return {
      id: tenure.id,
      isAsserted: tenure.support === 'ASSERTED',
      isTitular: isTitular(tenure),
      isPlaced: i < line.length,
      own,
      days: isTitular(tenure) ? seat.fit(own) : own,
    };
  });
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
  const byStart = terms.filter((term) => term.isAsserted).sort((a, b) => a.days.startMax - b.days.startMax);
  const sureEnds = running(byStart, ({ days }) => days.endMin, Math.max);
  const lastEnds = running(placed, ({ days }) => days.endMax, Math.max);
  const firstStarts = running([...placed].reverse(), ({ days }) => days.startMin, Math.min).reverse();
  const [isHandedOver, handsOver] = handoversIn(placed);
  return (term, place) => {
    const { startMin, startMax } = term.days;
    const sure = countWhere(byStart, ({ days }) => days.startMax < startMin);
    const floor = Math.min(sureEnds[sure - 1] ?? Number.NEGATIVE_INFINITY, startMin);
    const found: Term[] = [];
    const isFull = (): boolean => found.length > MAX_COMPARED;
    const consider = (other: Term): void => {
      const isParted = !term.isPlaced && excludeEachOther(other, term) && handsOver(other);
      if (other.days.endMax >= floor && mayPrecede(other, term) && !isParted) found.push(other);
    };
    const nearest = Math.min(place, placed.length);
    for (let i = nearest - 1; i >= 0 && (lastEnds[i] as Day) >= floor && !isFull(); i -= 1)
      consider(placed[i] as Term);
    for (let i = nearest + 1; i < placed.length && (firstStarts[i] as Day) <= startMax && !isFull(); i += 1)
      consider(placed[i] as Term);
    if (!isHandedOver(term)) for (const other of unplaced) if (other !== term && !isFull()) consider(other);
    return found;
  };
}

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

/** Whether one began before the other in some reading, or on the same day and ended before it. */
const mayPrecede = (one: Term, other: Term): boolean =>
  excludeEachOther(one, other)
    ? one.days.endMin <= other.days.startMax
    : one.days.startMin < other.days.startMax ||
      (one.days.startMin === other.days.startMax && one.days.endMin < other.days.endMax);

/** Whether it did so in every reading. */
const surelyPrecedes = (one: Term, other: Term): boolean =>
  excludeEachOther(one, other)
    ? one.days.startMax < other.days.endMin
    : one.days.startMax < other.days.startMin ||
      (one.days.startMax === other.days.startMin && one.days.endMax < other.days.endMin);

/** Whether one that surely precedes a term is nearer to it than another in every reading. */
function isNearer(one: Term, other: Term, term: Term): boolean {
  const { startMin, startMax } = term.days;
  const isEarlierHolder = excludeEachOther(one, other) && surelyPrecedes(other, one);
  const isTakenOver = [one.days.endMin, one.days.endMax, startMax].every((day) => day === startMin);
  if (isEarlierHolder && excludeEachOther(one, term)) return true;
  if (isTakenOver)
    return (
      other.days.endMax < startMin || other.days.endMin > startMin || one.days.startMin > other.days.startMax
    );
  if (other.days.endMax >= startMin) return false;
  return (
    isEarlierHolder ||
    one.days.endMin > other.days.endMax ||
    (one.days.endMin === other.days.endMax && one.days.startMin > other.days.startMax)
  );
}
