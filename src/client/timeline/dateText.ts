/** Days in words, as the labels of the API write them: `1 Oct 2016`, `44 BC`, `27–30 Jun 2017`. */
import { rangeLabel, unitLabel, yearLabel, yearNumber } from '../../domain/labels/calendarLabel.ts';
import { calendarDateOf, type Day, isoDate } from '../../domain/time/day.ts';
import { calendarWords, timelineWords } from '../../words/words.ts';

/** `2016-10-01`; years beyond four digits have a sign and six digits or more. */
export const isoOfDay = (day: Day): string => isoDate(calendarDateOf(day));

/** A year on an axis: `2016`, `44 BC` for the year -43, `170,000,002`. */
export function yearText(year: number, language: string): string {
  const number = yearNumber(year, language);
  return year > 0 ? number : timelineWords(language).bce(number);
}

/** A month on an axis. */
export const monthText = (month: number, language: string): string =>
  calendarWords(language).shortMonth(month);

/** A day without its year on an axis: `1 Oct`. */
export const dayOfYearText = (month: number, day: number, language: string): string =>
  calendarWords(language).shortDayOfYear(day, month);

/** A day on an axis. */
export function shortDayText(day: Day, language: string): string {
  const date = calendarDateOf(day);
  return `${dayOfYearText(date.month, date.day, language)} ${yearText(date.year, language)}`;
}

export const dayText = (day: Day, language: string): string => unitLabel(day, 'DAY', language);

/** From one day to another, both included, never more exact or longer than the days: whole years are written as years. */
export function spanText(from: Day, to: Day, language: string): string {
  const start = calendarDateOf(from);
  const next = calendarDateOf(to + 1);
  if (start.month === 1 && start.day === 1 && next.month === 1 && next.day === 1)
    return yearsText(from, to, language);
  return from === to ? dayText(to, language) : rangeLabel(from, to, 'DAY', language);
}

const LONG_DAYS = 3 * 365;

/** About which days, for what is in sight: the years of a long time, else the days. */
export const roughSpanText = (from: Day, to: Day, language: string): string =>
  to - from < LONG_DAYS ? spanText(from, to, language) : yearsText(from, to, language);

/** The years of some days: `1990 – 1994`. */
export function yearsText(from: Day, to: Day, language: string): string {
  const words = calendarWords(language);
  const [first, last] = [calendarDateOf(from).year, calendarDateOf(to).year];
  if (first === last) return yearLabel(last, language);
  return first > 0
    ? words.spanOfYears(yearNumber(first, language), yearNumber(last, language))
    : words.dash(yearLabel(first, language), yearLabel(last, language));
}
