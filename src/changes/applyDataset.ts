/** Plans a dataset against a graph, and writes what the plan says. */

import type { EntityKind } from '../domain/model/kinds.ts';
import { dayOf } from '../domain/time/day.ts';
import type { LoadedDataset } from '../import/loadedDataset.ts';
import type { Graph } from '../store/graph.ts';
import type { Clock } from '../store/storedRecord.ts';
import { applyBatch, ClockMoved, LeaseLost, type WriteOptions } from '../store/write/batch.ts';
import { recover } from '../store/write/recover.ts';
import type { SourceFacts } from './derive/factContext.ts';
import { planMerges, withMerges } from './merge/plannedMerges.ts';
import type { Plan } from './plan/plan.ts';
import type { Run } from './plan/planContext.ts';
import { planDataset } from './plan/planDataset.ts';

/** How often a plan is made again when somebody else wrote meanwhile. */
const ATTEMPTS = 5;

export interface ApplyOptions extends WriteOptions {
  /** The time of the batch, ISO 8601 in UTC; its day decides which names are the present ones. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  /** Whether claims of the dataset that the files no longer have are retracted. */
  readonly replace: boolean;
  /** The hash of the plan that was agreed to; another plan is refused. */
  readonly expect?: string | undefined;
  /** Whether findings stop it as a conflict does. */
  readonly strict: boolean;
  /** Whether whoever writes may merge entities; merges that are still to be done are conflicts where not. */
  readonly mayMerge: boolean;
  /** Whether all records are compared, also those of which the graph remembers that they are as the files say. */
  readonly anew?: boolean | undefined;
}

/** Whether nothing of a plan may be written. */
export const isBlocked = (plan: Plan, strict: boolean): boolean =>
  plan.counts.CONFLICT > 0 || (strict && plan.findings.length > 0);

/** Gathers what the datasets of one run declare. */
export function runOf(datasets: readonly LoadedDataset[]): Run {
  const kinds = new Map<string, EntityKind>();
  const sources = new Map<string, SourceFacts>();
  for (const dataset of datasets) {
    for (const { id, kind } of dataset.entities) kinds.set(id, kind);
    for (const { id, voice = id, date } of dataset.sources) sources.set(id, { voice, date });
  }
  return { kinds, sources };
}

/** The plan is not the one that was agreed to. */
export class StalePlan extends Error {
  constructor(expected: string, found: string) {
    super(`the plan is now ${found}, not the expected ${expected}; plan again and look at what differs`);
    this.name = 'StalePlan';
  }
}

/** What would be written now. */
export async function makePlan(
  graph: Graph,
  dataset: LoadedDataset,
  run: Run,
  { at, replace, anew = false, mayMerge }: ApplyOptions,
): Promise<Plan> {
  const plan = await planDataset(graph, dataset, run, { today: dayOfTime(at), replace, anew });
  return withMerges(plan, await planMerges(graph, dataset.merged, mayMerge));
}

/**
 * Plans and writes one dataset as one batch, or nothing where the graph says the same already or it is blocked.
 * Plans again where another writer came in between. Throws StalePlan where `expect` names another plan, and WriterBusy
 * where another writer does not get done.
 */
export async function applyDataset(
  graph: Graph,
  dataset: LoadedDataset,
  run: Run,
  options: ApplyOptions,
): Promise<{ plan: Plan; batch: Clock | null }> {
  // What a writer who died has left is finished even where nothing is to do.
  await recover(graph, options.now);
  for (let attempt = 1; ; attempt += 1) {
    const plan = await makePlan(graph, dataset, run, options);
    if (options.expect !== undefined && options.expect !== plan.hash) {
      plan.close();
      throw new StalePlan(options.expect, plan.hash);
    }
    const { CREATE, UPDATE, RETRACT } = plan.counts;
    const records = CREATE + UPDATE + RETRACT - plan.merges.length;
    if (isBlocked(plan, options.strict) || records === 0) return { plan, batch: null };
    try {
      const { at, by, reason } = options;
      const meta = { expected: plan.base, at, by, reason };
      return { plan, batch: await applyBatch(graph, plan.writes, meta, options) };
    } catch (error) {
      const isOvertaken = error instanceof ClockMoved || error instanceof LeaseLost;
      plan.close();
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The day of a time in UTC. */
export function dayOfTime(at: string): number {
  const [year = 1970, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  return dayOf(year, month, day);
}
