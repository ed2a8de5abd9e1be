/** The times of a number that sources repeat: claims at dates without a common day are about values of different times. */

import { isBounded } from '../time/day.ts';
import type { StatedDays } from './statedDays.ts';

/** The days that a claim names, from the first to the last. */
interface Span {
  readonly min: number;
  readonly max: number;
}

/** The span of the days that a claim names; null where it names none. */
function spanOf(stated: readonly StatedDays[]): Span | null {
  const min = Math.min(...stated.map((days) => days.min));
  const max = Math.max(...stated.map((days) => days.max));
  return isBounded(min) || isBounded(max) ? { min, max } : null;
}

interface Dated<T> {
  readonly claim: T;
  readonly span: Span;
}

/**
 * Claims by the time that they are about, in order of time. Claims whose dates all have a day in common are about one
 * time. Dates that overlap in a chain without a common day, such as 2010, [2010..2012] and 2012, are a time each.
 * Claims without a date are about the only time that there is, else about one of their own, which comes last.
 * The order of the claims does not matter for which of them are together.
 */
export function byTime<T extends { readonly stated: readonly StatedDays[] }>(
  claims: readonly T[],
): readonly (readonly T[])[] {
  const dated: Dated<T>[] = [];
  const undated: T[] = [];
  for (const claim of claims) {
    const span = spanOf(claim.stated);
    if (span === null) undated.push(claim);
    else dated.push({ claim, span });
  }
  dated.sort((a, b) => a.span.min - b.span.min || a.span.max - b.span.max);
  const times = chainsOf(dated)
    .flatMap((chain) => (haveCommonDay(chain) ? [chain] : equalSpansOf(chain)))
    .map((time) => time.map(({ claim }) => claim));
  if (undated.length === 0) return times;
  const [only, ...more] = times;
  return only === undefined || more.length > 0 ? [...times, undated] : [[...only, ...undated]];
}

/** Runs of spans, in order, each of which overlaps one before it. */
function chainsOf<T>(dated: readonly Dated<T>[]): Dated<T>[][] {
  const chains: Dated<T>[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of dated) {
    const chain = chains.at(-1);
    if (chain !== undefined && one.span.min <= last) chain.push(one);
    else chains.push([one]);
    last = Math.max(last, one.span.max);
  }
  return chains;
}

const haveCommonDay = <T>(chain: readonly Dated<T>[]): boolean =>
  Math.max(...chain.map(({ span }) => span.min)) <= Math.min(...chain.map(({ span }) => span.max));

function equalSpansOf<T>(chain: readonly Dated<T>[]): Dated<T>[][] {
  const times = new Map<string, Dated<T>[]>();
  for (const one of chain) {
    const key = `${one.span.min} ${one.span.max}`;
    const time = times.get(key);
    if (time) time.push(one);
    else times.set(key, [one]);
  }
  return [...times.values()];
}
