/** The order in which datasets are applied: each after those whose records it names. */
import type { FactRecord } from '../domain/model/record.ts';

interface Naming {
  readonly id: string;
  readonly sources: Iterable<{ readonly id: string }>;
  readonly entities: Iterable<{ readonly id: string }>;
  readonly facts: Iterable<FactRecord>;
}

export interface Ordered<D> {
  readonly datasets: readonly D[];
  /** The ids of datasets that wait for each other, so that none of them can be first; empty where there are none. */
  readonly circle: readonly string[];
}

/**
 * Puts each dataset behind those that declare what it names, and leaves the order as it is where it may be so.
 * @param known what the graph holds already, by id
 */
export function inOrderOfNeed<D extends Naming>(
  datasets: readonly D[],
  known: ReadonlyMap<string, string>,
): Ordered<D> {
  if (datasets.length < 2) return { datasets, circle: [] };
  const declaring = declarations(datasets);
  const waiting = new Map(datasets.map((dataset) => [dataset, needsOf(dataset, declaring, known)]));
  const ordered: D[] = [];
  const done = new Set<string>();
  while (waiting.size > 0) {
    const next = [...waiting].find(([, needs]) => needs.every((homes) => homes.some((id) => done.has(id))));
    if (next === undefined) return { datasets, circle: [...waiting.keys()].map(({ id }) => id) };
    const [dataset] = next;
    ordered.push(dataset);
    done.add(dataset.id);
    waiting.delete(dataset);
  }
  return { datasets: ordered, circle: [] };
}

/** The datasets that declare each id. */
function declarations(datasets: readonly Naming[]): Map<string, string[]> {
  const declaring = new Map<string, string[]>();
  for (const { id: dataset, sources, entities } of datasets)
    for (const records of [sources, entities])
      for (const { id } of records) {
        const homes = declaring.get(id);
        if (homes) homes.push(dataset);
        else declaring.set(id, [dataset]);
      }
  return declaring;
}

/** For what a dataset names and neither it nor the graph has: the datasets of which one must come first. */
function needsOf(
  { id: dataset, facts }: Naming,
  declaring: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, string>,
): (readonly string[])[] {
  const needs = new Map<string, readonly string[]>();
  for (const { roles, claims } of facts) {
    const named = [
      ...Object.values(roles).flat(),
      ...claims.flatMap(({ source, by }) => (by === undefined ? [source] : [source, by])),
    ];
    for (const id of named) {
      const homes = declaring.get(id);
      if (homes === undefined || known.has(id) || homes.includes(dataset)) continue;
      needs.set(homes.join(' '), homes);
    }
  }
  return [...needs.values()];
}
