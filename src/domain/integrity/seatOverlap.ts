/** SEAT_OVERLAP: by claims, more people surely held an office at the same time than it has seats. */

import type { DroppedSide } from '../claims/impliedBounds.ts';
import { takesSeat } from '../offices/officeTenure.ts';
import { type SeatTenure, sureRuns } from '../offices/seatLimits.ts';
import { hasCore } from '../time/bounds.ts';
import type { Window } from '../time/certainty.ts';
import { isBounded } from '../time/day.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText, stateOutsideFlaw } from './outsideLimit.ts';

/**
 * A run of days on which a tenure surely held, in days and in half days, so that a successor who begins on the last day of
 * the predecessor does not overlap with them.
 */
interface Core {
  readonly days: Window;
  readonly from: number;
  readonly to: number;
  readonly isOneDay: boolean;
  readonly tenure: SeatTenure;
}

/**
 * The flaws of tenures that take a seat while others surely fill all seats, by id of the tenure. Not counted are acting
 * holders, vacancies, and tenures that are only attributed or planned, nor bridged days, which no claim makes sure;
 * overlapping terms of one person count once.
 * @param seats how many can hold the office at the same time, at least 1
 */
export function seatOverlaps(tenures: readonly SeatTenure[], seats: number): Map<string, Flaw> {
  const flaws = new Map<string, Flaw>();
  const taking = tenures.filter(takesSeat);
  const check = (tenure: SeatTenure, days: Window | null, simultaneous: readonly Core[]): void => {
    const others = simultaneous.filter((core) => core.tenure.holder !== tenure.holder);
    const other = others.at(-1);
    if (other === undefined || flaws.has(tenure.id)) return;
    if (new Set(others.map((core) => core.tenure.holder)).size >= seats)
      flaws.set(tenure.id, overlapFlaw(tenure, days, other, seats));
  };
  const cores = coresOf(taking);
  let active: Core[] = [];
  for (const core of cores) {
    active = active.filter(({ to }) => to >= core.from);
    check(
      core.tenure,
      core.days,
      active.filter(({ isOneDay }) => !(isOneDay && core.isOneDay)),
    );
    active.push(core);
  }
  // Such a tenure held at some moment between two days. Only cores that include both overlap with it in any case.
  for (const tenure of taking.filter(isSomeDay))
    check(
      tenure,
      null,
      cores.filter(({ days }) => days.from < tenure.bounds.endMin && tenure.bounds.startMax < days.to),
    );
  return flaws;
}

/** Whether a tenure held at some moment between two known days, but on no single day surely. */
const isSomeDay = ({ bounds }: SeatTenure): boolean =>
  !hasCore(bounds) && isBounded(bounds.startMax) && isBounded(bounds.endMin);

const coresOf = (tenures: readonly SeatTenure[]): Core[] =>
  sureRuns(tenures)
    .map(({ tenure, ...days }): Core => {
      const { from, to } = days;
      const isOneDay = from === to;
      return isOneDay
        ? { days, from: 2 * from, to: 2 * from, isOneDay, tenure }
        : { days, from: 2 * from + 1, to: 2 * to - 1, isOneDay, tenure };
    })
    .sort((a, b) => a.from - b.from);

/**
 * The flaw of a tenure that overlaps with another. Its words: `[holder, other holder, first day, last day, seats]`, then
 * `SOME` where the overlap is on some day between the two.
 * @param days the sure days of the tenure; null if it held on some day
 */
function overlapFlaw({ holder, bounds }: SeatTenure, days: Window | null, other: Core, seats: number): Flaw {
  const shared = days
    ? [Math.max(days.from, other.days.from), Math.min(days.to, other.days.to)]
    : [bounds.endMin, bounds.startMax];
  return {
    rule: 'SEAT_OVERLAP',
    because: other.tenure.id,
    words: [
      holder ?? '',
      other.tenure.holder ?? '',
      ...shared.map(dayText),
      String(seats),
      ...(days ? [] : ['SOME']),
    ],
  };
}

/** The flaw of a tenure that contradicts the time in which other tenures leave a seat. */
export const noFreeSeat = (holder: string, dropped: DroppedSide): Flaw =>
  stateOutsideFlaw('SEAT_OVERLAP', holder, [dropped]);

export function seatOverlapText(fact: string, { because, words }: Flaw): string {
  const [holder = '', other = '', from, to, seats, some] = words;
  if (seats === undefined)
    return `${quoted(fact)} gives ${quoted(holder)} a seat on ${from} or ${other === 'BEFORE' ? 'earlier' : 'later'}, but ${quoted(because ?? '')} leaves none ${other === 'BEFORE' ? `before ${to}` : `after ${to}`}`;
  const days = from === to ? `on ${from}` : `${some === undefined ? '' : 'on a day '}from ${from} to ${to}`;
  const taken = seats === '1' ? 'has one seat' : `has only ${seats} seats`;
  return `${quoted(holder)} by ${quoted(fact)} and ${quoted(other)} by ${quoted(because ?? '')} surely held an office ${days} that ${taken}`;
}
