/** The agreement of several statements about one quantity, such as a day. */

/** A closed range of numbers that a statement allows. */
interface NumberRange {
  readonly min: number;
  readonly max: number;
}

export interface Agreement extends NumberRange {
  /** No number satisfies all statements. */
  readonly conflict: boolean;
}

/**
 * The intersection of statements that agree; otherwise the hull of the largest agreeing groups, so that every statement
 * is represented and a one-sided statement never opens a bound.
 * The order of the statements does not matter. Without statements the result is unbounded.
 */
export function agreementOf(ranges: readonly NumberRange[]): Agreement {
  let [latestMin, earliestMax] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { min, max } of ranges) {
    latestMin = Math.max(latestMin, min);
    earliestMax = Math.min(earliestMax, max);
  }
  if (latestMin <= earliestMax) return { min: latestMin, max: earliestMax, conflict: false };
  let [agreedMin, agreedMax] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { min, max } of ranges) {
    if (min <= earliestMax) agreedMin = Math.max(agreedMin, min);
    if (max >= latestMin) agreedMax = Math.min(agreedMax, max);
  }
  return { min: agreedMin, max: agreedMax, conflict: true };
}
