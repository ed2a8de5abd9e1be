/** EDTF (ISO 8601-2:2019, levels 0 to 2): dates that say how much is known. The only reader of date texts. */

import type { Precision } from '../../model/kinds.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../day.ts';
import { readDate } from './edtfDate.ts';
import { EdtfError, unreadableEdtf } from './edtfError.ts';
import { readLongYear } from './edtfYear.ts';
import { type DigitPattern, matchesPattern } from './unspecifiedDigits.ts';

export { EdtfError } from './edtfError.ts';

export const EDTF_FORMS = [
  'DATE',
  'DATE_TIME',
  'SEASON',
  'LONG_YEAR',
  'PERIODIC',
  'INTERVAL',
  'SET',
  'LIST',
] as const;
/**
 * DATE a year, month or day, perhaps with unspecified digits; SEASON a season or another part of a year;
 * LONG_YEAR a year with Y, E or S; PERIODIC a day or month of an unknown year; INTERVAL from one date to another;
 * SET one of several dates; LIST all of several dates.
 */
export type EdtfForm = (typeof EDTF_FORMS)[number];

/** A side of an interval: a date, OPEN for `..`, UNKNOWN where nothing is written. */
export type EdtfSide = Edtf | 'OPEN' | 'UNKNOWN';

/** A member of a set or list: one date (from = to), or a range; a null side is open. */
export interface EdtfMember {
  readonly from: Edtf | null;
  readonly to: Edtf | null;
}

export interface Edtf {
  readonly text: string;
  readonly form: EdtfForm;
  /** First day meant, widened where the date is approximate; UNBOUNDED_MIN where there is none. */
  readonly min: Day;
  /** Last day meant, widened where the date is approximate; UNBOUNDED_MAX where there is none. */
  readonly max: Day;
  /** First and last day of the text taken exactly. */
  readonly innerMin: Day;
  readonly innerMax: Day;
  readonly precision: Precision;
  /** Marked with `~` or `%` anywhere. */
  readonly approximate: boolean;
  /** Marked with `?` or `%` anywhere. */
  readonly uncertain: boolean;
  /** Intervals only. */
  readonly start: EdtfSide | null;
  readonly end: EdtfSide | null;
  /** Sets and lists only; otherwise empty. */
  readonly members: readonly EdtfMember[];
  /** The digits of a date that has unspecified ones; null for the others. */
  readonly pattern: DigitPattern | null;
}

/** Longer texts are refused unread. */
export const MAX_EDTF_LENGTH = 500;

/**
 * Reads an EDTF text.
 * @throws EdtfError saying what is wrong, the text, and what would work
 */
export function readEdtf(text: string): Edtf {
  const known = read.get(text);
  if (known) return known;
  const edtf = readNew(text);
  if (read.size >= REMEMBERED) read.clear();
  read.set(text, edtf);
  return edtf;
}

/** Archives say the same few dates again and again; reading one is worth remembering. */
const REMEMBERED = 10_000;
const read = new Map<string, Edtf>();

function readNew(text: string): Edtf {
  if (text === '')
    throw new EdtfError(text, 'the date is empty', 'leave the field out where nothing is known');
  if (text.length > MAX_EDTF_LENGTH)
    throw new EdtfError(text, `${text.length} characters`, `at most ${MAX_EDTF_LENGTH} are read`);
  const first = text[0];
  const last = text.at(-1);
  if (first === '[' && last === ']') return readMembers(text, 'SET');
  if (first === '{' && last === '}') return readMembers(text, 'LIST');
  if (text.includes('/')) return readInterval(text);
  return readSingle(text, text);
}

/** Whether a bounded day is among those that the date means; open sides reach without end. */
export function contains(edtf: Edtf, day: Day): boolean {
  if (day < edtf.min || day > edtf.max) return false;
  if (edtf.form === 'SET' || edtf.form === 'LIST')
    return edtf.members.some(
      ({ from, to }) =>
        (from === to && from !== null && contains(from, day)) ||
        (from !== to && day >= (from?.min ?? UNBOUNDED_MIN) && day <= (to?.max ?? UNBOUNDED_MAX)),
    );
  return edtf.pattern === null || edtf.approximate || matchesPattern(edtf.pattern, day);
}

const readSingle = (part: string, whole: string): Edtf => {
  const date = readLongYear(part, whole) ?? readDate(part, whole);
  if (!date) throw unreadableEdtf(whole);
  return date;
};

function readInterval(text: string): Edtf {
  const sides = text.split('/');
  const [left, right] = sides;
  if (sides.length === 3 && sides.some((side) => /^\d{1,2}$/.test(side))) throw unreadableEdtf(text);
  if (sides.length !== 2 || left === undefined || right === undefined)
    throw new EdtfError(text, 'an interval has one "/"', 'write 2016/2018; for several dates, {2016,2018}');
  if (text === '/') throw unreadableEdtf(text);
  const start = readSide(left, text);
  const end = readSide(right, text);
  const min = typeof start === 'string' ? UNBOUNDED_MIN : start.min;
  const max = typeof end === 'string' ? UNBOUNDED_MAX : end.max;
  if (min > max)
    throw new EdtfError(
      text,
      `the end ${right} lies before the start ${left}`,
      'write the earlier date first',
    );
  const dates = [start, end].filter((side) => typeof side !== 'string');
  return {
    text,
    form: 'INTERVAL',
    min,
    max,
    innerMin: typeof start === 'string' ? UNBOUNDED_MIN : start.innerMin,
    innerMax: typeof end === 'string' ? UNBOUNDED_MAX : end.innerMax,
    precision: rangePrecision(min, max),
    ...marksOf(dates),
    start,
    end,
    members: [],
    pattern: null,
  };
}

function readSide(side: string, whole: string): EdtfSide {
  if (side === '') return 'UNKNOWN';
  if (side === '..') return 'OPEN';
  const date = readSingle(side, whole);
  if (date.form === 'DATE_TIME')
    throw new EdtfError(whole, 'an interval has no times of day', 'write only the days');
  return date;
}

function readMembers(text: string, form: 'SET' | 'LIST'): Edtf {
  const parts = text.slice(1, -1).split(',');
  const members = parts.map((part, i) => readMember(part, text, i === 0, i === parts.length - 1));
  const bounds = members.map(({ from, to }) => ({
    min: from?.min ?? UNBOUNDED_MIN,
    max: to?.max ?? UNBOUNDED_MAX,
    innerMin: from?.innerMin ?? UNBOUNDED_MIN,
    innerMax: to?.innerMax ?? UNBOUNDED_MAX,
  }));
  const min = Math.min(...bounds.map((b) => b.min));
  const max = Math.max(...bounds.map((b) => b.max));
  const [only] = members;
  const single = members.length === 1 && only?.from === only?.to ? only?.from : null;
  return {
    text,
    form,
    min,
    max,
    innerMin: Math.min(...bounds.map((b) => b.innerMin)),
    innerMax: Math.max(...bounds.map((b) => b.innerMax)),
    precision: single?.precision ?? rangePrecision(min, max),
    ...marksOf(members.flatMap(({ from, to }) => [from, to]).filter((side) => side !== null)),
    start: null,
    end: null,
    members,
    pattern: null,
  };
}

function readMember(part: string, whole: string, isFirst: boolean, isLast: boolean): EdtfMember {
  const ends = part.split('..');
  const [left, right] = ends;
  if (part === '' || left === undefined || ends.length > 2)
    throw new EdtfError(
      whole,
      `${JSON.stringify(part)} is no member of a set`,
      'write [2016,2018] or [2016..2018]',
    );
  if (right === undefined) {
    const date = readSingle(left, whole);
    return { from: date, to: date };
  }
  if ((left === '' && !isFirst) || (right === '' && !isLast) || part === '..')
    throw new EdtfError(whole, `${JSON.stringify(part)} is open in the middle`, 'write [..2016] or [2016..]');
  const from = left === '' ? null : readSingle(left, whole);
  const to = right === '' ? null : readSingle(right, whole);
  if (from && to && from.min > to.max)
    throw new EdtfError(whole, `${right} lies before ${left}`, 'write the earlier date first');
  return { from, to };
}

const rangePrecision = (min: Day, max: Day): Precision =>
  isBounded(min) || isBounded(max) ? 'RANGE' : 'UNKNOWN';

const marksOf = (dates: readonly Edtf[]): { approximate: boolean; uncertain: boolean } => ({
  approximate: dates.some((date) => date.approximate),
  uncertain: dates.some((date) => date.uncertain),
});
