/** The words around dates, in English and Russian. Months, digits and lists come from Intl. */
import type { LabelLanguage } from './language.ts';

/** A label, and its form after a preposition; null where no preposition can precede it. */
export interface Phrase {
  readonly text: string;
  readonly after: string | null;
}

/** A label that no preposition can precede. */
export const alone = (text: string): Phrase => ({ text, after: null });

interface DateWords {
  readonly unknown: string;
  readonly open: string;
  readonly always: string;
  readonly yearUnknown: (date: string) => string;
  readonly about: (date: Phrase) => string;
  readonly perhaps: (date: string) => string;
  /** Russian takes the first date in the genitive. */
  readonly between: (from: string, to: string) => string;
  readonly orLater: (date: string) => string;
  readonly orEarlier: (date: string) => string;
  readonly year: (year: string) => string;
  readonly years: (from: string, to: string) => string;
  readonly decade: (year: string) => Phrase;
  readonly bce: (year: string) => string;
  readonly seasons: readonly [string, string, string, string];
  readonly north: string;
  readonly south: string;
  readonly quarter: (n: number, year: string) => string;
  readonly third: (n: number, year: string) => string;
  readonly half: (n: number, year: string) => string;
  readonly range: (start: Phrase, end: Phrase) => string;
  readonly since: (start: Phrase) => string;
  readonly until: (end: Phrase) => string;
  readonly endUnknown: (start: Phrase) => string;
  readonly startUnknown: (end: Phrase) => string;
  readonly atLeastUntil: (start: Phrase, day: string) => string;
  readonly fromBy: (day: string, end: Phrase) => string;
  readonly sinceBy: (day: string) => string;
  readonly atLeastOn: (day: string) => string;
  readonly atLeastFromTo: (from: string, to: string) => string;
  readonly sometimeIn: (date: Phrase) => string;
  readonly starts: (start: Phrase) => string;
  readonly begunBy: (day: string) => string;
  readonly notEndedBefore: (day: string) => string;
  readonly andNotEndedBefore: (start: string, day: string) => string;
  readonly stillOn: (start: string, day: string) => string;
  readonly notBefore: (day: string) => string;
  readonly notAfter: (day: string) => string;
  /** After a limit that only a doubted date sets. */
  readonly perhapsLimit: (limit: string) => string;
  /** Times of which only one can be true, at least two. */
  readonly either: (times: readonly string[]) => string;
  readonly planned: (time: Phrase) => string;
  readonly attributed: (time: string) => string;
  /** `time` is null where the claims gave none. */
  readonly withdrawn: (time: string | null) => string;
}

const ORDINALS = ['', '1st', '2nd', '3rd', '4th'];
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const ENGLISH: DateWords = {
  unknown: 'date unknown',
  open: 'open',
  always: 'always',
  yearUnknown: (date) => `${date}, year unknown`,
  about: ({ text, after }) => `about ${after ?? text}`,
  perhaps: (date) => `perhaps ${date}`,
  between: (from, to) => `between ${from} and ${to}`,
  orLater: (date) => `${date} or later`,
  orEarlier: (date) => `${date} or earlier`,
  year: (year) => year,
  years: (from, to) => `${from}–${to}`,
  decade: (year) => ({ text: `${year}s`, after: `the ${year}s` }),
  bce: (year) => `${year} BC`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  north: 'northern',
  south: 'southern',
  quarter: (n, year) => `${ORDINALS[n]} quarter of ${year}`,
  third: (n, year) => `${ORDINALS[n]} third of ${year}`,
  half: (n, year) => `${ORDINALS[n]} half of ${year}`,
  range: (start, end) =>
    start.after && end.after ? `${start.text} – ${end.text}` : `start ${start.text}, end ${end.text}`,
  since: ({ text, after }) => (after ? `since ${after}` : `start ${text}, ongoing`),
  until: ({ text, after }) => (after ? `until ${after}` : `end ${text}`),
  endUnknown: ({ text, after }) => (after ? `from ${after}, end unknown` : `start ${text}, end unknown`),
  startUnknown: ({ text, after }) => (after ? `until ${after}, start unknown` : `start unknown, end ${text}`),
  atLeastUntil: ({ text, after }, day) =>
    `${after ? `from ${after}` : `start ${text},`} until at least ${day}`,
  fromBy: (day, { text, after }) => `from ${day} at the latest${after ? ` until ${after}` : `, end ${text}`}`,
  sinceBy: (day) => `since ${day} at the latest`,
  atLeastOn: (day) => `at least on ${day}`,
  atLeastFromTo: (from, to) => `at least from ${from} to ${to}`,
  sometimeIn: ({ text, after }) => (after === null ? `at some time ${text}` : `at some time in ${after}`),
  starts: ({ text, after }) => (after ? `from ${after}` : `start ${text}`),
  begunBy: (day) => `from ${day} at the latest, end unknown`,
  notEndedBefore: (day) => `not ended before ${day}, start unknown`,
  andNotEndedBefore: (start, day) => `${start}, not ended before ${day}`,
  stillOn: (start, day) => `${start}, still so on ${day}`,
  notBefore: (day) => `not before ${day}`,
  notAfter: (day) => `not after ${day}`,
  perhapsLimit: (limit) => `${limit}, perhaps`,
  either: (times) => times.join(', or '),
  planned: ({ text, after }) => (after ? `planned for ${after}` : `planned: ${text}`),
  attributed: (time) => `according to a speaker: ${time}`,
  withdrawn: (time) => (time === null ? 'withdrawn' : `withdrawn: ${time}`),
};

/** Dates are in the genitive after "с", "до" and "около"; phrases that cannot be follow a colon. */
const RUSSIAN: DateWords = {
  unknown: 'дата неизвестна',
  open: 'открыто',
  always: 'всегда',
  yearUnknown: (date) => `${date}, год неизвестен`,
  about: ({ text, after }) => (after === null ? `приблизительно: ${text}` : `около ${after}`),
  perhaps: (date) => `возможно, ${date}`,
  between: (from, to) => `в период с ${from} по ${to}`,
  orLater: (date) => `${date} или позже`,
  orEarlier: (date) => `${date} или раньше`,
  year: (year) => `${year} г.`,
  years: (from, to) => `${from}–${to} гг.`,
  decade: (year) => ({ text: `${year}-е годы`, after: `${year}-х годов` }),
  bce: (year) => `${year} г. до н. э.`,
  seasons: ['весна', 'лето', 'осень', 'зима'],
  north: 'северное полушарие',
  south: 'южное полушарие',
  quarter: (n, year) => `${ROMAN[n]} квартал ${year}`,
  third: (n, year) => `${ROMAN[n]} треть ${year}`,
  half: (n, year) => `${ROMAN[n]} полугодие ${year}`,
  range: (start, end) =>
    start.after && end.after ? `${start.text} – ${end.text}` : `начало: ${start.text}; конец: ${end.text}`,
  since: ({ text, after }) => (after ? `с ${after}` : `начало: ${text}; продолжается`),
  until: ({ text, after }) => (after ? `до ${after}` : `конец: ${text}`),
  endUnknown: ({ text, after }) =>
    after ? `с ${after}, конец неизвестен` : `начало: ${text}; конец неизвестен`,
  startUnknown: ({ text, after }) =>
    after ? `до ${after}, начало неизвестно` : `начало неизвестно; конец: ${text}`,
  atLeastUntil: ({ text, after }, day) =>
    `${after ? `с ${after}` : `начало: ${text};`} по меньшей мере до ${day}`,
  fromBy: (day, { text, after }) => `не позднее ${day}${after ? ` и до ${after}` : `; конец: ${text}`}`,
  sinceBy: (day) => `не позднее чем с ${day}`,
  atLeastOn: (day) => `по меньшей мере ${day}`,
  atLeastFromTo: (from, to) => `по меньшей мере с ${from} до ${to}`,
  sometimeIn: ({ text }) => `в какое-то время: ${text}`,
  starts: ({ text, after }) => (after ? `с ${after}` : `начало: ${text}`),
  begunBy: (day) => `не позднее чем с ${day}, конец неизвестен`,
  notEndedBefore: (day) => `окончание не ранее ${day}, начало неизвестно`,
  andNotEndedBefore: (start, day) => `${start}; окончание не ранее ${day}`,
  stillOn: (start, day) => `${start}; ещё ${day}`,
  notBefore: (day) => `не ранее ${day}`,
  notAfter: (day) => `не позднее ${day}`,
  perhapsLimit: (limit) => `${limit} (возможно)`,
  either: (times) => times.join(', или '),
  planned: ({ text }) => `по плану: ${text}`,
  attributed: (time) => `со слов говорившего: ${time}`,
  withdrawn: (time) => (time === null ? 'отозвано' : `отозвано: ${time}`),
};

export const dateWordsIn = (language: LabelLanguage): DateWords => (language === 'ru' ? RUSSIAN : ENGLISH);
