/** `fasti check --problems`: a CSV file with a row for each problem, and with what its cell holds. */
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { BYTE_ORDER_MARK, csvRow, harmless } from '../../domain/model/csvText.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import type { TextPosition } from '../../formats/csv/scanner.ts';
import { bookAndSheet, columnLetters } from '../../formats/places.ts';
import { hasWarnings, type Problem, Problems } from '../../formats/problem.ts';
import { isBefore } from '../../formats/refusals.ts';
import type { SeedFile } from '../../formats/seedFile.ts';
import { readMappingInput } from '../../import/mappedInput.ts';
import { readFiles } from '../../import/readFiles.ts';
import { cellsOf } from '../../sheets/workbook/workbook.ts';
import type { Arguments } from '../arguments/options.ts';
import { UsageError } from '../arguments/usageError.ts';
import { writeExportFiles } from './exportFiles.ts';

const HINT = 'Name another file with --problems.';
const HEADINGS = [
  'File',
  'Sheet',
  'Cell',
  'What was typed',
  'Severity',
  'Code',
  'What is wrong',
  'What would work',
];
/** The most characters of a cell that are shown. */
const MAX_TYPED = 1_000;

/** Refuses to write the table to one of the files that are read, by whichever name, or into a folder that is. */
export async function refuseOwnFiles(to: string, { words, map }: Arguments): Promise<void> {
  if (!/\.csv$/i.test(to)) throw new UsageError(`--problems writes a table, so "${to}" must end with .csv.`);
  const found = await stat(to, { bigint: true }).catch(() => null);
  for (const path of [...words, ...(map === undefined ? [] : [map])]) {
    const own = await stat(path, { bigint: true }).catch(() => null);
    const isSame = own !== null && found !== null && own.dev === found.dev && own.ino === found.ino;
    const isInside = own?.isDirectory() && resolve(to).startsWith(resolve(path) + sep);
    if (!isSame && !isInside) continue;
    const why = isSame
      ? `is your own file "${path}", which is never changed`
      : `would be read with the records of "${path}"`;
    throw new FastiError('FILE_EXISTS', `"${to}" ${why}.`, { hint: HINT });
  }
}

/** Writes the table, unless nothing is wrong. Returns a sentence that says what was done. */
export async function writeProblems(
  to: string,
  args: Arguments,
  problems: readonly Problem[],
): Promise<string> {
  if (!hasWarnings(problems)) return `Nothing is wrong, so ${to} is not written.`;
  const cells = await cellsWith(problems, args);
  const rows = problems.map((problem) => {
    const { file, severity, code, message, hint } = problem;
    const [book, sheet] = bookAndSheet(file) ?? [file, ''];
    const { address, typed } = cells.get(problem) ?? { address: placeIn(problem, sheet !== ''), typed: '' };
    return [book, sheet, address, typed, severity.toLowerCase(), code, message, hint];
  });
  const content = [HEADINGS, ...rows].map((row) => csvRow(row.map(harmless))).join('');
  await writeExportFiles([{ name: to, content: BYTE_ORDER_MARK + content }], to, false, HINT);
  return `Wrote ${to}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`;
}

/** Where a problem is; empty at the start of a text, where the problems of a whole file are. */
function placeIn({ line, column }: TextPosition, isInSheet: boolean): string {
  if (isInSheet) return `${columnLetters(column)}${line}`;
  return line === 1 && column === 1 ? '' : `line ${line}, column ${column}`;
}

interface TypedCell {
  readonly address: string;
  readonly typed: string;
}

/** The cells of tables that problems are about, from the files, which are read again. */
async function cellsWith(
  problems: readonly Problem[],
  args: Arguments,
): Promise<ReadonlyMap<Problem, TypedCell>> {
  const byFile = new Map<string, Problem[]>(problems.map(({ file }) => [file, []]));
  for (const problem of problems) byFile.get(problem.file)?.push(problem);
  const input = args.map === undefined ? null : await readMappingInput(args.map, new Problems());
  const found = new Map<Problem, TypedCell>();
  for await (const file of readFiles(args.words, new Problems(), args)) {
    const own = byFile.get(file.name) ?? [];
    const isMapped = input?.mapper.maps(file) ?? false;
    const isInSheet = ({ code }: Problem): boolean =>
      file.sheet !== undefined || (isMapped && code !== 'INVALID_CSV');
    for (const inSheet of [true, false]) {
      const some = own.filter((one) => isInSheet(one) === inSheet);
      addCells(found, some, file, inSheet);
    }
  }
  return found;
}

/** @param isInSheet whether the problems name rows and columns, not lines of a text, where they may be within a cell */
function addCells(
  found: Map<Problem, TypedCell>,
  problems: readonly Problem[],
  file: SeedFile,
  isInSheet: boolean,
): void {
  if (problems.length === 0) return;
  const left = [...problems].sort((a, b) => b.line - a.line || b.column - a.column);
  let last: (TypedCell & TextPosition) | undefined;
  const add = (problem: Problem): void => {
    const isLast = !isInSheet || (last?.line === problem.line && last.column === problem.column);
    if (isLast && last !== undefined) found.set(problem, last);
    else if (isInSheet) found.set(problem, { address: placeIn(problem, true), typed: '' });
  };
  for (const { row, column, text, at } of cellsOf(file)) {
    const place = isInSheet ? { line: row, column } : at;
    for (let one = left.at(-1); one !== undefined && isBefore(one, place); one = left.at(-1)) {
      add(one);
      left.pop();
    }
    const address = placeIn({ line: row, column }, true);
    last = { ...place, address, typed: text.slice(0, MAX_TYPED) };
  }
  left.forEach(add);
}
