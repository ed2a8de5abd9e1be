/** The consensus of the counted claims about the start and the end of one fact. */

import type { DisputedPart } from '../model/kinds.ts';
import { type Bounds, boundsOfReadings, type FourDays, hullOf, inOrder } from '../time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';
import { occursWithin } from '../time/edtf/unspecifiedDigits.ts';
import { type AccountDays, accountsOf, byDays, statementsOf } from './accounts.ts';
import { type Agreement, agreementOf, type NumberRange } from './agreement.ts';
import type { ClaimBounds, StatedRange } from './claimBounds.ts';

type Side = 'start' | 'end';

/** A side in answers. */
type Bound = Extract<DisputedPart, 'START' | 'END'>;

export interface EndpointConsensus {
  readonly bounds: Bounds;
  /** The sides that the claims dispute; both where a start of one comes after an end of another. */
  readonly disputed: readonly Bound[];
  /** The bounds of each account in order of time, where the claims cannot be right about both sides; else none. */
  readonly accounts: readonly AccountDays[];
  /** The consensus of each side with doubted dates included: a date must have this range to be shown as it is. */
  readonly start: NumberRange;
  readonly end: NumberRange;
}

const ANY_DAY = { min: UNBOUNDED_MIN, max: UNBOUNDED_MAX } as const;

/** The bounds of a fact and which sides its counted claims dispute; the order of the claims does not matter. */
export function endpointConsensus(claims: readonly ClaimBounds[]): EndpointConsensus {
  const start = rangesOf(claims, 'start');
  const end = rangesOf(claims, 'end');
  const said = readingOf(claims, start, end, false);
  return {
    bounds: start.every(isFirm) && end.every(isFirm) ? said.bounds : doubtedBounds(claims, start, end, said),
    disputed: [...disputedIf('START', said.start, start), ...disputedIf('END', said.end, end)],
    accounts: said.accounts,
    start: said.start,
    end: said.end,
  };
}

/** The bounds where a date is doubted. */
function doubtedBounds(
  claims: readonly ClaimBounds[],
  start: readonly StatedRange[],
  end: readonly StatedRange[],
  said: Reading,
): Bounds {
  const sure = readingOf(claims, start.filter(isFirm), end.filter(isFirm), true);
  const from = besideFirm(start, said.start, sure.start);
  const to = besideFirm(end, said.end, sure.end);
  return boundsOfReadings(daysOf(from, to), sure.bounds);
}

/** Shared by the very many facts that nothing is disputed about. */
const NOTHING: readonly never[] = [];

/** The side, if its claims dispute it. */
const disputedIf = (side: Bound, said: Agreement, ranges: readonly StatedRange[]): readonly Bound[] =>
  said.conflict || ranges.some((range) => missesItsDay(range, said)) ? [side] : NOTHING;

const isFirm = ({ firm }: StatedRange): boolean => firm;

/** The ranges that all claims give for a side. Most facts have one claim, whose list is not copied. */
function rangesOf(claims: readonly ClaimBounds[], side: Side): readonly StatedRange[] {
  const [only] = claims;
  return only !== undefined && claims.length === 1 ? only[side] : claims.flatMap((claim) => claim[side]);
}

interface Reading extends Record<Side, Agreement> {
  readonly bounds: FourDays;
  readonly accounts: readonly AccountDays[];
}

/** What the ranges of both sides say together. Sides that contradict each other get what any account allows. */
function readingOf(
  claims: readonly ClaimBounds[],
  starts: readonly NumberRange[],
  ends: readonly NumberRange[],
  firmOnly: boolean,
): Reading {
  const start = agreementOf(starts, ANY_DAY);
  const end = agreementOf(ends, ANY_DAY);
  const lastStart = start.conflict ? Math.max(...starts.map(({ min }) => min)) : start.min;
  const firstEnd = end.conflict ? Math.min(...ends.map(({ max }) => max)) : end.max;
  if (lastStart > firstEnd) {
    const accounts = accountsOf(statementsOf(claims, firmOnly)).sort(byDays);
    const bounds = hullOf(accounts);
    return {
      bounds,
      accounts,
      start: { min: bounds.startMin, max: bounds.startMax, conflict: true },
      end: { min: bounds.endMin, max: bounds.endMax, conflict: true },
    };
  }
  return { bounds: daysOf(start, end), accounts: NOTHING, start, end };
}

const daysOf = (start: NumberRange, end: NumberRange): FourDays =>
  inOrder({ startMin: start.min, startMax: start.max, endMin: end.min, endMax: end.max });

/** What is said of a side. Beside a firm date, doubted dates add days and remove none. */
function besideFirm(ranges: readonly StatedRange[], said: NumberRange, sure: NumberRange): NumberRange {
  if (!ranges.some(isFirmDate)) return said;
  return { min: Math.min(said.min, sure.min), max: Math.max(said.max, sure.max) };
}

const isFirmDate = ({ date, firm }: StatedRange): boolean => date !== null && firm;

/** Whether a date without a year, such as XXXX-10-17, is on none of the days that the other claims allow. */
const missesItsDay = ({ date }: StatedRange, { min, max }: NumberRange): boolean =>
  date?.form === 'PERIODIC' && date.pattern !== null && !occursWithin(date.pattern, min, max);
