/** Seed files into a graph: read, check, plan, apply. */

import type { Dataset } from '../domain/model/record.ts';
import type { FormatOptions } from '../formats/index.ts';
import { Places } from '../formats/places.ts';
import { hasErrors, hasWarnings, type Problem, Problems } from '../formats/problem.ts';
import { checkRecords } from '../import/check/checkRecords.ts';
import { datasetsOf, type LoadedDataset, listed } from '../import/loadedDataset.ts';
import { inOrderOfNeed } from '../import/datasetOrder.ts';
import { type FileOptions, readFiles } from '../import/readFiles.ts';
import { takeIn } from '../import/readAll.ts';
import type { Named } from '../import/recordHeader.ts';
import { type SeedText, textFiles } from '../import/textFiles.ts';
import type { Graph } from '../store/graph.ts';
import { type ApplyOptions, applyDataset, isBlocked, makePlan, runOf } from './applyDataset.ts';
import { checkDuplicates } from './check/checkDuplicates.ts';
import { HeldFacts } from './check/storedFacts.ts';
import { checkIntegrity } from './check/checkIntegrity.ts';
import { knownKinds } from './check/storedKinds.ts';
import { applyMerges, type DoneMerge } from './merge/applyMerges.ts';
import type { ChangeKind, Plan } from './plan/plan.ts';

/** Files and folders by their paths and patterns, or files by their content. */
export type SeedInput = readonly string[] | { readonly texts: readonly SeedText[] };

/** How a run is done; with `strict` warnings and findings stop it as errors do. */
export type SeedMeta = Partial<ApplyOptions> & ReadOptions;

/** How files are read. */
export interface ReadOptions extends FormatOptions, FileOptions {}

/** What happened to one dataset. */
export interface DatasetReport {
  readonly plan: Plan;
  /** The batch that was written; null where nothing was to do, or nothing was written. */
  readonly batch: { readonly id: string; readonly number: number; readonly at: string | null } | null;
  /** The merges of the dataset that were done, each a batch of its own after those of all datasets. */
  readonly merges: readonly DoneMerge[];
}

export interface SeedReport {
  /** Everything that is wrong with the files, in their order. */
  readonly problems: readonly Problem[];
  /** False where an error, a conflict, or under `strict` a warning or finding stands in the way; then nothing was written. */
  readonly accepted: boolean;
  readonly datasets: readonly DatasetReport[];
  /** Records by what happens to them, over all datasets. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

/** One plan was expected, and the files have several. */
export class SeveralDatasets extends Error {}

interface Checked<D> {
  readonly problems: readonly Problem[];
  readonly accepted: boolean;
  readonly datasets: readonly D[];
}

interface CheckOptions extends ReadOptions {
  readonly graph?: Graph | undefined;
  readonly strict?: boolean | undefined;
  /** Whether what is left to do is told as well. */
  readonly notices?: boolean | undefined;
}

/**
 * Reads and checks files and folders. With a graph, files may build on what it holds. The lists of each dataset are
 * made when they are asked for.
 */
export async function checkSeed(input: SeedInput, options: CheckOptions = {}): Promise<Checked<Dataset>> {
  const { datasets, ...checked } = await readChecked(input, { ...options, rules: true });
  return { ...checked, datasets: datasets.map(listed) };
}

async function readChecked(
  input: SeedInput,
  options: CheckOptions & { readonly rules?: boolean },
): Promise<Checked<LoadedDataset> & { close(): void }> {
  const { graph, strict = false, rules = false, notices = false } = options;
  const problems = new Problems();
  const reading = { problems, places: new Places() };
  const files = 'texts' in input ? textFiles(input.texts, problems) : readFiles(input, problems, options);
  const kindsOf = async (named: Named): Promise<ReadonlyMap<string, string>> =>
    graph ? knownKinds(graph, named) : new Map();
  const intake = await takeIn(files, reading, options, kindsOf);
  const known = await kindsOf(intake.filing.named);
  checkRecords(intake.files, known, reading);
  await checkDuplicates(intake.files, known, graph, reading);
  // A plan asks the rules itself, of what will be. What is wrong already is no ground to compare more with.
  if (rules && !problems.haveErrors)
    await checkIntegrity(intake.files, await HeldFacts.of(graph, known), reading, notices);
  const { datasets, circle } = inOrderOfNeed(datasetsOf(intake), known);
  const [first] = intake.files;
  if (circle.length > 0 && first !== undefined)
    problems.error(
      { file: first.file, line: 1, column: 1 },
      'DATASET_CIRCLE',
      `the datasets ${circle.join(', ')} name records of each other, so that none of them can be applied first`,
      'apply a file with the entities and sources of one of them before',
    );
  const sorted = problems.sorted([...namesIn(input), ...intake.names]);
  const accepted = !hasErrors(sorted) && !(strict && hasWarnings(sorted));
  const close = (): void => intake.filing.close();
  return { problems: sorted, accepted, datasets: accepted ? datasets : [], close };
}

const namesIn = (input: SeedInput): readonly string[] =>
  'texts' in input ? input.texts.map(({ name }) => name) : input;

/** Says what `loadSeed` would do, and writes nothing. */
export async function planSeed(graph: Graph, input: SeedInput, meta: SeedMeta = {}): Promise<SeedReport> {
  const checked = await readChecked(input, { ...meta, graph });
  try {
    const options = applyOptions(meta);
    return reportOf(checked, await plansOf(graph, checked.datasets, options), options);
  } finally {
    checked.close();
  }
}

/**
 * Loads files and folders into a graph, one batch for each dataset, then one for each merge that they list. Nothing is written while an error or a conflict
 * stands; a second run with the same files changes nothing.
 * Throws GraphError where the database fails, and StalePlan where `meta.expect` names another plan.
 */
export async function loadSeed(graph: Graph, input: SeedInput, meta: SeedMeta = {}): Promise<SeedReport> {
  const checked = await readChecked(input, { ...meta, graph });
  try {
    return await load(graph, checked, applyOptions(meta));
  } finally {
    checked.close();
  }
}

async function load(
  graph: Graph,
  checked: Checked<LoadedDataset>,
  options: ApplyOptions,
): Promise<SeedReport> {
  const { datasets } = checked;
  if (options.expect !== undefined && datasets.length > 1)
    throw new SeveralDatasets(
      `an expected plan goes with one dataset, and the files have ${datasets.length}: ${datasets.map(({ id }) => id).join(', ')}; apply them one at a time`,
    );
  if (datasets.length > 1) {
    // A conflict in the second dataset must not leave the first one written.
    const plans = await plansOf(graph, datasets, options);
    if (plans.some(({ plan }) => isBlocked(plan, options.strict))) return reportOf(checked, plans, options);
    for (const { plan } of plans) plan.close();
  }
  const run = runOf(datasets);
  const reports: DatasetReport[] = [];
  for (const dataset of datasets) {
    const { plan, batch } = await applyDataset(graph, dataset, run, options);
    reports.push({ plan, batch: batch && { id: `batch/${batch.number}`, ...batch }, merges: [] });
  }
  if (reports.some(({ plan }) => isBlocked(plan, options.strict))) return reportOf(checked, reports, options);
  const pending = reports.flatMap(({ plan }) => plan.merges);
  const merged = await applyMerges(graph, pending, options);
  const done = reports.map((report) => ({
    ...report,
    merges: merged.filter(({ id }) => report.plan.merges.some((merge) => merge.id === id)),
  }));
  return reportOf(checked, done, options);
}

async function plansOf(
  graph: Graph,
  datasets: readonly LoadedDataset[],
  options: ApplyOptions,
): Promise<DatasetReport[]> {
  const run = runOf(datasets);
  const plans: DatasetReport[] = [];
  for (const dataset of datasets)
    plans.push({ plan: await makePlan(graph, dataset, run, options), batch: null, merges: [] });
  return plans;
}

const applyOptions = (meta: SeedMeta): ApplyOptions => ({
  ...meta,
  at: meta.at ?? new Date().toISOString(),
  by: meta.by,
  reason: meta.reason,
  replace: meta.replace ?? false,
  expect: meta.expect,
  strict: meta.strict ?? false,
  mayMerge: meta.mayMerge ?? true,
});

function reportOf(
  { problems, accepted }: Pick<SeedReport, 'problems' | 'accepted'>,
  datasets: readonly DatasetReport[],
  { strict }: ApplyOptions,
): SeedReport {
  const counts: Record<ChangeKind, number> = { CREATE: 0, UPDATE: 0, RETRACT: 0, UNCHANGED: 0, CONFLICT: 0 };
  for (const { plan } of datasets)
    for (const kind of Object.keys(counts) as ChangeKind[]) counts[kind] += plan.counts[kind];
  const blocked = datasets.some(({ plan }) => isBlocked(plan, strict));
  return { problems, accepted: accepted && !blocked, datasets, counts };
}
