/** Converts cells to values of the native format, with their positions. */
import { misplacedControl, replaceControls } from '../../domain/model/controlCharacter.ts';
import type { Position } from '../places.ts';
import { type ProblemCode, type Problems, quoteValue } from '../problem.ts';
import { listTree, type Tree, textTree } from '../tree/tree.ts';
import { countTree, locatorsTree } from './cellText.ts';
import type { FilledRow } from './filledRow.ts';
import type { Cell } from './scanner.ts';
import type { Table } from './table.ts';
import type { Column, ColumnPart } from './templates.ts';

/** The filled cells of one part as entries of the native format; invalid ones are added to `problems`. */
export function entriesOfPart(
  { cells }: Pick<FilledRow, 'cells'>,
  part: ColumnPart,
  table: Table,
  problems: Problems,
): [string, Tree][] {
  const entries: [string, Tree][] = [];
  for (const [column, cell] of cells) {
    if (column.part !== part) continue;
    const value = treeOf(column, cell, table, problems);
    if (value !== null) entries.push([column.key, value]);
  }
  return entries;
}

/** The word that withdraws a value if it is not quoted. In tables, other null words of YAML are texts. */
const WITHDRAWN = 'null';

const COUNT_HINT = 'write 4, >40, >=40, <20, <=20 or 10-20, with a leading ~ for an approximate number';
const LOCATORS_HINT =
  'write page 3, paragraph 2, 613-654 for characters, or the place as written, fol. 17v, and | between several places';

function treeOf({ form, heading }: Column, cell: Cell, { place }: Table, problems: Problems): Tree | null {
  const { text, quoted } = cell;
  const at = place(cell);
  if (text === WITHDRAWN && !quoted) return textTree(text, at, false);
  const refused = (code: ProblemCode, wanted: string, hint: string): null => {
    problems.error(at, code, `${heading} is ${quoteValue(text)}, which is not ${wanted}`, hint);
    return null;
  };
  switch (form) {
    case 'TEXT':
      return textTree(withoutControls(text, at, problems), at);
    case 'FLAG':
      // Spreadsheets write TRUE and FALSE.
      return textTree(text.trim().toLowerCase(), at);
    case 'LIST':
      return listTree(
        idsIn(text).map((id) => textTree(id, at)),
        at,
      );
    case 'COUNT':
      return countTree(text, at) ?? refused('INVALID_VALUE', 'a number', COUNT_HINT);
    case 'LOCATORS':
      return locatorsTree(text, at) ?? refused('INVALID_PLACE', 'a place in a source', LOCATORS_HINT);
  }
}

const LINE_BREAKS = '\t\n\r\u2028\u2029';

/** The text without control characters, with a warning: one in a label must not cost all rows of a table. */
function withoutControls(text: string, at: Position, problems: Problems): string {
  const found = misplacedControl(text, true);
  if (found === undefined) return text;
  const wrong = `the cell has the control character ${found}, which is left out`;
  problems.warning(at, 'CONTROL_CHARACTER', wrong, 'no action needed: it is not shown');
  return replaceControls(text, LINE_BREAKS, () => '');
}

/** The ids in a cell, separated by any characters that ids cannot contain. */
export const idsIn = (text: string): string[] => text.split(/[\s|,;]+/).filter((id) => id !== '');
