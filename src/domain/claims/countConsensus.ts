/** The consensus of numbers as sources give them: exact, one-sided, a range, or approximate. */

import type { Count } from '../model/record.ts';
import { agreementOf } from './agreement.ts';

/** Half a step keeps "more than 40" apart from "at least 40" when sides are compared. */
const STEP = 0.5;

const lowOf = ({ min, minInclusive }: Count): number =>
  min === undefined ? Number.NEGATIVE_INFINITY : min + (minInclusive ? 0 : STEP);

const highOf = ({ max, maxInclusive }: Count): number =>
  max === undefined ? Number.POSITIVE_INFINITY : max - (maxInclusive ? 0 : STEP);

/** How far an approximate number extends: one unit of its last non-zero digit; about 400 is 300 to 500, about 425 is 424 to 426. */
function toleranceOf(value: number): number {
  let unit = 1;
  while (value !== 0 && Number.isInteger(value) && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** The range of a count, extended by its tolerance if it is approximate. */
const toleratedRangeOf = (count: Count): { min: number; max: number } => ({
  min: lowOf(count) - (count.approximate && count.min !== undefined ? toleranceOf(count.min) : 0),
  max: highOf(count) + (count.approximate && count.max !== undefined ? toleranceOf(count.max) : 0),
});

const isOpen = (count: Count): boolean => count.min === undefined && count.max === undefined;

/**
 * The consensus of numbers: the intersection of those that agree, otherwise their hull (see `agreementOf`).
 * An approximate number counts only where all are approximate; otherwise it can only cause a conflict.
 * `value` is null where no number is stated. The order of the numbers does not matter.
 */
export function combineCounts(counts: readonly Count[]): { value: Count | null; conflict: boolean } {
  const stated = counts.filter((count) => !isOpen(count));
  const exact = stated.filter((count) => !count.approximate);
  const deciding = exact.length > 0 ? exact : stated;
  if (deciding.length === 0) return { value: null, conflict: false };
  const agreed = agreementOf(deciding.map((count) => ({ min: lowOf(count), max: highOf(count) })));
  const all = agreementOf(stated.map(toleratedRangeOf));
  const from = deciding.find((count) => lowOf(count) === agreed.min && count.min !== undefined);
  const to = deciding.find((count) => highOf(count) === agreed.max && count.max !== undefined);
  return {
    value: {
      min: from?.min,
      max: to?.max,
      minInclusive: from?.minInclusive ?? true,
      maxInclusive: to?.maxInclusive ?? true,
      approximate: exact.length === 0,
    },
    conflict: all.conflict,
  };
}
