/**
 * Plans edits of stored records: with the derived values of these, and of the stored records that depend on them. As
 * `planDataset` where the change does not come from files, as for merges, purges and reverts.
 */

import { chunksOf } from '../../domain/model/chunksOf.ts';
import { byId, compareCodeUnits } from '../../domain/model/textOrder.ts';
import type { Day } from '../../domain/time/day.ts';
import { factCoreOf } from '../../store/codec/fact.ts';
import type { StoredEntity, StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { readEntities } from '../../store/read/records.ts';
import { ChangedFacts } from '../derive/changedFacts.ts';
import { Derivation } from '../derive/derivation.ts';
import { EditedFacts, type RecordEdits } from '../derive/editedFacts.ts';
import { Effects, profiledEntities } from '../derive/effects.ts';
import { haveSameInfo } from '../derive/sourceInfo.ts';
import { StoredFacts } from '../derive/storedFacts.ts';
import { type PlanFinding, planFindingsOf } from './planFinding.ts';
import { pairOf, type RecordPair, type RecordPairs } from './recordPair.ts';

/** What is to be written, with the integrity rules that the facts break. */
export interface PlannedRecords extends RecordPairs {
  readonly findings: readonly PlanFinding[];
}

/** @param today the day that decides which of several names of an entity is the present one */
export async function planEdits(graph: Graph, edits: RecordEdits, today: Day): Promise<PlannedRecords> {
  const derivation = new Derivation(new ChangedFacts(new StoredFacts(graph), new EditedFacts(edits)));
  const ids = [...edits.facts.map(({ id }) => id), ...(await dependentsOf(graph, edits))];
  const facts: RecordPair<StoredFact>[] = [];
  const findings: PlanFinding[] = [];
  for (const chunk of chunksOf(ids))
    for (const { next, after, flaws } of await derivation.facts(await derivation.read(chunk))) {
      findings.push(...planFindingsOf(next.id, flaws));
      facts.push(pairOf(next.id, next.stored, after));
    }
  return {
    facts,
    entities: await entityPairs(graph, edits, facts, derivation, today),
    sources: edits.sources.map(({ id, now, next }) => pairOf(id, now, next)),
    findings,
  };
}

/** The ids of the other facts whose values may change, in order. */
async function dependentsOf(
  graph: Graph,
  { facts, sources, recomputed }: RecordEdits,
): Promise<readonly string[]> {
  const effects = new Effects(graph);
  for (const { now, next } of facts)
    for (const fact of [now, next]) if (fact !== undefined) effects.addCore(factCoreOf(fact));
  await effects.addSources(sources.filter(({ now, next }) => !haveSameInfo(now, next)).map(({ id }) => id));
  const dependents = new Set(recomputed);
  await effects.findDependents((ids) => {
    for (const id of ids) dependents.add(id);
  });
  for (const { id } of facts) dependents.delete(id);
  return [...dependents].sort(compareCodeUnits);
}

/** The edited entities, and those whose names, existence or owner change. */
async function entityPairs(
  graph: Graph,
  { entities }: RecordEdits,
  facts: readonly RecordPair<StoredFact>[],
  derivation: Derivation,
  today: Day,
): Promise<RecordPair<StoredEntity>[]> {
  const stale = new Set(
    facts
      .filter(({ changed }) => changed)
      .flatMap(({ before, after }) => [...profiledEntities(before), ...profiledEntities(after)]),
  );
  for (const { id } of entities) stale.delete(id);
  const others = (await readEntities(graph, stale)).sort(byId);
  const pairs: RecordPair<StoredEntity>[] = [];
  for (const chunk of chunksOf([...entities, ...others.map((now) => ({ id: now.id, now, next: now }))])) {
    const next = chunk.flatMap((edit) => edit.next ?? []);
    const derived = new Map((await derivation.entities(next, today)).map((entity) => [entity.id, entity]));
    for (const { id, now } of chunk) pairs.push(pairOf(id, now, derived.get(id)));
  }
  return pairs;
}
