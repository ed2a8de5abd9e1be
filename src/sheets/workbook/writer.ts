/** Writes datasets as workbooks (Office Open XML), with a sheet for each kind of record. Reading them gives the same records. */

import { type Column, TEMPLATES, type Template } from '../../formats/csv/templates.ts';
import { tableOf, type WrittenTable } from '../../formats/csv/writer.ts';
import { columnLetters } from '../../formats/places.ts';
import {
  datasetFileName,
  type ExportedFile,
  externalDerivations,
  FileNames,
  type FormatWriter,
  Omissions,
  sourceTexts,
  type WrittenDataset,
} from '../../formats/shared/exportedFile.ts';
import { escapeText } from '../../formats/shared/xmlText.ts';
import { cellXml, MAX_CELL, textBook } from './textBook.ts';

/** The characters after which a workbook is continued in another one: half of what is read when it is unpacked. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
/** The rows below a table whose cells have lists to choose from. */
const MORE_ROWS = 500;

/** A workbook or more for each dataset, and the texts of its sources as files. */
export const writeXlsx: FormatWriter = (datasets, { maxFileBytes = MAX_CHARACTERS } = {}) => {
  const omissions = new Omissions();
  omissions.add('merges', datasets.flatMap(({ merged = [] }) => merged).length);
  const names = new FileNames();
  const files = datasets.flatMap((dataset): ExportedFile[] => {
    const name = datasetFileName(dataset.id);
    const texts = sourceTexts(dataset.sources, `${name}.`, names);
    const books = workbooksOf(dataset, texts, maxFileBytes, omissions);
    return [
      ...books.map((bytes) => ({ name: names.next(name, '.xlsx'), content: '', bytes })),
      ...texts.values(),
    ];
  });
  return { files, omissions: [...omissions.sentences('A workbook'), ...externalDerivations(datasets)] };
};

interface SheetText {
  readonly template: Template;
  readonly headings: readonly string[];
  readonly rows: string[];
}

/** Divides the rows of all tables among workbooks; the rows of one record stay together. */
function workbooksOf(
  dataset: WrittenDataset,
  texts: Parameters<typeof tableOf>[2],
  most: number,
  omissions: Omissions,
): Uint8Array[] {
  const books: SheetText[][] = [[]];
  let size = 0;
  for (const template of TEMPLATES) {
    const { headings, groups }: WrittenTable = tableOf(template, dataset, texts);
    let sheet: SheetText | null = null;
    for (const group of groups()) {
      const rows = group.map((cells) => rowXml(cells, omissions));
      const more = rows.reduce((sum, row) => sum + row.length, 0);
      if (size > 0 && size + more > most) {
        books.push([]);
        [size, sheet] = [0, null];
      }
      if (sheet === null) {
        sheet = { template, headings, rows: [] };
        books.at(-1)?.push(sheet);
      }
      sheet.rows.push(...rows);
      size += more;
    }
  }
  return books.filter((sheets) => sheets.length > 0).map((sheets) => workbookOf(dataset, sheets));
}

/** The word null means that a value is withdrawn; as a text it is in quotes. */
const written = (text: string): string => (/^"*null"*$/.test(text) ? `"${text}"` : text);

function rowXml(cells: readonly string[], omissions: Omissions, style = 1): string {
  const xml = cells.map((text, i) => {
    if (text === '') return '';
    if (text.length > MAX_CELL) {
      omissions.add('texts that are longer than a cell');
      return '';
    }
    return cellXml(`${columnLetters(i + 1)}0`, written(text), style);
  });
  return xml.join('');
}

/** The row with its number, which is not known before the sheet is. */
const numbered = (row: string, number: number): string =>
  `<row r="${number}">${row.replaceAll(/(<c r="[A-Z]+)0"/g, `$1${number}"`)}</row>`;

function workbookOf(dataset: WrittenDataset, sheets: readonly SheetText[]): Uint8Array {
  const head = [
    `# dataset: ${dataset.id}`,
    ...(dataset.language === undefined ? [] : [`# language: ${dataset.language}`]),
  ];
  const first = head.length + 2;
  const none = new Omissions();
  const contents = sheets.map(({ template, headings, rows }) => {
    const above = [...head.map((text) => rowXml([text], none)), rowXml(headings, none, 2)];
    const data = [...above, ...rows].map((row, at) => numbered(row, at + 1)).join('');
    const columns = `<cols><col min="1" max="${headings.length}" width="20" style="1" customWidth="1"/></cols>`;
    const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${first - 1}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
    const choices = choicesOf(template, headings, sheets, first, rows.length);
    return { name: template.name, xml: `${pane}${columns}<sheetData>${data}</sheetData>${choices}` };
  });
  return textBook(contents);
}

/** The tables whose ids a column holds. */
const TABLE_OF: Readonly<Record<string, string>> = {
  office: 'offices',
  body: 'organizations',
  event: 'events',
  source: 'sources',
  holder: 'people',
};

/** Lists to choose from, and what each column means, shown at its heading. */
function choicesOf(
  { columns }: Template,
  headings: readonly string[],
  sheets: readonly SheetText[],
  first: number,
  rows: number,
): string {
  const rules = headings.flatMap((heading, i) => {
    const column = columns.find((one) => one.heading === heading);
    if (column === undefined) return [];
    const letters = columnLetters(i + 1);
    const note = `<dataValidation showInputMessage="1" promptTitle="${escapeText(heading.slice(0, 32))}" prompt="${escapeText(column.about.slice(0, 255))}" sqref="${letters}${first - 1}"/>`;
    const list = listOf(column, sheets, first);
    if (list === null) return [note];
    const range = `${letters}${first}:${letters}${first + rows + MORE_ROWS}`;
    // What is in no list can be typed nevertheless: several ids, or one of another file.
    return [
      note,
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>${escapeText(list)}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function listOf({ key, form, about }: Column, sheets: readonly SheetText[], first: number): string | null {
  if (form === 'FLAG') return '"true,false"';
  const words = /One of ([A-Z_]+(?:, [A-Z_]+)*)\./.exec(about)?.[1];
  if (words !== undefined && words.length < 250) return `"${words.replaceAll(', ', ',')}"`;
  const table = sheets.find(({ template }) => template.name === TABLE_OF[key]);
  return table === undefined
    ? null
    : `${table.template.name}!$A$${first}:$A$${first + table.rows.length - 1}`;
}
