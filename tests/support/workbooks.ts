/** Makes workbooks from the XML of their sheets, as small as programs read them. */
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export type XmlParts = Readonly<Record<string, string>>;

export const zipped = (parts: XmlParts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The parts of a workbook. @param sheets by name, each the content of its `worksheet` element */
export function xlsxParts(sheets: XmlParts, more: XmlParts = {}): XmlParts {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
      ['texts', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"/>`,
  };
  Object.values(sheets).forEach((content, i) => {
    parts[`xl/worksheets/sheet${i}.xml`] = `<worksheet xmlns="${MAIN}">${content}</worksheet>`;
  });
  return { ...parts, ...more };
}

/** Rows of texts as the content of a sheet. */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells) =>
        `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`;

/** Styles whose cells have these number formats, in their order from 1. */
export const stylesOf = (formats: readonly string[]): XmlParts => ({
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
    .map(
      (format, i) =>
        `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format).replaceAll('"', '&quot;')}"/>`,
    )
    .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
    .map((_, i) => `<xf numFmtId="${200 + i}"/>`)
    .join('')}</cellXfs></styleSheet>`,
});

/** What says which program saved a workbook. */
export const savedBy = (program: string): XmlParts => ({
  '_rels/.rels': relations([
    ['r1', 'officeDocument', 'xl/workbook.xml'],
    ['r2', 'extended-properties', 'docProps/app.xml'],
  ]),
  'docProps/app.xml': `<Properties><Application>${program}</Application></Properties>`,
});

/** The parts of an OpenDocument spreadsheet. @param body the content of `office:spreadsheet` */
export const odsParts = (body: string, styles = ''): XmlParts => ({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:fo="f" xmlns:dc="d" xmlns:calcext="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
});
