/** The days that a claim names: limits that other facts set must leave them possible. */

import type { Day } from '../time/day.ts';

/**
 * Days that a counted claim names:
 * - `START`, `END`: the fact began (ended) on one of them;
 * - `SIGHTING`: it held at some moment of them;
 * - `EVERY_DAY`: it held on each of them.
 */
export interface StatedDays {
  readonly of: 'START' | 'END' | 'SIGHTING' | 'EVERY_DAY';
  readonly min: Day;
  readonly max: Day;
  /** False for a date with `?`. */
  readonly firm: boolean;
}

/** Those of the stated days that are between two days; null where none is. */
export function statedBetween(days: StatedDays, first: Day, last: Day): StatedDays | null {
  const [min, max] = [Math.max(days.min, first), Math.min(days.max, last)];
  return min <= max ? { ...days, min, max } : null;
}

/** Whether all days of EVERY_DAY, or one of the other days, are between two days. */
export const areKept = ({ of, min, max }: StatedDays, first: Day, last: Day): boolean =>
  of === 'EVERY_DAY' ? min >= first && max <= last : Math.max(min, first) <= Math.min(max, last);
