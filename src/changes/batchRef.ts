/** A batch as reports name it. */
import { dayOf } from '../domain/time/day.ts';
import type { Clock } from '../store/clock.ts';

export interface BatchRef {
  readonly id: string;
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string | null;
}

export const batchRefOf = (clock: Clock): BatchRef => ({ id: `batch/${clock.number}`, ...clock });

/**
 * The UTC day of the time of a batch.
 * @param at ISO 8601, UTC
 */
export function dayOfTime(at: string): number {
  const [year = 1970, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  return dayOf(year, month, day);
}
