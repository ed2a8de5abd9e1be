/** Reads the text of a CSV file as a sheet, in which rows and columns are counted and not lines. */

import { type ScanFault, Scanner, type TextPosition } from '../../formats/csv/scanner.ts';
import type { Sheet } from '../../formats/csv/sheet.ts';
import { SCAN_FAULTS } from '../../formats/csv/table.ts';
import type { Problems } from '../../formats/problem.ts';
import { CellLimit, SheetBuilder } from './sheetBuilder.ts';

/** The rows by which the delimiter of a file is found: titles stand above the table. */
const MOST_TITLES = 20;

/** The name of a CSV file as that of a sheet: without its folder. */
export const baseName = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;

/** A cell of a text with its row and column, which count from 1, and its place in the text. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly at: TextPosition;
}

/** The cells of the text of a CSV file. @param report called for each error */
export function* cellsOfText(
  content: string,
  report: (fault: ScanFault, at: TextPosition) => void = () => {},
): Generator<PlacedCell> {
  const delimiter = delimiterOf(content);
  const scanner = new Scanner(content, report);
  for (let row = 1; !scanner.atEnd; row += 1)
    for (const [i, at] of scanner.row(delimiter).cells.entries())
      yield { row, column: i + 1, text: at.text.trim(), at };
}

/** A CSV file as a sheet. */
export function sheetOfText(file: string, content: string, problems: Problems): Sheet {
  const builder = new SheetBuilder(baseName(file), new CellLimit());
  const cells = cellsOfText(content, (fault, at) =>
    problems.error({ file, ...at }, 'INVALID_CSV', ...SCAN_FAULTS[fault]),
  );
  for (const { row, column, text } of cells) builder.set(row, column, { text });
  return builder.build();
}

/** What divides the first rows into the most cells. */
function delimiterOf(content: string): string {
  const widest = (delimiter: string): number => {
    const scanner = new Scanner(content, () => {});
    let most = 0;
    for (let row = 1; row <= MOST_TITLES && !scanner.atEnd; row += 1)
      most = Math.max(most, scanner.row(delimiter).cells.length);
    return most;
  };
  const [best = ','] = [';', '\t', ','].sort((a, b) => widest(b) - widest(a));
  return best;
}
