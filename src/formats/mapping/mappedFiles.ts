/** Reads sheets with a mapping: the tables that they amount to as files, and what has to be answered as problems. */

import type { MappedTable } from '../csv/mappedTable.ts';
import { Scanner } from '../csv/scanner.ts';
import { rowText } from '../csv/tableText.ts';
import { positionText } from '../places.ts';
import { type Problems, quoteValue } from '../problem.ts';
import type { SeedFile } from '../seedFile.ts';
import { CellLimit, type Sheet, SheetBuilder } from '../workbook/sheet.ts';
import type { Answers } from './answers.ts';
import { cellText, type Question } from './draft.ts';
import type { Mapping } from './mappingFile.ts';
import type { MappedSheets, NamedSheet } from './mapSheets.ts';

/** The name of a CSV file in a mapping: without its folder. */
const baseName = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;

/** A file as a sheet, if the mapping names it; null otherwise. */
export function sheetIn(file: SeedFile, mapping: Mapping): NamedSheet | null {
  if (file.sheet !== undefined)
    return mapping.sheets.has(file.sheet.name) ? { file: file.name, sheet: file.sheet } : null;
  const name = baseName(file.name);
  return mapping.sheets.has(name) ? { file: file.name, sheet: sheetOfText(name, file.content) } : null;
}

/** The cells of a CSV file. */
export function sheetOfText(name: string, content: string): Sheet {
  const scanner = new Scanner(content, () => {});
  const builder = new SheetBuilder(name, new CellLimit());
  const [delimiter = ','] = [';', '\t', ','].filter((one) => scanner.peek(one).cells.length > 1);
  for (let row = 1; !scanner.atEnd; row += 1)
    scanner.row(delimiter).cells.forEach(({ text }, i) => {
      builder.set(row, i + 1, { text: text.trim() });
    });
  return builder.build();
}

/** The tables of a mapping as files, and its open questions as problems. @param leaveOpen whether their rows are left out */
export function mappedFiles(
  { tables, questions, skipped, waiting }: MappedSheets,
  mapping: Mapping,
  sheets: readonly NamedSheet[],
  leaveOpen: boolean,
  problems: Problems,
): SeedFile[] {
  const at = { file: mapping.file, line: 1, column: 1 };
  for (const name of mapping.sheets.keys())
    if (!sheets.some(({ sheet }) => sheet.name === name))
      problems.warning(
        at,
        'NOT_KEPT',
        `no file has the sheet ${quoteValue(name)}`,
        'check its name in the mapping',
      );
  if (skipped > 0)
    problems.notice(
      at,
      'NOT_KEPT',
      `${skipped === 1 ? '1 row is' : `${skipped} rows are`} left out, as the mapping or an answer says`,
      'no action needed',
    );
  const hint =
    mapping.answers === undefined
      ? 'name a file with answers: in the mapping, and run fasti map'
      : `answer it in ${mapping.answers}, which fasti map writes`;
  if (leaveOpen && waiting > 0)
    problems.warning(at, 'OPEN_QUESTION', openText(waiting, distinct(questions).length), hint);
  else
    for (const { file, cell, ...question } of distinct(questions))
      problems.error(
        { file, line: cell.line, column: cell.column },
        'OPEN_QUESTION',
        questionText(question),
        hint,
      );
  return tables.map((table) => ({
    name: table.file,
    content: '',
    mapped: table,
    textBeside: () => null,
  }));
}

const openText = (rows: number, questions: number): string =>
  `${rows === 1 ? '1 row is' : `${rows} rows are`} left out, since ${questions === 1 ? 'a question is' : `${questions} questions are`} open`;

function questionText({ kind, column, typed, context, readings }: Omit<Question, 'file' | 'cell'>): string {
  const about = [kind.toLowerCase(), column, quoteValue(typed), context]
    .filter((text) => text !== '')
    .join(', ');
  return `an open question (${about})${readings === '' ? '' : `: ${readings}`}`;
}

/** Each question once, with the first of its cells. */
export function distinct(questions: readonly Question[]): Question[] {
  const found = new Map<string, Question>();
  for (const question of questions) {
    const { kind, column, typed, context } = question;
    const key = JSON.stringify([kind, column, typed, context]);
    if (!found.has(key)) found.set(key, question);
  }
  return [...found.values()];
}

/** Adds questions that no row of the answers has yet; those about names are there already. */
export function addQuestions(questions: readonly Question[], answers: Answers): void {
  const cells = new Map<string, string[]>();
  const keyOf = ({ kind, column, typed, context }: Question): string =>
    JSON.stringify([kind, column, typed, context]);
  for (const one of questions)
    cells.set(keyOf(one), [...(cells.get(keyOf(one)) ?? []), cellText(one.file, one.cell)]);
  for (const { file: _file, cell: _cell, ...asked } of distinct(questions)) {
    if (answers.of(asked).length > 0) continue;
    const at = (
      cells.get(JSON.stringify([asked.kind, asked.column, asked.typed, asked.context])) ?? []
    ).slice(0, 20);
    answers.add({ ...asked, years: '', cells: at.join(', '), answer: '', by: '' });
  }
}

/** The tables as CSV files, by template: what the mapping amounts to. */
export function tableFiles(
  tables: readonly MappedTable[],
  { dataset }: Mapping,
): { name: string; content: string }[] {
  const byTemplate = new Map<string, MappedTable[]>();
  for (const table of tables)
    byTemplate.set(table.template, [...(byTemplate.get(table.template) ?? []), table]);
  return [...byTemplate].map(([name, list]) => {
    const headings = [...new Set(list.flatMap((table) => table.headings))];
    const rows = list.flatMap(({ file, rows: all }) =>
      all.map(({ line, cells }) => [
        ...headings.map((heading) => cells.get(heading)?.text ?? ''),
        positionText({ file: baseName(file), line, column: 1 }),
      ]),
    );
    const head = `# template: ${name}\n# dataset: ${dataset}\n`;
    return {
      name: `${name}.csv`,
      content: `\ufeff${head}${[[...headings, '#from'], ...rows].map(rowText).join('')}`,
    };
  });
}
