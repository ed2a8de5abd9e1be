/** What several statements about one quantity have in common, or how far apart they are. */

/** A closed set of numbers that a statement allows. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

export interface Agreement extends NumberRange {
  /** No number satisfies all statements. */
  readonly conflict: boolean;
}

/**
 * Statements that agree intersect; statements that do not agree span the hull of the largest agreeing groups,
 * so that each of them keeps its place and a one-sided statement never opens a bound.
 * The order of the statements does not matter. Without statements nothing is bounded.
 */
export function agreementOf(spans: readonly NumberRange[]): Agreement {
  let [latestMin, earliestMax] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { min, max } of spans) {
    latestMin = Math.max(latestMin, min);
    earliestMax = Math.min(earliestMax, max);
  }
  if (latestMin <= earliestMax) return { min: latestMin, max: earliestMax, conflict: false };
  let [agreedMin, agreedMax] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { min, max } of spans) {
    if (min <= earliestMax) agreedMin = Math.max(agreedMin, min);
    if (max >= latestMin) agreedMax = Math.min(agreedMax, max);
  }
  return { min: agreedMin, max: agreedMax, conflict: true };
}
