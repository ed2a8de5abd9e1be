/** A path between two entities, its time and certainty, and the order of paths. */

import type { Certainty } from '../model/kinds.ts';
import { type Bounds, hasCore, sharedBounds } from '../time/bounds.ts';
import { certaintyAnd, rankOf } from '../time/certainty.ts';
import type { Link } from './link.ts';

export interface FoundPath {
  readonly hops: readonly Link[];
  /** The bounds of the time that all hops share; null where they share no day. */
  readonly bounds: Bounds | null;
  /**
   * DEFINITE where all hops surely held on one day, and at the requested moment; POSSIBLE where they may have; null where
   * they share no day.
   */
  readonly certainty: Certainty | null;
}

/** A path with its time and certainty. */
export function pathFromHops(hops: readonly Link[]): FoundPath {
  const bounds = sharedBounds(hops.map(({ fact }) => fact.bounds));
  if (bounds.startMin > bounds.endMax) return { hops, bounds: null, certainty: null };
  const sure = hasCore(bounds) && hops.every(({ fact }) => fact.support === 'ASSERTED');
  return {
    hops,
    bounds,
    certainty: certaintyAnd([sure ? 'DEFINITE' : 'POSSIBLE', ...hops.map(({ fact }) => fact.certainty)]),
  };
}

/** The entities between the two ends. */
export const intermediateEntities = (path: FoundPath): string[] => path.hops.slice(1).map(({ from }) => from);

/** The more certain path first. */
const byCertainty = (a: FoundPath, b: FoundPath): number => rankOf(b.certainty) - rankOf(a.certainty);

const idsOf = ({ hops }: FoundPath): string[] => [
  ...hops.map(({ to }) => to),
  ...hops.map(({ fact }) => fact.id),
];

/** Compares by code units, as databases do. */
const compareIds = (a: readonly string[], b: readonly string[]): number => {
  for (const [i, id] of a.entries()) {
    const other = b[i] ?? '';
    if (id !== other) return id < other ? -1 : 1;
  }
  return 0;
};

/** Compares paths of one length without the degrees of their entities: the more certain first, then by ids. */
export const compareCertainty = (a: FoundPath, b: FoundPath): number =>
  byCertainty(a, b) || compareIds(idsOf(a), idsOf(b));

/**
 * Sorts paths: shorter ones first; then more certain ones; then each chain of entities once before any chain is repeated
 * over other facts; then those whose intermediate entities have the lower total degree, since a link through an entity
 * that is linked to everything says little; then by the ids of entities, then of facts.
 * @param degreeOf how many roles in facts an entity has
 */
export function sortPaths(paths: readonly FoundPath[], degreeOf: (entity: string) => number): FoundPath[] {
  const repetitions = repetitionsOf(paths);
  const repetitionOf = (path: FoundPath): number => repetitions.get(path) ?? 0;
  return [...paths].sort(
    (a, b) =>
      a.hops.length - b.hops.length ||
      byCertainty(a, b) ||
      repetitionOf(a) - repetitionOf(b) ||
      sum(intermediateEntities(a).map(degreeOf)) - sum(intermediateEntities(b).map(degreeOf)) ||
      compareIds(idsOf(a), idsOf(b)),
  );
}

/** How many paths of the same certainty over the same chain of entities come before each path. */
function repetitionsOf(paths: readonly FoundPath[]): ReadonlyMap<FoundPath, number> {
  const counts = new Map<string, number>();
  const repetitions = new Map<FoundPath, number>();
  for (const path of [...paths].sort((a, b) => compareIds(idsOf(a), idsOf(b)))) {
    const chain = [path.certainty, ...path.hops.map(({ to }) => to)].join(' ');
    const count = counts.get(chain) ?? 0;
    counts.set(chain, count + 1);
    repetitions.set(path, count);
  }
  return repetitions;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
