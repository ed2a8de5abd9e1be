/** The bounds that other facts imply for a fact, kept apart from the bounds of its own claims. */

import type { Support } from '../model/kinds.ts';
import { byId } from '../model/textOrder.ts';
import {
  type Bounds,
  boundsOfReadings,
  type FourDays,
  hullOf,
  inOrder,
  isDoubted,
  saidBounds,
  saysAnything,
  sureBounds,
  UNBOUNDED,
} from '../time/bounds.ts';
import { type Day, isBounded } from '../time/day.ts';
import { allTrue } from './accounts.ts';
import { areKept, type StatedDays, statedBetween } from './statedDays.ts';

/** A limit that one fact sets to another: the other cannot have held outside the outer interval of `bounds`. */
export interface TimeLimit {
  readonly bounds: Bounds;
  /** The id of the fact that sets the limit. */
  readonly because: string;
}

/** A limit of one side, on a day of which a fact is the reason. */
export const limitAt = (bound: 'START' | 'END', day: Day, because: string): TimeLimit => ({
  bounds: bound === 'START' ? { ...UNBOUNDED, startMin: day } : { ...UNBOUNDED, endMax: day },
  because,
});

/** A bound that no claim states: the fact did not hold before `day` (START), or after it (END). */
export interface ImpliedBound {
  readonly bound: 'START' | 'END';
  readonly day: Day;
  readonly because: string;
  /** Only a doubted date implies it. */
  readonly doubted: boolean;
}

/** The time of a fact by its own claims. */
export interface ClaimedTime {
  readonly bounds: Bounds;
  readonly stated: readonly StatedDays[];
}

/** A side of a limit that contradicts what the fact's own claims say, and was not applied. */
export interface DroppedSide<L extends TimeLimit = TimeLimit> {
  readonly limit: L;
  /** START if the fact held before the limit begins, END if it held after the limit ends. */
  readonly bound: 'START' | 'END';
  /** The fact held on this day or before it (START), on this day or after it (END). */
  readonly day: Day;
  /** Only a doubted date is contradicted, or contradicts it. */
  readonly doubted: boolean;
}

export interface ClippedBounds<L extends TimeLimit = TimeLimit> {
  readonly bounds: Bounds;
  readonly implied: readonly ImpliedBound[];
  readonly dropped: readonly DroppedSide<L>[];
}

/**
 * Clips bounds to the outer interval of each limit, in their order; the two sides of a limit are judged separately.
 * A side that would take away all days that a counted claim names for a start, an end or a sighting, or one of the days
 * on which it says that the fact held throughout, is not applied but returned in `dropped`.
 * Of several limits that imply the same bound, the first is its reason. What is said of the fact is clipped to what is said
 * of its limits, and what is sure to what is sure.
 */
export const clipBounds = <L extends TimeLimit>(own: ClaimedTime, limits: readonly L[]): ClippedBounds<L> =>
  limitedInBothReadings(own, limits, clip);

/** How the days of one reading are limited. */
type Rule<L extends TimeLimit> = (
  own: FourDays,
  stated: readonly StatedDays[],
  limits: readonly LimitInReading<L>[],
) => ClippedBounds<L>;

interface LimitInReading<L extends TimeLimit> {
  readonly limit: L;
  readonly days: FourDays;
}

function limitedInBothReadings<L extends TimeLimit>(
  own: ClaimedTime,
  limits: readonly L[],
  rule: Rule<L>,
): ClippedBounds<L> {
  if (limits.length === 0) return { bounds: own.bounds, implied: [], dropped: [] };
  const said = rule(saidBounds(own.bounds), own.stated, inReading(limits, saidBounds));
  if (![own, ...limits].some(({ bounds }) => isDoubted(bounds))) return said;
  const firm = own.stated.filter((days) => days.firm);
  const sure = rule(sureBounds(own.bounds), firm, inReading(limits, sureBounds));
  const excludes = said.bounds.startMin > sure.bounds.startMax || said.bounds.endMax < sure.bounds.endMin;
  const bounds = boundsOfReadings(excludes ? hullOf([said.bounds, sure.bounds]) : said.bounds, sure.bounds);
  const isSameSide = (a: DroppedSide<L>, b: DroppedSide<L>): boolean =>
    a.limit === b.limit && a.bound === b.bound;
  // Where what is said excludes what is sure, both are possible, and a side that only one of them has limits nothing.
  return {
    bounds,
    implied: said.implied
      .filter(({ bound, day }) => day === (bound === 'START' ? bounds.startMin : bounds.endMax))
      .map((one) => ({
        ...one,
        doubted: !sure.implied.some(({ bound, day }) => bound === one.bound && day === one.day),
      })),
    dropped: [
      ...said.dropped.map(
        (one) => sure.dropped.find((other) => isSameSide(one, other)) ?? { ...one, doubted: true },
      ),
      ...sure.dropped.filter((one) => !said.dropped.some((other) => isSameSide(one, other))),
    ],
  };
}

const inReading = <L extends TimeLimit>(
  limits: readonly L[],
  daysOf: (bounds: Bounds) => FourDays,
): LimitInReading<L>[] => limits.map((limit) => ({ limit, days: daysOf(limit.bounds) }));

function clip<L extends TimeLimit>(
  own: FourDays,
  stated: readonly StatedDays[],
  limits: readonly LimitInReading<L>[],
): ClippedBounds<L> {
  let bounds = own;
  const dropped: DroppedSide<L>[] = [];
  const reasons: { START: ImpliedBound | null; END: ImpliedBound | null } = { START: null, END: null };
  for (const { limit, days } of limits)
    for (const bound of ['START', 'END'] as const) {
      const next = clipSide(bounds, days, bound);
      if (next === null) continue;
      const day = contradictedDay(stated, bounds, next, bound);
      if (day !== null) {
        dropped.push({ limit, bound, day, doubted: false });
        continue;
      }
      reasons[bound] = {
        bound,
        day: bound === 'START' ? next.startMin : next.endMax,
        because: limit.because,
        doubted: false,
      };
      bounds = inOrder(next);
    }
  return { bounds, implied: [reasons.START, reasons.END].filter((one) => one !== null), dropped };
}

/** The bounds with one side moved to that of a limit; null where the limit does not narrow them. */
function clipSide(bounds: FourDays, limit: FourDays, bound: 'START' | 'END'): FourDays | null {
  if (bound === 'START')
    return limit.startMin > bounds.startMin ? { ...bounds, startMin: limit.startMin } : null;
  return limit.endMax < bounds.endMax ? { ...bounds, endMax: limit.endMax } : null;
}

/**
 * The day on which the fact held outside the next bounds: of several, the one that is furthest outside.
 * Null where the next bounds leave a possible day wherever a claim names one.
 */
function contradictedDay(
  stated: readonly StatedDays[],
  bounds: FourDays,
  next: FourDays,
  bound: 'START' | 'END',
): Day | null {
  const lost = stated
    .flatMap((days) => statedBetween(days, bounds.startMin, bounds.endMax) ?? [])
    .filter((days) => !areKept(days, next.startMin, next.endMax));
  if (bound === 'START') {
    const latest = lost.map(({ of, min, max }) => (of === 'EVERY_DAY' ? min : max));
    const day = Math.min(bounds.startMax, ...latest);
    return day < next.startMin ? day : null;
  }
  const earliest = lost.map(({ of, min, max }) => (of === 'EVERY_DAY' ? max : min));
  const day = Math.max(bounds.endMin, ...earliest);
  return day > next.endMax ? day : null;
}

/** An existence fact: the life of a person, or the time in which a body or an office existed. */
export interface Existence {
  readonly id: string;
  readonly bounds: Bounds;
  readonly support: Support;
}

/**
 * The limits that the existences of one entity set: from the start of the first to the end of the last.
 * Gaps between them set no limit. Existences that are only planned or attributed do not count.
 */
export function existenceLimits(existences: readonly Existence[]): TimeLimit[] {
  const certain = existences.filter(({ support }) => support === 'ASSERTED');
  const [first] = [...certain].sort((a, b) => a.bounds.startMin - b.bounds.startMin || byId(a, b));
  const [last] = [...certain].sort((a, b) => b.bounds.endMax - a.bounds.endMax || byId(a, b));
  if (!first || !last) return [];
  if (first === last) return [{ bounds: first.bounds, because: first.id }];
  // Another existence than the first may begin earlier, as far as is sure.
  const sure = certain.map(({ bounds }) => sureBounds(bounds));
  const startMin = Math.min(...sure.map((days) => days.startMin));
  const endMax = Math.max(...sure.map((days) => days.endMax));
  const limit = ({ id }: Existence, said: Partial<FourDays>, own: Partial<FourDays>): TimeLimit => ({
    bounds: boundsOfReadings({ ...UNBOUNDED, ...said }, { ...UNBOUNDED, ...own }),
    because: id,
  });
  return [
    limit(first, { startMin: first.bounds.startMin }, { startMin }),
    limit(last, { endMax: last.bounds.endMax }, { endMax }),
  ];
}

/**
 * The bounds of a fact that happened during an event: it starts and ends with the event, as it has no time of its own.
 * Bounds from its own claims narrow this where both can be true. A fact whose claims give one day of a longer event, or
 * a day outside the event, is only clipped to the event, like any other fact to a limit.
 * If the event has no dates, the fact's own bounds stay.
 */
export const eventBounds = (own: ClaimedTime, event: TimeLimit): ClippedBounds =>
  limitedInBothReadings(own, [event], duringEvent);

const duringEvent: Rule<TimeLimit> = (own, stated, limits) => {
  const [event] = limits;
  if (event === undefined || !saysAnything(event.days)) return { bounds: own, implied: [], dropped: [] };
  const {
    days: whole,
    limit: { because },
  } = event;
  const bounds = allTrue([own, whole]);
  if (!isPossible(bounds, own, stated)) return clip(own, stated, limits);
  const implied: ImpliedBound[] = [];
  if (isBounded(bounds.startMin) && bounds.startMin !== own.startMin)
    implied.push({ bound: 'START', day: bounds.startMin, because, doubted: false });
  if (isBounded(bounds.endMax) && bounds.endMax !== own.endMax)
    implied.push({ bound: 'END', day: bounds.endMax, because, doubted: false });
  return { bounds, implied, dropped: [] };
};

/** Whether bounds leave a day for start and end, and wherever a claim names one that the fact's own bounds allow. */
const isPossible = (bounds: FourDays, own: FourDays, stated: readonly StatedDays[]): boolean =>
  bounds.startMin <= bounds.startMax &&
  bounds.endMin <= bounds.endMax &&
  stated.every((days) => {
    const within = statedBetween(days, ...rangeFor(days, own));
    return within === null || areKept(within, ...rangeFor(days, bounds));
  });

function rangeFor({ of }: StatedDays, { startMin, startMax, endMin, endMax }: FourDays): [Day, Day] {
  if (of === 'START') return [startMin, startMax];
  return of === 'END' ? [endMin, endMax] : [startMin, endMax];
}
