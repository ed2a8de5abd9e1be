/** How many days a fact lasted: surely, and at most. */

import type { Support } from '../model/kinds.ts';
import { type Bounds, hasCore } from './bounds.ts';

export interface DayCount {
  readonly definite: number;
  /** Null where there is no upper bound. */
  readonly possible: number | null;
}

/** The largest number of days in an answer: the largest `Int` of GraphQL. More possible days have no upper bound. */
export const MAX_DAYS = 2 ** 31 - 1;

/** A count from numbers of days that may be above `MAX_DAYS`. */
export const dayCountOf = (definite: number, possible: number): DayCount => ({
  definite: Math.min(definite, MAX_DAYS),
  possible: possible > MAX_DAYS ? null : possible,
});

/** The days of the core, where a source asserts the fact, and those of the outer interval. */
export const lengthOf = (bounds: Bounds, support: Support): DayCount =>
  dayCountOf(
    support === 'ASSERTED' && hasCore(bounds) ? bounds.endMin - bounds.startMax + 1 : 0,
    Math.max(0, bounds.endMax - bounds.startMin + 1),
  );
