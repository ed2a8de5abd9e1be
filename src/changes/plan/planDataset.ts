/** Plans a dataset: compares its records with those of the graph. Dry runs and real runs share this function. */
import type { Day } from '../../domain/time/day.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import { readClock } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { languageOf, readLanguages, readMergedFacts } from '../../store/read/batchVersions.ts';
import { factIdsOfDataset } from '../../store/read/factIds.ts';
import { readAliases } from '../../store/read/records.ts';
import { ChangedFacts } from '../derive/changedFacts.ts';
import { Derivation } from '../derive/derivation.ts';
import { StoredFacts } from '../derive/storedFacts.ts';
import type { DeclaredRecords } from './declaredRecords.ts';
import { DiffState } from './diffState.ts';
import type { Plan } from './plan.ts';
import { PlanBuilder } from './planBuilder.ts';
import { PlanContext } from './planContext.ts';
import { planEntities } from './planEntities.ts';
import { planFacts } from './planFacts.ts';
import { PlannedFacts } from './plannedFacts.ts';
import { planSources } from './planSources.ts';

interface PlanOptions {
  /** Whether the files take the place of all that the dataset stated before. */
  readonly replace: boolean;
  /** The day that decides which of several names of an entity is the present one. */
  readonly today: Day;
  /** Whether records with an equal digest are compared too. */
  readonly compareAll: boolean;
}

/**
 * Plans a dataset in chunks, so that only a part of its records is in memory, however large it is.
 * Throws GraphError if the database fails, and an Error if the temporary folder is full.
 */
export async function planDataset(
  graph: Graph,
  dataset: LoadedDataset,
  declared: DeclaredRecords,
  { today, replace, compareAll }: PlanOptions,
): Promise<Plan> {
  const clock = await readClock(graph);
  const isEmpty = clock.number === 0;
  const aliases = isEmpty ? new Map() : await readAliases(graph);
  const mergedFacts = isEmpty ? new Map<string, string>() : await readMergedFacts(graph);
  const merged = { aliases, mergedFacts };
  const planContext = new PlanContext(graph, dataset, declared, merged, isEmpty, replace);
  const builder = new PlanBuilder(dataset.id);
  try {
    if (dataset.language !== undefined)
      builder.addLanguage(await languageBefore(graph, dataset.id), dataset.language);
    const sources = await planSources(planContext, compareAll, builder);
    const diff = new DiffState(planContext, await droppedFacts(planContext, replace));
    await findAffectedFacts(diff, planContext, sources.affecting, compareAll);
    const stored = new StoredFacts(isEmpty ? null : graph);
    const derivation = new Derivation(
      new ChangedFacts(stored, new PlannedFacts(planContext, diff, sources.infos)),
    );
    const { findings, stale } = await planFacts(planContext, diff, derivation, builder);
    await planEntities(planContext, stale, derivation, builder, { today, compareAll });
    const finished = builder.finish(dataset);
    const close = (): void => builder.close();
    return { dataset: dataset.id, base: clock.number, findings, merges: [], ...finished, close };
  } catch (error) {
    builder.close();
    throw error;
  }
}

/** The language of a dataset before its files; null if it has none, undefined if the dataset was never applied. */
async function languageBefore(graph: Graph, dataset: string): Promise<string | null | undefined> {
  const batches = await readLanguages(graph, dataset);
  return batches.length === 0 ? undefined : languageOf(batches);
}

/** The facts of the dataset that others take the place of, and if its files replace it, those that they no longer contain. */
async function droppedFacts(planContext: PlanContext, replace: boolean): Promise<Set<string>> {
  const { graph, dataset, facts, isEmpty } = planContext;
  if (isEmpty) return new Set();
  const stored = replace ? await factIdsOfDataset(graph, dataset.id) : dataset.superseded;
  return new Set(stored.map((id) => facts.factIdOf(id)).filter((id) => facts.rowsOf(id).length === 0));
}

/** Finds the changed facts, and the facts whose derived values depend on them or on changed sources. */
async function findAffectedFacts(
  diff: DiffState,
  planContext: PlanContext,
  changedSources: readonly string[],
  compareAll: boolean,
): Promise<void> {
  if (planContext.isEmpty) return;
  const effects = await diff.compare(compareAll);
  await effects.addSources(changedSources);
  await effects.findDependents((ids) => diff.markStale(ids));
  const { facts, replaces } = planContext;
  if (replaces) diff.markStale(facts.mergeTargets().filter((id) => facts.isStatedInPart(id)));
}
