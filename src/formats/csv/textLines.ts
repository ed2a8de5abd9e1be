/** Reads a table from the text of a CSV file. */

import { readHarmless } from '../../domain/model/csvText.ts';
import { type Cell, type Row, type ScanFault, Scanner, type TextPosition } from './scanner.ts';
import { type Directives, directiveIn, type TableLines } from './tableLines.ts';

const DELIMITERS = [',', ';', '\t'];

/**
 * @param isHeading whether a text is a heading of any template, by which the delimiter is found
 * @param report called for each error when it is found
 */
export function textLines(
  file: string,
  text: string,
  isHeading: (text: string) => boolean,
  report: (fault: ScanFault, at: TextPosition) => void,
): TableLines {
  const scanner = new Scanner(text, report);
  const { directives, separator } = readPreamble(scanner);
  const atEnd = scanner.atEnd;
  const delimiter = atEnd ? ',' : (separator ?? likelyDelimiter(scanner, isHeading));
  return {
    directives,
    headings: atEnd ? null : scanner.row(delimiter),
    noun: 'file',
    names: [file.split(/[/\\]/).at(-1) ?? ''],
    hasComments: false,
    rows: (skipsComments) => rowsOf(scanner, delimiter, skipsComments),
    end: () => scanner.position,
  };
}

/** Reads the comments, some of which are directives, and the `sep=;` that spreadsheet programs write. */
function readPreamble(scanner: Scanner): { directives: Directives; separator: string | null } {
  const directives = new Map<string, Cell>();
  let separator: string | null = null;
  for (; !scanner.atEnd; ) {
    const { position } = scanner;
    if (scanner.startsWith('#') || scanner.startsWith('"#')) {
      const text = scanner.startsWith('#') ? scanner.line() : quotedComment(scanner);
      const found = directiveIn(text, position);
      if (found !== null) directives.set(found.name, found.cell);
    } else if (scanner.startsWith('sep='))
      separator = scanner.line().slice('sep='.length, 'sep='.length + 1) || null;
    else if (scanner.peek(',').cells.every(({ text }) => /^[;\s]*$/.test(text))) scanner.line();
    else break;
  }
  return { directives, separator };
}

/** Reads a comment that a spreadsheet program put in quotes and padded with delimiters. */
function quotedComment(scanner: Scanner): string {
  const delimiter = DELIMITERS.find((one) => scanner.peek(one).valid) ?? ',';
  return scanner.row(delimiter).cells[0]?.text ?? '';
}

/** The delimiter that gives the most known headings. */
function likelyDelimiter(scanner: Scanner, isHeading: (text: string) => boolean): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { cells } = scanner.peek(delimiter);
    return { delimiter, known: cells.filter(({ text }) => isHeading(text)).length, all: cells.length };
  });
  scored.sort((a, b) => b.known - a.known || b.all - a.all);
  return scored[0]?.delimiter ?? ',';
}

const withoutApostrophe = (cell: Cell): Cell =>
  cell.text.startsWith("'") ? { ...cell, text: readHarmless(cell.text) } : cell;

function* rowsOf(scanner: Scanner, delimiter: string, skipsComments: boolean): Generator<Row> {
  while (!scanner.atEnd) {
    if (skipsComments && scanner.startsWith('#')) {
      scanner.line();
      continue;
    }
    const row = scanner.row(delimiter);
    const isBlank = row.cells.every(({ text }) => text.trim() === '');
    if (row.valid && !isBlank) yield { ...row, cells: row.cells.map(withoutApostrophe) };
  }
}
