/** The times of a number that sources repeat: claims whose dates do not agree are about values of different times. */

import { addTo } from '../model/addTo.ts';
import { isBounded } from '../time/day.ts';
import type { NumberRange } from './agreement.ts';
import type { ClaimBounds } from './claimBounds.ts';
import { endpointConsensus } from './endpointConsensus.ts';

/** The span of the days that a claim names; null where it names none. */
function spanOf({ stated }: ClaimBounds): NumberRange | null {
  const min = Math.min(...stated.map((days) => days.min));
  const max = Math.max(...stated.map((days) => days.max));
  return isBounded(min) || isBounded(max) ? { min, max } : null;
}

interface Dated<T> {
  readonly claim: T;
  /** The days that the claim names, from the first to the last. */
  readonly span: NumberRange;
  /** Equal for claims that name the same days in the same way. */
  readonly dates: string;
}

/** The order of times: by the first day, then the last, then in any order that does not depend on that of the claims. */
const inOrder = (a: Omit<Dated<unknown>, 'claim'>, b: Omit<Dated<unknown>, 'claim'>): number =>
  a.span.min - b.span.min || a.span.max - b.span.max || (a.dates < b.dates ? -1 : Number(a.dates > b.dates));

/**
 * Claims by the time that they are about, in order of time. Two claims agree if they name a common day and their starts
 * and ends can be the same. Claims of which each agrees with each are about one time. If some agree only by way of
 * others, such as 2010 and 2012 with [2010..2012], those with equal dates are a time each.
 * Claims without a date are about the only time that there is, else about one of their own, which comes last.
 * The order of the claims does not matter for which of them are together.
 */
export function byTime<T extends ClaimBounds>(claims: readonly T[]): readonly (readonly T[])[] {
  const dated: Dated<T>[] = [];
  const undated: T[] = [];
  for (const claim of claims) {
    const span = spanOf(claim);
    if (span === null) undated.push(claim);
    else dated.push({ claim, span, dates: JSON.stringify(claim.stated) });
  }
  dated.sort(inOrder);
  const times = overlapping(dated)
    .flatMap(agreeing)
    .flatMap((group) =>
      group.every((a) => group.every((b) => agree(a, b))) ? [group] : withEqualDates(group),
    )
    .map((time) => ({ time, ...wholeOf(time) }))
    .sort(inOrder)
    .map(({ time }) => time.map(({ claim }) => claim));
  if (undated.length === 0) return times;
  const [only, ...more] = times;
  return only === undefined || more.length > 0 ? [...times, undated] : [[...only, ...undated]];
}

/** The days that the claims about one time name. */
const wholeOf = <T>(time: readonly Dated<T>[]): Omit<Dated<T>, 'claim'> => ({
  span: {
    min: Math.min(...time.map(({ span }) => span.min)),
    max: Math.max(...time.map(({ span }) => span.max)),
  },
  dates: time.map(({ dates }) => dates).join(),
});

const agree = <T extends ClaimBounds>(a: Dated<T>, b: Dated<T>): boolean =>
  a.span.min <= b.span.max &&
  b.span.min <= a.span.max &&
  endpointConsensus([a.claim, b.claim]).disputed.length === 0;

/** Runs of spans, in order, each of which overlaps one before it. */
function overlapping<T>(dated: readonly Dated<T>[]): Dated<T>[][] {
  const runs: Dated<T>[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of dated) {
    const run = runs.at(-1);
    if (run !== undefined && one.span.min <= last) run.push(one);
    else runs.push([one]);
    last = Math.max(last, one.span.max);
  }
  return runs;
}

/** The groups of claims that agree with each other, also by way of others, in order. */
function agreeing<T extends ClaimBounds>(run: readonly Dated<T>[]): Dated<T>[][] {
  const left = new Set(run);
  const groups: Dated<T>[][] = [];
  for (const first of left) {
    const group = new Set([first]);
    for (const one of group) {
      left.delete(one);
      for (const other of left) if (agree(one, other)) group.add(other);
    }
    groups.push(run.filter((one) => group.has(one)));
  }
  return groups;
}

function withEqualDates<T extends ClaimBounds>(group: readonly Dated<T>[]): Dated<T>[][] {
  const times = new Map<string, Dated<T>[]>();
  for (const one of group) addTo(times, one.dates, one);
  return [...times.values()];
}
