/**
 * Computes what a change of records leads to: the derived values of these records, and of the stored records that
 * depend on them. Used where the change does not come from files, as for merges and reverts.
 */
import type { Day } from '../../domain/time/day.ts';
import { type FactCore, factCoreOf, storedFact } from '../../store/codec/fact.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfSources } from '../../store/read/factIds.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../../store/storedRecord.ts';
import { type PlanFinding, planFindingsOf } from '../plan/planFinding.ts';
import { pairOf, type RecordPair, type RecordPairs } from '../plan/recordPair.ts';
import { factsAffectedByDates, tenuresAffectedBySeats, tenuresAffectedByTerms } from './affectedFacts.ts';
import { Assessments } from './assessments.ts';
import { deriveTime } from './derivedTime.ts';
import { withCaches } from './entity.ts';
import { derivedFact } from './fact.ts';
import { FactContext } from './factContext.ts';
import { findFlaws, flawsToStore } from './flaws.ts';
import { profiledEntities } from './profiledEntities.ts';
import { RecordLoader } from './recordLoader.ts';
import { sourceInfosOf } from './sourceInfo.ts';

/** A record as it is stored now and as it shall be next, before derived values are computed; absent if there is none. */
export interface RecordEdit<T> {
  readonly id: string;
  readonly now: T | undefined;
  readonly next: T | undefined;
}

export interface RecordEdits {
  /** Derived properties in `next` are ignored and computed again. */
  readonly facts: readonly RecordEdit<StoredFact>[];
  /** Cached properties in `next` are ignored and computed again. */
  readonly entities: readonly RecordEdit<StoredEntity>[];
  readonly sources: readonly RecordEdit<StoredSource>[];
  /** The ids of further facts whose derived values are to be computed again. */
  readonly recomputed: readonly string[];
}

/** What is to be written, with the integrity rules that the facts break. */
interface RecomputedRecords extends RecordPairs {
  readonly findings: readonly PlanFinding[];
}

/** @param today the day that decides which of several names of an entity is the present one */
export async function recompute(graph: Graph, edits: RecordEdits, today: Day): Promise<RecomputedRecords> {
  const { loader, dependents } = await loadContext(graph, edits);
  const cores = new Map([...loader.facts].map(([id, fact]) => [id, factCoreOf(fact)]));
  for (const { id, next } of edits.facts)
    if (next === undefined) cores.delete(id);
    else cores.set(id, factCoreOf(next));
  const context = contextOf(cores, loader, edits);
  const findings: PlanFinding[] = [];
  const factPair = (
    id: string,
    now: StoredFact | undefined,
    digests: StoredFact['digests'],
  ): RecordPair<StoredFact> => {
    const core = cores.get(id);
    if (core === undefined) return pairOf(id, now, undefined);
    const time = deriveTime(core, context);
    const flaws = findFlaws(core, time, context);
    findings.push(...planFindingsOf(id, flaws));
    return pairOf(id, now, {
      ...storedFact(core, derivedFact(core, time, context)),
      ...flawsToStore(flaws),
      digests,
    });
  };
  const facts = [
    ...edits.facts.map(({ id, now, next }) => factPair(id, now, next?.digests)),
    ...dependents.map((id) => {
      const now = loader.facts.get(id);
      return factPair(id, now, now?.digests);
    }),
  ];
  return {
    facts,
    entities: entityPairs(edits, facts, loader, context, today),
    sources: edits.sources.map(({ id, now, next }) => pairOf<StoredSource>(id, now, next)),
    findings,
  };
}

/** Loads the records that the derived values depend on, and finds the other facts whose values may change. */
async function loadContext(
  graph: Graph,
  { facts, entities, sources, recomputed }: RecordEdits,
): Promise<{ loader: RecordLoader; dependents: readonly string[] }> {
  const loader = new RecordLoader(graph);
  const edited = new Set(facts.map(({ id }) => id));
  const dependents = new Set<string>();
  const addDependents = (ids: Iterable<string>): void => {
    for (const id of ids) if (!edited.has(id)) dependents.add(id);
  };
  addDependents(recomputed);
  await loader.addFacts([...edited, ...recomputed]);
  const ofSources = await factIdsOfSources(graph, sourcesWithNewInfo(sources));
  addDependents(ofSources);
  await loader.addFacts(ofSources);
  const changed = facts.flatMap(({ now, next }) =>
    [now, next].flatMap((fact) => (fact ? [factCoreOf(fact)] : [])),
  );
  for (const id of ofSources) {
    const fact = loader.facts.get(id);
    if (fact !== undefined && !edited.has(id)) changed.push(factCoreOf(fact));
  }
  addDependents(await factsAffectedByDates(graph, changed, loader));
  await loader.addFacts(dependents);
  await loader.addProfiles([
    ...entities.map(({ id }) => id),
    ...changed.flatMap(({ roles }) => roles.map(({ entity }) => entity)),
    ...loader.roleEntities(),
  ]);
  addDependents(await tenuresAffectedByTerms(graph, changed, loader));
  addDependents(await tenuresAffectedBySeats(changed, loader));
  await loader.addProfiles(loader.roleEntities());
  await loader.addClaimSources(changed);
  return { loader, dependents: [...dependents].filter((id) => loader.facts.has(id)) };
}

/** The ids of the sources whose date or voice changes, on which the consensus of claims depends. */
const sourcesWithNewInfo = (sources: RecordEdits['sources']): string[] =>
  sources
    .filter(({ now, next }) => now?.props.date !== next?.props.date || now?.props.voice !== next?.props.voice)
    .map(({ id }) => id);

function contextOf(
  cores: ReadonlyMap<string, FactCore>,
  loader: RecordLoader,
  { entities, sources }: RecordEdits,
): FactContext {
  const kinds = new Map([...loader.entities.values()].map(({ id, kind }) => [id, kind]));
  for (const { id, next } of entities) if (next !== undefined) kinds.set(id, next.kind);
  const nextSources = new Map(loader.sources);
  for (const { id, next } of sources) if (next !== undefined) nextSources.set(id, next);
  return new FactContext(cores.values(), kinds, new Assessments(sourceInfosOf(nextSources)));
}

/** The edited entities, and those whose names, existence or owner change. */
function entityPairs(
  { entities }: RecordEdits,
  facts: readonly RecordPair<StoredFact>[],
  loader: RecordLoader,
  context: FactContext,
  today: Day,
): RecordPair<StoredEntity>[] {
  const cached = (entity: StoredEntity): StoredEntity => ({
    ...withCaches(entity, context, today),
    digests: entity.digests,
  });
  const pairs = entities.map(({ id, now, next }) => pairOf(id, now, next && cached(next)));
  const stale = new Set(
    facts
      .filter(({ changed }) => changed)
      .flatMap(({ before, after }) => [...profiledEntities(before), ...profiledEntities(after)]),
  );
  for (const { id } of entities) stale.delete(id);
  for (const id of [...stale].sort()) {
    const now = loader.entities.get(id);
    if (now !== undefined) pairs.push(pairOf(id, now, cached(now)));
  }
  return pairs;
}
