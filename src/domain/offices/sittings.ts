/** The times in which tenures surely take a seat of an office, and which of them surely overlap. */

import { unbridgedDays } from '../claims/bridges.ts';
import { byId } from '../model/textOrder.ts';
import { type FourDays, hasCore } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';
import { type SeatTenure, takesSeat } from './officeTenure.ts';

/**
 * A time in which a tenure surely takes a seat: it has begun by `startMax`, and not ended before `endMin`. That is a run of its
 * sure days, or where it has none, some day between two: `endMin` is then the earlier one.
 */
export interface Sitting extends Pick<FourDays, 'startMax' | 'endMin'> {
  readonly tenure: SeatTenure;
}

/**
 * The sittings of the tenures that take a seat, by their latest start. Bridged days are left out, so that a tenure that was
 * seen twice takes a seat only when it was seen.
 */
export const sittingsOf = (tenures: readonly SeatTenure[]): Sitting[] =>
  tenures
    .filter(takesSeat)
    .flatMap((tenure) => runsOf(tenure).map((run) => ({ ...run, tenure })))
    .filter(({ startMax, endMin }) => isBounded(startMax) && isBounded(endMin))
    .sort(byLatestStart);

const runsOf = ({ bounds, bridges }: SeatTenure): Pick<FourDays, 'startMax' | 'endMin'>[] =>
  hasCore(bounds)
    ? unbridgedDays(bounds, bridges).map(({ from, to }) => ({ startMax: from, endMin: to }))
    : [{ startMax: bounds.startMax, endMin: bounds.endMin }];

/** The same sittings with time reversed, so that a rule about what comes after serves for what comes before. */
export const reversedSittings = (sittings: readonly Sitting[]): Sitting[] =>
  sittings
    .map(({ startMax, endMin, tenure }) => ({ startMax: -endMin, endMin: -startMax, tenure }))
    .sort(byLatestStart);

/** Whether one is before another in the order of sittings, and surely overlaps with it unless it ended before. */
export const isBefore = (one: Sitting, last: Sitting): boolean =>
  byLatestStart(one, last) < 0 && one.startMax < last.endMin;

const byLatestStart = (a: Sitting, b: Sitting): number => a.startMax - b.startMax || byId(a.tenure, b.tenure);

/**
 * Each sitting with those of other holders before it that surely overlap with it, and therefore with each other. Each set of
 * sittings that surely overlap is found at the last one of them.
 */
export function* simultaneous(
  sittings: readonly Sitting[],
): Generator<readonly [last: Sitting, others: readonly Sitting[]]> {
  let lasting: Sitting[] = [];
  for (const last of sittings) {
    lasting = lasting.filter(({ endMin }) => endMin > last.startMax);
    const others = lasting.filter(
      ({ startMax, tenure }) => startMax < last.endMin && tenure.holder !== last.tenure.holder,
    );
    yield [last, others];
    lasting.push(last);
  }
}
