/** Reads a workbook as the tables that its sheets are. */
import { binaryKind } from '../../formats/binaryKind.ts';
import type { Sheet, Unread } from '../../formats/csv/sheet.ts';
import { type Problems, quoteValue } from '../../formats/problem.ts';
import type { SeedFile } from '../../formats/seedFile.ts';
import { partsOf, WorkbookFault } from './archive.ts';
import { MANIFEST, readOds } from './ods.ts';
import { cellsOfText, type PlacedCell } from './textSheet.ts';
import { readXlsx } from './xlsx.ts';

/** The extensions of workbooks, in lower case and with the dot. */
export const WORKBOOK_EXTENSIONS: readonly string[] = ['.xlsx', '.ods'];

export const isWorkbookName = (name: string): boolean =>
  WORKBOOK_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));

/** What to check of dates. */
const DATES = {
  TWO_DIGIT_YEAR: [
    'shown with two digits of the year',
    'check the century of each, and choose a format with four digits',
  ],
  OLD_STYLE: [
    'before 15 October 1582, where LibreOffice shows the Julian calendar and others the Gregorian one',
    'check what is stored, which is Gregorian',
  ],
} as const;

const UNREAD: Readonly<Record<Exclude<Unread, keyof typeof DATES>, readonly [one: string, many: string]>> = {
  HIDDEN: ['row or column is hidden', 'rows or columns are hidden'],
  STRUCK: ['cell is struck through', 'cells are struck through'],
  COLORED: ['cell is coloured', 'cells are coloured'],
  FILTER: ['filter is set', 'filters are set'],
};

/**
 * The sheets of a workbook with any cell, each as a file of its own whose name is `town.xlsx, Council`. Hidden sheets
 * and those whose name begins with `#` are left out. Problems are added to `problems`.
 */
export function sheetFiles(
  { name, textBeside }: Pick<SeedFile, 'name' | 'textBeside'>,
  bytes: Uint8Array,
  problems: Problems,
): SeedFile[] {
  const at = { file: name, line: 1, column: 1 };
  try {
    const files = sheetsOf(name, bytes)
      .filter((sheet) => sheet.rows.length > 0 && !sheet.name.startsWith('#'))
      .map((sheet): SeedFile => {
        const file = fileOfSheet(name, sheet.name);
        reportUnread(sheet, file, problems);
        return { name: file, content: '', sheet, textBeside };
      });
    if (files.length === 0)
      problems.error(at, 'EMPTY_FILE', 'the workbook has no sheet with a cell', 'fill one in, or unhide it');
    return files;
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    problems.error(at, 'INVALID_WORKBOOK', error.message, error.hint);
    return [];
  }
}

/** The cells of a sheet or of a CSV file in their order; none of another file. */
export function* cellsOf({ name, content, sheet }: SeedFile): Generator<PlacedCell> {
  if (sheet === undefined) {
    if (/\.(csv|tsv)$/i.test(name)) yield* cellsOfText(content);
    return;
  }
  for (const { row, cells } of sheet.rows)
    for (const { column, text } of cells) yield { row, column, text, at: { line: row, column } };
}

/** The name of a sheet in problems. */
const fileOfSheet = (file: string, sheet: string): string =>
  `${file}, ${sheet.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}`;

function sheetsOf(name: string, bytes: Uint8Array): Sheet[] {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new WorkbookFault(
      'the workbook is protected by a password, or is in the format of Excel before 2007',
      'save it without a password as .xlsx',
    );
  const binary = start.startsWith('PK') ? null : binaryKind(bytes);
  if (binary !== null) throw new WorkbookFault(`the file is ${binary.what}, no workbook`, binary.hint);
  if (!start.startsWith('PK'))
    throw new WorkbookFault(
      'the file is no workbook, in spite of its name',
      `if it is a table of text, name it ${quoteValue(
        `${name
          .split(/[/\\]/)
          .at(-1)
          ?.replace(/\.\w+$/, '')}.csv`,
      )}`,
    );
  const parts = partsOf(bytes);
  // A workbook that is encrypted as a whole has a manifest only.
  return parts.has('content.xml') || parts.has(MANIFEST) ? readOds(parts) : readXlsx(parts);
}

/** Says what was seen and is not read, so that nobody takes it for read. */
function reportUnread({ unread }: Sheet, file: string, problems: Problems): void {
  for (const [what, { count, row, column, text }] of unread) {
    const at = { file, line: row, column };
    if (what === 'TWO_DIGIT_YEAR' || what === 'OLD_STYLE') {
      const [are, hint] = DATES[what];
      const wrong = `${count === 1 ? 'a date is' : `${count} dates are`} ${are}; this one is stored as ${text}`;
      problems.warning(at, 'DATE_READ', wrong, hint);
      continue;
    }
    const hint = 'no action needed: cells are read the same, and nothing is derived from how they look';
    problems.notice(at, 'NOT_DERIVED', `${count} ${UNREAD[what][count === 1 ? 0 : 1]}`, hint);
  }
}
