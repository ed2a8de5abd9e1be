/** Reads the dates that people type into sheets, as a mapping and earlier answers say, or finds what has to be asked. */
import { isEdtf } from '../../domain/time/edtf/isEdtf.ts';
import { LONGEST_TERM, readTyped, withHyphens, yearSpan } from '../../domain/time/typed/typedDate.ts';
import { type Answers, type Asked, NONE } from './answers.ts';
import { type ColumnRule, SHAPE_READINGS, type ShapeReading } from './mappingFile.ts';
import type { GridCell } from './sheetGrid.ts';

/** What a text has in common with others that are read like it: `1904-05` is `NNNN-NN`, whatever its dash. */
const shapeOf = (text: string): string => withHyphens(text).replace(/\d/g, 'N');

/** What may be answered about a date. */
const EDTF = `a date in EDTF, such as 1902~ or 1902/1910; "${NONE}": none`;

/** What a date is read as, in EDTF; empty where it says that nothing is known. Or what has to be asked. */
export type DateReading = { readonly edtf: string } | { readonly ask: Asked; readonly readings: string };

/** What is known of the cell of a date besides its text. */
type DateCell = Pick<GridCell, 'isDate' | 'savedBy'>;

export class DateColumn {
  readonly #column: string;
  readonly #rule: ColumnRule;
  readonly #answers: Answers;
  readonly #areTerms: boolean;
  /** Whether `1998-02` is followed by `2002-06`. */
  readonly #isChain: boolean;
  /** How a shape is read because another date of the column allows nothing else. */
  readonly #proved = new Map<string, ShapeReading>();

  /**
   * @param texts all texts of the column
   * @param areTerms whether a cell may have both the start and the end of a term
   */
  constructor(
    column: string,
    rule: ColumnRule,
    texts: readonly string[],
    answers: Answers,
    areTerms: boolean,
  ) {
    this.#column = column;
    this.#rule = rule;
    this.#answers = answers;
    this.#areTerms = areTerms;
    this.#isChain = isChain(texts);
    const proofs = new Map<string, Set<ShapeReading>>();
    for (const text of texts) {
      const proof = provedBy(text, areTerms);
      if (proof !== null) proofs.set(shapeOf(text), (proofs.get(shapeOf(text)) ?? new Set()).add(proof));
    }
    // A column with dates of both kinds proves nothing.
    for (const [shape, readings] of proofs) {
      const [only, other] = readings;
      if (only !== undefined && other === undefined) this.#proved.set(shape, only);
    }
  }

  read(text: string, { isDate = false, savedBy }: DateCell = {}): DateReading {
    // What the spreadsheet program knows as a date is not typed in a form of its own.
    if (isDate && savedBy === undefined) return { edtf: text };
    const ask = { kind: 'DATE', column: this.#column, typed: text, context: '' } as const;
    const [answer] = this.#answers.of(ask);
    if (answer !== undefined && (answer.answer === NONE || isEdtf(answer.answer)))
      return { edtf: answer.answer === NONE ? '' : answer.answer };
    const readings = savedBy === undefined ? readingsOf(text, this.#areTerms) : text.slice(1, -1).split(',');
    const [first, second] = readings;
    // "-1917" is until 1917, and no year before Christ.
    if (first === undefined)
      return isEdtf(text) && !text.startsWith('-') ? { edtf: text } : { ask, readings: EDTF };
    if (second === undefined) return { edtf: first };
    const shape = shapeOf(text);
    const shaped = { kind: 'SHAPE', column: this.#column, typed: shape, context: '' } as const;
    const answered = shapeReadingIn(this.#answers.of(shaped)[0]?.answer);
    const reading = this.#rule.shapes?.get(shape) ?? answered ?? this.#proved.get(shape);
    const edtf = reading === undefined ? undefined : readings.find((one) => readingOf(one, text) === reading);
    if (edtf !== undefined) return { edtf };
    const [proposed, since] = this.#proposal(savedBy) ?? [];
    const words = readings
      .map((one) => ({ one, reading: readingOf(one, text) }))
      .sort((a, b) => Number(b.reading === proposed) - Number(a.reading === proposed))
      .map(({ one, reading }) => {
        const reason = reading === proposed ? ` (proposed, since ${since})` : '';
        return `${reading.toLowerCase().replace('_', '-')}: ${one}${reason}`;
      });
    return { ask: shaped, readings: `${text}: ${words.join('; ')}` };
  }

  /** What speaks for one of two readings, and is no proof. */
  #proposal(savedBy: string | undefined): readonly [reading: ShapeReading, since: string] | null {
    if (savedBy !== undefined) {
      const program = /office/i.test(savedBy) ? 'LIBREOFFICE' : /excel/i.test(savedBy) ? 'EXCEL' : null;
      return program && [program, `${savedBy} saved the workbook`];
    }
    return this.#isChain ? ['YEARS', 'each ends in the year in which another begins'] : null;
  }
}

/**
 * What a date may mean. "1998-02" in a column of terms is a month, or the years 1998 to 2002; "1904/05" says no more than
 * some day of two years. Numbers from 21 to 41 are parts of a year in EDTF; others that are no month are years.
 */
function readingsOf(text: string, areTerms: boolean): readonly string[] {
  const years = yearSpan(text);
  if (years === null) return readTyped(text);
  const [year = '', end = ''] = withHyphens(text).split(/[-/]/);
  const [length, number, hasSlash] = [years[1] - years[0], Number(end), text.includes('/')];
  const span = `${year}/${years[1]}`;
  if (hasSlash && (!areTerms || length === 1)) return readTyped(text);
  if (number > 12) return !hasSlash && number >= 21 && number <= 41 ? [`${year}-${number}`, span] : [span];
  if (!areTerms) return readTyped(text);
  if (number === 0) return length > LONGEST_TERM ? [year, span] : [span];
  return [`${year}-${end.padStart(2, '0')}`, span];
}

/** Whether half of the terms of a column or more end in the year in which another begins. */
function isChain(texts: readonly string[]): boolean {
  const ends = new Map<number, number>();
  for (const text of texts) {
    const [first = 0, last = 0] = yearSpan(text) ?? [];
    if (last > first) ends.set(first, last);
  }
  const continued = [...ends.values()].filter((end) => ends.has(end));
  return continued.length > 0 && continued.length * 2 >= ends.size;
}

const shapeReadingIn = (answer: string | undefined): ShapeReading | undefined =>
  SHAPE_READINGS.find((one) => one === answer?.toUpperCase().replace(/[\s-]+/g, '_'));

/** Which of two readings one is. */
function readingOf(edtf: string, text: string): ShapeReading {
  if (edtf.includes('/')) return 'YEARS';
  if (text.startsWith('[')) return text.startsWith(`[${edtf},`) ? 'LIBREOFFICE' : 'EXCEL';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return 'MONTH';
  const [first = ''] = text.trim().split(/[./-]/);
  return Number(first) === Number(edtf.slice(-2)) ? 'DAY_FIRST' : 'MONTH_FIRST';
}

/** The reading that a date proves for others of its shape; null if it has two, or another form. */
function provedBy(text: string, areTerms: boolean): ShapeReading | null {
  const [only, other] = readingsOf(text, areTerms);
  if (only === undefined || other !== undefined || only.startsWith('[')) return null;
  if (yearSpan(text) !== null) return only.includes('/') ? 'YEARS' : 'MONTH';
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(text);
  if (numeric === null || numeric[1] === numeric[2]) return null;
  return readingOf(only, text);
}

/** A time in one cell: its first and last day, or one date. */
export type Term = { readonly start: string; readonly end: string } | { readonly date: string };

/** The start and end of a text such as `1902–1910`, `since 1902`, `1902–`; one date where it has no range. */
export function termOf(
  text: string,
  between: readonly string[],
  column: DateColumn,
  cell: DateCell = {},
): Term | Exclude<DateReading, { edtf: string }> {
  const whole = column.read(text, cell);
  if ('edtf' in whole) {
    const side = sideOf(text, whole.edtf, column);
    if (side !== null) return side;
    const [start = '', end] = whole.edtf.startsWith('[') ? [whole.edtf] : whole.edtf.split('/');
    return end === undefined ? { date: whole.edtf } : { start, end };
  }
  if (whole.ask.kind === 'SHAPE') return whole;
  const mark = between.find((one) => text.includes(one) && text.trim() !== one.trim());
  if (mark === undefined) return whole;
  const at = text.indexOf(mark);
  const [start, end] = [text.slice(0, at), text.slice(at + mark.length)].map(
    (part): DateReading => (part.trim() === '' ? { edtf: '' } : column.read(part.trim())),
  );
  if (start === undefined || end === undefined) return whole;
  if ('edtf' in start && 'edtf' in end) return { start: start.edtf, end: end.edtf };
  // What is asked is about the cell, unless it is about a form of dates.
  for (const side of [start, end]) if ('ask' in side && side.ask.kind === 'SHAPE') return side;
  return whole;
}

const SINCE = /^(?:since|from|seit|ab|von|vom|depuis|dès|с|со)\s+/i;
const UNTIL = /^(?:until|till|to|bis(?: zum)?|jusqu['’](?:en|au)|по)\s+/i;
/** The date itself may be in or not. */
const UP_TO = /^до\s+/i;

/** A term of which only the start or the end is given: "since 1902", "bis 1917"; null if the text is none. */
export function sideOf(
  text: string,
  edtf: string,
  column: DateColumn,
): { readonly start: string; readonly end: string } | null {
  const typed = text.trim();
  const bare = (word: RegExp): string => {
    const read = column.read(typed.replace(word, ''));
    return 'edtf' in read ? read.edtf : edtf;
  };
  if (edtf.endsWith('..]') && SINCE.test(typed)) return { start: bare(SINCE), end: '' };
  if (!edtf.startsWith('[..')) return null;
  if (UNTIL.test(typed)) return { start: '', end: bare(UNTIL) };
  return UP_TO.test(typed) ? { start: '', end: edtf } : null;
}

/** The years that dates lie in, such as `1902-1910`; empty where there are none. */
export function yearsOf(dates: readonly (string | undefined)[]): string {
  const years = dates
    .flatMap((date) => date?.match(/\d{3}[\dX]|\d{2}XX/g) ?? [])
    .map((year) => Number(year.replaceAll('X', '0')));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}-${last}`;
}

/** The years of two such texts together. */
export const yearsOfBoth = (one: string, other: string): string =>
  yearsOf([...one.split('-'), ...other.split('-')]);

/** How many years lie between two such texts; 0 where they touch or one is unknown. */
export function yearsBetween(one: string, other: string): number {
  const [a = Number.NaN, b = a] = one.split('-').map(Number);
  const [c = Number.NaN, d = c] = other.split('-').map(Number);
  if (one === '' || other === '') return 0;
  return Math.max(0, c - b, a - d);
}
