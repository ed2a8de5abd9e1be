/** Plans a dataset against a graph, and writes the plan as one batch. */

import { FastiError } from '../domain/model/fastiError.ts';
import type { LoadedDataset } from '../import/loadedDataset.ts';
import type { Clock } from '../store/clock.ts';
import type { Graph } from '../store/graph.ts';
import { applyBatch, type WriteOptions } from '../store/write/batch.ts';
import { recover } from '../store/write/recover.ts';
import { dayOfTime } from './batchRef.ts';
import { addMerges, planMerges } from './merge/plannedMerges.ts';
import type { DeclaredRecords } from './plan/declaredRecords.ts';
import type { Plan } from './plan/plan.ts';
import { planDataset } from './plan/planDataset.ts';
import { mayRetry } from './writeAttempts.ts';

export interface ApplyOptions extends WriteOptions {
  /** The time of the batch, ISO 8601 in UTC. Its day decides which names are the present ones. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  /** Whether claims of the dataset that its files no longer contain are retracted. */
  readonly replace: boolean;
  /** The hash of the plan that was reviewed; any other plan is refused. */
  readonly expect?: string | undefined;
  /** Whether findings block the plan as conflicts do. */
  readonly strict: boolean;
  /** Whether the writer may merge entities; if not, merges that are still to be done are conflicts. */
  readonly mayMerge: boolean;
  /** Whether records with an equal digest are compared too. */
  readonly compareAll?: boolean | undefined;
}

/** Whether nothing of a plan may be written. */
export const isBlocked = (plan: Plan, strict: boolean): boolean =>
  plan.counts.CONFLICT > 0 || (strict && plan.findings.length > 0);

/** The plan differs from the one that was reviewed. */
class StalePlan extends FastiError {
  constructor(expected: string, found: string) {
    super('STALE_PLAN', `the plan is now ${found}, not the expected ${expected.slice(0, 80)}`, {
      hint: 'plan again and review what differs',
    });
  }
}

/** Plans a dataset, with the merges that its files list. The caller must close the plan. */
export async function makePlan(
  graph: Graph,
  dataset: LoadedDataset,
  declared: DeclaredRecords,
  { at, replace, compareAll = false, mayMerge }: ApplyOptions,
): Promise<Plan> {
  const plan = await planDataset(graph, dataset, declared, {
    today: dayOfTime(at),
    replace,
    compareAll,
  });
  return addMerges(plan, await planMerges(graph, dataset.merged, mayMerge));
}

/**
 * Plans a dataset and writes it as one batch. Nothing is written if there is nothing to do or the plan is blocked. Plans
 * again if another writer committed a batch in between.
 * @param write writes the batch
 * Throws StalePlan if the plan is not the one that `expect` names, and WriterBusyError if another writer keeps writing.
 */
export async function applyDataset(
  graph: Graph,
  dataset: LoadedDataset,
  declared: DeclaredRecords,
  options: ApplyOptions,
  write: typeof applyBatch = applyBatch,
): Promise<{ plan: Plan; batch: Clock | null }> {
  // A batch that a writer left unfinished is completed even if there is nothing else to do.
  await recover(graph, options.now);
  for (let attempt = 1; ; attempt += 1) {
    const plan = await makePlan(graph, dataset, declared, options);
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
      return { plan, batch: await write(graph, plan.writes, meta, options) };
    } catch (error) {
      plan.close();
      if (!mayRetry(error, attempt)) throw error;
    }
  }
}
