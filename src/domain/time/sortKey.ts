/** The one order of facts, as a string that memory, Cypher, indexes and cursors compare alike. */
import type { Bounds } from './bounds.ts';
import { type Day, isBounded, UNBOUNDED_MAX } from './day.ts';

const OFFSET = 1_000_000_000_000;
/** Characters of a day in a key. */
export const DAY_WIDTH = 8;

/** Eight base-36 digits hold every day from UNBOUNDED_MIN to UNBOUNDED_MAX, in order. */
const dayKey = (day: Day): string => (day + OFFSET).toString(36).padStart(DAY_WIDTH, '0');

/** The day by which a fact is placed: its first known bound; after everything else where none is known. */
export const anchorOf = ({ startMin, startMax, endMin }: Bounds): Day =>
  [startMin, startMax, endMin].find(isBounded) ?? UNBOUNDED_MAX;

/** Key of the order: anchor, startMin, startMax, endMin, endMax, then `/` and the id. Compare with `<`, not by locale. */
export function sortKey(bounds: Bounds, id: string): string {
  const { startMin, startMax, endMin, endMax } = bounds;
  return `${[anchorOf(bounds), startMin, startMax, endMin, endMax].map(dayKey).join('')}/${id}`;
}

/** Where in a key the last possible day stands, in the form of `sortKeyBound`. */
export const LAST_DAY_IN_KEY = { from: 4 * DAY_WIDTH, length: DAY_WIDTH } as const;

/** Lies before the keys of everything that is placed on a day or later, and behind those of everything earlier. */
export const sortKeyBound = (day: Day): string => dayKey(day);
