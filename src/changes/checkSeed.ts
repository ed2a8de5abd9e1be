/** Reads seed files and checks their records. */

import type { Dataset } from '../domain/model/record.ts';
import type { FormatOptions } from '../formats/formatOptions.ts';
import { Places } from '../formats/places.ts';
import { hasErrors, hasWarnings, type Problem, Problems, pathText } from '../formats/problem.ts';
import { checkRecords } from '../import/check/checkRecords.ts';
import { orderByDependency } from '../import/datasetOrder.ts';
import { groupByDataset, type LoadedDataset, toDataset } from '../import/loadedDataset.ts';
import { readAll } from '../import/readAll.ts';
import { type FileOptions, readFiles } from '../import/readFiles.ts';
import type { ReferencedIds } from '../import/referencedIds.ts';
import { type SeedText, textFiles } from '../import/textFiles.ts';
import type { Graph } from '../store/graph.ts';
import { checkDuplicates } from './check/checkDuplicates.ts';
import { checkIntegrity } from './check/checkIntegrity.ts';
import { StoredFacts } from './check/storedFacts.ts';
import { readStoredKinds } from './check/storedKinds.ts';

/** Paths of files and folders, and patterns; or files given as texts. */
export type SeedInput = readonly string[] | { readonly texts: readonly SeedText[] };

/** How files are read. */
export interface ReadOptions extends FormatOptions, FileOptions {}

export interface CheckedSeed<D> {
  /** All problems, in the order of the files. */
  readonly problems: readonly Problem[];
  /** False if there is an error, or with `strict` a warning. */
  readonly accepted: boolean;
  /** In the order in which they can be applied; empty unless accepted. */
  readonly datasets: readonly D[];
}

interface CheckOptions extends ReadOptions {
  /** The graph whose records the files may reference; without one only the files are checked. */
  readonly graph?: Graph | undefined;
  /** Whether warnings are errors. */
  readonly strict?: boolean | undefined;
  /** Whether notices are added: disagreements, and facts without a source. */
  readonly notices?: boolean | undefined;
}

/**
 * Reads files and folders and checks them, integrity rules included. The arrays of each dataset are read into memory when
 * they are accessed. Throws GraphError if the database fails.
 */
export async function checkSeed(input: SeedInput, options: CheckOptions = {}): Promise<CheckedSeed<Dataset>> {
  const { datasets, close: _close, ...checked } = await readAndCheck(input, { ...options, rules: true });
  return { ...checked, datasets: datasets.map(toDataset) };
}

/**
 * Reads files and folders and checks them.
 * @param options.rules whether the integrity rules are checked. A plan does not need this, since it checks them itself.
 * @returns the result, and a function that deletes the temporary files, after which the datasets cannot be read
 */
export async function readAndCheck(
  input: SeedInput,
  options: CheckOptions & { readonly rules?: boolean },
): Promise<CheckedSeed<LoadedDataset> & { close(): void }> {
  const { graph, strict = false, rules = false, notices = false } = options;
  const problems = new Problems();
  const reading = { problems, places: new Places() };
  const files = 'texts' in input ? textFiles(input.texts, problems) : readFiles(input, problems, options);
  const lookUpKinds = async (ids: ReferencedIds): Promise<ReadonlyMap<string, string>> =>
    graph ? readStoredKinds(graph, ids) : new Map();
  const imported = await readAll(files, reading, options, lookUpKinds);
  const known = await lookUpKinds(imported.records.ids);
  checkRecords(imported.files, known, reading);
  await checkDuplicates(imported.files, known, graph, reading);
  // Facts with errors would cause misleading findings in others.
  if (rules && !problems.haveErrors)
    await checkIntegrity(imported.files, await StoredFacts.of(graph, known), reading, notices);
  const { datasets, cycle } = orderByDependency(groupByDataset(imported), known);
  const [first] = imported.files;
  if (cycle.length > 0 && first !== undefined)
    problems.error(
      { file: first.file, line: 1, column: 1 },
      'DATASET_CIRCLE',
      `the datasets reference each other's records, so none of them can be applied first: ${pathText(cycle)}`,
      'first apply a file with the entities and sources of one of them',
    );
  const sorted = problems.sorted([...namesIn(input), ...imported.names]);
  const accepted = !hasErrors(sorted) && !(strict && hasWarnings(sorted));
  const close = (): void => imported.records.close();
  return { problems: sorted, accepted, datasets: accepted ? datasets : [], close };
}

const namesIn = (input: SeedInput): readonly string[] =>
  'texts' in input ? input.texts.map(({ name }) => name) : input;
