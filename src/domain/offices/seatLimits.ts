/**
 * Limits that other tenures of an office set: on days on which other holders surely fill all seats, a tenure cannot have
 * held. This bounds a side of a tenure for which no claim gives a bound.
 */

import type { TimeLimit } from '../claims/impliedBounds.ts';
import { addTo } from '../model/addTo.ts';
import { countWhere } from '../model/countWhere.ts';
import {
  type Bounds,
  boundsOfReadings,
  type FourDays,
  isDoubted,
  saidBounds,
  sureBounds,
  UNBOUNDED,
} from '../time/bounds.ts';
import { type Day, isBounded } from '../time/day.ts';
import type { SeatTenure } from './officeTenure.ts';
import { reversed } from './oneSeat.ts';
import { isBefore, reversedSittings, type Sitting, simultaneous, sittingsOf } from './sittings.ts';

/**
 * The limits of each tenure of an office, by tenure id; tenures without limits are absent.
 * Where others surely fill all seats, and none of them can have ended before a tenure began, it ends at the latest when the
 * last of them began; and the same with time reversed. On that day both may hold, since it may be the handover. Only
 * unbounded sides are limited, and none of an acting holder, who needs no seat. Others who surely overlap with the tenure
 * contradict it, which the rule SEAT_OVERLAP reports: they do not limit it, but the next ones who fill all seats do.
 * @param seats how many can hold the office at the same time, at least 1
 */
export function seatLimits(tenures: readonly SeatTenure[], seats: number): Map<string, TimeLimit[]> {
  const sittings = sittingsOf(tenures);
  const ends = new EndLimits(sittings, seats);
  const starts = new EndLimits(reversedSittings(sittings), seats);
  const limits = new Map<string, TimeLimit[]>();
  for (const tenure of tenures) {
    // A withdrawn tenure keeps the time that its claims gave.
    if (tenure.holder === null || tenure.acting || tenure.support === 'WITHDRAWN') continue;
    const { startMin, endMax } = tenure.bounds;
    const end = isBounded(endMax) ? [] : inBothReadings(tenure, (days) => ends.of(tenure, days), endAt);
    const start = isBounded(startMin)
      ? []
      : inBothReadings(tenure, (days) => starts.of(tenure, reversed(days)), startAt);
    if (end.length + start.length > 0) limits.set(tenure.id, [...end, ...start]);
  }
  return limits;
}

const endAt = (day: Day): FourDays => ({ ...UNBOUNDED, endMax: day });
const startAt = (day: Day): FourDays => ({ ...UNBOUNDED, startMin: -day });

/** The limit that follows from firm dates of a tenure, and where its doubted dates give another one, that too. */
function inBothReadings(
  { bounds }: SeatTenure,
  limitIn: (days: FourDays) => EndLimit | undefined,
  boundsAt: (day: Day) => FourDays,
): TimeLimit[] {
  const sure = limitIn(sureBounds(bounds));
  const said = isDoubted(bounds) ? limitIn(saidBounds(bounds)) : undefined;
  const limit = ({ because }: EndLimit, days: Bounds): TimeLimit => ({ bounds: days, because });
  return [
    ...(sure ? [limit(sure, boundsAt(sure.day))] : []),
    ...(said && said.day !== sure?.day ? [limit(said, boundsOfReadings(boundsAt(said.day), UNBOUNDED))] : []),
  ];
}

interface EndLimit {
  readonly day: Day;
  /** The id of the tenure of the last who takes a seat. */
  readonly because: string;
}

/** Sittings of as many holders as there are seats, which surely overlap: the last of them fills the seats. */
interface FullSeats {
  readonly last: Sitting;
  /** The earliest end of those before the last one; more than any day where there is one seat. */
  readonly othersEnd: Day;
  /** The earliest end of the next one, who fills the seat if one of those is left out. */
  readonly nextEnd: Day;
}

/** The latest ends that filled seats leave to tenures. */
class EndLimits {
  readonly #full: FullSeats[] = [];
  readonly #byHolder = new Map<string | null, Sitting[]>();

  constructor(sittings: readonly Sitting[], seats: number) {
    for (const [last, others] of simultaneous(sittings)) {
      const ends = new Map<string | null, Day>();
      for (const { tenure, endMin } of others)
        ends.set(tenure.holder, Math.max(endMin, ends.get(tenure.holder) ?? endMin));
      if (ends.size < seats - 1) continue;
      const latest = [Number.POSITIVE_INFINITY, ...[...ends.values()].sort((a, b) => b - a)];
      const [othersEnd, nextEnd = Number.NEGATIVE_INFINITY] = latest.slice(seats - 1) as [Day, Day?];
      this.#full.push({ last, othersEnd, nextEnd });
    }
    for (const sitting of sittings) addTo(this.#byHolder, sitting.tenure.holder, sitting);
  }

  /** @param days those of the tenure */
  of({ holder }: SeatTenure, { startMax, endMin }: FourDays): EndLimit | undefined {
    const own = this.#byHolder.get(holder) ?? [];
    const first = countWhere(this.#full, ({ last }) => last.startMax < endMin);
    const next = this.#full.slice(first, first + MAX_COMPARED).find(({ last, othersEnd, nextEnd }) => {
      if (last.tenure.holder === holder || last.endMin <= startMax) return false;
      const isOneOfThem = own.some((one) => one.endMin >= othersEnd && isBefore(one, last));
      return (isOneOfThem ? nextEnd : othersEnd) > startMax;
    });
    return next && { day: Math.max(next.last.startMax, startMax), because: next.last.tenure.id };
  }
}

/** Few of the filled seats have to be compared: those of the holder, and those that may have ended before the tenure began. */
const MAX_COMPARED = 1000;
