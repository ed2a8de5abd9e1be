/** The consensus of the counted claims about the start and the end of one fact. */

import type { Bounds } from '../time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';
import { occursWithin } from '../time/edtf/unspecifiedDigits.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { ClaimBounds, StatedRange } from './claimBounds.ts';

/** One side: its possible range, and the range without uncertain dates, which never make a side certain. */
interface Side extends Agreement {
  readonly sureMin: number;
  readonly sureMax: number;
}

export interface EndpointConsensus {
  readonly bounds: Bounds;
  readonly conflict: boolean;
  /** The consensus of each side with uncertain dates included: a date must have this range to be shown as it is. */
  readonly start: Agreement;
  readonly end: Agreement;
}

const ANY_DAY = { min: UNBOUNDED_MIN, max: UNBOUNDED_MAX } as const;

/** The agreement of the ranges without uncertain dates. */
export const agreementOfFirm = (ranges: readonly StatedRange[]): Agreement =>
  agreementOf(
    ranges.filter(({ firm }) => firm),
    ANY_DAY,
  );

function sideOf(ranges: readonly StatedRange[]): Side {
  const all = agreementOf(ranges, ANY_DAY);
  const { min, max } = all;
  const isFirm = ranges.every(({ firm }) => firm);
  const withoutUncertain = isFirm ? all : agreementOfFirm(ranges);
  return {
    min,
    max,
    conflict: all.conflict || ranges.some((range) => missesItsDay(range, all)),
    sureMin: Math.min(min, withoutUncertain.min),
    sureMax: Math.max(max, withoutUncertain.max),
  };
}

/** The ranges that all claims give for a side. Most facts have one claim, whose list is not copied. */
function rangesOf(claims: readonly ClaimBounds[], side: 'start' | 'end'): readonly StatedRange[] {
  const [only] = claims;
  return only !== undefined && claims.length === 1 ? only[side] : claims.flatMap((claim) => claim[side]);
}

/** Whether a date without a year, such as XXXX-10-17, is on none of the days that the other claims allow. */
const missesItsDay = ({ date }: StatedRange, { min, max }: Agreement): boolean =>
  date?.form === 'PERIODIC' && date.pattern !== null && !occursWithin(date.pattern, min, max);

/** Applies that nothing ends before it starts. Sides that contradict each other get the hull of both ranges. */
function ordered(start: Side, end: Side): { bounds: Bounds; conflict: boolean } {
  if (start.min <= end.max)
    return {
      bounds: {
        startMin: start.min,
        startMax: Math.min(start.sureMax, end.max),
        endMin: Math.max(end.sureMin, start.min),
        endMax: end.max,
      },
      conflict: false,
    };
  const span = { startMin: end.min, startMax: start.max, endMin: end.min, endMax: start.max };
  return { bounds: span, conflict: true };
}

/** The bounds of a fact and whether its counted claims conflict; the order of the claims does not matter. */
export function endpointConsensus(claims: readonly ClaimBounds[]): EndpointConsensus {
  const start = sideOf(rangesOf(claims, 'start'));
  const end = sideOf(rangesOf(claims, 'end'));
  const { bounds, conflict } = ordered(start, end);
  return { bounds, conflict: conflict || start.conflict || end.conflict, start, end };
}
