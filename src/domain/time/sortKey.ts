/** The sort key of facts: a string that TypeScript, Cypher, indexes and cursors compare in the same way. */
import type { Bounds } from './bounds.ts';
import { type Day, isBounded, UNBOUNDED_MAX } from './day.ts';

const OFFSET = 1_000_000_000_000;
/** The number of characters of a day in a key. */
export const DAY_WIDTH = 8;

/** A day as eight base-36 digits, enough for UNBOUNDED_MIN to UNBOUNDED_MAX; sorts in the order of days. */
const dayKey = (day: Day): string => (day + OFFSET).toString(36).padStart(DAY_WIDTH, '0');

/** The anchor of a fact, by which it is sorted first: its first known bound; after all other facts if none is known. */
export const anchorOf = ({ startMin, startMax, endMin }: Bounds): Day =>
  [startMin, startMax, endMin].find(isBounded) ?? UNBOUNDED_MAX;

/** The sort key: anchor, startMin, startMax, endMin, endMax, then `/` and the id. Compare with `<`, not by locale. */
export function sortKey(bounds: Bounds, id: string): string {
  const { startMin, startMax, endMin, endMax } = bounds;
  return `${[anchorOf(bounds), startMin, startMax, endMin, endMax].map(dayKey).join('')}/${id}`;
}

/** The position of the last possible day in a key, in the form of `sortKeyBound`. */
export const LAST_DAY_IN_KEY = { from: 4 * DAY_WIDTH, length: DAY_WIDTH } as const;

/** A key before all keys of facts with an anchor on this day or later, and after all keys of earlier facts. */
export const sortKeyBound = (day: Day): string => dayKey(day);
