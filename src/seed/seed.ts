/** Seed files into a graph: read, check, plan, apply. */
import type { Graph } from '../graph/graph.ts';
import { readKinds } from '../graph/writer/state.ts';
import { type ApplyOptions, applyDataset, isBlocked, makePlan } from './apply.ts';
import { checkRecords, idsOf } from './check/check.ts';
import { checkDuplicates } from './check/duplicates.ts';
import { datasetsOf, type LoadedDataset } from './dataset.ts';
import { readFiles } from './files.ts';
import { type FormatOptions, readFormat } from './formats/index.ts';
import { Places } from './places.ts';
import type { ChangeKind, Plan } from './plan.ts';
import { hasErrors, type Problem, Problems } from './problem.ts';
import type { FileRecords } from './records.ts';
import { settle } from './settle.ts';
import { type SeedText, textFiles } from './texts.ts';

/** Files and folders by their paths, or files by their content. */
export type SeedInput = readonly string[] | { readonly texts: readonly SeedText[] };

/** How a run is done; with `strict` warnings and findings stop it as errors do. */
export type SeedMeta = Partial<ApplyOptions> & ReadOptions;

/** How files are read. */
export interface ReadOptions extends FormatOptions {
  /** The encoding of all files, by a name that `knownEncoding` knows; UTF-8 where absent. */
  readonly encoding?: string | undefined;
}

/** What happened to one dataset. */
export interface DatasetReport {
  readonly plan: Plan;
  /** The batch that was written; null where nothing was to do, or nothing was written. */
  readonly batch: { readonly id: string; readonly number: number; readonly at: string | null } | null;
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

interface Checked {
  readonly problems: readonly Problem[];
  readonly accepted: boolean;
  readonly datasets: readonly LoadedDataset[];
}

/** Reads and checks files and folders. With a graph, files may build on what it holds. */
export async function checkSeed(
  input: SeedInput,
  options: ReadOptions & { readonly graph?: Graph; readonly strict?: boolean } = {},
): Promise<Checked> {
  const problems = new Problems();
  const reading = { problems, places: new Places() };
  const files =
    'texts' in input ? textFiles(input.texts, problems) : await readFiles(input, problems, options.encoding);
  const read = files
    .map((file) => readFormat(file, reading, options))
    .filter((file): file is FileRecords => file !== null);
  const kindsOf = async (records: readonly FileRecords[]): Promise<ReadonlyMap<string, string>> =>
    options.graph ? readKinds(options.graph, idsOf(records)) : new Map();
  const settled = settle(read, await kindsOf(read), reading);
  const known = await kindsOf(settled);
  checkRecords(settled, known, reading);
  await checkDuplicates(settled, known, options.graph, reading);
  const sorted = problems.sorted([...namesIn(input), ...files.map(({ name }) => name)]);
  const accepted = !hasErrors(sorted) && !(options.strict && sorted.length > 0);
  return { problems: sorted, accepted, datasets: accepted ? datasetsOf(settled, files) : [] };
}

const namesIn = (input: SeedInput): readonly string[] =>
  'texts' in input ? input.texts.map(({ name }) => name) : input;

/** Says what `loadSeed` would do, and writes nothing. */
export async function planSeed(graph: Graph, input: SeedInput, meta: SeedMeta = {}): Promise<SeedReport> {
  const checked = await checkSeed(input, { ...meta, graph, strict: meta.strict ?? false });
  const options = applyOptions(meta);
  const plans: DatasetReport[] = [];
  for (const dataset of checked.datasets)
    plans.push({ plan: await makePlan(graph, dataset, checked.datasets, options), batch: null });
  return reportOf(checked, plans, options);
}

/**
 * Loads files and folders into a graph, one batch for each dataset. Nothing is written while an error or a conflict
 * stands; a second run with the same files changes nothing.
 * Throws GraphError where the database fails, and StalePlan where `meta.expect` names another plan.
 */
export async function loadSeed(graph: Graph, input: SeedInput, meta: SeedMeta = {}): Promise<SeedReport> {
  const checked = await checkSeed(input, { ...meta, graph, strict: meta.strict ?? false });
  const options = applyOptions(meta);
  if (options.expect !== undefined && checked.datasets.length > 1)
    throw new SeveralDatasets(
      `an expected plan goes with one dataset, and the files have ${checked.datasets.length}: ${checked.datasets.map(({ id }) => id).join(', ')}; apply them one at a time`,
    );
  if (checked.datasets.length > 1) {
    // A conflict in the second dataset must not leave the first one written.
    const plans: DatasetReport[] = [];
    for (const dataset of checked.datasets)
      plans.push({ plan: await makePlan(graph, dataset, checked.datasets, options), batch: null });
    if (plans.some(({ plan }) => isBlocked(plan, options.strict))) return reportOf(checked, plans, options);
  }
  const reports: DatasetReport[] = [];
  for (const dataset of checked.datasets) {
    const { plan, batch } = await applyDataset(graph, dataset, checked.datasets, options);
    reports.push({ plan, batch: batch && { id: `batch/${batch.number}`, ...batch } });
  }
  return reportOf(checked, reports, options);
}

const applyOptions = (meta: SeedMeta): ApplyOptions => ({
  ...meta,
  at: meta.at ?? new Date().toISOString(),
  by: meta.by,
  reason: meta.reason,
  replace: meta.replace ?? false,
  expect: meta.expect,
  strict: meta.strict ?? false,
});

function reportOf(
  { problems, accepted }: Checked,
  datasets: readonly DatasetReport[],
  { strict }: ApplyOptions,
): SeedReport {
  const counts: Record<ChangeKind, number> = { CREATE: 0, UPDATE: 0, RETRACT: 0, UNCHANGED: 0, CONFLICT: 0 };
  for (const { plan } of datasets)
    for (const kind of Object.keys(counts) as ChangeKind[]) counts[kind] += plan.counts[kind];
  const blocked = datasets.some(({ plan }) => isBlocked(plan, strict));
  return { problems, accepted: accepted && !blocked, datasets, counts };
}
