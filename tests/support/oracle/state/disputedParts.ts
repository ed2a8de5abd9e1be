/** What counted claims about one time contradict each other about, found by comparing what they say pair by pair. */
import { type ClaimBounds, claimBounds } from '../../../../src/domain/claims/claimBounds.ts';
import type { AssessedClaim } from '../../../../src/domain/claims/consensus.ts';
import { combineCounts } from '../../../../src/domain/claims/countConsensus.ts';
import type { DisputedPart } from '../../../../src/domain/model/kinds.ts';
import { occursWithin } from '../../../../src/domain/time/edtf/unspecifiedDigits.ts';

export function disputedAtOneTime(counted: readonly AssessedClaim[]): DisputedPart[] {
  const bounds = counted.map(claimBounds);
  const all = (side: 'start' | 'end') => bounds.flatMap((claim) => claim[side]);
  const [starts, ends] = [all('start'), all('end')];
  const isReversed = starts.some(({ min }) => ends.some(({ max }) => min > max));
  const values = counted.flatMap(({ value }) => value ?? []);
  return [
    ...(isReversed || shareNoDay(starts) ? (['START'] as const) : []),
    ...(isReversed || shareNoDay(ends) ? (['END'] as const) : []),
    ...(somePair(values, (a, b) => combineCounts([a, b]).conflict) ? (['VALUE'] as const) : []),
  ];
}

/** Whether two ranges share no day, or all of them have no day of a date without a year in common. */
function shareNoDay(ranges: readonly ClaimBounds['start'][number][]): boolean {
  if (somePair(ranges, (a, b) => a.max < b.min || b.max < a.min)) return true;
  const from = Math.max(...ranges.map(({ min }) => min));
  const to = Math.min(...ranges.map(({ max }) => max));
  return ranges.some(
    ({ date }) => date?.pattern && date.form === 'PERIODIC' && !occursWithin(date.pattern, from, to),
  );
}

export const somePair = <T>(all: readonly T[], holds: (a: T, b: T) => boolean): boolean =>
  all.some((a, i) => all.slice(i + 1).some((b) => holds(a, b)));
