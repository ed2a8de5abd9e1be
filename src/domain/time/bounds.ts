/** The bounds of a fact: four days that say when it may have held and when it surely held. */
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from './day.ts';

/**
 * Outer interval, on which the fact may have held: startMin to endMax. Core, where not empty: startMax to endMin, on which
 * it surely held. Unbounded sides are UNBOUNDED_MIN and UNBOUNDED_MAX.
 *
 * Each side has two ranges, which are the same unless a date is doubted (`?`, `%`): what is said, doubted dates included
 * (`saidBounds`), and what is sure, from firm dates only (`sureBounds`). The outer interval is that of what is said, the
 * core that of what is sure.
 */
export interface Bounds {
  readonly startMin: Day;
  readonly startMax: Day;
  readonly endMin: Day;
  readonly endMax: Day;
  /** The latest start that is said, where it is not `startMax`. */
  readonly saidStartMax?: Day | undefined;
  /** The earliest end that is said, where it is not `endMin`. */
  readonly saidEndMin?: Day | undefined;
  /** The day before which it surely had not begun, where it is before `startMin`. */
  readonly sureStartMin?: Day | undefined;
  /** The day after which it surely had ended, where it is after `endMax`. */
  readonly sureEndMax?: Day | undefined;
}

/** The four days of one reading of the dates, without a difference between said and sure. */
export type FourDays = Pick<Bounds, 'startMin' | 'startMax' | 'endMin' | 'endMax'>;

/** The bounds that are said: the start is in [startMin, startMax], the end in [endMin, endMax], as far as doubted dates are true. */
export const saidBounds = (bounds: Bounds): FourDays =>
  isDoubted(bounds)
    ? {
        startMin: bounds.startMin,
        startMax: bounds.saidStartMax ?? bounds.startMax,
        endMin: bounds.saidEndMin ?? bounds.endMin,
        endMax: bounds.endMax,
      }
    : bounds;

/** The bounds that are sure, whatever the doubted dates may be: outside startMin to endMax the fact surely did not hold. */
export const sureBounds = (bounds: Bounds): FourDays =>
  isDoubted(bounds)
    ? {
        startMin: bounds.sureStartMin ?? bounds.startMin,
        startMax: bounds.startMax,
        endMin: bounds.endMin,
        endMax: bounds.sureEndMax ?? bounds.endMax,
      }
    : bounds;

/**
 * The bounds with what is said and what is sure. What is said is never outside what is sure, since a day on which a fact may
 * have held is none on which it surely did not hold.
 */
export function boundsOfReadings(said: FourDays, sure: FourDays): Bounds {
  const { startMin, endMax } = said;
  const { startMax, endMin } = sure;
  return {
    startMin,
    startMax,
    endMin,
    endMax,
    ...(said.startMax === startMax ? {} : { saidStartMax: said.startMax }),
    ...(said.endMin === endMin ? {} : { saidEndMin: said.endMin }),
    ...(sure.startMin < startMin ? { sureStartMin: sure.startMin } : {}),
    ...(sure.endMax > endMax ? { sureEndMax: sure.endMax } : {}),
  };
}

/** All days of each side, whether the doubted dates are true or not: a plain date for a side has to contain these. */
export const widestBounds = (bounds: Bounds): FourDays => hullOf([saidBounds(bounds), sureBounds(bounds)]);

type Choice = (...days: readonly Day[]) => Day;

/** Each of the four days by a choice among those of several. */
export const chosenDays = (
  all: readonly FourDays[],
  startMin: Choice,
  startMax: Choice,
  endMin: Choice,
  endMax: Choice,
): FourDays => ({
  startMin: startMin(...all.map((days) => days.startMin)),
  startMax: startMax(...all.map((days) => days.startMax)),
  endMin: endMin(...all.map((days) => days.endMin)),
  endMax: endMax(...all.map((days) => days.endMax)),
});

/** The days that contain those of all. */
export const hullOf = (all: readonly FourDays[]): FourDays =>
  chosenDays(all, Math.min, Math.max, Math.min, Math.max);

/** Whether a doubted date makes what is said differ from what is sure. */
export const isDoubted = ({ saidStartMax, saidEndMin, sureStartMin, sureEndMax }: Bounds): boolean =>
  saidStartMax !== undefined ||
  saidEndMin !== undefined ||
  sureStartMin !== undefined ||
  sureEndMax !== undefined;

/** Bounds that are computed from those of other facts: from what is said and from what is sure by the same rule. */
export function inBothReadings(all: readonly Bounds[], rule: (all: readonly FourDays[]) => FourDays): Bounds {
  const said = rule(all.map(saidBounds));
  return all.some(isDoubted) ? boundsOfReadings(said, rule(all.map(sureBounds))) : said;
}

/** The four days in order: nothing ends before it starts. */
export const inOrder = ({ startMin, startMax, endMin, endMax }: FourDays): FourDays => ({
  startMin,
  startMax: Math.min(startMax, endMax),
  endMin: Math.max(endMin, startMin),
  endMax,
});

/** The bounds of a fact without dates. */
export const UNBOUNDED: FourDays = {
  startMin: UNBOUNDED_MIN,
  startMax: UNBOUNDED_MAX,
  endMin: UNBOUNDED_MIN,
  endMax: UNBOUNDED_MAX,
};

/** Whether there are days on which the fact surely held. */
export const hasCore = (bounds: Bounds): boolean => bounds.startMax <= bounds.endMin;

/** Whether any of the days is bounded, by a doubted date too. */
export function saysAnything(bounds: Bounds): boolean {
  const { startMin, startMax, endMin, endMax } = saidBounds(bounds);
  return isBounded(startMin) || isBounded(startMax) || isBounded(endMin) || isBounded(endMax);
}

/** Whether two facts have the same days, as they are said and as they are sure. */
export const areSame = (a: Bounds, b: Bounds): boolean =>
  haveSameDays(saidBounds(a), saidBounds(b)) && haveSameDays(sureBounds(a), sureBounds(b));

const haveSameDays = (a: FourDays, b: FourDays): boolean =>
  a.startMin === b.startMin && a.startMax === b.startMax && a.endMin === b.endMin && a.endMax === b.endMax;

/**
 * The bounds of the time that facts share: the latest of their starts and the earliest of their ends. They share no day where
 * that is before the start. The core may be empty although the core of each fact is not.
 */
export const sharedBounds = (all: readonly Bounds[]): Bounds =>
  inBothReadings(all, (days) => chosenDays(days, Math.max, Math.max, Math.min, Math.min));
