/** Proposes a mapping for sheets: a file to be read and changed by a person, with what it rests on in its comments. */
import { readTyped } from '../../domain/time/typed/typedDate.ts';
import { slugOf } from '../tree/fields.ts';
import { columnLetters, type Sheet, type SheetCell, type SheetRow } from '../workbook/sheet.ts';
import { type Guess, guessOf } from './headingWords.ts';

/** The rows in which headings are looked for. */
const MOST_ABOVE = 20;
/** The rows that are looked at. */
const MOST_ROWS = 2_000;

const AND = [' u. ', ' und ', ' and ', ' et ', ' и '];
const PLACE = ['fol.', 'p.', 'pp.', 'S.', 'Bl.', 'л.', 'с.', 'f.'];
const TOTAL = /^(total|totals|sum|summe|gesamt|insgesamt|somme|итого|всего)\b/i;
const DITTO = /^(ditto|dto\.?|do\.|idem|id\.|[“”"„″]+|''|-"-|wie oben|desgl\.?|то же|там же)$/i;
const NOBODY = /^[-–—/.]+$/;
const VACANT = /^(vac\.?|vacant|vakant|unbesetzt|вакансия|вакантно)$/i;

interface GuessedColumn {
  readonly column: number;
  readonly heading: string;
  readonly guess: Guess | null;
  readonly texts: readonly string[];
}

/** The text of a mapping for the sheets. @param name of their file, without folder and extension */
export function proposedMapping(
  name: string,
  sheets: readonly { readonly key: string; readonly sheet: Sheet }[],
): string {
  const id = slugOf(name) || 'sheet';
  const lines = [
    'mapping: "1"',
    `dataset: ${id}`,
    '# written: "2019"   # when the sheet was made; a sheet without a column of sources is the source of its rows',
    `answers: ${yaml(`${name}.answers.csv`)}`,
    'sheets:',
  ];
  for (const { key, sheet } of sheets) lines.push(...sheetLines(key, sheet));
  return `${lines.join('\n')}\n`;
}

/** A text of YAML; in quotes if it could be anything else. */
const yaml = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} _.-]*$/u.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
const yamlList = (texts: readonly string[]): string =>
  `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;

function sheetLines(key: string, sheet: Sheet): string[] {
  const head = headingRow(sheet.rows);
  if (head === null) return [`  # ${JSON.stringify(key)}: no row of headings was found`];
  const columns = columnsOf(head, sheet.rows.filter(({ row }) => row > head.row).slice(0, MOST_ROWS));
  const has = (guess: Guess): boolean => columns.some((column) => column.guess === guess);
  const wide =
    has('attested') && !has('holder') && !has('dates') && !has('start') ? wideColumns(columns) : null;
  if (wide !== null) return wideLines(key, head.row, columns, wide);
  if (!has('holder') || !(has('office') || has('body')))
    return [
      `  # ${JSON.stringify(key)}: row ${head.row} has the headings ${columns.map(({ heading }) => heading).join(', ')}.`,
      '  # Which of them are persons, offices or bodies, dates and sources was not recognized; see docs/spreadsheets.md.',
    ];
  const table = has('office') ? 'tenures' : 'memberships';
  const lines = [`  ${yaml(key)}:`, `    table: ${table}`, `    headings: ${head.row}`];
  const used = new Set<Guess>();
  const rules: string[] = [];
  const unused: string[] = [];
  for (const column of columns) {
    const rule = column.guess === null || used.has(column.guess) ? null : ruleOf(column, table);
    if (rule === null) unused.push(column.heading);
    else rules.push(`    ${rule}`);
    if (column.guess !== null) used.add(column.guess);
  }
  const skip = columns.flatMap(({ heading, texts }) => {
    const totals = [...new Set(texts.filter((text) => TOTAL.test(text)))];
    return totals.length === 0 ? [] : [`${yaml(heading)}: ${yamlList(totals)}`];
  });
  if (skip.length > 0) lines.push(`    skip: { ${skip.join(', ')} }`);
  const fill = columns.flatMap(({ heading, texts }) => {
    const marks = [...new Set(texts.filter((text) => DITTO.test(text)))];
    return marks.length === 0 ? [] : [`${yaml(heading)}: ${yamlList(marks)}`];
  });
  if (fill.length > 0) lines.push(`    fill: { ${fill.join(', ')} }`);
  const office = columns.find(({ guess }) => guess === (table === 'tenures' ? 'office' : 'body'));
  if (office?.texts.includes(''))
    lines.push(`    # fill: { ${yaml(office.heading)}: [empty] }   # if an empty cell means the one above`);
  lines.push(...rules);
  if (unused.length > 0) lines.push(`    # not used: ${unused.join(', ')}`);
  return lines;
}

/** The row with the most headings that are known; else the first one with two texts. */
function headingRow(rows: readonly SheetRow[]): SheetRow | null {
  const texts = ({ cells }: SheetRow): SheetCell[] =>
    cells.filter(({ text }) => text !== '' && readTyped(text).length === 0);
  const known = (row: SheetRow): number => row.cells.filter(({ text }) => guessOf(text) !== null).length;
  const first = rows.slice(0, MOST_ABOVE).filter((row) => texts(row).length >= 2);
  const [best] = [...first].sort((a, b) => known(b) - known(a) || a.row - b.row);
  return best ?? null;
}

function columnsOf({ cells }: SheetRow, below: readonly SheetRow[]): GuessedColumn[] {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ column, text: heading }) => {
      const texts = below.map((row) => row.cells.find((cell) => cell.column === column)?.text ?? '');
      const guess = guessOf(heading);
      // A column of single years is no term.
      const isYear = guess === 'dates' && texts.every((text) => text === '' || /^\d{4}$/.test(text));
      return { column, heading, guess: isYear ? 'attested' : guess, texts };
    });
}

/** What the rows of a table need of a column; null if nothing. */
function ruleOf({ heading, guess, texts }: GuessedColumn, table: 'tenures' | 'memberships'): string | null {
  const column = `column: ${yaml(heading)}`;
  const filled = texts.filter((text) => text !== '');
  switch (guess) {
    case 'holder': {
      const parts = [column, 'kind: person'];
      const reversed = filled.filter((text) => /^[^,]+, [^,]+$/.test(text)).length;
      if (reversed * 2 > filled.length) parts.push('order: surname-first');
      const split = AND.filter((mark) => filled.some((text) => text.includes(mark)));
      if (split.length > 0) parts.push(`split: ${yamlList(split)}`);
      return `${table === 'tenures' ? 'holder' : 'member'}: { ${parts.join(', ')} }`;
    }
    case 'office':
      return `office: { ${column}, kind: office }   # add body: with the id of what the offices belong to`;
    case 'body':
      return table === 'memberships' ? `body: { ${column}, kind: organization }` : null;
    case 'dates': {
      const split = [';', ' / '].filter((mark) => filled.some((text) => text.includes(mark)));
      return `dates: { ${[column, ...(split.length > 0 ? [`split: ${yamlList(split)}`] : [])].join(', ')} }`;
    }
    case 'source': {
      const place = PLACE.filter((word) => filled.some((text) => text.includes(` ${word}`)));
      const parts = [column];
      if (filled.some((text) => text.includes(';'))) parts.push('split: ";"');
      if (place.length > 0) parts.push(`place: ${yamlList(place)}`);
      return `source: { ${parts.join(', ')} }`;
    }
    case 'role':
      return table === 'memberships' ? `role: { ${column} }` : null;
    case null:
      return null;
    default:
      return `${guess}: { ${column} }`;
  }
}

/** The columns beside one of years whose cells are names; null if there are none. */
function wideColumns(columns: readonly GuessedColumn[]): readonly GuessedColumn[] | null {
  const wide = columns.filter(
    ({ guess, texts }) =>
      guess !== 'attested' &&
      guess !== 'source' &&
      guess !== 'claimNote' &&
      texts.some((text) => /\p{L}/u.test(text)),
  );
  return wide.length === 0 ? null : wide;
}

function wideLines(
  key: string,
  row: number,
  columns: readonly GuessedColumn[],
  wide: readonly GuessedColumn[],
): string[] {
  const numbers = wide.map(({ column }) => column);
  const range = `${columnLetters(Math.min(...numbers))}:${columnLetters(Math.max(...numbers))}`;
  const texts = wide.flatMap((column) => column.texts);
  const found = (name: string, pattern: RegExp): string => {
    const words = [...new Set(texts.filter((text) => pattern.test(text)))];
    return words.length === 0 ? '' : `, ${name}: ${yamlList(words)}`;
  };
  const year = columns.find(({ guess }) => guess === 'attested')?.heading ?? '';
  return [
    `  ${yaml(key)}:   # a column for each office; a cell: seen in that office in that year`,
    '    table: tenures',
    `    headings: ${row}`,
    `    office: { headings: ${JSON.stringify(range)}, kind: office }   # add body: with the id of what the offices belong to`,
    `    holder: { cells: ${JSON.stringify(range)}, kind: person${found('nobody', NOBODY)}${found('vacant', VACANT)} }`,
    `    attested: { column: ${yaml(year)} }`,
    `    # source: { each: "Address book {${year}}", date: "{${year}}" }   # if each row is of a source of its own`,
  ];
}
