/** The agreement of several statements about one quantity, such as a day. */

/** A closed range of numbers that a statement allows. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

export interface Agreement extends NumberRange {
  /** No number satisfies all statements. */
  readonly conflict: boolean;
}

const ALL_NUMBERS: NumberRange = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/**
 * The intersection of statements that agree; otherwise the hull of the largest agreeing groups, so that every statement
 * is represented and a one-sided statement never opens a bound.
 * The order of the statements does not matter.
 * @param widest the result without statements; all of them are within it
 */
export function agreementOf(ranges: readonly NumberRange[], widest = ALL_NUMBERS): Agreement {
  let { min: latestMin, max: earliestMax } = widest;
  for (const { min, max } of ranges) {
    latestMin = Math.max(latestMin, min);
    earliestMax = Math.min(earliestMax, max);
  }
  if (latestMin <= earliestMax) return { min: latestMin, max: earliestMax, conflict: false };
  let { min: agreedMin, max: agreedMax } = widest;
  for (const { min, max } of ranges) {
    if (min <= earliestMax) agreedMin = Math.max(agreedMin, min);
    if (max >= latestMin) agreedMax = Math.min(agreedMax, max);
  }
  return { min: agreedMin, max: agreedMax, conflict: true };
}
