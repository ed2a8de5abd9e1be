/** Loads seed files into a graph, or plans to: read, check, plan, apply. */

import { FastiError } from '../domain/model/fastiError.ts';
import type { MergeRecord } from '../domain/model/record.ts';
import type { Problem } from '../formats/problem.ts';
import type { LoadedDataset } from '../import/loadedDataset.ts';
import type { Graph } from '../store/graph.ts';
import { readAliases } from '../store/read/records.ts';
import { type ApplyOptions, applyDataset, isBlocked, makePlan } from './applyDataset.ts';
import { type BatchRef, batchRefOf } from './batchRef.ts';
import { type CheckedSeed, type ReadOptions, readAndCheck, type SeedInput } from './checkSeed.ts';
import { mergeEntities } from './merge/mergeEntities.ts';
import { orderMerges } from './merge/plannedMerges.ts';
import type { MergeReport } from './merge/writeMerge.ts';
import { declaredRecordsOf } from './plan/declaredRecords.ts';
import type { Plan } from './plan/plan.ts';
import { CHANGE_KINDS, type ChangeCounts, noChanges } from './plan/plannedChange.ts';
import type { EditMeta } from './writeEdits.ts';

/** With `strict`, warnings and findings block the run as errors do. */
export type SeedOptions = Partial<ApplyOptions> &
  ReadOptions & {
    /**
     * Whether rows with errors are left out instead of blocking the run, and the rows that name them too. What they said
     * before stays. An error that is in no row still refuses everything, and so does any error in EAC-CPF.
     */
    readonly keepGoing?: boolean | undefined;
  };

/** What happened to one dataset. */
export interface DatasetReport {
  readonly plan: Plan;
  /** The batch that was written; null if nothing was written. */
  readonly batch: BatchRef | null;
  /** The merges that were done, each as a batch of its own after those of all datasets. */
  readonly merges: readonly DoneMerge[];
}

export interface SeedReport {
  /** All problems of the files, in the order of the files. */
  readonly problems: readonly Problem[];
  /**
   * False if an error, a conflict, or with `strict` a warning or a finding blocks the run. Nothing was written then.
   */
  readonly accepted: boolean;
  /** The number of rows that were left out because of errors. */
  readonly refusedRows: number;
  readonly datasets: readonly DatasetReport[];
  /** Numbers of records by what happens to them, over all datasets. */
  readonly counts: ChangeCounts;
}

/** The hash of an expected plan was given, but the files contain several datasets, each with a plan of its own. */
class SeveralDatasets extends FastiError {
  constructor(ids: readonly string[]) {
    super(
      'SEVERAL_DATASETS',
      `an expected plan applies to one dataset, but the files contain ${ids.length}: ${ids.join(', ')}`,
      { hint: 'apply them one at a time' },
    );
  }
}

/** Plans what `loadSeed` would do, and writes nothing. Throws GraphError if the database fails. */
export const planSeed = (graph: Graph, input: SeedInput, options: SeedOptions = {}): Promise<SeedReport> =>
  withChecked(graph, input, options, async (checked, known) =>
    reportOf(checked, await planAll(graph, checked.datasets, known), known),
  );

/**
 * Loads files and folders into a graph: one batch for each dataset, then one for each merge that the files list. Nothing
 * is written if there is an error or a conflict. Loading the same files again changes nothing.
 * Throws StalePlan if the plan is not the one that `expect` names, SeveralDatasets if `expect` is given and the files
 * contain several datasets, and GraphError if the database fails.
 */
export const loadSeed = (graph: Graph, input: SeedInput, options: SeedOptions = {}): Promise<SeedReport> =>
  withChecked(graph, input, options, (checked, known) => load(graph, checked, known));

function refuseSeveral(datasets: readonly LoadedDataset[], { expect }: ApplyOptions): void {
  if (expect !== undefined && datasets.length > 1) throw new SeveralDatasets(datasets.map(({ id }) => id));
}

type Checked = CheckedSeed<LoadedDataset> & { readonly refusedRows: number };

async function withChecked(
  graph: Graph,
  input: SeedInput,
  options: SeedOptions,
  use: (checked: Checked, options: ApplyOptions) => Promise<SeedReport>,
): Promise<SeedReport> {
  const checked = await readAndCheck(input, { ...options, graph });
  try {
    return await use(checked, withDefaults(options));
  } finally {
    checked.close();
  }
}

async function load(graph: Graph, checked: Checked, options: ApplyOptions): Promise<SeedReport> {
  const { datasets } = checked;
  refuseSeveral(datasets, options);
  if (datasets.length > 1) {
    // All are planned first, so that a conflict in the second dataset does not leave the first one written.
    const plans = await planAll(graph, datasets, options);
    if (plans.some(({ plan }) => isBlocked(plan, options.strict))) return reportOf(checked, plans, options);
    for (const { plan } of plans) plan.close();
  }
  const declared = declaredRecordsOf(datasets);
  const reports: DatasetReport[] = [];
  for (const dataset of datasets) {
    const { plan, batch } = await applyDataset(graph, dataset, declared, options);
    reports.push({ plan, batch: batch && batchRefOf(batch), merges: [] });
  }
  if (reports.some(({ plan }) => isBlocked(plan, options.strict))) return reportOf(checked, reports, options);
  const pending = reports.flatMap(({ plan }) => plan.merges);
  const merged = await applyMerges(graph, pending, options);
  const withMerges = reports.map((report) => ({
    ...report,
    merges: merged.filter(({ id }) => report.plan.merges.some((merge) => merge.id === id)),
  }));
  return reportOf(checked, withMerges, options);
}

async function planAll(
  graph: Graph,
  datasets: readonly LoadedDataset[],
  options: ApplyOptions,
): Promise<DatasetReport[]> {
  const declared = declaredRecordsOf(datasets);
  const plans: DatasetReport[] = [];
  for (const dataset of datasets)
    plans.push({ plan: await makePlan(graph, dataset, declared, options), batch: null, merges: [] });
  return plans;
}

const withDefaults = (options: SeedOptions): ApplyOptions => ({
  ...options,
  at: options.at ?? new Date().toISOString(),
  replace: options.replace ?? false,
  strict: options.strict ?? false,
  mayMerge: options.mayMerge ?? true,
});

function reportOf(
  { problems, accepted, refusedRows }: Pick<SeedReport, 'problems' | 'accepted' | 'refusedRows'>,
  datasets: readonly DatasetReport[],
  { strict }: ApplyOptions,
): SeedReport {
  const counts = noChanges();
  for (const { plan } of datasets) for (const kind of CHANGE_KINDS) counts[kind] += plan.counts[kind];
  const blocked = datasets.some(({ plan }) => isBlocked(plan, strict));
  return { problems, accepted: accepted && !blocked, refusedRows, datasets, counts };
}

/** A merge that was done. */
interface DoneMerge extends MergeReport {
  readonly id: string;
  readonly into: string;
  readonly batch: BatchRef;
}

/**
 * Carries out the pending merges of a plan, each as a batch of its own. The reason is that of the merge, or else
 * `meta.reason`. Throws MergeRefused if a merge has become impossible since it was planned, and GraphError as
 * `mergeEntities` does.
 */
async function applyMerges(
  graph: Graph,
  pending: readonly MergeRecord[],
  meta: Omit<EditMeta, 'dryRun'>,
): Promise<DoneMerge[]> {
  const done: DoneMerge[] = [];
  for (const { id, into, reason } of orderMerges(pending)) {
    const aliases = await readAliases(graph);
    const target = aliases.get(into)?.into ?? into;
    if ((aliases.get(id)?.into ?? id) === target) continue;
    const { batch, ...report } = await mergeEntities(graph, id, target, {
      ...meta,
      reason: reason ?? meta.reason,
    });
    if (batch !== null) done.push({ id, into: target, ...report, batch });
  }
  return done;
}
