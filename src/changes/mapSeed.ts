/** Reads sheets with a mapping, beside what the graph has: the tables that they amount to, and what has to be asked. */
import { basename, extname } from 'node:path';
import { type Problem, Problems } from '../formats/problem.ts';
import type { SeedFile } from '../formats/seedFile.ts';
import { readMappingInput } from '../import/mappedInput.ts';
import { type FileOptions, readFiles } from '../import/readFiles.ts';
import { type MappedSheetFiles, proposalFor } from '../sheets/mapping/sheetMapper.ts';
import { NOTHING_KNOWN } from '../sheets/mapping/whoIsWho.ts';
import type { Graph } from '../store/graph.ts';
import { readKnownNames } from './check/knownNames.ts';

export interface MappedSeed extends MappedSheetFiles {
  /** With what was asked and what follows from the sheets and the graph, as CSV. */
  readonly answers: string;
  readonly answersPath: string | null;
}

/**
 * Reads the sheets of files that a mapping names.
 * @param graph whose names are compared; without one only the sheets are
 * @returns null after an error
 */
export async function mapSeed(
  graph: Graph | undefined,
  paths: readonly string[],
  map: string,
  options: FileOptions,
): Promise<{ readonly problems: readonly Problem[]; readonly mapped: MappedSeed | null }> {
  const problems = new Problems();
  const input = await readMappingInput(map, problems);
  if (input === null) return { problems: problems.sorted([map]), mapped: null };
  const { mapper, answersPath } = input;
  for await (const file of readFiles(paths, problems, options)) mapper.add(file, problems);
  const known = graph === undefined ? NOTHING_KNOWN : await readKnownNames(graph, mapper.names, mapper.known);
  const mapped = { ...mapper.ask(known, problems), answers: mapper.answersText, answersPath };
  return { problems: problems.sorted([map, ...paths]), mapped: problems.haveErrors ? null : mapped };
}

/** Proposes a mapping for the sheets of files. @returns its text, and the name of the first file without extension */
export async function proposeMapping(
  paths: readonly string[],
  options: FileOptions,
): Promise<{ readonly name: string; readonly text: string | null; readonly problems: readonly Problem[] }> {
  const problems = new Problems();
  const files: SeedFile[] = [];
  for await (const file of readFiles(paths, problems, options)) files.push(file);
  const [first = 'sheet'] = paths;
  const name = basename(first, extname(first));
  const text = proposalFor(name, files, problems);
  return { name, text: problems.haveErrors ? null : text, problems: problems.sorted(paths) };
}
