/** The sort key of facts: a string that TypeScript, Cypher, indexes and cursors compare in the same way. */
import { keptUpTo } from '../model/keptIn.ts';
import { type Bounds, saidBounds } from './bounds.ts';
import { type Day, isBounded, UNBOUNDED_MAX } from './day.ts';

const OFFSET = 1_000_000_000_000;
/** The number of characters of a day in a key. */
export const DAY_WIDTH = 8;

/** Archives repeat the same few days, so their keys are kept. */
const MOST_KEPT = 10_000;

/** A day as eight base-36 digits, enough for UNBOUNDED_MIN to UNBOUNDED_MAX; sorts in the order of days. */
const dayKey = keptUpTo(MOST_KEPT, (day: Day) => (day + OFFSET).toString(36).padStart(DAY_WIDTH, '0'));

/**
 * The anchor of a fact, by which it is sorted first: the first known day that its claims give, or those of the event whose
 * time it has. A fact without one is undated and comes after all others, also where other facts limit it.
 * @param own the bounds without the limits that other facts set
 */
export function anchorOf(own: Bounds): Day {
  const { startMin, startMax, endMin } = saidBounds(own);
  return [startMin, startMax, endMin].find(isBounded) ?? UNBOUNDED_MAX;
}

/** The sort key: anchor, then startMin, startMax, endMin, endMax as they are said, then `/` and the id. Compare with `<`, not by locale. */
export function sortKey(bounds: Bounds, id: string, anchor: Day = anchorOf(bounds)): string {
  const { startMin, startMax, endMin, endMax } = saidBounds(bounds);
  return `${[anchor, startMin, startMax, endMin, endMax].map(dayKey).join('')}/${id}`;
}

const dayInKey = (key: string, from: number): Day =>
  Number.parseInt(key.slice(from, from + DAY_WIDTH), 36) - OFFSET;

/** The anchor in a sort key. */
export const anchorInKey = (key: string): Day => dayInKey(key, 0);

/** The position of the first possible day in a key, in the form of `sortKeyBound`. */
export const FIRST_DAY_IN_KEY = { from: DAY_WIDTH, length: DAY_WIDTH } as const;

/** The position of the last possible day in a key, in the form of `sortKeyBound`. */
export const LAST_DAY_IN_KEY = { from: 4 * DAY_WIDTH, length: DAY_WIDTH } as const;

/** The first and the last possible day of the fact with a sort key. */
export const firstDayInKey = (key: string): Day => dayInKey(key, FIRST_DAY_IN_KEY.from);
export const lastDayInKey = (key: string): Day => dayInKey(key, LAST_DAY_IN_KEY.from);

/** The id of the fact with a sort key. */
export const idInKey = (key: string): string => key.slice(5 * DAY_WIDTH + 1);

/** A key before all keys of undated facts, and after those of all others. */
export const UNDATED_KEY = dayKey(UNBOUNDED_MAX);

/** A key before all keys of facts with an anchor on this day or later, and after all keys of earlier facts. */
export const sortKeyBound = (day: Day): string => dayKey(day);
