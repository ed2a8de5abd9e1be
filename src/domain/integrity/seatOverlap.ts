/** SEAT_OVERLAP: more people surely held an office at the same time than it has seats. */

import type { DroppedSide } from '../claims/impliedBounds.ts';
import type { OfficeTenure } from '../offices/officeTenure.ts';
import { type Bounds, hasCore } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText, stateOutsideFlaw } from './outsideLimit.ts';

/**
 * The days on which a tenure surely held, in half days, so that a successor who begins on the last day of the
 * predecessor does not overlap with them.
 */
interface Core {
  readonly from: number;
  readonly to: number;
  readonly isOneDay: boolean;
  readonly tenure: OfficeTenure;
}

/**
 * The flaws of tenures that take a seat while others surely fill all seats, by id of the tenure. Not counted are acting
 * holders, vacancies, and tenures that are only attributed or planned; overlapping terms of one person count once.
 * @param seats how many can hold the office at the same time, at least 1
 */
export function seatOverlaps(tenures: readonly OfficeTenure[], seats: number): Map<string, Flaw> {
  const flaws = new Map<string, Flaw>();
  const taking = tenures.filter(
    ({ holder, acting, support }) => holder !== null && !acting && support === 'ASSERTED',
  );
  const check = (tenure: OfficeTenure, simultaneous: readonly OfficeTenure[]): void => {
    const others = simultaneous.filter(({ holder }) => holder !== tenure.holder);
    const other = others.at(-1);
    if (other !== undefined && new Set(others.map(({ holder }) => holder)).size >= seats)
      flaws.set(tenure.id, overlapFlaw(tenure, other, seats));
  };
  const cores = coresOf(taking);
  let active: Core[] = [];
  for (const core of cores) {
    active = active.filter(({ to }) => to >= core.from);
    check(
      core.tenure,
      active.filter(({ isOneDay }) => !(isOneDay && core.isOneDay)).map(({ tenure }) => tenure),
    );
    active.push(core);
  }
  // Such a tenure held at some moment between two days. Only cores that include both overlap with it in any case.
  for (const tenure of taking.filter(isSomeDay))
    check(
      tenure,
      cores.map((core) => core.tenure).filter(({ bounds }) => surelyShares(bounds, tenure.bounds)),
    );
  return flaws;
}

/** Whether a tenure held at some moment between two known days, but on no single day surely. */
const isSomeDay = ({ bounds }: OfficeTenure): boolean =>
  !hasCore(bounds) && isBounded(bounds.startMax) && isBounded(bounds.endMin);

const surelyShares = (a: Bounds, b: Bounds): boolean => a.startMax < b.endMin && b.startMax < a.endMin;

const coresOf = (tenures: readonly OfficeTenure[]): Core[] =>
  tenures
    .filter(({ bounds }) => hasCore(bounds))
    .map((tenure) => {
      const { startMax, endMin } = tenure.bounds;
      const isOneDay = startMax === endMin;
      return isOneDay
        ? { from: 2 * startMax, to: 2 * startMax, isOneDay, tenure }
        : { from: 2 * startMax + 1, to: 2 * endMin - 1, isOneDay, tenure };
    })
    .sort((a, b) => a.from - b.from || (a.tenure.id < b.tenure.id ? -1 : 1));

/**
 * The flaw of a tenure that overlaps with another. Its words: `[holder, other holder, first day, last day, seats]`, then
 * `SOME` where the overlap is on some day between the two.
 */
function overlapFlaw({ holder, bounds }: OfficeTenure, other: OfficeTenure, seats: number): Flaw {
  const days = hasCore(bounds)
    ? [Math.max(bounds.startMax, other.bounds.startMax), Math.min(bounds.endMin, other.bounds.endMin)]
    : [bounds.endMin, bounds.startMax];
  return {
    rule: 'SEAT_OVERLAP',
    because: other.id,
    words: [
      holder ?? '',
      other.holder ?? '',
      ...days.map(dayText),
      String(seats),
      ...(hasCore(bounds) ? [] : ['SOME']),
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
