/**
 * The graph in which centrality is measured: an undirected, unweighted graph of entities with one edge between two
 * entities if any fact links them.
 */

import type { Certainty, Support } from '../model/kinds.ts';
import { type Bounds, saidBounds } from '../time/bounds.ts';
import { certaintyAsOf, certaintyDuring, type Window } from '../time/certainty.ts';
import { isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';

/** A fact that links every two of its entities. */
export interface CentralityFact {
  readonly bounds: Bounds;
  readonly support: Support;
  /** True for a state, which holds over time; false for an occurrence. */
  readonly state: boolean;
  /** The ids of two or more entities, each once, in any order. */
  readonly entities: readonly string[];
}

/** Which facts belong to a slice. */
export interface SliceOptions {
  /** The days of the slice; unbounded for all time. */
  readonly window: Window;
  /** Whether a state is DEFINITE in the slice if it held on every day (AS_OF) or on some day (DURING). */
  readonly use: 'AS_OF' | 'DURING';
  /** The minimum certainty of a fact. */
  readonly certainty: Certainty;
}

/** The graph of a slice. */
export interface SliceGraph {
  /** The number of facts in the slice. */
  readonly coverage: number;
  /** The number of them that are DEFINITE in the slice. */
  readonly definite: number;
  /** The number of them without any date. */
  readonly undated: number;
  /** The ids of the nodes, sorted; each has an edge. */
  readonly entities: readonly string[];
  /** Pairs of indexes in `entities`, the smaller first, sorted. */
  readonly edges: readonly (readonly [number, number])[];
}

/** The window of a slice without time limits. */
export const ALL_TIME: Window = { from: UNBOUNDED_MIN, to: UNBOUNDED_MAX };

const daysOf = (bounds: Bounds): readonly number[] => Object.values(saidBounds(bounds));

/** From the first to the last bounded day of any fact; null if none is bounded. */
export function datedWindow(facts: readonly CentralityFact[]): Window | null {
  let [from, to] = [UNBOUNDED_MAX, UNBOUNDED_MIN];
  for (const { bounds } of facts)
    for (const day of daysOf(bounds))
      if (isBounded(day)) {
        if (day < from) from = day;
        if (day > to) to = day;
      }
  return from > to ? null : { from, to };
}

/** The certainty of a fact in a slice; an occurrence is in a slice if it took place during the window. */
const certaintyIn = (
  { bounds, support, state }: CentralityFact,
  { window, use }: SliceOptions,
): Certainty | null => (use === 'AS_OF' && state ? certaintyAsOf : certaintyDuring)(bounds, support, window);

/** The facts of one centrality query, from which the graphs of slices are made. */
export class FactGraph {
  readonly #facts: readonly CentralityFact[];
  /** The ids of all entities, sorted. Entities are represented by their index here. */
  readonly #ids: readonly string[];
  /** The entities of each fact, sorted. */
  readonly #members: readonly (readonly number[])[];

  constructor(facts: readonly CentralityFact[]) {
    this.#facts = facts;
    this.#ids = [...new Set(facts.flatMap(({ entities }) => entities))].sort();
    const indexes = new Map(this.#ids.map((id, i) => [id, i]));
    this.#members = facts.map(({ entities }) =>
      entities.map((id) => indexes.get(id) as number).sort((a, b) => a - b),
    );
  }

  /** The graph of a slice; null if it has more than `maxSize` nodes and edges together. */
  slice(options: SliceOptions, maxSize: number): SliceGraph | null {
    const nodes = new Set<number>();
    const pairs = new Set<number>();
    let [coverage, definite, undated] = [0, 0, 0];
    for (const [i, fact] of this.#facts.entries()) {
      const certainty = certaintyIn(fact, options);
      if (certainty === null || (options.certainty === 'DEFINITE' && certainty !== 'DEFINITE')) continue;
      coverage += 1;
      if (certainty === 'DEFINITE') definite += 1;
      if (!daysOf(fact.bounds).some(isBounded)) undated += 1;
      if (!this.#addMembers(this.#members[i] as readonly number[], nodes, pairs, maxSize)) return null;
    }
    return { coverage, definite, undated, ...this.#graphOf(nodes, pairs) };
  }

  /** Adds the nodes and edges of one fact. Returns false as soon as the graph is too large. */
  #addMembers(members: readonly number[], nodes: Set<number>, pairs: Set<number>, maxSize: number): boolean {
    for (const [i, a] of members.entries()) {
      nodes.add(a);
      for (const b of members.slice(i + 1)) pairs.add(a * this.#ids.length + b);
      if (nodes.size + pairs.size > maxSize) return false;
    }
    return true;
  }

  /** @param pairs each edge as `smaller * number of entities + larger` */
  #graphOf(nodes: ReadonlySet<number>, pairs: ReadonlySet<number>): Pick<SliceGraph, 'entities' | 'edges'> {
    const size = this.#ids.length;
    const sorted = [...nodes].sort((a, b) => a - b);
    const indexes = new Map(sorted.map((entity, i) => [entity, i]));
    const indexOf = (entity: number): number => indexes.get(entity) as number;
    return {
      entities: sorted.map((entity) => this.#ids[entity] as string),
      edges: [...pairs]
        .sort((a, b) => a - b)
        .map((pair) => [indexOf(Math.floor(pair / size)), indexOf(pair % size)] as const),
    };
  }
}
