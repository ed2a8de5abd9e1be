/** Reads the text of a CSV file as a sheet, in which rows and columns are counted and not lines. */

import { Scanner, type TextPosition } from '../../formats/csv/scanner.ts';
import type { Sheet } from '../../formats/csv/sheet.ts';
import { SCAN_FAULTS } from '../../formats/csv/table.ts';
import type { Problems } from '../../formats/problem.ts';
import { CellLimit, SheetBuilder } from './sheetBuilder.ts';

/** The rows by which the delimiter of a file is found: titles stand above the table. */
const MOST_TITLES = 20;

/** The name of a CSV file as that of a sheet: without its folder. */
export const baseName = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;

/** The cells of a CSV file. @param see called with the place of each cell in the text, its row and its column */
export function sheetOfText(
  file: string,
  content: string,
  problems: Problems,
  see: (at: TextPosition, row: number, column: number) => void = () => {},
): Sheet {
  const delimiter = delimiterOf(content);
  const scanner = new Scanner(content, (fault, at) =>
    problems.error({ file, ...at }, 'INVALID_CSV', ...SCAN_FAULTS[fault]),
  );
  const builder = new SheetBuilder(baseName(file), new CellLimit());
  for (let row = 1; !scanner.atEnd; row += 1)
    scanner.row(delimiter).cells.forEach((cell, i) => {
      see(cell, row, i + 1);
      builder.set(row, i + 1, { text: cell.text.trim() });
    });
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
