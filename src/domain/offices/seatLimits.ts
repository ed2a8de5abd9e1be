/**
 * Limits that other tenures of an office set: on days on which other holders surely fill all seats, a tenure cannot have
 * held. This bounds a side of a tenure for which no claim gives a bound.
 */

import { type Bridge, unbridgedDays } from '../claims/bridges.ts';
import { limitAt, type TimeLimit } from '../claims/impliedBounds.ts';
import { countWhere } from '../model/countWhere.ts';
import { keptIn } from '../model/keptIn.ts';
import { byId } from '../model/textOrder.ts';
import type { Window } from '../time/certainty.ts';
import { type Day, isBounded, UNBOUNDED_MIN } from '../time/day.ts';
import { type OfficeTenure, takesSeat } from './officeTenure.ts';

/** A tenure as the limits of seats read it. */
export interface SeatTenure extends OfficeTenure {
  /** Also where claims contradict each other on it: who is perhaps acting takes no seat, and needs none. */
  readonly acting: boolean;
  /** Its bridged days, on which it takes no seat from others. */
  readonly bridges: readonly Bridge[];
}

/** The runs of days on which each of some tenures surely held, bridged ones excepted, in order. */
export const sureRuns = (tenures: readonly SeatTenure[]): (Window & { readonly tenure: SeatTenure })[] =>
  tenures
    .flatMap((tenure) => unbridgedDays(tenure.bounds, tenure.bridges).map((days) => ({ ...days, tenure })))
    .sort((a, b) => a.from - b.from || byId(a.tenure, b.tenure));

/** Days from `from` to `to` on which the same number of holders surely held the office. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly holders: number;
  /** Up to two of the tenures, of different holders, so that at least one is of another holder than a given tenure. */
  readonly examples: readonly SeatTenure[];
}

/**
 * The limits of each tenure of an office, by tenure id; tenures without limits are absent.
 * A tenure that began by some day ends at the latest on the first later day on which others fill all seats. A tenure
 * that had not ended by some day starts at the earliest on the last such day before. On that day both may hold, since it
 * may be the handover. Only unbounded sides are limited, and none of an acting holder, who needs no seat. A tenure gets no limits if others fill all seats on days on
 * which it surely held: that is a contradiction, which the rule SEAT_OVERLAP reports.
 * @param seats how many can hold the office at the same time, at least 1
 */
export function seatLimits(tenures: readonly SeatTenure[], seats: number): Map<string, TimeLimit[]> {
  const cores = coresOf(tenures);
  const full = stretchesOf([...cores.values()].flat()).filter(({ holders }) => holders >= seats);
  const limits = new Map<string, TimeLimit[]>();
  for (const tenure of tenures) {
    // A withdrawn tenure keeps the time that its claims gave.
    if (tenure.holder === null || tenure.acting || tenure.support === 'WITHDRAWN') continue;
    const own = cores.get(tenure.holder) ?? [];
    const found = limitsFor(tenure, full, (stretch) => othersIn(stretch, own) >= seats);
    if (found.length > 0) limits.set(tenure.id, found);
  }
  return limits;
}

interface Core {
  readonly from: Day;
  to: Day;
  readonly tenure: SeatTenure;
}

/** The days on which each holder surely held the office, bridged ones excepted, by holder; overlapping terms are joined. */
function coresOf(tenures: readonly SeatTenure[]): Map<string, Core[]> {
  const cores = new Map<string, Core[]>();
  for (const core of sureRuns(tenures.filter(takesSeat))) {
    const holder = core.tenure.holder ?? '';
    const mine = keptIn(cores, holder, () => []);
    const last = mine.at(-1);
    if (last && core.from <= last.to) last.to = Math.max(last.to, core.to);
    else mine.push(core);
  }
  return cores;
}

/** The stretches of days between two changes of holders, in order. */
function stretchesOf(cores: readonly Core[]): Stretch[] {
  const starts = [...cores].sort((a, b) => a.from - b.from);
  const ends = [...cores].sort((a, b) => a.to - b.to);
  const active = new Set<Core>();
  const stretches: Stretch[] = [];
  let from = UNBOUNDED_MIN;
  let started = 0;
  let ended = 0;
  const close = (to: Day): void => {
    if (active.size > 0 && from <= to) stretches.push(stretch(from, to, active));
    from = to + 1;
  };
  while (ended < ends.length) {
    const start = starts[started];
    const end = ends[ended];
    if (start && end && start.from <= end.to) {
      close(start.from - 1);
      active.add(start);
      started += 1;
    } else if (end) {
      close(end.to);
      active.delete(end);
      ended += 1;
    }
  }
  return stretches;
}

function stretch(from: Day, to: Day, active: ReadonlySet<Core>): Stretch {
  const examples: SeatTenure[] = [];
  for (const { tenure } of active) {
    examples.push(tenure);
    if (examples.length === 2) break;
  }
  return { from, to, holders: active.size, examples };
}

const othersIn = ({ from, to, holders }: Stretch, own: readonly Core[]): number =>
  holders - (own.some((core) => core.from <= from && core.to >= to) ? 1 : 0);

function limitsFor(
  tenure: SeatTenure,
  full: readonly Stretch[],
  taken: (stretch: Stretch) => boolean,
): TimeLimit[] {
  const { startMin, startMax, endMin, endMax } = tenure.bounds;
  const limits: TimeLimit[] = [];
  const after = countWhere(full, ({ to }) => to <= startMax);
  const inCore = (i: number): boolean => {
    const stretch = full[i];
    return stretch !== undefined && stretch.from < endMin && stretch.to > startMax;
  };
  for (let i = after; inCore(i); i += 1) if (taken(full[i] as Stretch)) return [];
  if (!isBounded(endMax) && isBounded(startMax)) {
    const next = full.slice(after, after + MAX_STRETCHES).find(taken);
    if (next) limits.push(limitAt('END', Math.max(next.from, startMax), exampleOf(next, tenure)));
  }
  if (!isBounded(startMin) && isBounded(endMin)) {
    const before = countWhere(full, ({ from }) => from < endMin);
    const previous = full.slice(Math.max(0, before - MAX_STRETCHES), before).findLast(taken);
    if (previous) limits.push(limitAt('START', Math.min(previous.to, endMin), exampleOf(previous, tenure)));
  }
  return limits;
}

/** The most stretches that are examined. More than one is needed only where other terms of the same holder take a seat. */
const MAX_STRETCHES = 1000;

/** The id of a tenure of another holder. */
const exampleOf = ({ examples }: Stretch, { holder }: SeatTenure): string =>
  examples.find((example) => example.holder !== holder)?.id ?? '';
