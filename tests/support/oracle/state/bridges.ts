/** The days on which a fact surely held only because it was seen before and after: every day judged by itself. */

import { claimBounds } from '../../../../src/domain/claims/claimBounds.ts';
import { type AssessedClaim, assess, countedClaims } from '../../../../src/domain/claims/consensus.ts';
import type { Bounds } from '../../../../src/domain/time/bounds.ts';
import { type Day, isBounded } from '../../../../src/domain/time/day.ts';

/** The bridged days of a fact with these claims, in order. */
export function bridgedDaysOf(claims: readonly AssessedClaim[]): Day[] {
  const { bounds, support } = assess(claims);
  const { counted } = countedClaims(claims);
  const read = counted.map(claimBounds);
  const seenBy = read.flatMap(({ start }) =>
    start.filter(({ date, firm }) => date === null && firm).map(({ max }) => max),
  );
  const seenAfter = read.flatMap(({ end }) =>
    end.filter(({ date, firm }) => date === null && firm).map(({ min }) => min),
  );
  const { startMax, endMin } = bounds;
  if (support !== 'ASSERTED' || !isBounded(startMax) || !isBounded(endMin)) return [];
  const alone = counted.map((claim) => assess([claim]).bounds);
  const unseen = assess(
    counted.map((claim) => ({ ...claim, attested: undefined, sourceDate: undefined })),
  ).bounds;
  const isSure = (day: Day, { startMax, endMin }: Bounds): boolean => startMax <= day && day <= endMin;
  const days = Array.from({ length: Math.max(0, endMin - startMax + 1) }, (_, i) => startMax + i);
  return days.filter(
    (day) =>
      seenBy.some((seen) => seen <= day) &&
      seenAfter.some((seen) => day <= seen) &&
      ![...alone, unseen].some((one) => isSure(day, one)),
  );
}

/** Days in order as runs of days that follow one another. */
export function runsOf(days: readonly Day[]): { from: Day; to: Day }[] {
  const runs: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.to === day - 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}
