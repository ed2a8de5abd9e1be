/** What several statements about one quantity have in common, or how far apart they are. */

/** A closed set of numbers that a statement allows. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

export interface Agreement extends Span {
  /** No number satisfies all statements. */
  readonly conflict: boolean;
}

/**
 * Statements that agree intersect; statements that do not agree span the hull of the largest agreeing groups,
 * so that each of them keeps its place and a one-sided statement never opens a bound.
 * The order of the statements does not matter. Without statements nothing is bounded.
 */
export function agreementOf(spans: readonly Span[]): Agreement {
  const earliestMax = Math.min(...spans.map((span) => span.max));
  const latestMin = Math.max(...spans.map((span) => span.min));
  return {
    min: Math.max(...spans.map((span) => span.min).filter((min) => min <= earliestMax)),
    max: Math.min(...spans.map((span) => span.max).filter((max) => max >= latestMin)),
    conflict: latestMin > earliestMax,
  };
}
