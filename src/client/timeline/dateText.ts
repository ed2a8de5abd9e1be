/** Days in words, as the labels of the API write them: `1 Oct 2016`, `44 BC`, `27–30 Jun 2017`. */
import { dayOfYearLabel } from '../../domain/labels/calendarLabel.ts';
import { labelLanguage } from '../../domain/labels/language.ts';
import { calendarDateOf, type Day, isoDate } from '../../domain/time/day.ts';
import { wordsIn } from './words.ts';

/** `2016-10-01`; years beyond four digits have a sign and six digits or more. */
export const isoOfDay = (day: Day): string => isoDate(calendarDateOf(day));

/** `2016`, `44 BC` for the year -43, `170,000,002`. */
export function yearText(year: number, language: string): string {
  const size = year > 0 ? year : 1 - year;
  const number = size > 9999 ? size.toLocaleString(labelLanguage(language)) : String(size);
  return year > 0 ? number : wordsIn(language).bce(number);
}

export const monthText = (month: number, language: string): string =>
  dayOfYearLabel(month, null, labelLanguage(language));

/** A day without its year: `1 Oct`. */
export const dayOfYearText = (month: number, day: number, language: string): string =>
  dayOfYearLabel(month, day, labelLanguage(language));

export function dayText(day: Day, language: string): string {
  const date = calendarDateOf(day);
  return `${dayOfYearText(date.month, date.day, language)} ${yearText(date.year, language)}`;
}

/** From one day to another, both included, never more exact or longer than the days: whole years are written as years. */
export function spanText(from: Day, to: Day, language: string): string {
  const start = calendarDateOf(from);
  const end = calendarDateOf(to);
  const next = calendarDateOf(to + 1);
  if (start.month === 1 && start.day === 1 && next.month === 1 && next.day === 1) {
    const last = yearText(end.year, language);
    return start.year === end.year ? last : `${yearText(start.year, language)} – ${last}`;
  }
  const last = dayText(to, language);
  if (from === to) return last;
  if (start.year !== end.year) return `${dayText(from, language)} – ${last}`;
  if (start.month === end.month) return `${start.day}–${last}`;
  return `${dayOfYearText(start.month, start.day, language)} – ${last}`;
}

const LONG_DAYS = 3 * 365;

/** About which days, for what is in sight: the years of a long time, else the days. */
export const roughSpanText = (from: Day, to: Day, language: string): string =>
  to - from < LONG_DAYS ? spanText(from, to, language) : yearsText(from, to, language);

/** The years of some days: `1990 – 1994`. */
export function yearsText(from: Day, to: Day, language: string): string {
  const [first, last] = [from, to].map((day) => yearText(calendarDateOf(day).year, language));
  return first === last ? `${first}` : `${first} – ${last}`;
}
