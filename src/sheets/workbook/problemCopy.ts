/** Writes a copy of a workbook with what is wrong in it: a first sheet that lists the problems, and comments at cells. */

import { columnLetters, type Sheet } from '../../formats/csv/sheet.ts';
import type { Position } from '../../formats/places.ts';
import type { Problem, Severity } from '../../formats/problem.ts';
import { WorkbookFault } from './archive.ts';
import { addComments } from './cellComments.ts';
import { type Edit, firstUnused, inserted, PartEditor, type PartElement } from './partEditor.ts';
import { PROBLEM_SHEET, problemSheet } from './problemSheet.ts';
import { MAX_COLUMNS, MAX_ROWS } from './sheetBuilder.ts';
import { cellXml, MAX_CELL, OFFICE, textBook } from './textBook.ts';
import { relationsOf } from './xlsx.ts';

/** The most problems that are listed. */
const MAX_LISTED = 5_000;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const SEVERITIES: readonly Severity[] = ['ERROR', 'WARNING', 'NOTICE'];

/**
 * All parts stay as they are but those that name the new sheet and show comments.
 * @param workbook in Office Open XML
 * @param fileOf the name of a sheet as problems have it
 * @throws WorkbookFault if the workbook is damaged or too large
 */
export function copyWithProblems(
  workbook: Uint8Array,
  problems: readonly Problem[],
  fileOf: (sheet: string) => string,
): Uint8Array {
  const editor = new PartEditor(workbook);
  const listed = mostSevere(problems);
  const elements = editor.elements(editor.workbook, (name) =>
    /^(sheets|sheet|workbookView|definedName)$/.test(name),
  );
  const sheets = relationsOf(editor.parts, editor.workbook).filter(({ type }) => /sheet$/i.test(type));
  const targets = new Map(sheets.map(({ id, target }) => [id, target]));
  const nameOf = new Map<string, string>();
  for (const { name: tag, attributes } of elements) {
    if (tag !== 'sheet') continue;
    const { name = '', id = '' } = attributes;
    nameOf.set(fileOf(name), name);
    const [target, own] = [
      targets.get(id),
      listed.filter((one) => one.file === fileOf(name) && isInSheet(one)),
    ];
    if (target !== undefined && own.length > 0) addComments(editor, target, own);
  }
  const style = addStyle(editor);
  const sheetOf = (at: Position) => (isInSheet(at) ? nameOf.get(at.file) : undefined);
  const xml = problemSheet(listed, sheetOf, problems.length - listed.length, style);
  const { id } = editor.add(editor.workbook, 'worksheet', 'xl/worksheets/sheet*.xml', SHEET_TYPE, xml);
  for (const target of targets.values()) deselect(editor, target);
  editor.edit(editor.workbook, firstSheet(editor, elements, id));
  return editor.zipped();
}

/** A new workbook with the texts of sheets, and with their problems. @param sheets with the names of problems */
export function textsWithProblems(
  sheets: readonly { readonly file: string; readonly sheet: Sheet }[],
  problems: readonly Problem[],
): Uint8Array {
  const files = new Map<string, string>();
  const contents = sheets.map(({ file, sheet }) => {
    // Programs refuse these characters in the name of a sheet, and longer names.
    const short = sheet.name.replace(/[:\\/?*[\]']/g, '_').slice(0, 25);
    const name = firstUnused(
      (number) => (number === '1' ? short : `${short} (${number})`),
      (one) => files.has(one),
    );
    files.set(name, file);
    const rows = sheet.rows.map(({ row, cells }) => {
      const xml = cells.map(({ column, text }) =>
        cellXml(`${columnLetters(column)}${row}`, text.slice(0, MAX_CELL)),
      );
      return `<row r="${row}">${xml.join('')}</row>`;
    });
    return { name, xml: `<sheetData>${rows.join('')}</sheetData>` };
  });
  return copyWithProblems(textBook(contents), problems, (name) => files.get(name) ?? '');
}

/** The problems in their order; if there are too many, errors first. */
const mostSevere = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= MAX_LISTED
    ? problems
    : SEVERITIES.flatMap((wanted) => problems.filter(({ severity }) => severity === wanted)).slice(
        0,
        MAX_LISTED,
      );

const isInSheet = ({ line, column }: Position): boolean => line <= MAX_ROWS && column <= MAX_COLUMNS;

/** Puts the new sheet before all others, which are counted from 0 in other places. */
function firstSheet(editor: PartEditor, elements: readonly PartElement[], id: string): Edit[] {
  const list = elements.find(({ name }) => name === 'sheets');
  const sheets = elements.filter(({ name }) => name === 'sheet').map(({ attributes }) => attributes);
  if (list === undefined || sheets.length === 0)
    throw new WorkbookFault('the workbook has no sheets', 'check what it is');
  const used = sheets.map(({ name = '' }) => name.toLowerCase());
  const name = firstUnused(
    (number) => (number === '1' ? PROBLEM_SHEET : `${PROBLEM_SHEET} (${number})`),
    (one) => used.includes(one.toLowerCase()),
  );
  const number = sheets.reduce((most, { sheetId }) => Math.max(most, Number(sheetId) || 0), 0) + 1;
  const tag = `<${list.prefix}sheet xmlns:r="${OFFICE}" name="${name}" sheetId="${number}" r:id="${id}"/>`;
  const counted = elements.flatMap((element) => {
    const { localSheetId } = element.attributes;
    if (localSheetId !== undefined)
      return [editor.attributed(editor.workbook, element, { localSheetId: Number(localSheetId) + 1 })];
    if (element.name !== 'workbookView') return [];
    return [editor.attributed(editor.workbook, element, { firstSheet: 0, activeTab: 0 })];
  });
  return [inserted(list.inner, tag), ...counted];
}

/** Takes the selection from a sheet: what is typed goes to all sheets that are selected. */
function deselect(editor: PartEditor, part: string): void {
  const text = editor.text(part);
  const [head = ''] = text.split(/<(?:\w+:)?sheetData\b/, 1);
  const selections = head.matchAll(/\stabSelected\s*=\s*["'](?:1|true)["']/g);
  editor.edit(
    part,
    [...selections].map((one) => ({ from: one.index, to: one.index + one[0].length, text: '' })),
  );
}

/** Adds a style that wraps texts and returns its index; null if the workbook has no styles. */
function addStyle(editor: PartEditor): number | null {
  const part = relationsOf(editor.parts, editor.workbook).find(({ type }) => type === 'styles')?.target ?? '';
  if (!editor.parts.has(part.toLowerCase())) return null;
  const elements = editor.elements(part, (name, depth) => /^(cellXfs|xf)$/.test(name) && depth <= 3);
  const list = elements.find(({ name }) => name === 'cellXfs');
  if (list === undefined) return null;
  const { prefix, start, end } = list;
  const index = elements.filter((one) => one.name === 'xf' && one.start > start && one.start < end).length;
  if (index === 0) return null;
  const xml = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`;
  editor.edit(part, [editor.attributed(part, list, { count: index + 1 }), editor.appended(part, list, xml)]);
  return index;
}
