/**
 * Reads EDTF (ISO 8601-2:2019, levels 0 to 2). All date texts are read here. Own code: what is needed is not a date but the
 * first and last day on which each side may be, for years of any length, and what would work in place of a text that cannot be
 * read.
 */

import { keptUpTo } from '../../model/keptIn.ts';
import type { Precision } from '../../model/kinds.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../day.ts';
import { type Edtf, type EdtfMember, type EdtfSide, WITHOUT_PARTS } from './edtf.ts';
import { readDate } from './edtfDate.ts';
import { EdtfError, unreadableEdtf } from './edtfError.ts';
import { readLongYear } from './edtfYear.ts';
import { matchesPattern } from './unspecifiedDigits.ts';

/** Longer texts are refused without reading. */
export const MAX_EDTF_LENGTH = 500;

/** Archives repeat the same few dates, so results are kept. */
const MOST_KEPT = 10_000;

/**
 * Reads an EDTF text.
 * @throws EdtfError with the text, the reason and a suggestion
 */
export const readEdtf: (text: string) => Edtf = keptUpTo(MOST_KEPT, readAnew);

function readAnew(text: string): Edtf {
  if (text === '')
    throw new EdtfError(text, 'the date is empty', 'leave the field out where nothing is known');
  if (text.length > MAX_EDTF_LENGTH)
    throw new EdtfError(text, `${text.length} characters`, `at most ${MAX_EDTF_LENGTH} are allowed`);
  const first = text[0];
  const last = text.at(-1);
  if (first === '[' && last === ']') return readMembers(text, 'SET');
  if (first === '{' && last === '}') return readMembers(text, 'LIST');
  if (text.includes('/')) return readInterval(text);
  return readSingle(text, text);
}

/** Whether a date includes a bounded day; open sides extend without limit. */
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
    throw new EdtfError(text, `the end ${right} is before the start ${left}`, 'write the earlier date first');
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
    ...WITHOUT_PARTS,
    start,
    end,
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
    ...WITHOUT_PARTS,
    members,
  };
}

function readMember(part: string, whole: string, isFirst: boolean, isLast: boolean): EdtfMember {
  const ends = part.split('..');
  const [left, right] = ends;
  if (part === '' || left === undefined || ends.length > 2)
    throw new EdtfError(
      whole,
      `${JSON.stringify(part)} is not a member of a set`,
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
    throw new EdtfError(whole, `${right} is before ${left}`, 'write the earlier date first');
  return { from, to };
}

const rangePrecision = (min: Day, max: Day): Precision =>
  isBounded(min) || isBounded(max) ? 'RANGE' : 'UNKNOWN';

const marksOf = (dates: readonly Edtf[]): { approximate: boolean; uncertain: boolean } => ({
  approximate: dates.some((date) => date.approximate),
  uncertain: dates.some((date) => date.uncertain),
});
