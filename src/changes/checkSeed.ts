/** Reads seed files and checks their records. */

import type { Dataset } from '../domain/model/record.ts';
import { Places } from '../formats/places.ts';
import { hasErrors, hasWarnings, inFileOrder, type Problem, Problems, pathText } from '../formats/problem.ts';
import { Refusals, rowAt, rowsByFile } from '../formats/refusals.ts';
import type { FormatOptions, SeedFile } from '../formats/seedFile.ts';
import { checkRecords } from '../import/check/checkRecords.ts';
import { orderByDependency } from '../import/datasetOrder.ts';
import { groupByDataset, type LoadedDataset, toDataset } from '../import/loadedDataset.ts';
import { type MappingOptions, withMapping } from '../import/mappedInput.ts';
import { type GraphLookup, type ImportedFiles, readAll } from '../import/readAll.ts';
import { type FileOptions, readFiles } from '../import/readFiles.ts';
import type { ReferencedIds } from '../import/referencedIds.ts';
import { type SeedText, textFiles } from '../import/textFiles.ts';
import { readClock } from '../store/clock.ts';
import { entityRecordOf } from '../store/codec/entity.ts';
import type { Graph } from '../store/graph.ts';
import { readAwaitingRemarks, readEntities, readKinds } from '../store/read/records.ts';
import { checkDuplicates } from './check/checkDuplicates.ts';
import { checkIntegrity } from './check/checkIntegrity.ts';
import { checkOwners } from './check/checkOwners.ts';

/** Paths of files and folders, and patterns; or files given as texts. */
export type SeedInput = readonly string[] | { readonly texts: readonly SeedText[] };

/** How files are read. */
export interface ReadOptions extends FormatOptions, FileOptions, MappingOptions {}

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
  /** Whether rows with errors are left out, if the format allows it, with the rows that name them. */
  readonly keepGoing?: boolean | undefined;
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
  const {
    datasets,
    refusedRows: _refused,
    close: _close,
    ...checked
  } = await readAndCheck(input, { ...options, rules: true });
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
): Promise<CheckedSeed<LoadedDataset> & { readonly refusedRows: number; close(): void }> {
  const { strict = false, keepGoing = false } = options;
  const read = filesOf(input, options);
  const refused = new Refusals(keepGoing);
  let refusals: readonly Problem[] = [];
  for (;;) {
    const { imported, problems, datasets } = await readOnce(read, options, refused);
    const all = inFileOrder([...refusals, ...problems], [...namesIn(input), ...imported.names]);
    const accepted = !hasErrors(problems) && !(strict && hasWarnings(all));
    const errors = problems.filter(({ severity }) => severity === 'ERROR');
    if (accepted || !keepGoing || !refuseRows(errors, imported, refused)) {
      const close = (): void => imported.records.close();
      const refusedRows = refused.rowCount;
      return { problems: all, accepted, datasets: accepted ? datasets : [], refusedRows, close };
    }
    refusals = refusals.concat(errors);
    imported.records.close();
  }
}

/** Refuses the rows that have these errors; false if there is none, or if one of the errors is in no row. */
function refuseRows(errors: readonly Problem[], { files }: ImportedFiles, refused: Refusals): boolean {
  const rowsOf = rowsByFile(files);
  const rows = errors.map((error) => rowAt(rowsOf.get(error.file) ?? [], error));
  if (rows.length === 0 || rows.includes(undefined)) return false;
  const before = refused.rowCount;
  for (const row of rows) if (row !== undefined) refused.addRow(row);
  return refused.rowCount > before;
}

/** Reads and checks the files once, without the refused rows. */
async function readOnce(
  read: ReturnType<typeof filesOf>,
  options: CheckOptions & { readonly rules?: boolean },
  refused: Refusals,
): Promise<{ imported: ImportedFiles; problems: readonly Problem[]; datasets: readonly LoadedDataset[] }> {
  const { graph, rules = false, notices = false } = options;
  const problems = new Problems(refused);
  const reading = { problems, places: new Places() };
  const lookUpKinds = async (ids: ReferencedIds): Promise<ReadonlyMap<string, string>> => {
    const kinds = graph ? await readStoredKinds(graph, ids) : new Map<string, string>();
    // What a refused row declares is as if it were missing, so that the rows which name it are refused too.
    return refused.leaveOut ? new Map([...kinds].filter(([id]) => !refused.hasRecord(id))) : kinds;
  };
  const awaiting: GraphLookup['awaiting'] = async (recordIds, dataset) =>
    graph ? readAwaitingRemarks(graph, recordIds, dataset) : [];
  const stubs: GraphLookup['stubs'] = async (ids) =>
    graph ? (await readEntities(graph, ids)).map(entityRecordOf).filter(({ stub }) => stub) : [];
  const lookup = { kinds: lookUpKinds, awaiting, stubs };
  const imported = await readAll(read(problems), reading, options, lookup);
  const known = await lookUpKinds(imported.records.ids);
  checkRecords(imported.files, known, reading);
  await checkDuplicates(imported.files, known, graph, reading);
  const { datasets, cycle } = orderByDependency(groupByDataset(imported, refused), known);
  await checkOwners(datasets, known, graph, reading);
  // Facts with errors would cause misleading findings in others.
  if (rules && !problems.haveErrors)
    await checkIntegrity({ files: imported.files, datasets, graph, known }, reading, notices);
  const [first] = imported.files;
  if (cycle.length > 0 && first !== undefined)
    problems.error(
      { file: first.file, line: 1, column: 1 },
      'DATASET_CIRCLE',
      `the datasets reference each other's records, so none of them can be applied first: ${pathText(cycle)}`,
      'first apply a file with the entities and sources of one of them',
    );
  const rows = rowsByFile(imported.files);
  // Problems of refused rows were reported when these were refused.
  const isRefused = (problem: Problem): boolean => {
    const row = rowAt(rows.get(problem.file) ?? [], problem);
    return row !== undefined && refused.hasRow(row.key);
  };
  return { imported, problems: problems.sorted(imported.names).filter((one) => !isRefused(one)), datasets };
}

/** Reads the files of a run, again for each pass. Standard input is kept, since it can be read only once. */
function filesOf(input: SeedInput, options: CheckOptions) {
  const { stdin, keepGoing } = options;
  if ('texts' in input) return (problems: Problems) => textFiles(input.texts, problems);
  const read = (problems: Problems, files: FileOptions): AsyncIterable<SeedFile> =>
    withMapping(readFiles(input, problems, files), options, problems);
  if (stdin === undefined || !keepGoing) return (problems: Problems) => read(problems, options);
  let kept: Uint8Array[] | null = null;
  const bytesOf = async function* (): AsyncGenerator<Uint8Array> {
    if (kept !== null) {
      yield* kept;
      return;
    }
    const pieces: Uint8Array[] = [];
    kept = pieces;
    for await (const piece of stdin.bytes) {
      pieces.push(piece);
      yield piece;
    }
  };
  return (problems: Problems) => read(problems, { ...options, stdin: { ...stdin, bytes: bytesOf() } });
}

const namesIn = (input: SeedInput): readonly string[] =>
  'texts' in input ? input.texts.map(({ name }) => name) : input;

/** The kinds of the stored records that have one of the ids, by id. */
async function readStoredKinds(graph: Graph, { ids }: ReferencedIds): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  if ((await readClock(graph)).number === 0) return kinds;
  for (const label of ['Entity', 'Source', 'Fact'] as const)
    for (const [id, kind] of await readKinds(graph, ids[label].keys(), label)) kinds.set(id, kind);
  return kinds;
}
