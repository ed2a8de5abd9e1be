/** The values of a quantity by time, found by comparing the days of its claims pair by pair. */
import { claimBounds } from '../../../../src/domain/claims/claimBounds.ts';
import { type AssessedClaim, assess, countedClaims } from '../../../../src/domain/claims/consensus.ts';
import { combineCounts } from '../../../../src/domain/claims/countConsensus.ts';
import type { DisputedPart } from '../../../../src/domain/model/kinds.ts';
import type { Count } from '../../../../src/domain/model/record.ts';
import { type Bounds, sureBounds } from '../../../../src/domain/time/bounds.ts';
import { isBounded } from '../../../../src/domain/time/day.ts';
import { disputedAtOneTime, somePair } from './disputedParts.ts';

export interface QuantityValue {
  readonly value: Count;
  readonly bounds: Bounds;
  readonly conflict: boolean;
  readonly disputed: () => readonly DisputedPart[];
  /** All numbers that counted claims give for the time. */
  readonly stated: readonly Count[];
}

interface Days {
  readonly first: number;
  readonly last: number;
}

/** In order of time, undated ones last. */
export function quantityValues(claims: readonly AssessedClaim[]): QuantityValue[] {
  if (claims.every(({ rank }) => rank === 'DEPRECATED'))
    return quantityValues(claims.map((claim) => ({ ...claim, rank: 'NORMAL' as const }))).map((one) => ({
      ...one,
      conflict: false,
      disputed: () => [],
    }));
  const times = timesOf(countedClaims(claims).counted);
  const values = times.flatMap((time): QuantityValue[] => {
    const { bounds, value, conflict } = assess(time);
    return value === null
      ? []
      : [
          {
            value,
            conflict,
            disputed: () => disputedAtOneTime(time),
            stated: time.flatMap((claim) => claim.value ?? []),
            bounds: onlySeen(time) ? within(bounds, daysOf(time)) : bounds,
          },
        ];
  });
  if (values.length > 1) return values;
  const { bounds, value, conflict } = assess(claims);
  const stated = countedClaims(claims).counted.flatMap((claim) => claim.value ?? []);
  return value === null ? [] : [{ bounds, value, conflict, disputed: () => disputedParts(claims), stated }];
}

/** A number that a value may be, or none of that side; `isOut` where it is just not that number. */
interface End {
  readonly number: number;
  readonly isOut: boolean;
}

/** The least and the greatest number that a value may be: all that is stated, where that contradicts itself. */
export function possibleRange({ value, stated, disputed }: QuantityValue): readonly [End, End] {
  const meant = disputed().includes('VALUE')
    ? stated.filter(({ min, max }) => min !== undefined || max !== undefined)
    : [value];
  const lows = meant.map((one): End => {
    const { min, minDecimals, minInclusive, approximate } = one;
    if (min === undefined) return { number: Number.NEGATIVE_INFINITY, isOut: false };
    return { number: approximate ? rounded(min, -1, minDecimals) : min, isOut: !minInclusive };
  });
  const highs = meant.map((one): End => {
    const { max, maxDecimals, maxInclusive, approximate } = one;
    if (max === undefined) return { number: Number.POSITIVE_INFINITY, isOut: false };
    return { number: approximate ? rounded(max, 1, maxDecimals) : max, isOut: !maxInclusive };
  });
  lows.sort((a, b) => a.number - b.number || Number(a.isOut) - Number(b.isOut));
  highs.sort((a, b) => b.number - a.number || Number(a.isOut) - Number(b.isOut));
  return [lows[0] as End, highs[0] as End];
}

/** A number and one more, or less, of its last digit: after the point all that are written, else the last that is not zero. */
function rounded(number: number, step: 1 | -1, decimals: number | undefined): number {
  const zeros = number === 0 ? 0 : (/0*$/.exec(String(number))?.[0].length ?? 0);
  return decimals === undefined
    ? number + step * 10 ** zeros
    : Number((number + step / 10 ** decimals).toFixed(decimals));
}

/** The counted claims by the times that their values are about; together where they are about one. */
function valueTimes(counted: readonly AssessedClaim[]): readonly (readonly AssessedClaim[])[] {
  const times = timesOf(counted);
  const hasValue = (time: readonly AssessedClaim[]): boolean => assess(time).value !== null;
  return times.filter(hasValue).length > 1 ? times : [counted];
}

const named = (claim: AssessedClaim) => claimBounds(claim).stated;

const spanOf = (claims: readonly AssessedClaim[]): Days => {
  const all = claims.flatMap(named);
  return { first: Math.min(...all.map(({ min }) => min)), last: Math.max(...all.map(({ max }) => max)) };
};

/** Null where neither a first nor a last day is named. */
const daysOf = (claims: readonly AssessedClaim[]): Days | null => {
  const span = spanOf(claims);
  return isBounded(span.first) || isBounded(span.last) ? span : null;
};

const undisputed = (claims: readonly AssessedClaim[]): boolean =>
  !assess(claims.map((claim) => ({ ...claim, value: undefined, acting: undefined }))).conflict;

/** Whether two claims name a common day, and dates that can both be true of one time. */
function agree(a: AssessedClaim, b: AssessedClaim): boolean {
  const [x, y] = [daysOf([a]) as Days, daysOf([b]) as Days];
  return x.first <= y.last && y.first <= x.last && undisputed([a, b]);
}

function timesOf(claims: readonly AssessedClaim[]): AssessedClaim[][] {
  const dated = claims.filter((claim) => daysOf([claim]) !== null);
  const undated = claims.filter((claim) => daysOf([claim]) === null);
  const reached = (from: AssessedClaim): AssessedClaim[] => {
    const found = new Set([from]);
    for (const one of found) for (const other of dated) if (agree(one, other)) found.add(other);
    return dated.filter((one) => found.has(one));
  };
  const times = new Set<string>();
  const groups: AssessedClaim[][] = [];
  for (const one of dated) {
    const chain = reached(one);
    const allAgree = chain.every((a) => chain.every((b) => agree(a, b)));
    const dates = (claim: AssessedClaim) => JSON.stringify(named(claim));
    // A claim that contradicts itself agrees with none, but what says the same is one time with it.
    const group = allAgree ? chain : dated.filter((other) => dates(other) === dates(one));
    const key = group.map((claim) => dated.indexOf(claim)).join();
    if (!times.has(key)) groups.push(group);
    times.add(key);
  }
  const dates = (group: readonly AssessedClaim[]): string =>
    group
      .map((claim) => ({ days: daysOf([claim]) as Days, text: JSON.stringify(named(claim)) }))
      .sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last || (a.text < b.text ? -1 : 1))
      .map(({ text }) => text)
      .join();
  // Of dated claims, one may name no first day and another no last one.
  groups.sort((a, b) => {
    const [x, y] = [spanOf(a), spanOf(b)];
    return x.first - y.first || x.last - y.last || (dates(a) < dates(b) ? -1 : 1);
  });
  if (undated.length === 0) return groups;
  return groups.length === 1 ? [claims as AssessedClaim[]] : [...groups, undated];
}

const onlySeen = (claims: readonly AssessedClaim[]): boolean =>
  daysOf(claims) !== null && claims.flatMap(named).every(({ of }) => of !== 'START' && of !== 'END');

const within = (bounds: Bounds, days: Days | null): Bounds =>
  days === null ? bounds : { ...bounds, startMin: days.first, endMax: days.last };

const PARTS: readonly DisputedPart[] = ['START', 'END', 'VALUE', 'ACTING'];

/** What the counted ones of all claims about a fact contradict each other about. */
export function disputedParts(claims: readonly AssessedClaim[]): DisputedPart[] {
  const { counted } = countedClaims(claims);
  if (counted.length === 0) return [];
  const found = new Set(valueTimes(counted).flatMap(disputedAtOneTime));
  if (contradictEachOther(quantityValues(counted))) found.add('VALUE');
  if (new Set(counted.flatMap(({ acting }) => acting ?? [])).size > 1) found.add('ACTING');
  return PARTS.filter((part) => found.has(part));
}

const contradictEachOther = (values: readonly QuantityValue[]): boolean =>
  somePair(
    values,
    (a, b) =>
      (Math.max(a.bounds.startMax, b.bounds.startMax) <= Math.min(a.bounds.endMin, b.bounds.endMin) ||
        isWithinCore(a, b) ||
        isWithinCore(b, a)) &&
      combineCounts([a.value, b.value]).conflict,
  );

function isWithinCore({ bounds }: QuantityValue, { bounds: { startMax, endMin } }: QuantityValue): boolean {
  const { startMin, endMax } = sureBounds(bounds);
  return startMax <= startMin && endMax <= endMin;
}
