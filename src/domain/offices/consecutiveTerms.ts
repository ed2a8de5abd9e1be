/**
 * Limits that consecutive terms of one person in one office set to each other: an acting governor who is elected, or a
 * governor who is elected again, holds the office once on each day.
 */

import { limitAt, type TimeLimit } from '../claims/impliedBounds.ts';
import { addTo } from '../model/addTo.ts';
import { countWhere } from '../model/countWhere.ts';
import { byId } from '../model/textOrder.ts';
import { UNBOUNDED } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';
import type { OfficeTenure } from './officeTenure.ts';

/**
 * The limits of each term, by tenure id; terms without limits are absent.
 * By their own, asserted bounds A precedes B if A surely began before B can have ended, and B may begin no earlier than A
 * can have ended: A's latest start is before B's earliest end, and B's latest start is not before A's earliest end. An
 * end of A that no claim limits is then at most B's latest start, and a start of B that no claim limits at least A's
 * earliest end. That day remains possible for both. Terms that overlap or have no dates set no limit, also
 * not to a term between them.
 * @param tenures tenures of one office; vacancies are ignored
 */
export function termLimits(tenures: readonly OfficeTenure[]): Map<string, TimeLimit[]> {
  const limits = new Map<string, TimeLimit[]>();
  for (const terms of termsByHolder(tenures).values()) {
    if (terms.length < 2) continue;
    const byStart = [...terms].sort((a, b) => a.bounds.startMax - b.bounds.startMax || byId(a, b));
    const byEnd = [...terms].sort((a, b) => a.bounds.endMin - b.bounds.endMin || (a.id > b.id ? -1 : 1));
    for (const term of terms) {
      const found = limitsOf(term, byStart, byEnd);
      if (found.length > 0) limits.set(term.id, found);
    }
  }
  return limits;
}

function termsByHolder(tenures: readonly OfficeTenure[]): Map<string, OfficeTenure[]> {
  const terms = new Map<string, OfficeTenure[]>();
  for (const tenure of tenures)
    if (tenure.holder !== null && tenure.support === 'ASSERTED') addTo(terms, tenure.holder, tenure);
  return terms;
}

/** How many terms before and after one limit it: where a claim contradicts the nearest one, the next one applies. */
const MAX_LIMITS = 20;

/**
 * The limits by the nearest terms before and after, the nearest first.
 * @param byStart the terms by latest start, `byEnd` by earliest end
 */
function limitsOf(
  term: OfficeTenure,
  byStart: readonly OfficeTenure[],
  byEnd: readonly OfficeTenure[],
): TimeLimit[] {
  const firstStart = byStart[0]?.bounds.startMax ?? UNBOUNDED.startMax;
  const lastEnd = byEnd.at(-1)?.bounds.endMin ?? UNBOUNDED.endMin;
  let after: OfficeTenure[] = [];
  let before: OfficeTenure[] = [];
  // Without these two conditions, each of many undated terms would be compared with all others.
  if (!isBounded(term.bounds.endMax) && term.bounds.startMax < lastEnd) {
    const from = countWhere(byStart, ({ bounds }) => bounds.startMax < term.bounds.endMin);
    after = firstFrom(byStart, from, 1, (other) => other !== term && precedes(term, other));
  }
  if (!isBounded(term.bounds.startMin) && firstStart < term.bounds.endMin) {
    const to = countWhere(byEnd, ({ bounds }) => bounds.endMin <= term.bounds.startMax);
    before = firstFrom(byEnd, to - 1, -1, (other) => other !== term && precedes(other, term));
  }
  // Between a term before and one after that share more than a day nothing has a place.
  const lastBefore = Math.max(...before.map(({ bounds }) => bounds.endMin));
  const firstAfter = Math.min(...after.map(({ bounds }) => bounds.startMax));
  return [
    ...after.flatMap((next) => {
      const { startMax } = next.bounds;
      return isBounded(startMax) && lastBefore <= startMax ? [limitAt('END', startMax, next.id)] : [];
    }),
    ...before.flatMap((previous) => {
      const { endMin } = previous.bounds;
      return isBounded(endMin) && endMin <= firstAfter ? [limitAt('START', endMin, previous.id)] : [];
    }),
  ];
}

const precedes = ({ bounds: a }: OfficeTenure, { bounds: b }: OfficeTenure): boolean =>
  a.startMax < b.endMin && b.startMax >= a.endMin;

/** The first items that meet a condition, from an index on in steps of 1 or -1, at most MAX_LIMITS. */
function firstFrom<T>(list: readonly T[], from: number, step: 1 | -1, test: (item: T) => boolean): T[] {
  const found: T[] = [];
  for (let i = from; i >= 0 && i < list.length && found.length < MAX_LIMITS; i += step)
    if (test(list[i] as T)) found.push(list[i] as T);
  return found;
}
