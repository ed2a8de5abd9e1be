/** EDTF dates in words. */
import { calendarWords, dateWords, languageOf, type Phrase } from '../../words/words.ts';
import { calendarDateOf } from '../time/day.ts';
import type { Edtf, EdtfMember } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import { type CalendarUnit, rangeLabel, spanPhrase, unitLabel, unitPhrase } from './calendarLabel.ts';

/**
 * An EDTF date in words: `about 2010`, `between 1 Jan and 25 Nov 2020`, `1 Oct 2016`. Russian for `ru`, else English.
 * @throws EdtfError for texts that are not EDTF
 */
export function dateLabel(text: string, language: string): string {
  return text === '..' ? dateWords(language).open : labelOf(readEdtf(text), language);
}

/** A label that no preposition can precede. */
export const alone = (text: string): Phrase => ({ text, after: null });

const labelOf = (date: Edtf, language: string): string => datePhrase(date, language).text;

const UNITS: Readonly<Record<string, CalendarUnit>> = {
  EXACT: 'DAY',
  DAY: 'DAY',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
};

const isCompound = ({ form }: Edtf): boolean => form === 'INTERVAL' || form === 'SET' || form === 'LIST';

/** The unit of a plain year, month or day, without qualifiers; null for other dates. */
const plainUnitOf = (date: Edtf): CalendarUnit | null =>
  date.approximate || date.uncertain || isCompound(date) ? null : (UNITS[date.precision] ?? null);

/** A date in words, on its own and after a preposition. */
export function datePhrase(date: Edtf, language: string): Phrase {
  const words = dateWords(language);
  if (date.form === 'INTERVAL') return alone(intervalText(date, language));
  if (date.form === 'SET' || date.form === 'LIST') return alone(membersText(date, language));
  const exact = withoutQualifiers(date, language);
  if (!date.approximate && !date.uncertain) return exact;
  const about = date.approximate ? words.about(exact) : exact.text;
  const qualified = date.uncertain ? words.perhaps(about) : about;
  return alone(isPartlyQualified(date.text) ? `${qualified} (${date.text})` : qualified);
}

/** A qualifier of a part of the date cannot be put in words, so the EDTF text is shown too. */
const isPartlyQualified = (text: string): boolean => /[?~%]./.test(text);

function withoutQualifiers(date: Edtf, language: string): Phrase {
  if (date.form === 'PERIODIC') return alone(periodicText(date, language));
  if (date.form === 'SEASON') return alone(seasonText(date.text, language));
  if (date.form === 'DATE_TIME')
    return alone(`${unitLabel(date.innerMin, 'DAY', language)}, ${date.text.replace(/^.*T/, '')}`);
  const unit = UNITS[date.precision];
  if (unit) return unitPhrase(date.innerMin, unit, language);
  const { year } = calendarDateOf(date.innerMin);
  if (date.precision === 'DECADE' && year > 0 && year <= 9999)
    return dateWords(language).decade(String(year));
  const span = spanPhrase(date.innerMin, date.innerMax, language);
  return date.pattern && date.precision === 'RANGE' ? alone(`${span.text} (${date.text})`) : span;
}

function periodicText({ text, pattern }: Edtf, language: string): string {
  const words = dateWords(language);
  const month = pattern?.month ?? 'XX';
  const day = pattern?.day ?? 'XX';
  if (month === 'XX' && day === 'XX') return words.unknown;
  if (month.includes('X') || (day.includes('X') && day !== 'XX') || pattern?.year !== 'XXXX')
    return `${words.unknown} (${text})`;
  const { month: monthName, dayOfYear } = calendarWords(language);
  return words.yearUnknown(day === 'XX' ? monthName(Number(month)) : dayOfYear(Number(day), Number(month)));
}

/** Seasons, quarters, thirds and halves; their codes are defined in `edtfDate.ts`. */
function seasonText(text: string, language: string): string {
  const words = dateWords(language);
  const plain = text.replaceAll(/[?~%]/g, '');
  const code = Number(plain.slice(-2));
  const year = labelOf(readEdtf(plain.slice(0, -3)), language);
  if (code >= 40) return words.half(code - 39, year);
  if (code >= 37) return words.third(code - 36, year);
  if (code >= 33) return words.quarter(code - 32, year);
  const season = `${words.seasons[(code - 21) % 4]} ${year}`;
  return code < 25 ? season : `${season} (${code < 29 ? words.north : words.south})`;
}

function intervalText({ start, end }: Edtf, language: string): string {
  const words = dateWords(language);
  const from = typeof start === 'object' && start !== null ? start : null;
  const to = typeof end === 'object' && end !== null ? end : null;
  if (from && to) return dateRangeLabel(from, to, language);
  if (from)
    return end === 'OPEN'
      ? words.since(datePhrase(from, language))
      : words.endUnknown(datePhrase(from, language));
  if (to)
    return start === 'OPEN'
      ? words.until(datePhrase(to, language))
      : words.startUnknown(datePhrase(to, language));
  return start === 'OPEN' && end === 'OPEN' ? words.always : words.unknown;
}

/** From one date to another: `27–30 Jun 2017`, `Oct 2016 – 8 Apr 2021`, `start about 2010, end 2014`. */
export function dateRangePhrase(from: Edtf, to: Edtf, language: string): Phrase {
  const unit = plainUnitOf(from);
  if (unit !== null && unit === plainUnitOf(to) && from.form === 'DATE' && to.form === 'DATE') {
    const text = rangeLabel(from.innerMin, to.innerMin, unit, language);
    return { text, after: text };
  }
  const [start, end] = [datePhrase(from, language), datePhrase(to, language)];
  const words = dateWords(language);
  if (start.after === null || end.after === null) return alone(words.range(start, end));
  const text = calendarWords(language).dash(start.text, end.text);
  return { text, after: text };
}

const dateRangeLabel = (from: Edtf, to: Edtf, language: string): string =>
  dateRangePhrase(from, to, language).text;

function membersText(date: Edtf, language: string): string {
  const texts = date.members.map((member) => memberText(member, date.form, language));
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return only;
  const type = date.form === 'SET' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(languageOf(language), { type }).format(texts);
}

function memberText({ from, to }: EdtfMember, form: Edtf['form'], language: string): string {
  const words = dateWords(language);
  if (from && from === to) return labelOf(from, language);
  if (from && to)
    return form === 'SET' ? someDayBetween(from, to, language) : dateRangeLabel(from, to, language);
  if (from) return words.orLater(labelOf(from, language));
  return to ? words.orEarlier(labelOf(to, language)) : words.unknown;
}

function someDayBetween(from: Edtf, to: Edtf, language: string): string {
  if (plainUnitOf(from) && plainUnitOf(to)) return spanPhrase(from.innerMin, to.innerMax, language).text;
  return dateRangeLabel(from, to, language);
}
