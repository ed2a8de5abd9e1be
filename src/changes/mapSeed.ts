/** Reads sheets with a mapping, beside what the graph has: the tables that they amount to, and what has to be asked. */
import { basename, extname } from 'node:path';
import type { MappedTable } from '../formats/csv/mappedTable.ts';
import type { Answers } from '../formats/mapping/answers.ts';
import { addQuestions, distinct, sheetIn, sheetOfText } from '../formats/mapping/mappedFiles.ts';
import type { Mapping } from '../formats/mapping/mappingFile.ts';
import { type DraftedSheets, draftSheets, mapSheets, type NamedSheet } from '../formats/mapping/mapSheets.ts';
import { proposedMapping } from '../formats/mapping/propose.ts';
import { type Problem, Problems } from '../formats/problem.ts';
import type { Sheet } from '../formats/workbook/sheet.ts';
import { readMappingInput } from '../import/mappedInput.ts';
import { type FileOptions, readFiles } from '../import/readFiles.ts';
import type { Graph } from '../store/graph.ts';
import { readKnownNames } from './check/knownNames.ts';

export interface MappedSeed {
  readonly mapping: Mapping;
  readonly tables: readonly MappedTable[];
  /** With what was asked and what follows from the sheets and the graph. */
  readonly answers: Answers;
  readonly answersPath: string | null;
  /** The number of questions without an answer. */
  readonly open: number;
  /** The rows that wait for an answer. */
  readonly waiting: number;
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
  const { mapping, answers, answersPath } = input;
  const sheets: NamedSheet[] = [];
  for await (const file of readFiles(paths, problems, options)) {
    const sheet = sheetIn(file, mapping);
    if (sheet !== null) sheets.push(sheet);
  }
  const drafted = draftSheets(sheets, mapping, answers, problems);
  const known =
    graph === undefined
      ? { names: () => [], isTaken: () => false }
      : await readKnownNames(graph, namesIn(drafted));
  const { tables, questions, waiting } = mapSheets(drafted, mapping, answers, known);
  addQuestions(questions, answers);
  const mapped = { mapping, tables, answers, answersPath, open: distinct(questions).length, waiting };
  return { problems: problems.sorted([map, ...paths]), mapped: problems.haveErrors ? null : mapped };
}

const namesIn = ({ drafts }: DraftedSheets) =>
  drafts.flatMap(({ names, source }) => [...names.values(), ...(source === null ? [] : [source])]);

/** Proposes a mapping for the sheets of files. @returns its text, and the name of the first file without extension */
export async function proposeMapping(
  paths: readonly string[],
  options: FileOptions,
): Promise<{ readonly name: string; readonly text: string | null; readonly problems: readonly Problem[] }> {
  const problems = new Problems();
  const sheets: { key: string; sheet: Sheet }[] = [];
  for await (const file of readFiles(paths, problems, options)) {
    const sheet =
      file.sheet ?? (/\.(csv|tsv)$/i.test(file.name) ? sheetOfText(basename(file.name), file.content) : null);
    if (sheet !== null) sheets.push({ key: sheet.name, sheet });
  }
  const [first = 'sheet'] = paths;
  const name = basename(first, extname(first));
  const text = problems.haveErrors || sheets.length === 0 ? null : proposedMapping(name, sheets);
  return { name, text, problems: problems.sorted(paths) };
}
