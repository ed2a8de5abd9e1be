/** The succession in an office, computed from the bounds of its tenures and never stored. */

import { seatOverlaps } from '../integrity/seatOverlap.ts';
import { type Bounds, type FourDays, saidBounds, sureBounds } from '../time/bounds.ts';
import type { RecordedCertainty } from '../time/certainty.ts';
import { type Day, UNBOUNDED_MIN } from '../time/day.ts';
import { sharedTime } from './coTenure.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type Neighbour, neighboursIn } from './neighbourCertainty.ts';
import { neighboursOf, seatOf } from './neighbours.ts';
import type { OfficeTenure } from './officeTenure.ts';
import type { StatingTenure } from './statedNeighbours.ts';

/** A tenure as the succession reads it. */
export interface SuccessionTenure extends StatingTenure {
  /** Whether a date gives it a place in the order of facts. */
  readonly isDated: boolean;
}

/** One tenure in the succession; tenures are given by id. */
export interface SuccessionEntry {
  readonly id: string;
  readonly predecessors: readonly Neighbour[];
  readonly successors: readonly Neighbour[];
  readonly acting: boolean;
  /** Whether no date gives it a place. */
  readonly unplaced: boolean;
  /** Whether it starts on the last day of an earlier tenure: both held on that day, which is neither a gap nor an overlap. */
  readonly handover: boolean;
  readonly gapsBefore: readonly Gap[];
  readonly gapsAfter: readonly Gap[];
  /** How surely it shared days with the tenure before it in the line; null where there is none. */
  readonly overlapBefore: RecordedCertainty | null;
}

/** Why some neighbours are missing: the tenures overlap as if the office had more than one seat, or there are too many. */
export type MissingNeighbours = 'OVERLAPPING' | 'TOO_MANY';

export interface Succession {
  /** The holders: first those with a place, in order, and then the others. */
  readonly entries: readonly SuccessionEntry[];
  readonly missing: MissingNeighbours | null;
}

/**
 * The holders of an office in order.
 * @param tenures in the order of facts (see `sortKey.ts`), with the stated vacancies
 * @param seats the number of seats, null if unknown
 * @param hasNeighbours false where nobody asks for predecessors and successors, which take most of the time
 */
export function successionOf(
  tenures: readonly SuccessionTenure[],
  seats: number | null,
  hasNeighbours = true,
): Succession {
  const held = tenures.filter(({ holder }) => holder !== null);
  const line = inLine(held.filter(({ isDated }) => isDated));
  const unplaced = held.filter(({ isDated }) => !isDated);
  const vacancies = tenures.filter(({ holder }) => holder === null);
  const seat = seatOf(held, sureBounds);
  const gaps = gapsOf(line, unplaced, vacancies, seats === 1 ? seat : null);
  // Bridged days count, as they do for gaps.
  const isOverlapping =
    hasNeighbours &&
    seats === null &&
    seatOverlaps(
      held.map((tenure) => ({ ...tenure, bridges: [] })),
      1,
    ).size > 0;
  const computed =
    hasNeighbours && (seats === 1 || (seats === null && !isOverlapping))
      ? neighboursOf(line, unplaced)
      : null;
  const neighbours = neighboursIn({ holders: [...line, ...unplaced], vacancies, seats, seat, computed });
  const previous = new Line();
  const last = line.length > 0 ? line.length - 1 : unplaced.length - 1;
  const entries = [...line, ...unplaced].map((tenure, i) => ({
    id: tenure.id,
    predecessors: neighbours(tenure, 'before'),
    successors: neighbours(tenure, 'after'),
    acting: tenure.acting,
    unplaced: !tenure.isDated,
    gapsBefore: gaps.before[i] ?? [],
    gapsAfter: i === last ? gaps.after : [],
    ...(tenure.isDated ? previous.add(tenure) : { handover: false, overlapBefore: null }),
  }));
  const hasMore =
    computed !== null &&
    [...computed.before.values(), ...computed.after.values()].some((found) => found.hasMore);
  return { entries, missing: isOverlapping ? 'OVERLAPPING' : hasMore ? 'TOO_MANY' : null };
}

/** The state of the line after the tenures added so far. */
class Line {
  /** The tenure that the next tenure follows. */
  #previous: OfficeTenure | null = null;
  /** The last day on which one of the tenures surely held. */
  #sureUntil: Day = UNBOUNDED_MIN;
  /** The last days that are known exactly. */
  readonly #lastDays = new Set<Day>();

  /** What a tenure has in common with those before it. */
  add(tenure: OfficeTenure): Pick<SuccessionEntry, 'handover' | 'overlapBefore'> {
    const { startMin, startMax, endMin, endMax } = sureBounds(tenure.bounds);
    const previous = this.#previous;
    const handover = startMin === startMax && this.#lastDays.has(startMin);
    if (previous === null || this.#sureUntil <= endMax) this.#previous = tenure;
    if (tenure.support === 'ASSERTED') this.#sureUntil = Math.max(this.#sureUntil, endMin);
    if (endMin === endMax) this.#lastDays.add(endMax);
    return {
      handover,
      overlapBefore: previous && (sharedTime(previous, tenure)?.certainty ?? 'NOT_RECORDED'),
    };
  }
}

/** A holder of an office while its place in the order is looked for. */
interface Place<T> {
  readonly item: T;
  readonly days: FourDays;
  isTaken: boolean;
  /** How many of those that end first do not precede it. */
  examined: number;
}

/**
 * Items in the order in which they surely start, else surely end: again and again the first one whom none of those left
 * precedes, and in a ring the first of all. A search for what precedes an item goes on where the last one ended, so that
 * it costs little where the items are nearly in order.
 * @param items in the order that decides where dates do not
 */
function inLine<T extends { readonly bounds: Bounds }>(items: readonly T[]): T[] {
  const left = items.map(
    (item): Place<T> => ({ item, days: saidBounds(item.bounds), isTaken: false, examined: 0 }),
  );
  const byStart = [...left].sort((a, b) => a.days.startMax - b.days.startMax);
  const byEnd = [...left].sort((a, b) => a.days.endMax - b.days.endMax);
  let [started, ended] = [0, 0];
  const isPreceded = (place: Place<T>): boolean => {
    const { startMin, startMax, endMin } = place.days;
    const first = byStart[started];
    if (first && first.days.startMax < startMin) return true;
    for (let i = Math.max(place.examined, ended); ; i += 1) {
      const other = byEnd[i];
      place.examined = i;
      if (!other || other.days.endMax >= endMin) return false;
      // One that surely starts after it does not precede it.
      if (!other.isTaken && other.days.startMin <= startMax) return true;
    }
  };
  const line: T[] = [];
  while (left.length > 0) {
    const free = left.findIndex((place) => !isPreceded(place));
    const [next] = left.splice(Math.max(0, free), 1) as [Place<T>];
    next.isTaken = true;
    line.push(next.item);
    while (byStart[started]?.isTaken) started += 1;
    while (byEnd[ended]?.isTaken) ended += 1;
  }
  return line;
}
