/** The values of a quantity by time, found by comparing the days of its claims pair by pair. */
import { claimBounds } from '../../../../src/domain/claims/claimBounds.ts';
import { type AssessedClaim, assess, countedClaims } from '../../../../src/domain/claims/consensus.ts';
import type { Count } from '../../../../src/domain/model/record.ts';
import type { Bounds } from '../../../../src/domain/time/bounds.ts';
import { isBounded } from '../../../../src/domain/time/day.ts';

export interface QuantityValue {
  readonly value: Count;
  readonly bounds: Bounds;
  readonly conflict: boolean;
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
    }));
  const times = timesOf(countedClaims(claims).counted);
  const values = times.flatMap((time): QuantityValue[] => {
    const { bounds, value, conflict } = assess(time);
    return value === null
      ? []
      : [{ value, conflict, bounds: onlySeen(time) ? within(bounds, daysOf(time)) : bounds }];
  });
  if (values.length > 1) return values;
  const { bounds, value, conflict } = assess(claims);
  return value === null ? [] : [{ bounds, value, conflict }];
}

const named = (claim: AssessedClaim) => claimBounds(claim).stated;

/** Null where neither a first nor a last day is named. */
const daysOf = (claims: readonly AssessedClaim[]): Days | null => {
  const all = claims.flatMap(named);
  const [first, last] = [Math.min(...all.map(({ min }) => min)), Math.max(...all.map(({ max }) => max))];
  return isBounded(first) || isBounded(last) ? { first, last } : null;
};

const meet = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last;

function timesOf(claims: readonly AssessedClaim[]): AssessedClaim[][] {
  const dated = claims.filter((claim) => daysOf([claim]) !== null);
  const undated = claims.filter((claim) => daysOf([claim]) === null);
  const days = (claim: AssessedClaim) => daysOf([claim]) as Days;
  const reached = (from: AssessedClaim): AssessedClaim[] => {
    const found = new Set([from]);
    for (const one of found) for (const other of dated) if (meet(days(one), days(other))) found.add(other);
    return dated.filter((one) => found.has(one));
  };
  const times = new Set<string>();
  const groups: AssessedClaim[][] = [];
  for (const one of dated) {
    const chain = reached(one);
    const allMeet = chain.every((a) => chain.every((b) => meet(days(a), days(b))));
    const same = ({ first, last }: Days) => first === days(one).first && last === days(one).last;
    const group = allMeet ? chain : chain.filter((other) => same(days(other)));
    const key = group.map((claim) => dated.indexOf(claim)).join();
    if (!times.has(key)) groups.push(group);
    times.add(key);
  }
  groups.sort((a, b) => {
    const [x, y] = [daysOf(a) as Days, daysOf(b) as Days];
    return x.first - y.first || x.last - y.last;
  });
  if (undated.length === 0) return groups;
  return groups.length === 1 ? [claims as AssessedClaim[]] : [...groups, undated];
}

const onlySeen = (claims: readonly AssessedClaim[]): boolean =>
  daysOf(claims) !== null && claims.flatMap(named).every(({ of }) => of !== 'START' && of !== 'END');

const within = (bounds: Bounds, days: Days | null): Bounds =>
  days === null ? bounds : { ...bounds, startMin: days.first, endMax: days.last };
