/** Days, months, years and ranges of days in words. */
import { calendarWords, dateWords, languageOf, type Phrase } from '../../words/words.ts';
import { type CalendarDate, calendarDateOf, type Day, daysInMonth } from '../time/day.ts';

export type CalendarUnit = 'DAY' | 'MONTH' | 'YEAR';

const hasFourDigits = ({ year }: CalendarDate): boolean => year >= 1 && year <= 9999;

/** A year as a number: `2016`, `44` for -0043, `170,000,002`. */
export function yearNumber(year: number, language: string): string {
  const size = year > 0 ? year : 1 - year;
  return size > 9999 ? size.toLocaleString(languageOf(language)) : String(size);
}

/** A year in words: `2016`, `44 BC` for -0043, `170,000,002`. */
export function yearLabel(year: number, language: string): string {
  const words = calendarWords(language);
  return (year > 0 ? words.year : words.bce)(yearNumber(year, language));
}

/** The year, month or day of a bounded day: `1 Oct 2016`, `Oct 2016`, `2016`. */
export const unitLabel = (day: Day, unit: CalendarUnit, language: string): string =>
  unitPhrase(day, unit, language).text;

/** The same with its forms after prepositions. */
export function unitPhrase(day: Day, unit: CalendarUnit, language: string): Phrase {
  const words = calendarWords(language);
  const date = calendarDateOf(day);
  const year = yearLabel(date.year, language);
  if (unit === 'YEAR') return { text: year, after: year, within: words.within(year, null) };
  if (unit === 'MONTH') {
    const text = `${words.month(date.month)} ${year}`;
    return { text, after: `${words.monthAfter(date.month)} ${year}`, within: words.within(text, date.month) };
  }
  const text = `${words.dayOfYear(date.day, date.month)} ${year}`;
  return { text, after: text };
}

/** From one date to another of the same unit; what they share is written once: `27–30 Jun 2017`, `2010–2014`. */
export function rangeLabel(from: Day, to: Day, unit: CalendarUnit, language: string): string {
  const words = calendarWords(language);
  const start = calendarDateOf(from);
  const end = calendarDateOf(to);
  if (unit === 'YEAR' && hasFourDigits(start) && hasFourDigits(end))
    return words.years(String(start.year), String(end.year));
  const last = unitLabel(to, unit, language);
  if (start.year !== end.year || unit === 'YEAR') return words.dash(unitLabel(from, unit, language), last);
  if (unit === 'DAY' && start.month === end.month) return `${start.day}–${last}`;
  return words.dash(
    unit === 'DAY' ? words.dayOfYear(start.day, start.month) : words.month(start.month),
    last,
  );
}

/** The coarsest unit that the range consists of: whole years, whole months, or days. */
function edgesOf(from: CalendarDate, to: CalendarDate): CalendarUnit {
  if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return 'DAY';
  return from.month === 1 && to.month === 12 ? 'YEAR' : 'MONTH';
}

/** Some moment in a range of days: `between 1 Jan and 25 Nov 2020`. A single year, month or day is written alone. */
export function spanPhrase(min: Day, max: Day, language: string): Phrase {
  const words = calendarWords(language);
  const from = calendarDateOf(min);
  const to = calendarDateOf(max);
  const unit = edgesOf(from, to);
  const [first, last] = [unitPhrase(min, unit, language), unitPhrase(max, unit, language)];
  if (first.text === last.text) return last;
  const sharesYear = from.year === to.year && unit !== 'YEAR';
  const start = !sharesYear
    ? (first.after ?? first.text)
    : unit === 'DAY'
      ? words.dayOfYear(from.day, from.month)
      : words.monthAfter(from.month);
  return { text: dateWords(language).between(start, last.text), after: null };
}
