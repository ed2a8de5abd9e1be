/** Reads the rows of a sheet as drafts of rows of a table: names are not ids yet, and several terms have no names of their own. */

import type { EntityKind } from '../../domain/model/kinds.ts';
import { boundOf } from '../../domain/time/typed/typedDate.ts';
import { reportFault } from '../../formats/csv/sheet.ts';
import type { Problems } from '../../formats/problem.ts';
import { type Answers, type Asked, NONE } from './answers.ts';
import { type ColumnRule, DATES, type SheetMapping } from './mappingFile.ts';
import { type Range, SheetColumns } from './sheetColumns.ts';
import { addressIn, type Grid, type GridCell, type GridRow, sameText } from './sheetGrid.ts';
import { DateColumn, type DateReading, sideOf, termOf } from './typedCell.ts';
import { hasWord, namesIn, partsOf, type TypedName, withoutWords } from './typedName.ts';
import { type Apart, columnsApart } from './unusedColumns.ts';

/** A name in a cell, before it is known whose it is. */
export interface Name {
  readonly kind: EntityKind | 'SOURCE';
  readonly typed: string;
  readonly cell: GridCell;
  /** The body of an office. */
  readonly body?: string | undefined;
  /** Of a source that is made for a row. */
  readonly date?: string | undefined;
  readonly voice?: string | undefined;
  /** The columns of the table that are true of it, since words in its cell say so. */
  readonly flags?: readonly string[];
  /** What distinguishes people in the sheets: the cell of the column of ids. */
  readonly number?: string | undefined;
  readonly sameName?: ColumnRule['sameName'];
}

/** A row of a table to be: one claim by one source. */
export interface Draft {
  /** The name of the sheet in messages. */
  readonly file: string;
  readonly line: number;
  readonly mapping: SheetMapping;
  /** By heading of the table. */
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly names: ReadonlyMap<string, Name>;
  readonly source: Name | null;
  /** Whether a question about the row is open; its names are known nevertheless. */
  readonly open: boolean;
}

/** What has to be asked before a row can be read. */
export interface Question extends Asked {
  readonly file: string;
  readonly cell: GridCell;
  readonly readings: string;
  /** An answer that is none of the readings. */
  readonly given?: string | undefined;
}

const DATE_KEYS: ReadonlySet<string> = new Set(['start', 'end', 'date', 'attested', DATES, 'birth', 'death']);
/** The dates in whose column whole terms may be typed, where their ends have no column of their own. */
const TERM_KEYS: ReadonlySet<string> = new Set(['start', 'attested', DATES]);
/** The dates that are one day. */
const BOUNDS: ReadonlySet<string> = new Set(['start', 'end', 'birth', 'death']);
const BETWEEN = ['–', '—', ' bis ', ' to ', ' по ', ' à ', '-'];
const isOneOf = (text: string, list: readonly string[] | undefined): boolean =>
  list?.some((one) => sameText(one) === sameText(text)) ?? false;

/** The key of the names of the sources that a claim of the sheet is derived from; those after the first have a number. */
export const BASIS = 'derivedFrom';

/** Which time of a row is said by which source; if by none, by the sheet, from sources that all its times are derived from. */
type Pairing = readonly [term: number, source: Name | null, basis?: readonly Name[]];

/** What the cells of a row say so far. */
interface RowParts {
  readonly plain: Map<string, GridCell>;
  readonly names: Map<string, readonly Name[]>;
  /** The dates of each term. */
  terms: readonly ReadonlyMap<string, GridCell>[];
  sources: readonly Name[];
  /** Places by the name of their source. */
  readonly places: Map<string, GridCell>;
  readonly notes: GridCell[];
  /** Whether something has to be asked. */
  open: boolean;
}

export class SheetDrafts {
  readonly drafts: Draft[] = [];
  readonly questions: Question[] = [];
  /** The rows that are left out, as the mapping or an answer says. */
  left: number;
  readonly #file: string;
  readonly #mapping: SheetMapping;
  readonly #grid: Grid;
  readonly #answers: Answers;
  readonly #problems: Problems;
  readonly #dates = new Map<string, DateColumn>();
  readonly #columns: SheetColumns;
  /** The columns without a rule that distinguish offices, or are notes. */
  readonly #apart: Apart;
  /** The names of the row above, by column. */
  readonly #above = new Map<string, readonly TypedName[]>();
  /** The last source that was named. */
  #source: string | undefined;

  constructor(file: string, mapping: SheetMapping, grid: Grid, answers: Answers, problems: Problems) {
    this.#file = file;
    this.#mapping = mapping;
    this.#grid = grid;
    this.left = grid.skipped;
    this.#answers = answers;
    this.#problems = problems;
    this.#columns = new SheetColumns(mapping, grid, problems);
    for (const [key, rule] of mapping.columns)
      if (DATE_KEYS.has(key)) {
        const texts = this.#columns.textsOf(key, rule);
        const areTerms = TERM_KEYS.has(key) && !mapping.columns.has('end');
        this.#dates.set(key, new DateColumn(rule.column ?? key, rule, texts, answers, areTerms));
      }
    this.#apart = columnsApart(this.#columns, mapping, grid, answers);
    for (const question of this.#apart.questions) this.#ask(question);
    for (const row of grid.rows) for (const range of this.#columns.ranges) this.#readRow(row, range);
  }

  #readRow(row: GridRow, range: Range | null): void {
    // An empty cell is no evidence.
    if (range?.columns.every((column) => row.cell(column).text === '')) return;
    const parts: RowParts = {
      plain: new Map(),
      names: new Map(),
      terms: [new Map()],
      sources: [],
      places: new Map(),
      notes: this.#apart.notes.map((column) => row.cell(column)).filter(({ text }) => text !== ''),
      open: false,
    };
    for (const [key, rule] of this.#mapping.columns)
      if (!this.#readCell(key, rule, this.#columns.cellOf(key, rule, row, range), row, parts, range)) return;
    if (this.#isNoRow(row, parts)) return;
    const comments = row.comments.map((text): GridCell => ({ line: row.line, column: 1, text }));
    for (const note of [...parts.notes, ...comments]) addText(parts.plain, 'claimNote', note);
    this.#combine(row, parts);
  }

  /** Whether a row lacks what makes it one of the table, as notes below it do: it is asked about, or left out. */
  #isNoRow(row: GridRow, { plain, names, open }: RowParts): boolean {
    const { columns, template } = this.#mapping;
    const lacking = template.columns.find(
      ({ heading, required }) =>
        (required || (heading === 'holder' && !plain.has('vacant'))) &&
        columns.has(heading) &&
        !names.has(heading) &&
        !plain.has(heading),
    );
    if (lacking === undefined || open) return false;
    const column = columns.get(lacking.heading)?.column ?? lacking.heading;
    const asked = { kind: 'ROW', column, typed: row.text.slice(0, MOST_OF_ROW), context: '' } as const;
    const [answer] = this.#answers.of(asked);
    if (answer?.answer === 'leave') this.left += 1;
    else {
      const cell = this.#columns.firstCell(lacking.heading, row);
      this.#ask({ ...asked, cell, readings: NO_ROW });
      const at = { file: this.#file, line: row.line, mapping: this.#mapping };
      this.drafts.push({ ...at, cells: new Map(), names: new Map(), source: null, open: true });
    }
    return true;
  }

  /** Adds what a cell says. @returns false if there is nobody, so that the row says nothing */
  #readCell(
    key: string,
    rule: ColumnRule,
    cell: GridCell,
    row: GridRow,
    parts: RowParts,
    range: Range | null,
  ): boolean {
    const { plain } = parts;
    reportFault(this.#file, cell, this.#problems);
    if (isOneOf(cell.text, rule.nobody)) return false;
    if (isOneOf(cell.text, rule.vacant)) plain.set('vacant', { ...cell, text: 'true' });
    else if (cell.text === '') return true;
    else if (key === DATES) this.#readTerms(cell, rule, parts);
    else if (this.#dates.has(key)) this.#readDate(key, cell, parts);
    else if (key === 'source') parts.sources = this.#sourcesOf(cell, rule, row, parts.places);
    else if (rule.kind !== undefined) {
      const more =
        key === this.#apart.place ? this.#apart.offices.map((column) => row.cell(column).text) : [];
      const text = [cell.text, ...more].filter(Boolean).join(', ');
      const ids = partsOf(this.#columns.idsOf(key, rule, row, range), rule.split);
      return this.#readNames(key, { ...cell, text }, { ...rule, kind: rule.kind }, ids, parts);
    } else if (rule.words === undefined) plain.set(key, cell);
    else if (hasWord(cell.text, rule.words)) this.#readFlag(key, cell, rule.words, parts);
    return true;
  }

  /** "Acting" says it of the whole time, "acting until 1903" perhaps of a part of it. */
  #readFlag(key: string, cell: GridCell, words: readonly string[], parts: RowParts): void {
    const column = this.#mapping.columns.get(key)?.column ?? key;
    const asked = { kind: 'WORDS', column, typed: cell.text, context: '' } as const;
    const isAlone = withoutWords(cell.text, words) === '';
    const answer = isAlone ? 'true' : this.#answers.of(asked)[0]?.answer;
    // The other words are not lost.
    if (!isAlone && !this.#mapping.columns.has('claimNote')) addText(parts.plain, 'claimNote', cell);
    if (answer === 'true') parts.plain.set(key, { ...cell, text: answer });
    else if (answer !== NONE) {
      const readings = `"true": ${key} is true of the whole time; "${NONE}": of a part of it, or not at all`;
      this.#ask({ ...asked, cell, readings });
      parts.open = true;
    }
  }

  /** Makes a draft for each person, term and source of a row. */
  #combine(row: GridRow, { plain, names: found, terms, sources, places, open }: RowParts): void {
    const count = [...found.values(), terms, sources].reduce((all, { length }) => all * (length || 1), 1);
    if (count > MOST_OF_A_ROW) {
      const wrong = `the row stands for ${count} claims, of all its names, times and sources`;
      const hint = `divide it, at most ${MOST_OF_A_ROW} are read`;
      this.#problems.error({ file: this.#file, line: row.line, column: 1 }, 'TOO_LARGE', wrong, hint);
      return;
    }
    // While it is asked whether a column distinguishes offices, it is not known which office a row is about.
    if (this.#apart.questions.length > 0) {
      const at = { file: this.#file, line: row.line, mapping: this.#mapping };
      this.drafts.push({ ...at, cells: new Map(), names: new Map(), source: null, open: true });
      return;
    }
    const pairs = this.#pairs(row, terms.length, sources);
    const each = pairs ?? sources.map((source): Pairing => [0, source]);
    let combinations: ReadonlyMap<string, Name>[] = [new Map()];
    for (const [key, list] of found)
      combinations = combinations.flatMap((one) => list.map((name) => new Map(one).set(key, name)));
    for (const names of combinations)
      for (const [term, source, basis = []] of each) {
        const place = source === null ? undefined : places.get(source.typed);
        const cells = new Map([...plain, ...flagsOf(names), ...(terms[term] ?? [])]);
        if (place !== undefined) cells.set('at', place);
        // The places belong to these sources, and not to the sheet.
        const [first] = basis;
        if (first !== undefined && places.size > 0) addText(cells, 'claimNote', first.cell);
        this.drafts.push({
          file: this.#file,
          line: row.line,
          mapping: this.#mapping,
          cells,
          names: new Map([...names, ...basis.map((name, i): [string, Name] => [basisKey(i), name])]),
          source,
          open: open || pairs === null,
        });
      }
  }

  /** Which source says which term: both all, unless a row has several of both, which is asked: null while it is open. */
  #pairs(row: GridRow, terms: number, sources: readonly Name[]): readonly Pairing[] | null {
    const all = Array.from({ length: terms }, (_, i) => i);
    const distinct = [...new Map(sources.map((source) => [source.typed, source])).values()];
    const each = all.flatMap((term): Pairing[] =>
      sources.length === 0 ? [[term, null]] : distinct.map((source) => [term, source]),
    );
    const asRow = all.map((term): Pairing => [term, null, distinct]);
    if (terms < 2 || sources.length < 2) return each;
    const { columns } = this.#mapping;
    const column = [columns.get(DATES)?.column, columns.get('source')?.column].join(' + ');
    const asked = { kind: 'PAIRS', column, typed: '', context: '' } as const;
    const [answer] = this.#answers.of(asked);
    if (answer?.answer === 'each') return each;
    if (answer?.answer === 'row') return asRow;
    if (answer?.answer === 'in order' && terms === sources.length)
      return all.map((term) => [term, sources[term] ?? null]);
    const cell = this.#columns.firstCell('source', row);
    if (answer?.answer !== 'in order') {
      const readings = `several times and several sources in a row; "each": each source says all of them; "in order": the first says the first; ${AS_ROW}`;
      this.#ask({ ...asked, cell, readings });
      return null;
    }
    // The answer for the column does not say how more or fewer sources than times go together.
    const own = { ...asked, typed: cell.text };
    const [ofRow] = this.#answers.of(own);
    if (ofRow?.answer === 'each') return each;
    if (ofRow?.answer === 'row') return asRow;
    if (ofRow?.answer === 'leave') {
      this.left += 1;
      return [];
    }
    const readings = `${terms} times and ${sources.length} sources, so not "in order"; "each": each source says all of them; ${AS_ROW}; "leave": leave the row out, and write its times into rows of their own`;
    this.#ask({ ...own, cell, readings });
    return null;
  }

  #ask(question: Asked & { readonly cell: GridCell; readonly readings: string }): void {
    const given = this.#answers.of(question)[0]?.answer;
    this.questions.push({ ...question, file: this.#file, given });
  }

  /** @returns false if the row is left out, as was answered */
  #readNames(
    key: string,
    cell: GridCell,
    rule: ColumnRule & { readonly kind: EntityKind },
    ids: readonly string[],
    parts: RowParts,
  ): boolean {
    const column = `${key} ${cell.column}`;
    const above = this.#above.get(column);
    const read = namesIn(cell.text, rule, this.#columns.flagsOf(key), this.#answers, above);
    this.#above.set(column, read !== null && 'names' in read ? read.names : []);
    if (read === null) this.left += 1;
    else if ('ask' in read) {
      this.#ask({ ...read.ask, cell, readings: read.readings });
      parts.open = true;
    } else if (read.names.length === 0) parts.plain.set('vacant', { ...cell, text: 'true' });
    else {
      const { body, sameName } = rule;
      const numberOf = (i: number): string | undefined =>
        ids.length === read.names.length ? ids[i] : undefined;
      parts.names.set(
        key,
        read.names.map((name, i): Name => ({ ...name, cell, body, sameName, number: numberOf(i) })),
      );
      if (read.isCut) parts.notes.push(cell);
    }
    return read !== null;
  }

  #sourcesOf(cell: GridCell, rule: ColumnRule, row: GridRow, places: Map<string, GridCell>): readonly Name[] {
    const date = rule.date === undefined ? undefined : this.#columns.filled(rule.date, row);
    const marks = this.#grid.marksIn(cell.column);
    return partsOf(cell.text, rule.split).map((part) => {
      const [own, place] = withoutPlace(part, rule.place ?? []);
      // "Ibid. p. 5" is another place in the source above.
      const typed = isOneOf(own, marks) ? (this.#source ?? own) : own;
      this.#source = typed;
      // "Chronicle p. 3; Chronicle p. 5" is one source with two places.
      if (place !== '') addText(places, typed, { ...cell, text: place }, ' | ');
      return { kind: 'SOURCE', typed, cell, date, voice: rule.voice };
    });
  }

  /** Sets a date, with the words that it was read from. */
  #readDate(key: string, cell: GridCell, parts: RowParts): void {
    const column = this.#dates.get(key);
    const read = column?.read(cell.text, cell);
    if (column === undefined || read === undefined || !this.#isRead(read, cell, parts)) return;
    let { edtf } = read;
    // "Since 1908" in the column of starts is this start, and "1904/05" some day of these years.
    if (key === 'start' || key === 'end') edtf = sideOf(cell.text, edtf, column)?.[key] || edtf;
    if (BOUNDS.has(key)) edtf = boundOf([edtf]) ?? edtf;
    if (edtf !== '') parts.plain.set(key, { ...cell, text: edtf });
    if (edtf !== cell.text) addText(parts.plain, 'dateText', cell, ' – ');
  }

  #isRead<T extends object>(
    read: T | Exclude<DateReading, { edtf: string }>,
    cell: GridCell,
    parts: RowParts,
  ): read is Exclude<T, { ask: Asked }> {
    if (!('ask' in read)) return true;
    this.#ask({ ...read.ask, cell, readings: read.readings });
    parts.open = true;
    return false;
  }

  #readTerms(cell: GridCell, { split, between = BETWEEN }: ColumnRule, parts: RowParts): void {
    const column = this.#dates.get(DATES);
    const terms: ReadonlyMap<string, GridCell>[] = [];
    for (const text of cell.isDate ? [cell.text] : partsOf(cell.text, split)) {
      const read = column === undefined ? undefined : termOf(text, between, column, cell);
      if (read === undefined || !this.#isRead(read, cell, parts)) return;
      // One date is a day on which it was so, not its beginning and end.
      const dates = 'date' in read ? { attested: read.date } : read;
      const cells = new Map<string, GridCell>();
      for (const [key, edtf] of Object.entries(dates))
        if (edtf !== '') cells.set(key, { ...cell, text: edtf });
      terms.push(cells.set('dateText', { ...cell, text }));
    }
    if (terms.length > 0) parts.terms = terms;
  }
}

/** The cells of what words beside the names say. */
const flagsOf = (names: ReadonlyMap<string, Name>): [string, GridCell][] =>
  [...names.values()].flatMap(({ flags = [], cell }) =>
    flags.map((flag): [string, GridCell] => [flag, { ...cell, text: 'true' }]),
  );

/** Adds the text of a cell to what a column has. */
function addText(cells: Map<string, GridCell>, key: string, cell: GridCell, between = '; '): void {
  const own = cells.get(key);
  cells.set(key, own === undefined ? cell : { ...own, text: `${own.text}${between}${cell.text}` });
}

/** The most claims that a row may stand for. */
const MOST_OF_A_ROW = 1_000;
/** The most characters of a row in a question about it. */
const MOST_OF_ROW = 200;
const NO_ROW =
  'the cell of this column is empty; "leave": leave the row out, as a note or a total; else fill the cell, or let "fill" take it from the row above';
const AS_ROW = '"row": the sheet says all of them, and has them from these sources together';

const basisKey = (i: number): string => (i === 0 ? BASIS : `${BASIS} ${i + 1}`);

/** The name of a source, and the place in it, which begins with one of the words. */
export function withoutPlace(text: string, words: readonly string[]): [name: string, place: string] {
  const starts = words
    .map((word) => text.toLowerCase().indexOf(` ${word.toLowerCase()}`))
    .filter((at) => at > 0);
  if (starts.length === 0) return [text, ''];
  const at = Math.min(...starts);
  return [text.slice(0, at).replace(/[\s,;:]+$/, ''), text.slice(at + 1).trim()];
}

/** The cell in messages and answers: `Council!C7`. */
export const cellText = (file: string, cell: GridCell): string =>
  `${file.split(', ').at(-1)}!${addressIn(cell)}`;
