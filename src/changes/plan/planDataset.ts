/** Compares a dataset with what the graph holds. The dry run and the real run are this one function. */
import type { Day } from '../../domain/time/day.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import type { Graph } from '../../store/graph.ts';
import { readAliases } from '../../store/read/aliases.ts';
import { factIdsOfDataset, factIdsOfSources, readClock } from '../../store/read/currentState.ts';
import { Surroundings } from './dependencies.ts';
import { Standing } from './diffState.ts';
import type { Plan } from './plan.ts';
import { Outcome } from './planBuilder.ts';
import { type Run, Setting } from './planContext.ts';
import { planEntities } from './planEntities.ts';
import { planFacts } from './planFacts.ts';
import { planSources } from './planSources.ts';

export interface PlanOptions {
  /** The day that decides which of several names is the present one. */
  readonly today: Day;
  /** Whether claims of the dataset that the files no longer have are retracted. */
  readonly replace: boolean;
  /** Whether all records are compared, also those of which the graph remembers that they are as the files say. */
  readonly anew: boolean;
}

/**
 * Plans a dataset in pieces: however large it is, only a part of its records is in memory.
 * Throws GraphError where the database fails, and an Error where the temporary folder is full.
 */
export async function planDataset(
  graph: Graph,
  dataset: LoadedDataset,
  run: Run,
  { today, replace, anew }: PlanOptions,
): Promise<Plan> {
  const clock = await readClock(graph);
  const isEmpty = clock.number === 0;
  const setting = new Setting(graph, dataset, run, isEmpty ? new Map() : await readAliases(graph), isEmpty);
  const outcome = new Outcome(dataset.id);
  try {
    const sources = await planSources(setting, anew, outcome);
    const standing = new Standing(setting, await droppedBy(setting, replace));
    await findChanged(standing, setting, sources.moved, anew);
    const around = new Surroundings(setting, standing, sources.facts);
    const { findings, stale } = await planFacts(setting, standing, around, outcome);
    await planEntities(setting, stale, around, outcome, { today, anew });
    const finished = outcome.finish(dataset);
    const close = (): void => outcome.close();
    return { dataset: dataset.id, base: clock.number, findings, merges: [], ...finished, close };
  } catch (error) {
    outcome.close();
    throw error;
  }
}

/** Facts of the dataset that its files no longer have, where they are to be replaced. */
async function droppedBy(
  { graph, dataset, isEmpty, facts }: Setting,
  replace: boolean,
): Promise<Set<string>> {
  if (!replace || isEmpty) return new Set();
  const held = await factIdsOfDataset(graph, dataset.id);
  return new Set(held.filter((id) => facts.rowOf(id) === undefined));
}

/** Finds the facts that are said anew, and those that change with them. */
async function findChanged(
  standing: Standing,
  setting: Setting,
  movedSources: readonly string[],
  anew: boolean,
): Promise<void> {
  if (setting.isEmpty) return;
  const effects = await standing.compare(anew);
  const resourced = await factIdsOfSources(setting.graph, movedSources);
  standing.depend(resourced);
  await effects.addHeld(resourced, setting);
  for await (const ids of effects.dependents(setting)) standing.depend(ids);
}
