/** Days, months, years and ranges of days in words, formatted by Intl. */
import { type CalendarDate, calendarDateOf, type Day, dateOf, dayOf, daysInMonth } from '../time/day.ts';
import { dateWordsIn, type Phrase } from './dateWords.ts';
import type { LabelLanguage } from './language.ts';

export type CalendarUnit = 'DAY' | 'MONTH' | 'YEAR';

const LOCALES: Readonly<Record<LabelLanguage, string>> = { en: 'en-GB', ru: 'ru' };

const FIELDS = {
  DAY: { day: 'numeric', month: 'short', year: 'numeric' },
  MONTH: { month: 'short', year: 'numeric' },
  DAY_OF_YEAR: { day: 'numeric', month: 'short' },
  MONTH_OF_YEAR: { month: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
type Style = keyof typeof FIELDS;

/** Formatters by language and style; creating one costs a hundred times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: LabelLanguage, style: Style): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], {
    ...FIELDS[style],
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  formats.set(key, made);
  return made;
}

const hasFourDigits = ({ year }: CalendarDate): boolean => year >= 1 && year <= 9999;

/** Intl separates with no-break spaces, which differ between its versions. */
const plainSpaces = (text: string): string => text.replaceAll(/\s/gu, ' ');

const write = (day: Day, style: Style, language: LabelLanguage): string =>
  plainSpaces(formatIn(language, style).format(dateOf(day)));

/** A year in words: `2016`, `44 BC` for -0043, `170,000,002`. */
function yearLabel(year: number, language: LabelLanguage): string {
  const words = dateWordsIn(language);
  const size = year > 0 ? year : 1 - year;
  const number = size > 9999 ? new Intl.NumberFormat(LOCALES[language]).format(size) : String(size);
  return year > 0 ? words.year(number) : words.bce(number);
}

/** A month after a preposition. Russian needs the genitive, which Intl uses only next to a day. */
function monthAfter(month: number, language: LabelLanguage): string {
  const parts = formatIn(language, 'DAY_OF_YEAR').formatToParts(dateOf(dayOf(2000, month, 1)));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

/** The year, month or day of a bounded day: `1 Oct 2016`, `Oct 2016`, `2016`. */
export function unitLabel(day: Day, unit: CalendarUnit, language: LabelLanguage): string {
  const date = calendarDateOf(day);
  const year = yearLabel(date.year, language);
  if (unit === 'YEAR') return year;
  if (hasFourDigits(date)) return write(day, unit, language);
  return `${dayOfYearLabel(date.month, unit === 'DAY' ? date.day : null, language)} ${year}`;
}

/** The same in the form that follows a preposition. */
export function unitLabelAfter(day: Day, unit: CalendarUnit, language: LabelLanguage): string {
  if (unit !== 'MONTH') return unitLabel(day, unit, language);
  const date = calendarDateOf(day);
  return `${monthAfter(date.month, language)} ${yearLabel(date.year, language)}`;
}

/** A day or month without a year: `17 Oct`, `Oct`. */
export function dayOfYearLabel(month: number, day: number | null, language: LabelLanguage): string {
  return write(dayOf(2000, month, day ?? 1), day === null ? 'MONTH_OF_YEAR' : 'DAY_OF_YEAR', language);
}

/** From one date to another of the same unit; what they share is written once: `27–30 Jun 2017`, `2010–2014`. */
export function rangeLabel(from: Day, to: Day, unit: CalendarUnit, language: LabelLanguage): string {
  const start = calendarDateOf(from);
  const end = calendarDateOf(to);
  if (unit === 'YEAR' && hasFourDigits(start) && hasFourDigits(end))
    return dateWordsIn(language).years(String(start.year), String(end.year));
  const last = unitLabel(to, unit, language);
  if (start.year !== end.year || unit === 'YEAR') return `${unitLabel(from, unit, language)} – ${last}`;
  if (unit === 'DAY' && start.month === end.month) return `${start.day}–${last}`;
  return `${dayOfYearLabel(start.month, unit === 'DAY' ? start.day : null, language)} – ${last}`;
}

/** The coarsest unit that the range consists of: whole years, whole months, or days. */
function edgesOf(from: CalendarDate, to: CalendarDate): CalendarUnit {
  if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return 'DAY';
  return from.month === 1 && to.month === 12 ? 'YEAR' : 'MONTH';
}

/** Some moment in a range of days: `between 1 Jan and 25 Nov 2020`. A single year, month or day is written alone. */
export function spanPhrase(min: Day, max: Day, language: LabelLanguage): Phrase {
  const from = calendarDateOf(min);
  const to = calendarDateOf(max);
  const unit = edgesOf(from, to);
  const end = unitLabel(max, unit, language);
  if (unitLabel(min, unit, language) === end)
    return { text: end, after: unitLabelAfter(max, unit, language) };
  const sharesYear = from.year === to.year && unit !== 'YEAR';
  const start = !sharesYear
    ? unitLabelAfter(min, unit, language)
    : unit === 'DAY'
      ? dayOfYearLabel(from.month, from.day, language)
      : monthAfter(from.month, language);
  return { text: dateWordsIn(language).between(start, end), after: null };
}
