/** What other facts imply for the time of a fact, by plain loops over all of them. */
import type { Assessment } from '../../../../src/domain/claims/consensus.ts';
import type { TimeLimit } from '../../../../src/domain/claims/impliedBounds.ts';
import type { StatedDays } from '../../../../src/domain/claims/statedDays.ts';
import {
  type Bounds,
  type FourDays,
  saidBounds,
  saysAnything,
  sureBounds,
  UNBOUNDED,
} from '../../../../src/domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';

import { joined } from './readings.ts';

type OwnTime = Pick<Assessment, 'bounds' | 'stated'>;

const overlap = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  Math.max(a[0], b[0]),
  Math.min(a[1], b[1]),
];
const isEmpty = ([from, to]: readonly [number, number]): boolean => from > to;

/** Whether days that a claim names, as far as its fact has them, are still possible in a narrower interval. */
function isKept(
  days: StatedDays,
  has: readonly [number, number],
  narrower: readonly [number, number],
): boolean {
  const named = overlap([days.min, days.max], has);
  if (isEmpty(named)) return true;
  const left = overlap(named, narrower);
  return days.of === 'EVERY_DAY' ? left[0] === named[0] && left[1] === named[1] : !isEmpty(left);
}

/** What is said within what limits say, and what is sure within what is sure of them. */
const inBoth = (
  own: OwnTime,
  limits: readonly TimeLimit[],
  rule: (days: FourDays, stated: readonly StatedDays[], limits: readonly FourDays[]) => FourDays,
): Bounds => {
  const said = rule(
    saidBounds(own.bounds),
    own.stated,
    limits.map(({ bounds }) => saidBounds(bounds)),
  );
  const sure = rule(
    sureBounds(own.bounds),
    own.stated.filter(({ firm }) => firm),
    limits.map(({ bounds }) => sureBounds(bounds)),
  );
  // Days that are sure are possible, whatever is said.
  if (sure.startMax >= said.startMin && sure.endMin <= said.endMax) return joined(said, sure);
  const both: FourDays = {
    startMin: Math.min(said.startMin, sure.startMin),
    startMax: Math.max(said.startMax, sure.startMax),
    endMin: Math.min(said.endMin, sure.endMin),
    endMax: Math.max(said.endMax, sure.endMax),
  };
  return joined(both, sure);
};

export const withinLimits = (own: OwnTime, limits: readonly TimeLimit[]): Bounds =>
  inBoth(own, limits, limited);

/** Each side of each limit in turn, unless it leaves no day where a claim names one, or for the start or the end. */
function limited(own: FourDays, stated: readonly StatedDays[], limits: readonly FourDays[]): FourDays {
  let [first, last] = [own.startMin, own.endMax];
  const { startMax, endMin } = own;
  const isPossible = (from: number, to: number): boolean =>
    from <= Math.min(startMax, to) &&
    to >= Math.max(endMin, from) &&
    stated.every((days) => isKept(days, [first, last], [from, to]));
  for (const limit of limits) {
    if (limit.startMin > first && isPossible(limit.startMin, last)) first = limit.startMin;
    if (limit.endMax < last && isPossible(first, limit.endMax)) last = limit.endMax;
  }
  return {
    startMin: first,
    startMax: Math.min(startMax, last),
    endMin: Math.max(endMin, first),
    endMax: last,
  };
}

/** A fact of an event has its days where no claim of the fact contradicts that, else it is within them. */
export const duringEvent = (own: OwnTime, event: TimeLimit): Bounds => inBoth(own, [event], withEvent);

function withEvent(own: FourDays, stated: readonly StatedDays[], [event]: readonly FourDays[]): FourDays {
  if (event === undefined || !saysAnything(event)) return own;
  const start = overlap([own.startMin, own.startMax], [event.startMin, event.startMax]);
  const end = overlap([own.endMin, own.endMax], [event.endMin, event.endMax]);
  start[1] = Math.min(start[1], end[1]);
  end[0] = Math.max(end[0], start[0]);
  const whole: readonly [number, number] = [own.startMin, own.endMax];
  const left: readonly [number, number] = [start[0], end[1]];
  const sides: Record<StatedDays['of'], [own: readonly [number, number], left: readonly [number, number]]> = {
    START: [[own.startMin, own.startMax], start],
    END: [[own.endMin, own.endMax], end],
    SIGHTING: [whole, left],
    EVERY_DAY: [whole, left],
  };
  if (isEmpty(start) || isEmpty(end) || !stated.every((days) => isKept(days, ...sides[days.of])))
    return limited(own, stated, [event]);
  return { startMin: start[0], startMax: start[1], endMin: end[0], endMax: end[1] };
}

interface Term {
  readonly id: string;
  readonly own: Pick<Assessment, 'bounds' | 'support'>;
}

/** Nobody holds one office twice at a time: consecutive terms share at most a day. */
export function limitsOfOtherTerms(term: Term, others: readonly Term[]): TimeLimit[] {
  const precedes = ({ own: a }: Term, { own: b }: Term): boolean =>
    a.support === 'ASSERTED' &&
    b.support === 'ASSERTED' &&
    a.bounds.startMax < b.bounds.endMin &&
    b.bounds.startMax >= a.bounds.endMin;
  const after = term.own.bounds.endMax < UNBOUNDED_MAX ? [] : others.filter((other) => precedes(term, other));
  const before =
    term.own.bounds.startMin > UNBOUNDED_MIN ? [] : others.filter((other) => precedes(other, term));
  // Between two terms that share more than a day nothing has a place.
  const overlap = (one: Term, other: Term): boolean => one.own.bounds.endMin > other.own.bounds.startMax;
  return [
    ...after
      .filter((next) => !before.some((previous) => overlap(previous, next)))
      .map(({ own, id }) => ({ bounds: { ...UNBOUNDED, endMax: own.bounds.startMax }, because: id })),
    ...before
      .filter((previous) => !after.some((next) => overlap(previous, next)))
      .map(({ own, id }) => ({ bounds: { ...UNBOUNDED, startMin: own.bounds.endMin }, because: id })),
  ];
}

/** A time in which somebody surely takes a seat: begun by one day, not ended before another, which may be the earlier one. */
interface Taken {
  readonly id: string;
  readonly holder: string;
  readonly from: number;
  readonly until: number;
}

/**
 * So many others who surely share a moment leave no seat: a tenure that none of them can precede ends when the last of them
 * began. If it shares a moment with each of them in any case, they contradict it, and it has no limit from them.
 */
export function limitsOfOthersInSeats(
  { own }: Pick<Term, 'own'>,
  others: readonly Taken[],
  seats: number,
): TimeLimit[] {
  const share = (a: Taken, b: Taken): boolean => a.from < b.until && b.from < a.until;
  const sets = (chosen: readonly Taken[]): Taken[][] =>
    chosen.length === seats
      ? [[...chosen]]
      : others
          .slice(others.indexOf(chosen.at(-1) as Taken) + 1)
          .filter((next) => chosen.every((one) => one.holder !== next.holder && share(one, next)))
          .flatMap((next) => sets([...chosen, next]));
  const full = sets([]);
  const endIn = ({ startMax, endMin }: FourDays): number =>
    Math.min(
      ...full
        .filter((set) => set.every(({ until }) => until > startMax))
        .map((set) => Math.max(...set.map(({ from }) => from)))
        .filter((last) => last >= endMin)
        .map((last) => Math.max(last, startMax)),
    );
  const startIn = ({ startMax, endMin }: FourDays): number =>
    Math.max(
      ...full
        .filter((set) => set.every(({ from }) => from < endMin))
        .map((set) => Math.min(...set.map(({ until }) => until)))
        .filter((first) => first <= startMax)
        .map((first) => Math.min(first, endMin)),
    );
  const because = 'seats';
  const [said, sure] = [saidBounds(own.bounds), sureBounds(own.bounds)];
  const limits: TimeLimit[] = [];
  if (own.bounds.endMax === UNBOUNDED_MAX) {
    limits.push({ bounds: { ...UNBOUNDED, endMax: Math.min(UNBOUNDED_MAX, endIn(sure)) }, because });
    const days = { ...UNBOUNDED, endMax: Math.min(UNBOUNDED_MAX, endIn(said)) };
    limits.push({ bounds: joined(days, UNBOUNDED), because });
  }
  if (own.bounds.startMin === UNBOUNDED_MIN) {
    limits.push({ bounds: { ...UNBOUNDED, startMin: Math.max(UNBOUNDED_MIN, startIn(sure)) }, because });
    const days = { ...UNBOUNDED, startMin: Math.max(UNBOUNDED_MIN, startIn(said)) };
    limits.push({ bounds: joined(days, UNBOUNDED), because });
  }
  return limits;
}
