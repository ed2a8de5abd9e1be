/** Columns of a sheet that no rule reads, but that may distinguish offices: the mayors of two towns hold two offices. */
import { type Answers, type Asked, spellingOf } from './answers.ts';
import { type Guess, guessOf } from './headingWords.ts';
import type { SheetMapping } from './mappingFile.ts';
import type { SheetColumns } from './sheetColumns.ts';
import type { Grid, GridCell, GridRow } from './sheetGrid.ts';

/** What was answered about such columns, and what has to be asked. */
export interface Apart {
  /** The key of the rule for offices or bodies. */
  readonly place: string | undefined;
  /** The columns that are parts of the names of offices, and those that are notes. */
  readonly offices: readonly number[];
  readonly notes: readonly number[];
  readonly questions: readonly (Asked & { readonly cell: GridCell; readonly readings: string })[];
}

type Question = Apart['questions'][number];

const PLACES: readonly string[] = ['office', 'body', 'event'];

/** Columns that are about the row, and not about its office. */
const OF_ROWS: ReadonlySet<Guess | null> = new Set<Guess>([
  'source',
  'claimNote',
  'dates',
  'start',
  'end',
  'attested',
]);

/** The columns that have several texts beside one office, by what was answered about them. */
export function columnsApart(
  columns: SheetColumns,
  mapping: SheetMapping,
  grid: Grid,
  answers: Answers,
): Apart {
  const apart = { offices: [] as number[], notes: [] as number[], questions: [] as Question[] };
  const [place, rule] =
    [...mapping.columns].find(([key, { kind }]) => PLACES.includes(key) && kind !== undefined) ?? [];
  if (place === undefined || rule === undefined) return { place, ...apart };
  for (const column of columns.unused) {
    const found = differing(
      column,
      (row) => columns.ranges.map((range) => columns.cellOf(place, rule, row, range).text),
      grid,
    );
    if (found === null) continue;
    const asked = { kind: 'COLUMN', column: grid.heading(column), typed: '', context: '' } as const;
    const given = answers.of(asked)[0]?.answer;
    const { office, first, second } = found;
    const readings = `not used; ${office} is beside ${first.text} and ${second.text}; "office": it tells offices apart: "${office}, ${first.text}"; "note": keep it as a note; "leave": leave it out`;
    if (given === 'office') apart.offices.push(column);
    else if (given === 'note') apart.notes.push(column);
    else if (given !== 'leave') apart.questions.push({ ...asked, cell: first, readings });
  }
  return { place, ...apart };
}

/** An office with two texts of a column; null if there is none, or the column is none of places and not of few texts. */
function differing(
  column: number,
  officesOf: (row: GridRow) => readonly string[],
  grid: Grid,
): { readonly office: string; readonly first: GridCell; readonly second: GridCell } | null {
  const texts = new Map<string, Map<string, GridCell>>();
  const filled = grid.rows.filter((row) => /\p{L}/u.test(row.cell(column).text));
  for (const row of filled)
    for (const office of officesOf(row)) {
      const cell = row.cell(column);
      texts.set(office, (texts.get(office) ?? new Map()).set(spellingOf(cell.text), cell));
    }
  const guess = guessOf(grid.heading(column));
  const all = new Set([...texts.values()].flatMap((one) => [...one.keys()]));
  const isPlace = guess === 'place' || guess === 'body';
  if (!isPlace && (OF_ROWS.has(guess) || all.size * 2 > filled.length)) return null;
  const [office = '', found = []] = [...texts].find(([of, { size }]) => of !== '' && size > 1) ?? [];
  const [first, second] = [...found.values()] as GridCell[];
  return first === undefined || second === undefined ? null : { office, first, second };
}
