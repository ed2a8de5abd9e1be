/** Plans a dataset: compares its records with those of the graph. Dry runs and real runs share this function. */
import type { Day } from '../../domain/time/day.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import { readClock } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { readAliases } from '../../store/read/aliases.ts';
import { factIdsOfDataset, factIdsOfSources } from '../../store/read/factIds.ts';
import { readMergedFacts } from '../../store/read/mergedFacts.ts';
import type { DeclaredRecords } from './declaredRecords.ts';
import { Dependencies } from './dependencies.ts';
import { DiffState } from './diffState.ts';
import { NextFacts } from './nextFacts.ts';
import type { Plan } from './plan.ts';
import { PlanBuilder } from './planBuilder.ts';
import { type ClaimOptions, PlanContext } from './planContext.ts';
import { planEntities } from './planEntities.ts';
import { planFacts } from './planFacts.ts';
import { planSources } from './planSources.ts';

interface PlanOptions extends ClaimOptions {
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
  { today, replace, add, compareAll }: PlanOptions,
): Promise<Plan> {
  const clock = await readClock(graph);
  const isEmpty = clock.number === 0;
  const aliases = isEmpty ? new Map() : await readAliases(graph);
  const mergedFacts = isEmpty ? new Map<string, string>() : await readMergedFacts(graph);
  const merged = { aliases, mergedFacts };
  const planContext = new PlanContext(graph, dataset, declared, merged, isEmpty, { replace, add });
  const builder = new PlanBuilder(dataset.id);
  try {
    const sources = await planSources(planContext, compareAll, builder);
    const diff = new DiffState(planContext, await droppedFacts(planContext, replace));
    await findAffectedFacts(diff, planContext, sources.affecting, compareAll);
    const facts = new NextFacts(planContext, diff);
    const dependencies = new Dependencies(planContext, facts, sources.infos);
    const { findings, stale } = await planFacts(planContext, diff, facts, dependencies, builder);
    await planEntities(planContext, stale, dependencies, builder, { today, compareAll });
    const finished = builder.finish(dataset);
    const close = (): void => builder.close();
    return { dataset: dataset.id, base: clock.number, findings, merges: [], ...finished, close };
  } catch (error) {
    builder.close();
    throw error;
  }
}

/** The facts of the dataset that others take the place of, and if its files replace it, those that they no longer contain. */
async function droppedFacts(planContext: PlanContext, replace: boolean): Promise<Set<string>> {
  const { graph, dataset, isEmpty } = planContext;
  if (isEmpty) return new Set();
  const stored = replace ? await factIdsOfDataset(graph, dataset.id) : dataset.superseded;
  return new Set(
    stored.map((id) => planContext.factIdOf(id)).filter((id) => planContext.rowsOf(id).length === 0),
  );
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
  const ofSources = await factIdsOfSources(planContext.graph, changedSources);
  diff.markStale(ofSources);
  await effects.addStored(ofSources, planContext);
  for await (const ids of effects.dependents(planContext)) diff.markStale(ids);
  if (planContext.replaces)
    diff.markStale(planContext.mergeTargets().filter((id) => planContext.isStatedInPart(id)));
}
