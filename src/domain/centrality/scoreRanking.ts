/** Ranks entities by score. */

export interface RankedEntity {
  readonly entity: string;
  /** Rounded to 12 significant digits; equal scores have the same rank. */
  readonly score: number;
  /** One more than the number of entities with a higher score. */
  readonly rank: number;
}

/** Scores that differ by less than this fraction of the higher one count as equal: the difference is rounding. */
const RELATIVE_TOLERANCE = 1e-9;
const DIGITS = 12;

/** The `first` entities with the highest scores; at equal scores, those with the smaller ids. */
export function rankScores(
  entities: readonly string[],
  scores: readonly number[],
  first: number,
): RankedEntity[] {
  const order = scores.map((score, i) => ({ score, entity: entities[i] as string }));
  order.sort((a, b) => b.score - a.score);
  const found: RankedEntity[] = [];
  for (let start = 0; start < order.length && found.length < first; ) {
    const highest = order[start]?.score as number;
    const lowest = highest * (1 - RELATIVE_TOLERANCE);
    let next = start;
    while (next < order.length && (order[next]?.score as number) >= lowest) next += 1;
    const score = Number(highest.toPrecision(DIGITS));
    const equals = order.slice(start, next).map(({ entity }) => entity);
    for (const entity of equals.sort()) found.push({ entity, score, rank: start + 1 });
    start = next;
  }
  return found.slice(0, first);
}
