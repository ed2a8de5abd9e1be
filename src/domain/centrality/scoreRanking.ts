/** Places in the order of scores. */

export interface RankedEntity {
  readonly entity: string;
  /** With 12 digits; equal ones have the same rank. */
  readonly score: number;
  /** 1 and more: one more than the number of entities with a higher score. */
  readonly rank: number;
}

/** Scores that differ by less than this part of the higher are equal: the rest is how sums were rounded. */
const NOISE = 1e-9;
const DIGITS = 12;

/** The `first` entities with the highest scores; of equal ones those with the smaller ids. */
export function rankScores(
  entities: readonly string[],
  scores: readonly number[],
  first: number,
): RankedEntity[] {
  const order = scores.map((score, i) => ({ score, entity: entities[i] as string }));
  order.sort((a, b) => b.score - a.score);
  const found: RankedEntity[] = [];
  for (let place = 0; place < order.length && found.length < first; ) {
    const highest = order[place]?.score as number;
    const least = highest * (1 - NOISE);
    let next = place;
    while (next < order.length && (order[next]?.score as number) >= least) next += 1;
    const score = Number(highest.toPrecision(DIGITS));
    const equals = order.slice(place, next).map(({ entity }) => entity);
    for (const entity of equals.sort()) found.push({ entity, score, rank: place + 1 });
    place = next;
  }
  return found.slice(0, first);
}
