/** The order in which datasets are applied: each after those whose records it references. */
import { addTo } from '../domain/model/addTo.ts';
import { entitiesNamedBy, type FactRecord } from '../domain/model/record.ts';

interface Referencing {
  readonly id: string;
  readonly sources: Iterable<{ readonly id: string }>;
  readonly entities: Iterable<{ readonly id: string }>;
  readonly facts: Iterable<FactRecord>;
}

interface DatasetOrder<D> {
  readonly datasets: readonly D[];
  /**
   * The ids of datasets of which each references records of the next, the first one also at the end, so that none of them
   * can be applied first; empty if there are none.
   */
  readonly cycle: readonly string[];
}

/**
 * Sorts datasets so that each comes after those that declare what it references; otherwise their order is kept.
 * @param known the kinds of the records in the graph, by id
 */
export function orderByDependency<D extends Referencing>(
  datasets: readonly D[],
  known: ReadonlyMap<string, string>,
): DatasetOrder<D> {
  if (datasets.length < 2) return { datasets, cycle: [] };
  const declaring = declarations(datasets);
  const waiting = new Map(datasets.map((dataset) => [dataset, needsOf(dataset, declaring, known)]));
  const ordered: D[] = [];
  const done = new Set<string>();
  while (waiting.size > 0) {
    const next = [...waiting].find(([, needs]) =>
      needs.every((declarers) => declarers.some((id) => done.has(id))),
    );
    if (next === undefined) return { datasets, cycle: cycleAmong(waiting, done) };
    const [dataset] = next;
    ordered.push(dataset);
    done.add(dataset.id);
    waiting.delete(dataset);
  }
  return { datasets: ordered, cycle: [] };
}

/** A cycle of the datasets that remain, each of which references one that remains. */
function cycleAmong(
  waiting: ReadonlyMap<Referencing, readonly (readonly string[])[]>,
  done: ReadonlySet<string>,
): string[] {
  const needs = new Map([...waiting].map(([{ id }, declarers]) => [id, declarers]));
  const path: string[] = [];
  let [next] = needs.keys();
  while (next !== undefined && !path.includes(next)) {
    path.push(next);
    const unmet = needs.get(next)?.find((declarers) => !declarers.some((id) => done.has(id)));
    next = unmet?.find((id) => needs.has(id));
  }
  return next === undefined ? path : [...path.slice(path.indexOf(next)), next];
}

/** The datasets that declare each id. */
function declarations(datasets: readonly Referencing[]): Map<string, string[]> {
  const declaring = new Map<string, string[]>();
  for (const { id: dataset, sources, entities } of datasets)
    for (const records of [sources, entities]) for (const { id } of records) addTo(declaring, id, dataset);
  return declaring;
}

/** For each reference that neither the dataset nor the graph can resolve: the datasets of which one must come first. */
function needsOf(
  { id: dataset, facts }: Referencing,
  declaring: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, string>,
): (readonly string[])[] {
  const needs = new Map<string, readonly string[]>();
  for (const { roles, claims } of facts) {
    const references = [
      ...Object.values(roles).flat(),
      ...claims.flatMap((claim) => [claim.source, ...entitiesNamedBy(claim)]),
    ];
    for (const id of references) {
      const declarers = declaring.get(id);
      if (declarers === undefined || known.has(id) || declarers.includes(dataset)) continue;
      needs.set(declarers.join(' '), declarers);
    }
  }
  return [...needs.values()];
}
