/** The succession in an office, computed from the bounds of its tenures and never stored. */

import type { Certainty } from '../model/kinds.ts';
import { type Bounds, hasCore } from '../time/bounds.ts';
import type { RecordedCertainty, Window } from '../time/certainty.ts';
import { type Day, isBounded, UNBOUNDED_MIN } from '../time/day.ts';
import type { OfficeTenure } from './officeTenure.ts';

type GapKind = 'VACANT' | 'UNRECORDED';

/** Days between two tenures without a holder. A side is null where it is unbounded. */
export interface Gap {
  /** VACANT if a source states a vacancy; UNRECORDED if no holder is recorded, although there may have been one. */
  readonly kind: GapKind;
  /**
   * DEFINITE: no recorded tenure can have held on these days, or a source states a vacancy. POSSIBLE: the office may
   * have had no holder within these days.
   */
  readonly certainty: Certainty;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** One tenure in the succession; tenures are given by id. */
export interface SuccessionEntry {
  readonly id: string;
  readonly predecessor: string | null;
  readonly successor: string | null;
  readonly acting: boolean;
  /** Whether it starts on the last day of an earlier tenure: both held on that day, which is neither a gap nor an overlap. */
  readonly handover: boolean;
  readonly gapBefore: Gap | null;
  /** How surely it began before the last day of the previous tenure; null where there is none. */
  readonly overlapBefore: RecordedCertainty | null;
}

/** A succession that a source states. */
interface StatedSuccession {
  readonly tenure: string;
  readonly predecessor: string;
}

/**
 * The tenures of an office in order, without vacancies.
 * In an office with one seat, the predecessor of a tenure is the last tenure before it that no earlier tenure surely
 * outlasted, so that an acting holder during a leave does not interrupt the succession. With several seats, or an unknown
 * number, only stated predecessors are given.
 * @param tenures in the order of facts (see `sortKey.ts`)
 * @param seats the number of seats, null if unknown
 */
export function successionOf(
  tenures: readonly OfficeTenure[],
  seats: number | null,
  stated: readonly StatedSuccession[] = [],
): SuccessionEntry[] {
  const held = tenures.filter(({ holder }) => holder !== null);
  const vacancies = tenures.filter(({ holder }) => holder === null);
  const line = new Line();
  const laterStarts = earliestStartAfter(held);
  const cores = coresOf(held);
  const before = new Map(stated.map(({ tenure, predecessor }) => [tenure, predecessor]));
  const rows = held.map((tenure, i) => {
    const { previous } = line;
    const row = {
      id: tenure.id,
      predecessor: before.get(tenure.id) ?? (seats === 1 ? (previous?.id ?? null) : null),
      acting: tenure.acting,
      handover: isExact(tenure.bounds, 'start') && line.lastDays.has(tenure.bounds.startMin),
      gapBefore: gapBefore(tenure, line, laterStarts[i] as Day, cores, vacancies),
      overlapBefore: previous ? overlapOf(previous, tenure) : null,
    };
    line.add(tenure);
    return row;
  });
  const after = new Map(
    rows.flatMap(({ id, predecessor }) => (predecessor === null ? [] : [[predecessor, id]])),
  );
  return rows.map((row) => ({ ...row, successor: after.get(row.id) ?? null }));
}

const isExact = ({ startMin, startMax, endMin, endMax }: Bounds, side: 'start' | 'end'): boolean =>
  side === 'start' ? startMin === startMax : endMin === endMax;

/** The state of the succession after the tenures added so far. */
class Line {
  /** The tenure that the next tenure follows. */
  previous: OfficeTenure | null = null;
  /** The last day on which one of the tenures surely held. */
  sureUntil: Day = UNBOUNDED_MIN;
  /** The last day on which one of the tenures may have held. */
  possibleUntil: Day = UNBOUNDED_MIN;
  /** The last days that are known exactly. */
  readonly lastDays = new Set<Day>();

  add(tenure: OfficeTenure): void {
    const { bounds, support } = tenure;
    const isOutlasted = this.sureUntil > bounds.endMax;
    if (this.previous === null || !isOutlasted) this.previous = tenure;
    if (support === 'ASSERTED') this.sureUntil = Math.max(this.sureUntil, bounds.endMin);
    this.possibleUntil = Math.max(this.possibleUntil, bounds.endMax);
    if (isExact(bounds, 'end')) this.lastDays.add(bounds.endMax);
  }
}

/** For each tenure, the first day on which it or a later tenure may have begun. */
function earliestStartAfter(held: readonly OfficeTenure[]): Day[] {
  const starts = held.map(({ bounds }) => bounds.startMin);
  for (let i = starts.length - 2; i >= 0; i -= 1)
    starts[i] = Math.min(starts[i] as Day, starts[i + 1] as Day);
  return starts;
}

/** The tenures that surely held on some days. */
interface Cores {
  /** By the first sure day, earliest first. */
  readonly byStart: readonly Bounds[];
  /** By the last sure day, latest first. */
  readonly byEnd: readonly Bounds[];
}

function coresOf(held: readonly OfficeTenure[]): Cores {
  const cores = held.filter(isSure).map(({ bounds }) => bounds);
  return {
    byStart: [...cores].sort((a, b) => a.startMax - b.startMax),
    byEnd: [...cores].sort((a, b) => b.endMin - a.endMin),
  };
}

const isSure = ({ bounds, support }: OfficeTenure): boolean => support === 'ASSERTED' && hasCore(bounds);

/** A range of days without the days at either end on which a tenure surely held. */
function trim({ byStart, byEnd }: Cores, { from, to }: Window): Window {
  let [first, last] = [from, to];
  for (const { startMax, endMin } of byStart) if (startMax <= first) first = Math.max(first, endMin + 1);
  for (const { startMax, endMin } of byEnd) if (endMin >= last) last = Math.min(last, startMax - 1);
  return { from: first, to: last };
}

function gapBefore(
  tenure: OfficeTenure,
  line: Line,
  earliestStart: Day,
  cores: Cores,
  vacancies: readonly OfficeTenure[],
): Gap | null {
  if (!line.previous) return null;
  const free = { from: line.possibleUntil + 1, to: earliestStart - 1 };
  const isFree = free.from <= free.to && tenure.support === 'ASSERTED';
  const gap = isFree ? free : trim(cores, { from: line.sureUntil + 1, to: tenure.bounds.startMax - 1 });
  if (gap.from > gap.to) return null;
  const stated = vacancies.filter(({ bounds }) => bounds.startMin <= gap.to && bounds.endMax >= gap.from);
  const vacant = stated
    .filter(isSure)
    .map(({ bounds }) => ({ from: Math.max(bounds.startMax, gap.from), to: Math.min(bounds.endMin, gap.to) }))
    .find(({ from, to }) => from <= to);
  const days = isFree ? gap : (vacant ?? gap);
  return {
    kind: stated.length > 0 ? 'VACANT' : 'UNRECORDED',
    certainty: isFree || vacant ? 'DEFINITE' : 'POSSIBLE',
    from: isBounded(days.from - 1) && isBounded(days.from) ? days.from : null,
    to: isBounded(days.to + 1) && isBounded(days.to) ? days.to : null,
  };
}

function overlapOf(previous: OfficeTenure, next: OfficeTenure): RecordedCertainty {
  if (next.bounds.startMin >= previous.bounds.endMax) return 'NOT_RECORDED';
  const sure = next.bounds.startMax < previous.bounds.endMin;
  return sure && next.support === 'ASSERTED' && previous.support === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
}
