/** Reads the dates that people type into sheets, as a mapping and earlier answers say, or finds what has to be asked. */
import { isEdtf } from '../../domain/time/edtf/isEdtf.ts';
import { readTyped } from '../../domain/time/typed/typedDate.ts';
import { type Answers, type Asked, NONE } from './answers.ts';
import { type ColumnRule, SHAPE_READINGS, type ShapeReading } from './mappingFile.ts';

/** What a text has in common with others that are read like it: `1904-05` is `NNNN-NN`. */
const shapeOf = (text: string): string => text.trim().replace(/\d/g, 'N');

/** What may be answered about a date. */
const EDTF = `a date in EDTF, such as 1902~ or 1902/1910; "${NONE}": none`;

/** What a date is read as, in EDTF; empty where it says that nothing is known. Or what has to be asked. */
export type DateReading = { readonly edtf: string } | { readonly ask: Asked; readonly readings: string };

export class DateColumn {
  readonly #column: string;
  readonly #rule: ColumnRule;
  readonly #answers: Answers;
  /** How a shape is read because another date of the column allows nothing else. */
  readonly #proved = new Map<string, ShapeReading>();

  /** @param texts all texts of the column */
  constructor(column: string, rule: ColumnRule, texts: Iterable<string>, answers: Answers) {
    this.#column = column;
    this.#rule = rule;
    this.#answers = answers;
    const proofs = new Map<string, Set<ShapeReading>>();
    for (const text of texts) {
      const proof = provedBy(text);
      if (proof !== null) proofs.set(shapeOf(text), (proofs.get(shapeOf(text)) ?? new Set()).add(proof));
    }
    // A column with dates of both kinds proves nothing.
    for (const [shape, readings] of proofs) {
      const [only, other] = readings;
      if (only !== undefined && other === undefined) this.#proved.set(shape, only);
    }
  }

  read(text: string, isDate = false): DateReading {
    // What the spreadsheet program knows as a date is not typed in a form of its own.
    if (isDate) return { edtf: text };
    const ask = { kind: 'DATE', column: this.#column, typed: text, context: '' } as const;
    const [answer] = this.#answers.of(ask);
    if (answer !== undefined && (answer.answer === NONE || isEdtf(answer.answer)))
      return { edtf: answer.answer === NONE ? '' : answer.answer };
    const readings = readingsOf(text);
    const [first, second] = readings;
    // "-1917" is until 1917, and no year before Christ.
    if (first === undefined)
      return isEdtf(text) && !text.startsWith('-') ? { edtf: text } : { ask, readings: EDTF };
    if (second === undefined) return { edtf: first };
    const shape = shapeOf(text);
    const shaped = { kind: 'SHAPE', column: this.#column, typed: shape, context: '' } as const;
    const reading =
      this.#rule.shapes?.get(shape) ??
      shapeReadingIn(this.#answers.of(shaped)[0]?.answer) ??
      this.#proved.get(shape);
    const edtf = reading === undefined ? undefined : readings.find((one) => readingOf(one, text) === reading);
    if (edtf !== undefined) return { edtf };
    const words = readings
      .map((one) => `${readingOf(one, text).toLowerCase().replace('_', '-')}: ${one}`)
      .join('; ');
    return { ask: shaped, readings: `${text}: ${words}` };
  }
}

/** What a date may mean. What has no such month are years, also of two centuries: `1898-32`. */
function readingsOf(text: string): readonly string[] {
  const [, year = '', end = ''] = /^(\d{4})-(\d{2})$/.exec(text.trim()) ?? [];
  if (Number(end) <= 12) return readTyped(text);
  const century = Number(year.slice(0, 2)) + (end <= year.slice(2) ? 1 : 0);
  return [`${year}/${century}${end}`];
}

const shapeReadingIn = (answer: string | undefined): ShapeReading | undefined =>
  SHAPE_READINGS.find((one) => one === answer?.toUpperCase().replace(/[\s-]+/g, '_'));

/** Which of two readings one is. */
function readingOf(edtf: string, text: string): ShapeReading {
  if (edtf.includes('/')) return 'YEARS';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return 'MONTH';
  const [first = ''] = text.trim().split(/[./-]/);
  return Number(first) === Number(edtf.slice(-2)) ? 'DAY_FIRST' : 'MONTH_FIRST';
}

/** The reading that a date proves for others of its shape; null if it has two, or another form. */
function provedBy(text: string): ShapeReading | null {
  const [only, other] = readingsOf(text);
  if (only === undefined || other !== undefined) return null;
  if (/^\d{4}-\d{1,2}$/.test(text)) return only.includes('/') ? 'YEARS' : 'MONTH';
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
  isDate = false,
): Term | Exclude<DateReading, { edtf: string }> {
  const whole = column.read(text, isDate);
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
