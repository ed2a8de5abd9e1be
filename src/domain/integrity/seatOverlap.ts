/** SEAT_OVERLAP: more people surely held an office at one time than it has seats. */

import type { TimeLimit } from '../claims/impliedBounds.ts';
import type { SeatHolding } from '../offices/seatLimits.ts';
import { type Bounds, hasCore } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText, outsideFlaw, stateOutside } from './outsideLimit.ts';

/** Counted in half days, so that a successor who begins on the last day of a predecessor does not meet them. */
interface Core {
  readonly from: number;
  readonly to: number;
  readonly isOneDay: boolean;
  readonly tenure: SeatHolding;
}

/**
 * The tenures that take a seat when others surely fill all of them, by id. Acting holders take no seat, vacancies have
 * no holder, terms of one person count once, and what is only attributed or planned counts for nothing.
 * @param seats how many can hold the office at the same time, at least 1
 */
export function seatOverlaps(tenures: readonly SeatHolding[], seats: number): Map<string, Flaw> {
  const flaws = new Map<string, Flaw>();
  const taking = tenures.filter(
    ({ holder, acting, support }) => holder !== null && !acting && support === 'ASSERTED',
  );
  const judge = (tenure: SeatHolding, meeting: readonly SeatHolding[]): void => {
    const others = meeting.filter(({ holder }) => holder !== tenure.holder);
    const other = others.at(-1);
    if (other !== undefined && new Set(others.map(({ holder }) => holder)).size >= seats)
      flaws.set(tenure.id, flawOf(tenure, other, seats));
  };
  const cores = coresOf(taking);
  let active: Core[] = [];
  for (const core of cores) {
    active = active.filter(({ to }) => to >= core.from);
    judge(
      core.tenure,
      active.filter(({ isOneDay }) => !(isOneDay && core.isOneDay)).map(({ tenure }) => tenure),
    );
    active.push(core);
  }
  // It held at some moment between the two days, whichever that was; only cores around both are there at each.
  for (const tenure of taking.filter(isSomeDay))
    judge(
      tenure,
      cores.map((core) => core.tenure).filter(({ bounds }) => surelyShares(bounds, tenure.bounds)),
    );
  return flaws;
}

/** Known to have held, between two days, and on no one day surely. */
const isSomeDay = ({ bounds }: SeatHolding): boolean =>
  !hasCore(bounds) && isBounded(bounds.startMax) && isBounded(bounds.endMin);

const surelyShares = (a: Bounds, b: Bounds): boolean => a.startMax < b.endMin && b.startMax < a.endMin;

const coresOf = (tenures: readonly SeatHolding[]): Core[] =>
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

/** `[holder, other holder, first day, last day, seats]`, and `SOME` where it was on some day between the two. */
function flawOf({ holder, bounds }: SeatHolding, other: SeatHolding, seats: number): Flaw {
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

/** A tenure whose own days lie where others, with lives and existences taken into account, leave it no seat. */
export function noFreeSeat(bounds: Bounds, holder: string, limit: TimeLimit): Flaw | null {
  const side = stateOutside(bounds, limit.bounds);
  return side && outsideFlaw('SEAT_OVERLAP', bounds, { entity: holder, limit }, side, true);
}

export function seatOverlapText(fact: string, { because, words }: Flaw): string {
  const [holder = '', other = '', from, to, seats, some] = words;
  if (seats === undefined)
    return `${quoted(fact)} gives ${quoted(holder)} a seat on ${from} or ${other.toLowerCase()}, and ${quoted(because ?? '')} leaves none ${other === 'BEFORE' ? `before ${to}` : `after ${to}`}`;
  const days = from === to ? `on ${from}` : `${some === undefined ? '' : 'on a day '}from ${from} to ${to}`;
  const taken = seats === '1' ? 'has one seat' : `has only ${seats} seats`;
  return `${quoted(holder)} by ${quoted(fact)} and ${quoted(other)} by ${quoted(because ?? '')} surely held an office ${days} that ${taken}`;
}
