/** The graph that centrality is measured in: entities, and between two of them one join where any fact links them. */

import type { Certainty, Support } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { certaintyAsOf, certaintyDuring, type Window } from '../time/certainty.ts';
import { isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

/** A fact that joins every two of its entities. */
export interface CentralityFact {
  readonly bounds: Bounds;
  readonly support: Support;
  /** A state holds over time; what is none took place. */
  readonly state: boolean;
  /** Two or more, each once, in any order. */
  readonly entities: readonly string[];
}

/** Which facts a slice is made of. */
export interface SliceOptions {
  /** The days; all of them where unbounded. */
  readonly window: Window;
  /** AS_OF: a state DEFINITELY belongs to it that held on every day; DURING: one that held on some day. */
  readonly use: 'AS_OF' | 'DURING';
  /** The least certainty of a fact. */
  readonly certainty: Certainty;
}

/** The facts of a slice as a graph without weights, directions or double joins. */
export interface SliceGraph {
  /** How many facts it rests on. */
  readonly coverage: number;
  /** Those of them that surely held or took place in it. */
  readonly definite: number;
  /** Those of them that have no date at all. */
  readonly undated: number;
  /** In the order of ids; none is without a join. */
  readonly entities: readonly string[];
  /** Pairs of places in `entities`, the smaller first, in order. */
  readonly joins: readonly (readonly [number, number])[];
}

export const ALL_TIME: Window = { from: UNBOUNDED_MIN, to: UNBOUNDED_MAX };

const sidesOf = ({ startMin, startMax, endMin, endMax }: Bounds): readonly number[] => [
  startMin,
  startMax,
  endMin,
  endMax,
];

/** From the first to the last day that any of the facts names; null where none names any. */
export function datedWindow(facts: readonly CentralityFact[]): Window | null {
  let [from, to] = [UNBOUNDED_MAX, UNBOUNDED_MIN];
  for (const { bounds } of facts)
    for (const day of sidesOf(bounds))
      if (isBounded(day)) {
        if (day < from) from = day;
        if (day > to) to = day;
      }
  return from > to ? null : { from, to };
}

/** How surely a fact belongs to a slice; occurrences belong to those in which they took place. */
const certaintyIn = (
  { bounds, support, state }: CentralityFact,
  { window, use }: SliceOptions,
): Certainty | null => (use === 'AS_OF' && state ? certaintyAsOf : certaintyDuring)(bounds, support, window);

/** The facts of one question, from which slices are cut. */
export class FactGraph {
  readonly #facts: readonly CentralityFact[];
  /** All entities in order: the number of one is its place. */
  readonly #ids: readonly string[];
  readonly #members: readonly (readonly number[])[];

  constructor(facts: readonly CentralityFact[]) {
    this.#facts = facts;
    this.#ids = [...new Set(facts.flatMap(({ entities }) => entities))].sort();
    const places = new Map(this.#ids.map((id, i) => [id, i]));
    this.#members = facts.map(({ entities }) =>
      entities.map((id) => places.get(id) as number).sort((a, b) => a - b),
    );
  }

  /** The graph of a slice; null where it has more entities and joins than `most` together. */
  slice(slicing: SliceOptions, most: number): SliceGraph | null {
    const size = this.#ids.length;
    const found = new Set<number>();
    const pairs = new Set<number>();
    let [coverage, definite, undated] = [0, 0, 0];
    for (const [i, fact] of this.#facts.entries()) {
      const certainty = certaintyIn(fact, slicing);
      if (certainty === null || (slicing.certainty === 'DEFINITE' && certainty !== 'DEFINITE')) continue;
      coverage += 1;
      if (certainty === 'DEFINITE') definite += 1;
      if (!sidesOf(fact.bounds).some(isBounded)) undated += 1;
      const members = this.#members[i] as readonly number[];
      for (const [place, a] of members.entries()) {
        found.add(a);
        for (const b of members.slice(place + 1)) pairs.add(a * size + b);
        if (found.size + pairs.size > most) return null;
      }
    }
    const kept = [...found].sort((a, b) => a - b);
    const places = new Map(kept.map((entity, place) => [entity, place]));
    const placeOf = (entity: number): number => places.get(entity) as number;
    return {
      coverage,
      definite,
      undated,
      entities: kept.map((entity) => this.#ids[entity] as string),
      joins: [...pairs]
        .sort((a, b) => a - b)
        .map((pair) => [placeOf(Math.floor(pair / size)), placeOf(pair % size)] as const),
    };
  }
}
