/** The range of periods over which a list is counted. */

import type { Window } from '../../domain/time/certainty.ts';
import {
  type PeriodUnit,
  periodNumber,
  periodRange,
  periodText,
  type SideCount,
} from '../../domain/time/period.ts';
import { InputError } from '../inputError.ts';
import { MAX_PERIODS, MAX_SIDES } from './periods.ts';

interface PeriodRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The periods from the first to the last bounded day of a list, within its window; null where no fact is dated. Throws
 * an InputError for more than `MAX_PERIODS`, which are too many to draw.
 * @param groups the sides of the facts, by group
 * @param field the name of the field, for the message
 */
export function periodRangeOf(
  groups: ReadonlyMap<string, readonly SideCount[]>,
  unit: PeriodUnit,
  window: Window | null,
  field: string,
): PeriodRange | null {
  const refuse = (what: string): InputError =>
    new InputError(
      'UNBOUNDED_QUESTION',
      `${field}(unit: ${unit}) would count in ${what}; at most ${MAX_PERIODS} periods are counted. Give a larger unit, or a shorter window to the list, for example during: "2017".`,
    );
  const sides = [...groups.values()].flat();
  if (sides.length > MAX_SIDES) throw refuse(`more than ${MAX_SIDES} places`);
  const found = periodRange(sides, unit);
  if (found === null) return null;
  const span = window
    ? {
        first: Math.max(found.first, periodNumber(window.from, unit)),
        last: Math.min(found.last, periodNumber(window.to, unit)),
      }
    : found;
  const periods = span.last - span.first + 1;
  if (periods > MAX_PERIODS)
    throw refuse(
      `${periods} periods, from ${periodText(span.first, unit)} to ${periodText(span.last, unit)}`,
    );
  return span;
}
