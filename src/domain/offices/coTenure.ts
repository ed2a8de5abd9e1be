/** The time that two tenures share, and how their times lie to each other: computed from their bounds and never stored. */

import type { Certainty, Support } from '../model/kinds.ts';
import { type Bounds, type FourDays, saidBounds, sharedBounds, sureBounds } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';

/** The time of a tenure. */
export interface TenureTime {
  readonly bounds: Bounds;
  readonly support: Support;
}

/** The days on which both tenures held. */
export interface SharedTime {
  /** The bounds of the first and the last shared day. */
  readonly bounds: Bounds;
  readonly certainty: Certainty;
  /** The number of days, including the first and the last, that they surely share; 0 if it is not certain that they share any. */
  readonly daysMin: number;
  /** The largest number of days that they may share; null if a side is unbounded. */
  readonly daysMax: number | null;
}

/**
 * The time that two tenures share; null if they cannot share any. A handover, where the last day of a tenure that began
 * earlier is the first day of the other, is not shared time.
 */
export function sharedTime(a: TenureTime, b: TenureTime): SharedTime | null {
  const bounds = sharedBounds([a.bounds, b.bounds]);
  if (!mayShare(saidBounds(a.bounds), saidBounds(b.bounds))) return null;
  const [x, y] = [sureBounds(a.bounds), sureBounds(b.bounds)];
  const sure = areAsserted(a, b) && !mayFollow(x, y) && !mayFollow(y, x);
  const closed = isBounded(bounds.startMin) && isBounded(bounds.endMax);
  return {
    bounds,
    certainty: sure ? 'DEFINITE' : 'POSSIBLE',
    // At least 1: the earliest end of a tenure may come before its latest start.
    daysMin: sure ? Math.max(1, bounds.endMin - bounds.startMax + 1) : 0,
    daysMax: closed ? bounds.endMax - bounds.startMin + 1 : null,
  };
}

/** Whether each may begin before the last day of the other, or both on one day. */
const mayShare = (a: FourDays, b: FourDays): boolean =>
  (a.startMin < b.endMax && b.startMin < a.endMax) || (a.startMin <= b.startMax && b.startMin <= a.startMax);

/** Whether the first may begin later than the second, and not before the last day of that. */
const mayFollow = (a: FourDays, b: FourDays): boolean => a.startMax > b.startMin && a.startMax >= b.endMin;

const areAsserted = (...times: readonly TenureTime[]): boolean =>
  times.every(({ support }) => support === 'ASSERTED');

/** The first and the last days of a tenure and of another one. */
type TenureSide = 'start' | 'end' | 'otherStart' | 'otherEnd';
const SIDES: readonly TenureSide[] = ['start', 'end', 'otherStart', 'otherEnd'];

/** What must be so of two sides; on one day a tenure may both begin and end. */
type Comparison = `${TenureSide} ${'<' | '='} ${TenureSide}`;

/** The thirteen relations of two intervals (Allen 1983), of days that both include. A tenure of one day may have two of them. */
export const INTERVAL_RELATIONS = {
  BEFORE: ['end < otherStart'],
  MEETS: ['end = otherStart'],
  OVERLAPS: ['start < otherStart', 'otherStart < end', 'end < otherEnd'],
  STARTS: ['start = otherStart', 'end < otherEnd'],
  DURING: ['otherStart < start', 'end < otherEnd'],
  FINISHES: ['otherStart < start', 'end = otherEnd'],
  EQUALS: ['start = otherStart', 'end = otherEnd'],
  FINISHED_BY: ['start < otherStart', 'end = otherEnd'],
  CONTAINS: ['start < otherStart', 'otherEnd < end'],
  STARTED_BY: ['start = otherStart', 'otherEnd < end'],
  OVERLAPPED_BY: ['otherStart < start', 'start < otherEnd', 'otherEnd < end'],
  MET_BY: ['otherEnd = start'],
  AFTER: ['otherEnd < start'],
} as const satisfies Readonly<Record<string, readonly Comparison[]>>;
export type IntervalRelation = keyof typeof INTERVAL_RELATIONS;

/** What a relation asks for. */
export const comparisonsOf = (relation: IntervalRelation) =>
  INTERVAL_RELATIONS[relation].map(
    (comparison) => comparison.split(' ') as [TenureSide, '<' | '=', TenureSide],
  );

/** That one side is at least so many days after another. */
export type Distance = readonly [from: TenureSide, to: TenureSide, days: number];

/**
 * The least days between any two sides that follow from a relation. It is possible if each of them has room between the
 * earliest day of the one side and the latest day of the other, since differences are all that it asks for.
 */
export function distancesOf(relation: IntervalRelation): Distance[] {
  const found = new Map<string, Distance>();
  const add = (from: TenureSide, to: TenureSide, days: number): boolean => {
    const key = `${from} ${to}`;
    if (from === to || (found.get(key)?.[2] ?? -1) >= days) return false;
    found.set(key, [from, to, days]);
    return true;
  };
  add('start', 'end', 0);
  add('otherStart', 'otherEnd', 0);
  for (const [one, sign, other] of comparisonsOf(relation)) {
    add(one, other, sign === '<' ? 1 : 0);
    if (sign === '=') add(other, one, 0);
  }
  // No way between four sides has more than three steps.
  for (const _step of SIDES)
    for (const [from, via, days] of [...found.values()])
      for (const [next, to, more] of [...found.values()]) if (next === via) add(from, to, days + more);
  return [...found.values()];
}

/** How surely two tenures have a relation: definitely if each day on which their sides may surely be has it. */
export function relationCertainty(
  relation: IntervalRelation,
  a: TenureTime,
  b: TenureTime,
): Certainty | null {
  const said = daysOfSides(saidBounds(a.bounds), saidBounds(b.bounds));
  const sure = daysOfSides(sureBounds(a.bounds), sureBounds(b.bounds));
  if (distancesOf(relation).some(([from, to, least]) => said[from].first + least > said[to].last))
    return null;
  const isSure = comparisonsOf(relation).every(([one, sign, other]) => {
    const [x, y] = [sure[one], sure[other]];
    return sign === '<' ? x.last < y.first : x.first === y.last && x.last === y.first;
  });
  return isSure && areAsserted(a, b) ? 'DEFINITE' : 'POSSIBLE';
}

const daysOfSides = (a: FourDays, b: FourDays) => ({
  start: { first: a.startMin, last: a.startMax },
  end: { first: a.endMin, last: a.endMax },
  otherStart: { first: b.startMin, last: b.startMax },
  otherEnd: { first: b.endMin, last: b.endMax },
});
