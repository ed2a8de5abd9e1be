/** The inverse of a batch: for each record whose content the batch changed, the record as it was before. */

import { canonical } from '../../domain/model/canonical.ts';
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { quoteValue } from '../../formats/problem.ts';
import { declaredProps } from '../../store/codec/entity.ts';
import { factCoreOf } from '../../store/codec/fact.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import {
  type Touched,
  touchedEntities,
  touchedFacts,
  touchedSources,
} from '../../store/read/batchVersions.ts';
import { readEntities, readFacts, readSources } from '../../store/read/records.ts';
import type { RecordEdit, RecordEdits } from '../derive/editedFacts.ts';
import { contentText } from '../plan/recordPair.ts';
import { findConflictsWithOthers } from './neededRecords.ts';
import { type RevertConflict, RevertConflicts } from './revertConflict.ts';

/** `recomputed` are the facts of which the batch changed derived values only. */
export interface InverseBatch extends RecordEdits {
  /** Later changes because of which the batch cannot be reverted. */
  readonly conflicts: readonly RevertConflict[];
}

/** @param batch the number of the batch */
export async function readInverseBatch(graph: Graph, batch: number): Promise<InverseBatch> {
  const conflicts = new RevertConflicts(graph);
  const touched = await touchedFacts(graph, batch);
  const facts = await editsOf('FACT', touched, statedText, (ids) => readFacts(graph, ids), conflicts);
  const entities = await editsOf(
    'ENTITY',
    await touchedEntities(graph, batch),
    (entity) => canonical(declaredProps(entity)),
    (ids) => readEntities(graph, ids),
    conflicts,
  );
  const sources = await editsOf(
    'SOURCE',
    await touchedSources(graph, batch),
    contentText,
    (ids) => readSources(graph, ids),
    conflicts,
  );
  const edited = new Set(facts.map(({ id }) => id));
  await findConflictsWithOthers(graph, { facts, entities, sources }, conflicts);
  return {
    facts,
    entities,
    sources,
    recomputed: [...touched.after.keys()].filter((id) => !edited.has(id)).sort(compareCodeUnits),
    conflicts: conflicts.found,
  };
}

/** What files state of a fact, without derived values. */
const statedText = (fact: StoredFact): string => canonical(factCoreOf(fact));

/**
 * Edits that restore the records whose content the batch changed. A record that is no longer as the batch left it is a
 * conflict.
 * @param textOf the content of a record, without derived values
 */
async function editsOf<T extends { readonly id: string }>(
  record: RevertConflict['record'],
  { before, after }: Touched<T>,
  textOf: (item: T) => string,
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  conflicts: RevertConflicts,
): Promise<RecordEdit<T>[]> {
  const text = (item: T | undefined): string | null => (item === undefined ? null : textOf(item));
  const ids = [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => text(before.get(id)) !== text(after.get(id)))
    .sort(compareCodeUnits);
  const current = new Map((await read(ids)).map((item) => [item.id, item]));
  for (const id of ids)
    if (text(current.get(id)) !== text(after.get(id)))
      await conflicts.add(record, id, id, (later) => `${quoteValue(id)} was changed again by ${later}`);
  return ids.map((id) => ({ id, next: before.get(id), now: current.get(id) }));
}
