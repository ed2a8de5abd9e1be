/** Reads what the number format of a cell shows of a date, so that the date is not made more exact than that. */
import { calendarDateOf, type Day, dayOf, isoDate, isoYear } from '../../domain/time/day.ts';
import type { CellContent, Unread } from '../../formats/csv/sheet.ts';

/** What a format shows. */
export interface Shown {
  readonly day: boolean;
  readonly month: boolean;
  /** `TWO_DIGITS` if the century is not shown. */
  readonly year: boolean | 'TWO_DIGITS';
  readonly time: boolean;
}

/** The formats of dates and times that have a number only, by ECMA-376 part 1, 18.8.30, and those of East Asia. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy-m-d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-m-d'])),
};

/** The code of a format that is defined by its number alone. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';

/** What a format such as `d. mmm yyyy` shows of a date; null if it is none of a date or time. */
export function shownBy(format: string): Shown | null {
  const [section = ''] = format
    .slice(0, 255)
    .toLowerCase()
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .split(';');
  const plain = section.replace(/\[(h+|m+|s+)\]/g, '$1').replace(/\[[^\][]*\]/g, '');
  if (plain.includes('general')) return null;
  const found = { day: false, month: false, year: false as Shown['year'], time: false };
  const tokens = plain.match(/y+|m+|d+|h+|s+|e+|am\/pm/g) ?? [];
  tokens.forEach((token, i) => {
    const letter = token[0];
    if (letter === 'y') found.year = token.length <= 2 ? 'TWO_DIGITS' : true;
    // The year of an era.
    else if (letter === 'e') found.year = true;
    else if (letter === 'd') found.day ||= token.length <= 2;
    else if (letter !== 'm' || isMinutes(tokens, i)) found.time = true;
    else found.month = true;
  });
  // `e` is the exponent of numbers such as 0.00E+00 too.
  if (/[0#?]\.?[0#?]*e[+-]/.test(plain)) return null;
  return tokens.length === 0 ? null : found;
}

const isMinutes = (tokens: readonly string[], at: number): boolean =>
  tokens[at - 1]?.[0] === 'h' || tokens[at + 1]?.[0] === 's';

/** From this day on all programs show the Gregorian calendar. */
const GREGORIAN = dayOf(1582, 10, 15);

/** A day as a cell shows it, in EDTF. */
export function shownDate(day: Day, { day: hasDay, month, year }: Shown): CellContent {
  const date = calendarDateOf(day);
  if (year === false) return { text: isoDate(date).slice(-5), fault: 'NO_YEAR' };
  const text = !month ? isoYear(date.year) : hasDay ? isoDate(date) : isoDate(date).slice(0, -3);
  const unread: Unread[] = year === 'TWO_DIGITS' ? ['TWO_DIGIT_YEAR'] : [];
  if (month && day < GREGORIAN) unread.push('OLD_STYLE');
  return { text, isDate: true, unread };
}

/** A part of a day as hours and minutes. */
export function shownTime(part: number): string {
  const minutes = Math.round(part * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A number as cells show it: 15 digits, padded where the format is zeros only. */
export function shownNumber(value: number, format = ''): string {
  const text = String(Number(value.toPrecision(15)));
  return /^0+$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text;
}
