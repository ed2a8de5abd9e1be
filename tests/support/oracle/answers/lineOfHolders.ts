/** The line of the holders of an office, and who may be directly before and after each: by loops over all of them. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { type Bounds, type FourDays, saidBounds, sureBounds } from '../../../../src/domain/time/bounds.ts';
import { type Day, isBounded } from '../../../../src/domain/time/day.ts';
import type { ResolvedFact } from '../state/archiveState.ts';

export type Holder = Pick<ResolvedFact, 'bounds' | 'support'>;
export type Side = 'BEFORE' | 'AFTER';

/** Whether a date gives a tenure a place. */
export const isPlaced = ({ isUndated }: ResolvedFact): boolean => !isUndated;

export const mayBeActing = ({ own, acting }: ResolvedFact): boolean =>
  own.actingDisputed || (own.acting ?? acting ?? false);

/** Who surely started first comes first, else who surely ended first; in a ring the first of all. */
export function lineOf(facts: readonly ResolvedFact[]): ResolvedFact[] {
  const precedes = (a: ResolvedFact, b: ResolvedFact): boolean => {
    const [one, other] = [saidBounds(a.bounds), saidBounds(b.bounds)];
    if (one.startMax < other.startMin) return true;
    return other.startMax >= one.startMin && one.endMax < other.endMin;
  };
  const line: ResolvedFact[] = [];
  while (line.length < facts.length) {
    const left = facts.filter((fact) => !line.includes(fact));
    line.push((left.find((one) => !left.some((other) => precedes(other, one))) ?? left[0]) as ResolvedFact);
  }
  return line;
}

/** The days that the titular terms of a single seat leave to one of them, or to a vacancy: they share at most a handover. */
export function leftBy(
  holders: readonly ResolvedFact[],
  days: FourDays,
  daysOf: (fact: ResolvedFact) => FourDays,
): FourDays {
  const others = holders.filter((other) => !mayBeActing(other) && other.support === 'ASSERTED').map(daysOf);
  const after = others.filter((other) => days.startMax < other.endMin && other.startMax >= days.endMin);
  const before = others.filter((other) => other.startMax < days.endMin && days.startMax >= other.endMin);
  const endMax = Math.min(days.endMax, ...after.map(({ startMax }) => startMax));
  const startMin = Math.max(days.startMin, ...before.map(({ endMin }) => endMin));
  if (startMin > endMax) return days;
  return {
    startMin,
    startMax: Math.min(days.startMax, endMax),
    endMin: Math.max(days.endMin, startMin),
    endMax,
  };
}

type Read = (bounds: Bounds) => FourDays;

/** With time reversed, whoever comes after comes before. */
const turned = ({ startMin, startMax, endMin, endMax }: FourDays): FourDays => ({
  startMin: -endMax,
  startMax: -endMin,
  endMin: -startMax,
  endMax: -startMin,
});

interface Term {
  readonly fact: ResolvedFact;
  readonly own: FourDays;
  /** Where it was longer than the day on which another began or ended too. */
  readonly longer: FourDays;
  readonly days: FourDays;
  readonly isTurned: boolean;
  /** Where the side is presumed: who surely began no later, and who surely ended no earlier. */
  readonly beginsIn: readonly ResolvedFact[];
  readonly endsIn: readonly ResolvedFact[];
}

const overlap = (a: FourDays, b: FourDays): boolean => a.startMax < b.endMin && b.startMax < a.endMin;

const areTitular = (a: Term, b: Term): boolean => !mayBeActing(a.fact) && !mayBeActing(b.fact);

/** Two titular terms of the seat that do not surely overlap share at most a handover. */
const exclude = (a: Term, b: Term): boolean => areTitular(a, b) && !overlap(a.own, b.own);

/** They share the seat only if one of them held for the one day on which both began, or both ended. */
const compete = (a: Term, b: Term): boolean => exclude(a, b) && overlap(a.longer, b.longer);

/** Who is only said to have left on a day began before it; and with time reversed. */
function ownDays({ bounds, own }: ResolvedFact, read: Read): FourDays {
  const days = read(bounds);
  const [hasStart, hasEnd] = [own.saidStart.length > 0, own.saidEnd.length > 0];
  if (days.startMin === days.endMax) return days;
  if (!hasStart && hasEnd && days.endMin === days.endMax)
    return { ...days, startMax: Math.min(days.startMax, days.endMax - 1) };
  if (hasStart && !hasEnd && days.startMin === days.startMax)
    return { ...days, endMin: Math.max(days.endMin, days.startMin + 1) };
  return days;
}

/** How late an acting term without an end can have ended by the titular term or the gap in which it was last seen. */
function presumedEnd(
  days: FourDays,
  seats: readonly { readonly fact: ResolvedFact; readonly own: FourDays; readonly days: FourDays }[],
): { endMax: Day; within: readonly ResolvedFact[] } {
  const seen = Math.max(days.startMax, days.endMin);
  if (!isBounded(seen)) return { endMax: days.endMax, within: [] };
  const there = seats.filter((seat) => seat.days.startMin <= seen && seat.days.endMax >= seen);
  const reached = there.map((seat) => seat.days.endMax);
  const isSurelyHeld = there.some((seat) => seat.days.startMax <= seen && seat.days.endMin > seen);
  const nextStarts = seats.map((seat) => seat.days).filter(({ startMin }) => startMin > seen);
  const gapEnd = Math.min(days.endMax, ...nextStarts.map(({ startMax }) => startMax));
  return {
    endMax: Math.min(days.endMax, Math.max(seen, ...reached, ...(isSurelyHeld ? [] : [gapEnd]))),
    within: seats
      .filter(({ own }) => own.endMin > seen)
      .filter((seat) => there.every((other) => other === seat || !overlap(other.own, seat.own)))
      .map(({ fact }) => fact),
  };
}

function termsOf(holders: readonly ResolvedFact[], read: Read): Term[] {
  const asserted = holders.filter((fact) => !mayBeActing(fact) && fact.support === 'ASSERTED');
  /** Two that are said to have begun (ended) on one exact day may each have held for that day only. */
  const ownOf = (fact: ResolvedFact): FourDays => {
    const own = ownDays(fact, read);
    const isAfter = fact.own.saidStart.length > 0;
    const sideOf = (days: FourDays): FourDays => (isAfter ? days : turned(days));
    const { startMin: day } = sideOf(own);
    const isOnDay = (one: ResolvedFact): boolean => {
      const { startMin, startMax, endMin } = sideOf(ownDays(one, read));
      return isExact(day, startMin, startMax) && endMin > day;
    };
    const competes = asserted.includes(fact) && asserted.filter(isOnDay).length > 1;
    return competes ? read(fact.bounds) : own;
  };
  const seats = asserted.map((fact) => ({
    fact,
    own: ownOf(fact),
    days: leftBy(holders, ownOf(fact), ownOf),
  }));
  const turnedSeats = seats.map(({ fact, own, days }) => ({ fact, own: turned(own), days: turned(days) }));
  return holders.map((fact): Term => {
    const own = ownOf(fact);
    const term = {
      fact,
      own,
      longer: ownDays(fact, read),
      days: own,
      isTurned: false,
      beginsIn: [],
      endsIn: [],
    };
    if (!mayBeActing(fact)) return { ...term, days: leftBy(holders, own, ownOf) };
    const said = read(fact.bounds);
    const end = fact.own.saidEnd.length > 0 ? null : presumedEnd(said, seats);
    const start = fact.own.saidStart.length > 0 ? null : presumedEnd(turned(said), turnedSeats);
    return {
      ...term,
      days: { ...own, endMax: end?.endMax ?? own.endMax, startMin: start ? -start.endMax : own.startMin },
      beginsIn: start?.within ?? [],
      endsIn: end?.within ?? [],
    };
  });
}

const turnedTerm = ({ own, longer, days, isTurned, beginsIn, endsIn, ...term }: Term): Term => ({
  ...term,
  own: turned(own),
  longer: turned(longer),
  days: turned(days),
  isTurned: !isTurned,
  beginsIn: endsIn,
  endsIn: beginsIn,
});

/** Titular terms that contradict each other are in the order of their starts, in both directions of time. */
const isByStarts = (a: Term, b: Term): boolean => a.isTurned && areTitular(a, b) && !exclude(a, b);

function surelyBefore(a: Term, b: Term): boolean {
  if (exclude(a, b)) return a.days.startMax < b.days.endMin && !compete(a, b);
  if (isByStarts(a, b)) return surelyBefore(turnedTerm(b), turnedTerm(a));
  if (a.days.startMax < b.days.startMin) return true;
  const isNoLater = a.days.startMax === b.days.startMin || b.beginsIn.includes(a.fact);
  return isNoLater && a.days.endMax < b.days.endMin;
}

function perhapsBefore(a: Term, b: Term): boolean {
  if (exclude(a, b)) {
    if (a.days.endMin !== b.days.startMax) return a.days.endMin < b.days.startMax;
    return a.days.startMin < a.days.endMin || b.days.startMax < b.days.endMax;
  }
  if (isByStarts(a, b)) return perhapsBefore(turnedTerm(b), turnedTerm(a));
  if (a.days.startMin < b.days.startMax && !a.beginsIn.includes(b.fact)) return true;
  const mayBeSameDay = a.days.startMin <= b.days.startMax;
  return mayBeSameDay && a.days.endMin < b.days.endMax && !b.endsIn.includes(a.fact);
}

const isExact = (...days: readonly number[]): boolean => new Set(days).size === 1;

const handsOver = (a: Term, b: Term): boolean =>
  isExact(a.own.endMin, a.own.endMax, b.own.startMin, b.own.startMax);

/** Whether two titular holders surely held together for more than a handover, so that the office has more seats than one. */
export const surelyShare = (holders: readonly ResolvedFact[]): boolean =>
  holders.some((a) =>
    holders.some(
      (b) =>
        a.roles.holder?.[0] !== b.roles.holder?.[0] &&
        [a, b].every((one) => !mayBeActing(one) && one.support === 'ASSERTED') &&
        overlap(a.bounds, b.bounds),
    ),
  );

/** Those who may be directly before or after a holder, the nearest in the line first. */
export function possibleNeighbours(
  line: readonly ResolvedFact[],
  holders: readonly ResolvedFact[],
  fact: ResolvedFact,
  side: Side,
  seats: number | null,
): { fact: ResolvedFact; order: Certainty; competes: boolean }[] {
  if (seats === null ? surelyShare(holders) : seats !== 1) return [];
  const found = possibleIn(line, holders, fact, side, saidBounds);
  const [only, ...others] = possibleIn(line, holders, fact, side, sureBounds);
  const isSure =
    only !== undefined &&
    others.length === 0 &&
    [only.term, only.of].every((one) => one.fact.support === 'ASSERTED' && isPlaced(one.fact)) &&
    surelyBefore(only.term, only.of);
  return found.map(({ term }) => ({
    fact: term.fact,
    order: isSure && term.fact === only?.term.fact ? 'DEFINITE' : 'POSSIBLE',
    competes: found.some((other) => compete(term, other.term) || compete(term, other.of)),
  }));
}

function possibleIn(
  line: readonly ResolvedFact[],
  holders: readonly ResolvedFact[],
  fact: ResolvedFact,
  side: Side,
  read: Read,
): { term: Term; of: Term }[] {
  const inTime = termsOf(holders, read);
  const terms = side === 'BEFORE' ? inTime : inTime.map(turnedTerm);
  const of = terms[holders.indexOf(fact)] as Term;
  const others = terms.filter((term) => term !== of);
  const isAsserted = ({ fact: { support } }: Term): boolean => support === 'ASSERTED';
  /** Whether a placed holder surely hands over to another, or from another, on one exact day. */
  const meets = (one: Term, isMet: (other: Term) => boolean): boolean =>
    isPlaced(one.fact) &&
    terms.some((other) => other !== one && isPlaced(other.fact) && isAsserted(other) && isMet(other));
  const isAllowed = (one: Term): boolean => {
    if (!isPlaced(one.fact)) return !meets(of, (other) => handsOver(other, of));
    return isPlaced(fact) || !exclude(one, of) || !meets(one, (other) => handsOver(one, other));
  };
  const earlier = others.filter((term) => isAsserted(term) && surelyBefore(term, of));
  const until = Math.min(Math.max(...earlier.map(({ days }) => days.endMin)), of.days.startMin);
  const candidates = others.filter(
    (one) => one.days.endMax >= until && perhapsBefore(one, of) && isAllowed(one),
  );
  const isNearer = (one: Term, other: Term): boolean => {
    if (compete(one, other)) return false;
    const endsLater =
      (exclude(one, other) && surelyBefore(other, one)) ||
      one.days.endMin > other.days.endMax ||
      (one.days.endMin === other.days.endMax && one.days.startMin > other.days.startMax);
    if (endsLater && exclude(one, of)) return true;
    const first = of.days.startMin;
    if (isExact(one.days.endMin, one.days.endMax, first, of.days.startMax))
      return (
        other.days.endMax < first || other.days.endMin > first || one.days.startMin > other.days.startMax
      );
    return endsLater && (other.days.endMax < first || other.days.endMin > of.days.startMax);
  };
  const possible = candidates.filter(
    (one) =>
      !candidates.some(
        (other) => other !== one && isAsserted(other) && surelyBefore(other, of) && isNearer(other, one),
      ),
  );
  // Backward from the holder, then forward, and those without a place at last.
  const places = side === 'BEFORE' ? line : [...line].reverse();
  const place = isPlaced(fact) ? places.indexOf(fact) : places.length;
  const unplaced = holders.slice(line.length);
  const inOrder = [...places.slice(0, place).reverse(), ...places.slice(place + 1), ...unplaced];
  return inOrder.flatMap((one) => possible.filter((term) => term.fact === one)).map((term) => ({ term, of }));
}
