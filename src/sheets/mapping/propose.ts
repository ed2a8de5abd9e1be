/** Proposes a mapping for sheets: a file to be read and changed by a person, with what it rests on in its comments. */
import { addTo } from '../../domain/model/addTo.ts';
import { slug } from '../../domain/model/slug.ts';
import { readTyped } from '../../domain/time/typed/typedDate.ts';
import type { Sheet, SheetCell, SheetRow } from '../../formats/csv/sheet.ts';
import { columnLetters } from '../../formats/places.ts';
import { withoutPlace } from './draft.ts';
import { type Guess, guessOf } from './headingWords.ts';
import { headingRowsOf, headingsOf, sameText } from './sheetGrid.ts';
import { DITTO, VACANT } from './typedName.ts';

/** The rows in which headings are looked for. */
const MOST_ABOVE = 20;
/** The rows that are looked at. */
const MOST_ROWS = 2_000;

const AND = [' u. ', ' und ', ' and ', ' et ', ' и '];
const PLACE = ['fol.', 'p.', 'pp.', 'S.', 'Bl.', 'л.', 'с.', 'f.'];
const TOTAL = /^(total|totals|sum|summe|gesamt|insgesamt|somme|итого|всего)(?!\p{L})/iu;
/** How notes below a table begin that follow it without an empty row. */
const NOTE = /^(\*|\d\)|note|n\. ?b|anm|hinweis|bemerk|stand|quelle|source|remarque|примеч|источник)/i;
const ACTING =
  /(?<!\p{L})(?:acting|ad interim|interim|[ap]\. ?i\.|pro tem(?!\p{L})|komm\.|kommissarisch(?:e[rsnm]?)?|par intérim|intérimaire|faisant fonction|(?:в\. ?)?и\. ?о\.|врио|исполняющ(?:ий|ая) обязанности)(?!\p{L})/giu;
const NOBODY = /^[-–—/.]+$/;
/** In a row for each office: years as headings. */
const YEAR = /^\d{4}$/;

interface GuessedColumn {
  readonly column: number;
  readonly heading: string;
  /** The heading of the group that it is in, and that in the last row. */
  readonly upper: string;
  readonly lower: string;
  readonly guess: Guess | null;
  readonly texts: readonly string[];
  /** The notes below the table in the column. */
  readonly notes: readonly string[];
  /** The rule for the column, where it is not its heading. */
  readonly rule?: string;
  /** Whether surname and given name have a column each, that of the surname first. */
  readonly surnameFirst?: boolean;
}

/** The text of a mapping for the sheets. @param name of their file, without folder and extension */
export function proposedMapping(
  name: string,
  sheets: readonly { readonly key: string; readonly sheet: Sheet }[],
): string {
  const id = slug(name) || 'sheet';
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
  const heads = headingRows(sheet.rows);
  const last = heads.at(-1);
  if (last === undefined) return [`  # ${JSON.stringify(key)}: no row of headings was found`];
  const below = sheet.rows.filter(({ row }) => row > last).slice(0, MOST_ROWS);
  const all = columnsOf(sheet.rows, heads, below);
  const columns = withCells(withJoinedNames(withGroups(all)));
  const has = (guess: Guess): boolean => columns.some((column) => column.guess === guess);
  if (!has('holder') || !(has('office') || has('body')))
    return [
      `  # ${JSON.stringify(key)}: row ${last} has the headings ${all.map(({ heading }) => heading).join(', ')}.`,
      '  # Which of them are persons, offices or bodies, dates and sources was not recognized; see docs/seeding.md.',
    ];
  return tableLines(key, heads, all, columns);
}

/** A sheet with a row for each time that somebody held an office, or was a member. */
function tableLines(
  key: string,
  heads: readonly number[],
  all: readonly GuessedColumn[],
  guessed: readonly GuessedColumn[],
): string[] {
  const isOffice = ({ guess }: GuessedColumn): boolean => guess === 'office';
  // Members mostly have no function in their body.
  const areMembers =
    guessed.some(({ guess }) => guess === 'body') && !guessed.find(isOffice)?.texts.every(Boolean);
  const columns = guessed.map(
    (one): GuessedColumn => (areMembers && isOffice(one) ? { ...one, guess: 'role' } : one),
  );
  const table = areMembers ? 'memberships' : 'tenures';
  const used = new Set<Guess>();
  const rules: string[] = [];
  const unused: string[] = [];
  for (const column of columns) {
    const rule = column.guess === null || used.has(column.guess) ? null : ruleOf(column, table);
    if (rule === null) unused.push(column.heading);
    else rules.push(`    ${rule}`);
    if (column.guess !== null) used.add(column.guess);
  }
  if (!areMembers) rules.push(...actingRule(columns));
  const year = columns.find(({ guess, rule }) => guess === 'attested' && rule === undefined);
  if (year !== undefined && columns.some(({ rule }) => rule?.startsWith('cells')) && !used.has('source'))
    rules.push(
      `    # source: { each: "Address book {${year.heading}}", date: "{${year.heading}}" }   # if each row is of a source of its own`,
    );
  const lines = headLines(key, table, heads, all);
  const place = columns.find(({ guess }) => guess === (areMembers ? 'body' : 'office'));
  const holder = columns.find(({ guess }) => guess === 'holder');
  const isData = (text = ''): boolean => text !== '' && !TOTAL.test(text) && !holder?.notes.includes(text);
  if (place?.texts.some((text, i) => text === '' && isData(holder?.texts[i]))) {
    const empty = `${yaml(place.heading)}: [empty]`;
    const isFilled = lines.some((line) => line.trimStart().startsWith('fill:'));
    lines.push(
      `    # ${isFilled ? `add to fill: ${empty}` : `fill: { ${empty} }`}   # if an empty cell means the one above`,
    );
  }
  if (unused.length > 0) rules.push(`    # not used: ${unused.join(', ')}`);
  return [...lines, ...rules];
}

/** Where words may say that somebody was acting. */
const ACTING_IN: ReadonlySet<Guess> = new Set(['holder', 'office', 'claimNote']);

const columnsRule = (headings: readonly string[]): string =>
  headings.length === 1
    ? `column: ${yaml(headings[0] ?? '')}`
    : `columns: [${headings.map(yaml).join(', ')}]`;

/** The columns in which words say that somebody was acting. */
function actingRule(columns: readonly GuessedColumn[]): string[] {
  const found = columns.flatMap(({ guess, heading, texts }) => {
    const words =
      guess === null || !ACTING_IN.has(guess) ? [] : texts.flatMap((text) => text.match(ACTING) ?? []);
    return words.length === 0 ? [] : [{ heading, words: words.map((word) => word.toLowerCase()) }];
  });
  const words = [...new Set(found.flatMap((one) => one.words))];
  const rule = columnsRule(found.map(({ heading }) => heading));
  return words.length === 0 ? [] : [`    claimActing: { ${rule}, words: ${yamlList(words)} }`];
}

/** The headings above groups of equal columns are offices; these columns are known by their lower headings. */
function withGroups(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const isGrouped = ({ lower, upper }: GuessedColumn): boolean =>
    lower !== '' &&
    upper !== '' &&
    columns.some((one) => one.lower === lower && ![upper, ''].includes(one.upper));
  const areGrouped = columns.filter(isGrouped);
  const [first] = areGrouped;
  if (first === undefined || columns.some(({ guess }) => guess === 'office' || guess === 'body'))
    return columns;
  const equal = new Map<string, GuessedColumn[]>();
  for (const one of areGrouped) addTo(equal, one.lower, one);
  const lower = [...equal].map(([heading, list]) => ({
    ...made(list, guessOf(heading), `column: ${yaml(heading)}`),
    heading,
  }));
  const rest = columns.filter((one) => !areGrouped.includes(one));
  return [...rest, made([{ ...first, texts: [] }], 'office', `headings: ${rangeOf(areGrouped)}`), ...lower];
}

/** Columns as one with a rule of its own. */
const made = (of: readonly GuessedColumn[], guess: Guess | null, rule: string): GuessedColumn =>
  Object.assign({}, of[0], { guess, rule, texts: of.flatMap(({ texts }) => texts) });

/** Where years are rows or headings, the cells are names: of who was seen in that year in the office of the column or row. */
function withCells(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const has = (...guesses: readonly Guess[]): boolean =>
    columns.some(({ guess }) => guess && guesses.includes(guess));
  if (has('holder')) return columns;
  const headed = columns.filter(({ heading, texts }) => YEAR.test(heading) && texts.some(isWord));
  const areYears = headed.length > 1;
  const cells = areYears
    ? headed
    : columns.filter(({ guess, texts }) => !NO_CELLS.has(guess) && texts.some(isWord));
  const [first] = cells;
  if (first === undefined || (!areYears && (!has('attested') || has('dates', 'start')))) return columns;
  const [place, ...rest] = columns.filter((one) => !cells.includes(one));
  if (place === undefined) return columns;
  const [headings, range] = [{ ...first, texts: [] }, rangeOf(cells)];
  const holder = made(cells, 'holder', `cells: ${range}`);
  return areYears
    ? [{ ...place, guess: 'office' }, holder, made([headings], 'attested', `headings: ${range}`), ...rest]
    : [made([headings], 'office', `headings: ${range}`), holder, place, ...rest];
}

/** Columns that have no names of people beside one of years. */
const NO_CELLS: ReadonlySet<Guess | null> = new Set<Guess>(['attested', 'source', 'claimNote']);

/** Surnames and given names in columns of their own are one name. */
function withJoinedNames(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const given = columns.filter(({ guess }) => guess === 'given');
  const surname =
    columns.find(({ guess }) => guess === 'surname') ?? columns.find(({ guess }) => guess === 'holder');
  const [first, ...more] = columns.filter((one) => one === surname || given.includes(one));
  if (first === undefined) return columns;
  const rule = columnsRule([first, ...more].map(({ heading }) => heading));
  const surnameFirst = first === surname && more.length > 0;
  return columns
    .filter((one) => !more.includes(one))
    .map((one) => (one === first ? { ...one, guess: 'holder', rule, surnameFirst } : one));
}

/** How the rows of a sheet are read. */
function headLines(
  key: string,
  table: string,
  heads: readonly number[],
  columns: readonly GuessedColumn[],
): string[] {
  const lists = (name: string, pattern: RegExp): string[] => {
    const found = columns.flatMap(({ heading, guess, texts, notes }) => {
      // "Total revision of the statutes" is a remark.
      const isProse = pattern === TOTAL && (guess === 'claimNote' || guess === 'source');
      const bare =
        guess === 'source' && pattern === DITTO ? texts.map((text) => withoutPlace(text, PLACE)[0]) : texts;
      const words = [...(isProse ? [] : matching(bare, pattern)), ...(pattern === TOTAL ? notes : [])];
      return words.length === 0 ? [] : [`${yaml(heading)}: ${yamlList(words)}`];
    });
    return found.length === 0 ? [] : [`    ${name}: { ${found.join(', ')} }`];
  };
  return [
    `  ${yaml(key)}:`,
    `    table: ${table}`,
    `    headings: ${heads.length === 1 ? heads[0] : `[${heads.join(', ')}]`}`,
    ...lists('skip', TOTAL),
    ...lists('fill', DITTO),
  ];
}

const matching = (texts: readonly string[], pattern: RegExp): string[] => [
  ...new Set(texts.filter((text) => pattern.test(text))),
];
const isWord = (text: string): boolean => /\p{L}/u.test(text);

/** The rows with headings: the one with the most that are known, else the first with two texts; and one beside it with others. */
function headingRows(rows: readonly SheetRow[]): readonly number[] {
  const filled = ({ cells }: SheetRow): SheetCell[] => cells.filter(({ text }) => text !== '');
  const known = (row: SheetRow): number => filled(row).filter(({ text }) => guessOf(text) !== null).length;
  const isHead = (row: SheetRow): boolean => {
    const texts = filled(row).filter(({ text }) => readTyped(text).length === 0);
    const years = filled(row).filter(({ text }) => YEAR.test(text));
    return (
      texts.length >= 2 ||
      (years.length >= 2 && filled(row)[0]?.text === texts[0]?.text && texts.length === 1)
    );
  };
  const [best] = rows
    .slice(0, MOST_ABOVE)
    .filter(isHead)
    .sort((a, b) => known(b) - known(a) || a.row - b.row);
  if (best === undefined) return [];
  // Twice "from" and "to" are of two groups, whose headings stand above.
  const words = filled(best)
    .map(({ text }) => guessOf(text) && sameText(text))
    .filter(Boolean);
  const areGroups = new Set(words).size < words.length;
  const beside = rows.filter(
    (row) =>
      (Math.abs(row.row - best.row) === 1 && known(row) > 0 && known(row) === filled(row).length) ||
      (areGroups && row.row === best.row - 1),
  );
  return [best, ...beside].map(({ row }) => row).sort((a, b) => a - b);
}

function columnsOf(
  rows: readonly SheetRow[],
  heads: readonly number[],
  below: readonly SheetRow[],
): GuessedColumn[] {
  const read = headingRowsOf(rows, heads);
  const above = headingsOf(read.slice(0, -1));
  const notes = notesBelow(below);
  return [...headingsOf(read)]
    .sort(([a], [b]) => a - b)
    .map(([column, heading]) => {
      const texts = below.map((row) => row.cells.find((cell) => cell.column === column)?.text ?? '');
      const [upper = '', lower = ''] = [above.get(column), read.at(-1)?.get(column)];
      const guess = guessOf(heading) ?? guessOf(lower);
      // A column of single years is no term.
      const isYear = guess === 'dates' && texts.every((text) => text === '' || YEAR.test(text));
      return {
        column,
        heading,
        upper,
        lower,
        guess: isYear ? 'attested' : guess,
        texts,
        notes: notes.get(column) ?? [],
      };
    });
}

/** The texts that stand alone in the last rows, below an empty row or with the words of a note, by their column. */
function notesBelow(below: readonly SheetRow[]): ReadonlyMap<number, readonly string[]> {
  const notes = new Map<number, string[]>();
  const filled = below.map(({ row, cells }) => ({ row, cells: cells.filter(({ text }) => text !== '') }));
  const first = filled.findLastIndex(({ cells }) => cells.length > 1) + 1;
  let isBelow = false;
  for (const [i, { row, cells }] of filled.entries()) {
    const [only] = cells;
    if (i < first || i === 0 || only === undefined) continue;
    isBelow ||= row > (filled[i - 1]?.row ?? 0) + 1 || NOTE.test(only.text);
    if (isBelow && isWord(only.text)) addTo(notes, only.column, only.text);
  }
  return notes;
}

/** What the rows of a table need of a column; null if nothing. */
function ruleOf(
  { heading, guess, texts, rule, surnameFirst }: GuessedColumn,
  table: 'tenures' | 'memberships',
): string | null {
  const column = rule ?? `column: ${yaml(heading)}`;
  const filled = texts.filter((text) => text !== '');
  switch (guess) {
    case 'holder':
      return `${table === 'tenures' ? 'holder' : 'member'}: { ${column}, ${peopleIn(filled, surnameFirst)} }`;
    case 'office':
      return `office: { ${column}, kind: office }   # add body: with the id of what the offices belong to`;
    case 'body':
      return table === 'memberships' ? `body: { ${column}, kind: organization }` : null;
    case 'dates': {
      // In "May 3, 1902" the comma is a part of a date.
      const comma = filled.every((text) => !text.includes(',') || !isWord(text)) ? [','] : [];
      const split = [';', ' / ', ...comma].filter((mark) => filled.some((text) => text.includes(mark)));
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
    case 'place':
    case null:
      return null;
    default:
      return `${guess}: { ${column} }`;
  }
}

/** How cells with names of people are read. */
function peopleIn(texts: readonly string[], surnameFirst = false): string {
  const split = AND.filter((mark) => texts.some((text) => text.includes(mark)));
  let names = texts.filter(isWord);
  for (const mark of split) names = names.flatMap((text) => text.split(mark));
  const reversed = names.filter((text) => /^[^,]+, [^,]+$/.test(text)).length;
  const parts = ['kind: person'];
  if (surnameFirst || reversed * 2 > names.length) parts.push('order: surname-first');
  if (split.length > 0) parts.push(`split: ${yamlList(split)}`);
  for (const [key, pattern] of [
    ['nobody', NOBODY],
    ['vacant', VACANT],
  ] as const) {
    const words = matching(texts, pattern);
    if (words.length > 0) parts.push(`${key}: ${yamlList(words)}`);
  }
  return parts.join(', ');
}

function rangeOf(columns: readonly GuessedColumn[]): string {
  const numbers = columns.map(({ column }) => column);
  return JSON.stringify(`${columnLetters(Math.min(...numbers))}:${columnLetters(Math.max(...numbers))}`);
}
