/** The ids of merged entities, and their merges as files list them. */

import type { MergeRecord } from '../../domain/model/record.ts';
import type { Graph } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';

/** The target of an id of a merged entity. */
export interface Alias {
  /** The entity that it counts as. */
  readonly into: string;
  /** The entity that it was merged into, where that one was merged into another later; else null. */
  readonly via: string | null;
}

/** Reads the ids of all merged entities with their targets. There are few, so all are read at once. */
export async function readAliases(graph: Graph): Promise<Map<string, Alias>> {
  const rows = await graph.read({
    text: `MATCH (clock:Clock {id: $clock}) WITH clock.number AS k
           MATCH (e:Entity) WHERE e.mergedInto IS NOT NULL
           MATCH (e)-[:WAS*0..1]->(s) WHERE s.knownFrom <= k AND s.knownTo > k AND s.mergedInto IS NOT NULL
           RETURN s.id AS id, s.mergedInto AS into, s.mergedVia AS via`,
    params: { clock: CLOCK_ID },
  });
  return new Map(
    rows.map(({ id, into, via }) => [
      String(id),
      { into: String(into), via: typeof via === 'string' ? via : null },
    ]),
  );
}

/** A state of an entity: the one that it is merged into, from a batch on. */
interface State {
  readonly since: number;
  readonly into: string | null;
}

/**
 * Reads every merged entity with the one that it was merged into, and the reason of the batch that did so; sorted by id.
 * Throws GraphError where the database fails.
 */
export const readMerges = async (graph: Graph): Promise<MergeRecord[]> =>
  mergesOf(graph, await readAliases(graph));

/** The ids with those that they were merged into, through any number of merges. */
export function withMergeTargets(ids: Iterable<string>, merges: readonly MergeRecord[]): Set<string> {
  const into = new Map(merges.map((merge) => [merge.id, merge.into]));
  const all = new Set(ids);
  for (const id of all) {
    const next = into.get(id);
    if (next !== undefined) all.add(next);
  }
  return all;
}

/** The merges of some entities, which `targets` has with what they count as; sorted by id. Throws GraphError where the database fails. */
export async function mergesOf(graph: Graph, targets: ReadonlyMap<string, Alias>): Promise<MergeRecord[]> {
  const aliases = [...targets].sort(([a], [b]) => (a < b ? -1 : 1));
  if (aliases.length === 0) return [];
  const states = await statesOf(
    graph,
    aliases.map(([id]) => id),
  );
  const since = new Map(
    aliases.map(([id, { into, via }]) => [id, firstOf(states.get(id) ?? [], via ?? into)] as const),
  );
  const reasons = await reasonsOf(graph, [...new Set(since.values())]);
  return aliases.map(([id, { into, via }]) => ({
    id,
    into: via ?? into,
    reason: reasons.get(since.get(id) ?? 0),
  }));
}

async function statesOf(graph: Graph, ids: readonly string[]): Promise<Map<string, State[]>> {
  const rows = await graph.read({
    text: `MATCH (e:Entity) WHERE e.id IN $ids
           MATCH (e)-[:WAS*0..1]->(s)
           RETURN s.id AS id, s.knownFrom AS since, s.mergedInto AS into, s.mergedVia AS via`,
    params: { ids },
  });
  const states = new Map<string, State[]>();
  for (const { id, since, into, via } of rows) {
    const direct = via ?? into;
    const state = { since: Number(since), into: typeof direct === 'string' ? direct : null };
    states.set(String(id), [...(states.get(String(id)) ?? []), state]);
  }
  return states;
}

/** The batch from which the newest states are merged into the same entity; 0 where none is. */
function firstOf(states: readonly State[], into: string): number {
  let first = 0;
  for (const state of [...states].sort((a, b) => b.since - a.since)) {
    if (state.into !== into) break;
    first = state.since;
  }
  return first;
}

async function reasonsOf(graph: Graph, batches: readonly number[]): Promise<Map<number, string>> {
  const rows = await graph.read({
    text: 'MATCH (b:Batch) WHERE b.number IN $batches AND b.reason IS NOT NULL RETURN b.number AS number, b.reason AS reason',
    params: { batches },
  });
  return new Map(rows.map(({ number, reason }) => [Number(number), String(reason)]));
}
