/** What the keys lead to: all items and clusters, in order of lane and time. */
import { keyOf, type Placed, type PlacedLane } from '../timeline/placed.ts';

/** The steps of a walk with the arrow keys, and with Home and End. */
export type Step = 'next' | 'previous' | 'laneBelow' | 'laneAbove' | 'first' | 'last';

/** What is placed, with the number of its lane. */
export interface Stop {
  readonly placed: Placed;
  readonly lane: number;
}

const CLUSTER = /^cluster /;

export class Walk {
  readonly #stops: readonly Stop[];

  constructor(lanes: readonly PlacedLane[]) {
    this.#stops = lanes.flatMap(({ items, clusters }, lane) =>
      [...items, ...clusters]
        .toSorted((a, b) => a.drawn.from - b.drawn.from)
        .map((placed): Stop => ({ placed, lane })),
    );
  }

  /** The stop with this key, or with the item that the key is of where zooming made it a cluster or took it out of one. */
  find(key: string | null): Stop | null {
    if (key === null) return null;
    const item = key.replace(CLUSTER, '');
    return (
      this.#stops.find(({ placed }) => keyOf(placed) === key) ??
      this.#stops.find(({ placed }) =>
        'item' in placed ? placed.item.key === item : placed.cluster.items.some((one) => one.key === item),
      ) ??
      null
    );
  }

  get first(): Stop | null {
    return this.#stops[0] ?? null;
  }

  /** Where a step leads to from a stop; the stop itself where there is nothing. */
  next(from: Stop, step: Step): Stop {
    if (step === 'first' || step === 'last') return this.#stops.at(step === 'first' ? 0 : -1) ?? from;
    const at = this.#stops.indexOf(from);
    if (step === 'next') return this.#stops[at + 1] ?? from;
    if (step === 'previous') return this.#stops[at - 1] ?? from;
    const lane = from.lane + (step === 'laneBelow' ? 1 : -1);
    let [best, distance] = [from, Number.POSITIVE_INFINITY];
    for (const other of this.#stops) {
      const away = Math.abs(other.placed.from - from.placed.from);
      if (other.lane === lane && away < distance) [best, distance] = [other, away];
    }
    return best;
  }
}
