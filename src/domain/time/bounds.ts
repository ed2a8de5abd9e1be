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
export const saidBounds = ({
  startMin,
  startMax,
  endMin,
  endMax,
  saidStartMax,
  saidEndMin,
}: Bounds): FourDays => ({
  startMin,
  startMax: saidStartMax ?? startMax,
  endMin: saidEndMin ?? endMin,
  endMax,
});

/** The bounds that are sure, whatever the doubted dates may be: outside startMin to endMax the fact surely did not hold. */
export const sureBounds = ({
  startMin,
  startMax,
  endMin,
  endMax,
  sureStartMin,
  sureEndMax,
}: Bounds): FourDays => ({
  startMin: sureStartMin ?? startMin,
  startMax,
  endMin,
  endMax: sureEndMax ?? endMax,
});

/** The bounds of a fact without dates. */
export const UNBOUNDED: Bounds = {
  startMin: UNBOUNDED_MIN,
  startMax: UNBOUNDED_MAX,
  endMin: UNBOUNDED_MIN,
  endMax: UNBOUNDED_MAX,
};

/** Whether there are days on which the fact surely held. */
export const hasCore = (bounds: Bounds): boolean => bounds.startMax <= bounds.endMin;

/** Whether any of the four days is bounded. */
export const saysAnything = (bounds: Bounds): boolean =>
  [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax].some(isBounded);

/** Whether two facts have the same four days. */
export const areSame = (a: Bounds, b: Bounds): boolean =>
  a.startMin === b.startMin && a.startMax === b.startMax && a.endMin === b.endMin && a.endMax === b.endMax;

/**
 * The bounds of the time that facts share: the latest of their starts and the earliest of their ends. They share no day where
 * that is before the start. The core may be empty although the core of each fact is not.
 */
export const sharedBounds = (all: readonly Bounds[]): Bounds => ({
  startMin: Math.max(...all.map((bounds) => bounds.startMin)),
  startMax: Math.max(...all.map((bounds) => bounds.startMax)),
  endMin: Math.min(...all.map((bounds) => bounds.endMin)),
  endMax: Math.min(...all.map((bounds) => bounds.endMax)),
});
