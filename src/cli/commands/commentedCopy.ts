/** `fasti check --comments`: a copy of a sheet, with a list of its problems and comments at its cells. */
import { readFile, stat } from 'node:fs/promises';
import { FastiError } from '../../domain/model/fastiError.ts';
import { hasWarnings, type Problem, Problems } from '../../formats/problem.ts';
import { maxBytesOf } from '../../formats/seedFile.ts';
import { readMappingInput } from '../../import/mappedInput.ts';
import { readFiles } from '../../import/readFiles.ts';
import { isWorkbookName, textWithProblems, workbookWithProblems } from '../../sheets/workbook/workbook.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { UsageError } from '../arguments/usageError.ts';
import { writeExportFiles } from './exportFiles.ts';

/** Refuses to write a copy to one of the files that are read, by whichever name, or of none or of several sheets. */
export async function refuseOwnFiles(to: string, { words, map }: Arguments): Promise<void> {
  if (!/\.xlsx$/i.test(to))
    throw new UsageError(`--comments writes a workbook, so "${to}" must end with .xlsx.`);
  sheetAmong(words);
  const found = await stat(to, { bigint: true }).catch(() => null);
  if (found === null) return;
  for (const path of [...words, ...(map === undefined ? [] : [map])]) {
    const own = await stat(path, { bigint: true }).catch(() => null);
    if (own !== null && own.dev === found.dev && own.ino === found.ino)
      throw new FastiError('FILE_EXISTS', `"${to}" is your own file "${path}", which is never changed.`, {
        hint: 'Name another file with --comments.',
      });
  }
}

/** The one workbook among files, or the one CSV file if there is none. */
function sheetAmong(words: readonly string[]): string {
  const books = words.filter(isWorkbookName);
  const [sheet, ...more] = books.length > 0 ? books : words.filter((word) => /\.(csv|tsv)$/i.test(word));
  if (sheet !== undefined && more.length === 0) return sheet;
  throw new UsageError(
    '--comments needs one workbook, or one CSV file, among the files, such as: fasti check town.xlsx --comments town-problems.xlsx.',
  );
}

/** Writes the copy, unless nothing is wrong. Returns a sentence that says what was done. */
export async function writeCommentedCopy(
  to: string,
  args: Arguments,
  problems: readonly Problem[],
): Promise<string> {
  if (!hasWarnings(problems)) return `Nothing is wrong, so ${to} is not written.`;
  const path = sheetAmong(args.words);
  const { copy, isWhole } = await copyOf(path, args, problems);
  const hint = 'Name another file with --comments.';
  await writeExportFiles([{ name: to, content: '', bytes: copy }], to, false, hint);
  const what = isWhole ? path : `the texts of ${path}`;
  return `Wrote ${to}: ${what}, with the problems on a first sheet and in comments at their cells.`;
}

async function copyOf(path: string, args: Arguments, problems: readonly Problem[]) {
  const { size } = await stat(path).catch(() => ({ size: Number.POSITIVE_INFINITY }));
  if (size <= maxBytesOf(path) && isWorkbookName(path))
    return workbookWithProblems(path, await readFile(path), problems);
  for await (const file of readFiles([path], new Problems(), args)) {
    const input = args.map === undefined ? null : await readMappingInput(args.map, new Problems());
    const isMapped = input?.mapper.add(file, new Problems()) ?? false;
    return { copy: textWithProblems(file, problems, isMapped), isWhole: false };
  }
  throw new FastiError('FILE_ERROR', `No copy of "${path}" is written, since it cannot be read.`);
}
