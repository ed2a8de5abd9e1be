/** What the graph holds already of what files declare or name. */
import type { Graph } from '../../graph/graph.ts';
import { type RecordLabel, readClock, readKinds } from '../../graph/writer/state.ts';
import type { Late } from '../records.ts';
import type { CheckedFile } from './catalogue.ts';

/** Ids that are looked up together. */
const TOGETHER = 5_000;

/** The kinds of the records of the graph that have one of the ids of the files, or of those of them that wait. */
export async function knownKinds(
  graph: Graph,
  files: Iterable<CheckedFile & { readonly late?: Late | undefined }>,
): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  if ((await readClock(graph)).number === 0) return kinds;
  const asked = new Set<string>();
  let waiting: Record<RecordLabel, string[]> = { Entity: [], Source: [], Fact: [], Claim: [] };
  let count = 0;
  const lookUp = async (): Promise<void> => {
    for (const [label, ids] of Object.entries(waiting) as [RecordLabel, string[]][])
      for (const [id, kind] of await readKinds(graph, ids, label)) kinds.set(id, kind);
    waiting = { Entity: [], Source: [], Fact: [], Claim: [] };
    count = 0;
  };
  for (const [likely, id] of idsIn(files)) {
    if (asked.has(id)) continue;
    asked.add(id);
    waiting[likely].push(id);
    count += 1;
    if (count >= TOGETHER) await lookUp();
  }
  await lookUp();
  return kinds;
}

/** Every id that the files declare or name, with what it most likely stands for. */
function* idsIn(
  files: Iterable<CheckedFile & { readonly late?: Late | undefined }>,
): Generator<readonly [RecordLabel, string]> {
  for (const { sources, entities, facts, merged, late } of files) {
    for (const { id } of sources) yield ['Source', id];
    for (const { id } of entities) yield ['Entity', id];
    for (const id of late?.ids ?? []) yield ['Entity', id];
    for (const { id, into } of merged ?? []) {
      yield ['Entity', id];
      yield ['Entity', into];
    }
    for (const { record } of facts) {
      yield ['Fact', record.id];
      for (const list of Object.values(record.roles)) for (const id of list) yield ['Entity', id];
      for (const { source, by, derivedFrom } of record.claims) {
        yield ['Source', source];
        if (by !== undefined) yield ['Entity', by];
        for (const id of derivedFrom) yield ['Source', id];
      }
    }
  }
}
