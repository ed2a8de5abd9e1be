/** Reads a table that was made of a sheet by a mapping; its cells have the addresses of the sheet. */

import type { Cell, Row } from './scanner.ts';
import type { MappedTable } from './sheet.ts';
import type { TableLines } from './tableLines.ts';

export function mappedLines({ template, dataset, language, headings, rows }: MappedTable): TableLines {
  const start = { line: 1, column: 1 };
  const cell = (text: string, { line, column } = start): Cell => ({ text, quoted: true, line, column });
  let end = start;
  return {
    directives: new Map([
      ['template', cell(template)],
      ['dataset', cell(dataset)],
      ...(language === undefined ? [] : [['language', cell(language)] as const]),
    ]),
    headings: { ...start, cells: headings.map((heading) => cell(heading)), valid: true },
    noun: 'sheet',
    names: [],
    hasComments: false,
    *rows() {
      for (const { line, cells } of rows) {
        const at = { line, column: 1 };
        end = { line: line + 1, column: 1 };
        yield {
          ...at,
          cells: headings.map((heading) => {
            const own = cells.get(heading);
            return cell(own?.text ?? '', own ?? at);
          }),
          valid: true,
        } satisfies Row;
      }
    },
    end: () => end,
  };
}
