/** The sheet of a copy on which `fasti check` lists the problems, each with a link to its cell. */

import { columnLetters, type Sheet } from '../../formats/csv/sheet.ts';
import { type Position, positionText } from '../../formats/places.ts';
import type { Problem } from '../../formats/problem.ts';
import { escapeText } from '../../formats/shared/xmlText.ts';
import { MAIN, MAX_CELL, plainText } from './textBook.ts';

export const PROBLEM_SHEET = 'Problems';
const HEADINGS = ['Sheet', 'Cell', 'Severity', 'Code', 'What is wrong', 'What would work'];
const WIDTHS = [24, 8, 10, 20, 70, 70];

/** Whether a sheet was written here: it is no table of the archive. */
export const isProblemSheet = ({ name, rows: [head] }: Sheet): boolean =>
  name.startsWith(PROBLEM_SHEET) &&
  HEADINGS.every((heading, i) => head?.cells[i]?.text === heading) &&
  head?.cells.length === HEADINGS.length;

/**
 * @param sheetOf the sheet with the cell of a problem; undefined if it is elsewhere
 * @param more how many problems are not listed
 * @param style the index of a style that wraps texts; null if there is none
 */
export function problemSheet(
  problems: readonly Problem[],
  sheetOf: (at: Position) => string | undefined,
  more: number,
  style: number | null,
): string {
  const links: string[] = [];
  const rows = problems.map((problem, i) => {
    const { severity, code, message, hint, line, column } = problem;
    const sheet = sheetOf(problem);
    const words = [severity.toLowerCase(), code, message, hint];
    if (sheet === undefined) return [positionText(problem), '', ...words];
    const cell = `${columnLetters(column)}${line}`;
    links.push(
      `<hyperlink ref="B${i + 2}" location="${escapeText(`'${sheet.replaceAll("'", "''")}'!${cell}`)}" display="${cell}"/>`,
    );
    return [sheet, cell, ...words];
  });
  if (more > 0) rows.push([`${more} more problems are not listed; mend these, and check again`]);
  const cols = WIDTHS.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = [HEADINGS, ...rows].map((cells, i) => rowXml(cells, i + 1, style)).join('');
  return `<worksheet ${MAIN}><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${data}</sheetData>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** The texts of a row, none of which is a formula; headings are bold, and links look like links. */
function rowXml(cells: readonly string[], row: number, style: number | null): string {
  const s = style === null ? '' : ` s="${style}"`;
  const xml = cells.map((text, i) => {
    const look = row === 1 ? '<b/>' : i === 1 ? '<color rgb="FF0563C1"/><u/>' : '';
    const t = `<t xml:space="preserve">${plainText(text.slice(0, MAX_CELL))}</t>`;
    const content = look === '' ? t : `<r><rPr>${look}<sz val="11"/><rFont val="Calibri"/></rPr>${t}</r>`;
    return `<c r="${columnLetters(i + 1)}${row}"${s} t="inlineStr"><is>${content}</is></c>`;
  });
  return `<row r="${row}">${xml.join('')}</row>`;
}
