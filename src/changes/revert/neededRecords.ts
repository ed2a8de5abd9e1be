/** Finds conflicts of a revert with records that other batches wrote and that refer to the reverted records. */
import { quoteValue } from '../../formats/problem.ts';
import { namedEntities } from '../../store/codec/claim.ts';
import { mergeStateOf } from '../../store/codec/entity.ts';
import type { StoredEntity, StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities, factIdsOfSources } from '../../store/read/factIds.ts';
import { readEntities, readFacts, readSources } from '../../store/read/records.ts';
import type { RecordEdit, RecordEdits } from '../derive/editedFacts.ts';
import type { RevertConflict, RevertConflicts } from './revertConflict.ts';

type Edits = Pick<RecordEdits, 'facts' | 'entities' | 'sources'>;

/**
 * Adds a conflict for each record that the revert removes although other facts need it, for each that other facts use
 * under an id whose merge the revert undoes, and for each fact that it restores although a record the fact needs is gone.
 */
export async function findConflictsWithOthers(
  graph: Graph,
  edits: Edits,
  conflicts: RevertConflicts,
): Promise<void> {
  const reverted = new Set(edits.facts.map(({ id }) => id));
  await findNeeded('ENTITY', edits.entities, (id) => factIdsOfEntities(graph, [id]), reverted, conflicts);
  await findNeeded('SOURCE', edits.sources, (id) => factIdsOfSources(graph, [id]), reverted, conflicts);
  await findUsedAliases(graph, edits.entities, reverted, conflicts);
  const restored = edits.facts.flatMap((fact) => fact.next ?? []);
  await findMissing(
    restored,
    edits.entities,
    ({ roles, claims }) => [
      ...roles.map(({ entity }) => entity),
      ...claims.flatMap((claim) => namedEntities(claim).map(([, entity]) => entity)),
    ],
    (ids) => readEntities(graph, ids),
    conflicts,
  );
  await findMissing(
    restored,
    edits.sources,
    ({ claims }) => claims.map(({ source }) => source),
    (ids) => readSources(graph, ids),
    conflicts,
  );
}

/** Records that the revert removes, and that facts need which it does not change. */
async function findNeeded(
  record: RevertConflict['record'],
  edits: readonly RecordEdit<unknown>[],
  factIdsOf: (id: string) => Promise<readonly string[]>,
  reverted: ReadonlySet<string>,
  conflicts: RevertConflicts,
): Promise<void> {
  for (const { id, next } of edits) {
    if (next !== undefined) continue;
    for (const fact of await factIdsOf(id))
      if (!reverted.has(fact))
        await conflicts.add(
          record,
          id,
          fact,
          (later) => `${quoteValue(id)} is needed by ${quoteValue(fact)} of ${later}`,
        );
  }
}

/** Facts that use an id whose merge the revert undoes. A revert does not move their roles, as an unmerge would. */
async function findUsedAliases(
  graph: Graph,
  entities: readonly RecordEdit<StoredEntity>[],
  reverted: ReadonlySet<string>,
  conflicts: RevertConflicts,
): Promise<void> {
  for (const { id, now, next } of entities) {
    const merged = now === undefined ? null : mergeStateOf(now).mergedInto;
    if (merged === (next === undefined ? null : mergeStateOf(next).mergedInto)) continue;
    const current = merged ?? id;
    for (const { id: fact, roles } of await readFacts(graph, await factIdsOfEntities(graph, [current])))
      if (!reverted.has(fact) && roles.some(({ entity, as }) => entity === current && as === id))
        await conflicts.add(
          'ENTITY',
          id,
          fact,
          (later) =>
            `${quoteValue(id)} is used by ${quoteValue(fact)} of ${later}; merge or unmerge it instead, which moves that fact too`,
        );
  }
}

/** Restored facts that need a record which does not exist any more. */
async function findMissing(
  restored: readonly StoredFact[],
  edits: readonly RecordEdit<{ readonly id: string }>[],
  needsOf: (fact: StoredFact) => readonly (string | null)[],
  read: (ids: readonly string[]) => Promise<readonly { readonly id: string }[]>,
  conflicts: RevertConflicts,
): Promise<void> {
  const needed = [...new Set(restored.flatMap(needsOf).filter((id) => id !== null))];
  const existing = new Set((await read(needed)).map(({ id }) => id));
  for (const { id, next } of edits) next === undefined ? existing.delete(id) : existing.add(id);
  for (const fact of restored)
    for (const id of needsOf(fact))
      if (id !== null && !existing.has(id))
        await conflicts.add(
          'FACT',
          fact.id,
          id,
          (later) => `${quoteValue(fact.id)} needs ${quoteValue(id)}, which ${later} removed`,
        );
}
