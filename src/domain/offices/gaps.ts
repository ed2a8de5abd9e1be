/** The gaps between the holders of an office: runs of days with one answer each. */

import { joinedBridges, without } from '../claims/bridges.ts';
import { countWhere } from '../model/countWhere.ts';
import type { Certainty, Support } from '../model/kinds.ts';
import { hasCore, saidBounds, sureBounds } from '../time/bounds.ts';
import type { RecordedCertainty, Window } from '../time/certainty.ts';
import { type Day, isBounded, UNBOUNDED_MAX } from '../time/day.ts';
import type { DatedTenure, OfficeTenure } from './officeTenure.ts';
import type { OneSeat } from './oneSeat.ts';

/** What sources say of days on which nobody held the office. */
export interface Vacancy {
  /** How surely it was vacant on all days of the gap. */
  readonly certainty: Certainty;
  readonly support: Support;
  /** The id of the stated vacancy. */
  readonly tenure: string;
}

export interface Gap {
  /** VACANT if a source asserts a vacancy; UNRECORDED if no holder is recorded, although there may have been one. */
  readonly kind: 'VACANT' | 'UNRECORDED';
  /**
   * How surely nobody held: DEFINITE where no recorded holder can have held on any of its days, NOT_RECORDED where
   * recorded holders surely held on each of them.
   */
  readonly certainty: RecordedCertainty;
  /** A side is null where it is unbounded. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Null where no source says that the office was vacant. */
  readonly vacancy: Vacancy | null;
}

export interface Gaps {
  /** Those before each holder of the line, in order of time. */
  readonly before: readonly (readonly Gap[])[];
  /** Those after all of them. */
  readonly after: readonly Gap[];
}

/** The gaps of an office.
 * @param line the holders that have a place, in order
 * @param unplaced the others
 * @param vacancies the stated vacancies
 * @param seat the seat, in an office of one
 */
export function gapsOf(
  line: readonly OfficeTenure[],
  unplaced: readonly OfficeTenure[],
  vacancies: readonly DatedTenure[],
  seat: OneSeat | null,
): Gaps {
  const holders = [...line, ...unplaced];
  const held = joinedBridges(holders.filter(isSure).map(coreOf));
  const maybeHeld = joinedBridges(holders.map(({ bounds }) => outerOf(sureBounds(bounds))));
  const runs = vacancies.flatMap((vacancy) => statedRuns(vacancy, seat));
  const asserted = runs.filter(({ vacancy }) => vacancy.support === 'ASSERTED');
  const taken = joinedBridges([...held, ...asserted.map(({ days }) => days)]);
  const others = runs
    .filter((run) => !asserted.includes(run))
    .flatMap(({ days, vacancy }) => without(days, taken).map((left) => ({ days: left, vacancy })));
  const stated = [...asserted, ...others];
  const vacant = joinedBridges(
    stated.map(({ days }) => days).filter(({ from, to }) => isBounded(from) && isBounded(to)),
  );
  const before: Found[][] = windowsBefore(line).map((windows, i) => {
    const runs = windows.flatMap((days) => without(days, held)).flatMap((days) => without(days, vacant));
    const free = line[i]?.support === 'ASSERTED' ? runs.flatMap((days) => without(days, maybeHeld)) : [];
    const rest = runs.flatMap((days) => without(days, free));
    const found = (certainty: Certainty) => (days: Window) => ({ days, certainty, vacancy: null });
    return [...free.map(found('DEFINITE')), ...rest.map(found('POSSIBLE'))];
  });
  const after: Found[] = [];
  const latest = latestStarts(line);
  for (const { days, vacancy } of stated) {
    const gaps = before[countWhere(latest, (start) => start < days.to)] ?? after;
    gaps.push({ days, vacancy, certainty: certaintyOn(days, held, maybeHeld) });
  }
  return { before: before.map(inOrder), after: inOrder(after) };
}

interface Found extends Pick<Gap, 'certainty' | 'vacancy'> {
  readonly days: Window;
}

const isSure = ({ bounds, support }: OfficeTenure): boolean => support === 'ASSERTED' && hasCore(bounds);
const coreOf = ({ bounds }: OfficeTenure): Window => ({ from: bounds.startMax, to: bounds.endMin });
const outerOf = ({ startMin, endMax }: { startMin: Day; endMax: Day }): Window => ({
  from: startMin,
  to: endMax,
});

/**
 * The days before each holder on which another may have ended and the holder not have started. Days before several of them
 * are before the first.
 */
function windowsBefore(line: readonly OfficeTenure[]): (readonly Window[])[] {
  const [first, second] = [...line].sort((a, b) => a.bounds.endMin - b.bounds.endMin);
  let covered: readonly Window[] = [];
  return line.map((tenure) => {
    const other = tenure === first ? second : first;
    const window = { from: (other?.bounds.endMin ?? UNBOUNDED_MAX) + 1, to: tenure.bounds.startMax - 1 };
    const days = without(window, covered);
    covered = joinedBridges([...covered, ...days]);
    return days;
  });
}

/** For each holder, the latest day on which it or one before it may have started. */
function latestStarts(line: readonly OfficeTenure[]): Day[] {
  let latest = Number.NEGATIVE_INFINITY;
  return line.map(({ bounds }) => {
    latest = Math.max(latest, bounds.startMax);
    return latest;
  });
}

/** The days of a stated vacancy, on each run of which the office was as surely vacant. */
function statedRuns(vacancy: DatedTenure, seat: OneSeat | null): { days: Window; vacancy: Vacancy }[] {
  const { id, support } = vacancy;
  const days = vacancy.hasStart || vacancy.hasEnd ? daysBetween(vacancy, seat) : sightedDays(vacancy);
  const run = (certainty: Certainty) => (window: Window) => ({
    days: window,
    vacancy: { certainty, support, tenure: id },
  });
  const sure = isSure(vacancy) ? [coreOf(vacancy)] : [];
  return [...without(days, sure).map(run('POSSIBLE')), ...sure.map(run('DEFINITE'))];
}

function daysBetween({ bounds }: OfficeTenure, seat: OneSeat | null): Window {
  const limited = seat?.fit(bounds) ?? bounds;
  return {
    from: isBounded(bounds.startMin) ? bounds.startMin : limited.startMin,
    to: isBounded(bounds.endMax) ? bounds.endMax : limited.endMax,
  };
}

/** From the first to the last day on which a vacancy may have been seen; all days where it was not. */
function sightedDays({ bounds }: OfficeTenure): Window {
  const { startMax, endMin } = saidBounds(bounds);
  return { from: Math.min(startMax, endMin), to: Math.max(startMax, endMin) };
}

function certaintyOn(days: Window, held: readonly Window[], maybeHeld: readonly Window[]): RecordedCertainty {
  if (without(days, held).length === 0) return 'NOT_RECORDED';
  const [free] = without(days, maybeHeld);
  return free?.from === days.from && free.to === days.to ? 'DEFINITE' : 'POSSIBLE';
}

const inOrder = (found: readonly Found[]): Gap[] =>
  [...found]
    .sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to)
    .map(({ days: { from, to }, certainty, vacancy }) => ({
      kind: vacancy?.support === 'ASSERTED' ? 'VACANT' : 'UNRECORDED',
      certainty,
      from: isBounded(from - 1) && isBounded(from) ? from : null,
      to: isBounded(to + 1) && isBounded(to) ? to : null,
      vacancy,
    }));
