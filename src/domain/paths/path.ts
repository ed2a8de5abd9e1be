/** A path, what it says about time, and the order of paths. */

import type { Certainty } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { certaintyAnd } from '../time/certainty.ts';
import type { Link } from './link.ts';

export interface FoundPath {
  readonly hops: readonly Link[];
  /** The time that the hops share: bounds of its start and of its end; null where they share no day. */
  readonly bounds: Bounds | null;
  /**
   * DEFINITE where all hops surely held on one day, and at the moment that is asked for; POSSIBLE where they may
   * have; null where they share no day.
   */
  readonly certainty: Certainty | null;
}

/**
 * The bounds of the time that facts share: its start lies between the latest of the earliest and the latest of the
 * latest starts, its end likewise. Null where there is no such day. The core may be empty although each fact has one.
 */
export function sharedBounds(all: readonly Bounds[]): Bounds | null {
  const shared: Bounds = {
    startMin: Math.max(...all.map((bounds) => bounds.startMin)),
    startMax: Math.max(...all.map((bounds) => bounds.startMax)),
    endMin: Math.min(...all.map((bounds) => bounds.endMin)),
    endMax: Math.min(...all.map((bounds) => bounds.endMax)),
  };
  return shared.startMin <= shared.endMax ? shared : null;
}

export function pathFromHops(hops: readonly Link[]): FoundPath {
  const bounds = sharedBounds(hops.map(({ fact }) => fact.bounds));
  if (!bounds) return { hops, bounds, certainty: null };
  const sure = bounds.startMax <= bounds.endMin && hops.every(({ fact }) => fact.support === 'ASSERTED');
  return {
    hops,
    bounds,
    certainty: certaintyAnd([sure ? 'DEFINITE' : 'POSSIBLE', ...hops.map(({ fact }) => fact.certainty)]),
  };
}

/** The entities between the two ends. */
export const intermediateEntities = (path: FoundPath): string[] => path.hops.slice(1).map(({ from }) => from);

const DOUBT = { DEFINITE: 0, POSSIBLE: 1 } as const;

const doubt = ({ certainty }: FoundPath): number => (certainty === null ? 2 : DOUBT[certainty]);

const idsOf = ({ hops }: FoundPath): string[] => [
  ...hops.map(({ to }) => to),
  ...hops.map(({ fact }) => fact.id),
];

/** By code unit, as databases compare. */
const compareIds = (a: readonly string[], b: readonly string[]): number => {
  for (const [i, id] of a.entries()) {
    const other = b[i] ?? '';
    if (id !== other) return id < other ? -1 : 1;
  }
  return 0;
};

/** Paths of one length before anybody knows how many roles in facts their entities have: the surer first, then by ids. */
export const compareCertainty = (a: FoundPath, b: FoundPath): number =>
  doubt(a) - doubt(b) || compareIds(idsOf(a), idsOf(b));

/**
 * Paths in their order: the shorter first; then the surer; then each chain of entities once before any of them comes
 * again over other facts; then those whose entities between the ends have fewer roles in facts together, since a link
 * through what links everybody says little; then by the ids of entities, then of facts.
 * @param degreeOf how many roles in facts an entity has
 */
export function sortPaths(paths: readonly FoundPath[], degreeOf: (entity: string) => number): FoundPath[] {
  const turns = turnsOf(paths);
  const turnOf = (path: FoundPath): number => turns.get(path) ?? 0;
  return [...paths].sort(
    (a, b) =>
      a.hops.length - b.hops.length ||
      doubt(a) - doubt(b) ||
      turnOf(a) - turnOf(b) ||
      sum(intermediateEntities(a).map(degreeOf)) - sum(intermediateEntities(b).map(degreeOf)) ||
      compareIds(idsOf(a), idsOf(b)),
  );
}

/** The how manieth each path is over its entities, among those that are as sure. */
function turnsOf(paths: readonly FoundPath[]): ReadonlyMap<FoundPath, number> {
  const counts = new Map<string, number>();
  const turns = new Map<FoundPath, number>();
  for (const path of [...paths].sort((a, b) => compareIds(idsOf(a), idsOf(b)))) {
    const chain = [path.certainty, ...path.hops.map(({ to }) => to)].join(' ');
    const turn = counts.get(chain) ?? 0;
    counts.set(chain, turn + 1);
    turns.set(path, turn);
  }
  return turns;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
