/** Writes datasets as workbooks (Office Open XML), with a sheet for each kind of record. Reading them gives the same records. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Column, TEMPLATES, type Template } from '../csv/templates.ts';
import { tableOf, type WrittenTable } from '../csv/writer.ts';
import {
  datasetFileName,
  type ExportedFile,
  externalDerivations,
  FileNames,
  type FormatWriter,
  Omissions,
  sourceTexts,
  type WrittenDataset,
} from '../shared/exportedFile.ts';
import { escapeText } from '../xml/write.ts';
import { columnLetters } from './sheet.ts';

/** The characters after which a workbook is continued in another one: half of what is read when it is unpacked. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
/** The most characters that programs take in a cell. */
const MAX_CELL = 32_767;
/** The rows below a table whose cells have lists to choose from. */
const MORE_ROWS = 500;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

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

/** A text as readers get it back: spaces at its ends, and what looks like an escape, are escaped. */
const cellText = (text: string): string =>
  escapeText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))
    .replace(/\r/g, '_x000D_')
    .replace(/^\s+|\s+$/g, (spaces) =>
      [...spaces]
        .map((space) => `_x${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
        .join(''),
    );

/** The word null means that a value is withdrawn; as a text it is in quotes. */
const written = (text: string): string => (/^"*null"*$/.test(text) ? `"${text}"` : text);

function rowXml(cells: readonly string[], omissions: Omissions, style = 1): string {
  const xml = cells.map((text, i) => {
    if (text === '') return '';
    if (text.length > MAX_CELL) {
      omissions.add('texts that are longer than a cell');
      return '';
    }
    return `<c r="${columnLetters(i + 1)}0" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(written(text))}</t></is></c>`;
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
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets
      .map(
        (_, i) =>
          `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ template }, i) => `<sheet name="${template.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
    ]),
    // Text in all cells, so that programs make no days of `1998-03`; headings are bold.
    'xl/styles.xml': `<styleSheet ${MAIN}><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
  const none = new Omissions();
  sheets.forEach(({ template, headings, rows }, i) => {
    const above = [...head.map((text) => rowXml([text], none)), rowXml(headings, none, 2)];
    const data = [...above, ...rows].map((row, at) => numbered(row, at + 1)).join('');
    const columns = `<cols><col min="1" max="${headings.length}" width="20" style="1" customWidth="1"/></cols>`;
    const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${first - 1}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
    const choices = choicesOf(template, headings, sheets, first, rows.length);
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${MAIN}>${pane}${columns}<sheetData>${data}</sheetData>${choices}</worksheet>`;
  });
  const zippable: Zippable = {};
  // Equal records give equal files, so they all have one time, which is local: none before 1980 can be written.
  for (const [name, xml] of Object.entries(parts))
    zippable[name] = [strToU8(DECLARATION + xml), { mtime: new Date(1980, 0, 1, 12) }];
  return zipSync(zippable, { level: 6 });
}

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

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
