/** The bounds of a fact: four days that say when it may have held and when it surely held. */
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from './day.ts';

/**
 * The true start is in [startMin, startMax], the true end in [endMin, endMax].
 * Outer interval: startMin to endMax. Core, where not empty: startMax to endMin.
 * Unbounded sides are UNBOUNDED_MIN and UNBOUNDED_MAX.
 */
export interface Bounds {
  readonly startMin: Day;
  readonly startMax: Day;
  readonly endMin: Day;
  readonly endMax: Day;
}

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
