/**
 * Dates in Russian. After "с" and "около" a date is in the genitive, after "по" in the accusative, which is its form alone,
 * and a month after "в" in the prepositional. Phrases that cannot be inflected follow a colon.
 */
import type { dates as english, calendar as englishCalendar } from '../en/dates.ts';

/** Each in the nominative, the genitive, the prepositional and abbreviated. */
const MONTHS = [
  ['январь', 'января', 'январе', 'янв.'],
  ['февраль', 'февраля', 'феврале', 'февр.'],
  ['март', 'марта', 'марте', 'март'],
  ['апрель', 'апреля', 'апреле', 'апр.'],
  ['май', 'мая', 'мае', 'май'],
  ['июнь', 'июня', 'июне', 'июнь'],
  ['июль', 'июля', 'июле', 'июль'],
  ['август', 'августа', 'августе', 'авг.'],
  ['сентябрь', 'сентября', 'сентябре', 'сент.'],
  ['октябрь', 'октября', 'октябре', 'окт.'],
  ['ноябрь', 'ноября', 'ноябре', 'нояб.'],
  ['декабрь', 'декабря', 'декабре', 'дек.'],
] as const;
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const form = (month: number, index: 0 | 1 | 2 | 3): string => MONTHS[month - 1]?.[index] ?? '';
/** An abbreviation if it has a point, else the genitive: "1 окт.", "1 мая". */
const shortAfterDay = (month: number): string =>
  form(month, 3).endsWith('.') ? form(month, 3) : form(month, 1);

export const calendar: typeof englishCalendar = {
  month: (month) => form(month, 0),
  monthAfter: (month) => form(month, 1),
  within: (monthOrYear, month) =>
    `в ${month === null ? monthOrYear : monthOrYear.replace(form(month, 0), form(month, 2))}`,
  dayOfYear: (day, month) => `${day} ${form(month, 1)}`,
  shortMonth: (month) => form(month, 3),
  shortDayOfYear: (day, month) => `${day} ${shortAfterDay(month)}`,
  year: (year) => `${year}\u00a0г.`,
  years: (from, to) => `${from}–${to}\u00a0гг.`,
  spanOfYears: (from, to) => `${from}–${to}\u00a0гг.`,
  dash: (from, to) => `${from} — ${to}`,
  bce: (year) => `${year}\u00a0г. до\u00a0н.\u00a0э.`,
};

export const dates: typeof english = {
  unknown: 'дата неизвестна',
  open: 'без предела',
  always: 'всегда',
  yearUnknown: (date) => `${date}, год неизвестен`,
  about: ({ text, after }) => (after === null ? `приблизительно: ${text}` : `около ${after}`),
  perhaps: (date) => `возможно, ${date}`,
  between: (from, to) => {
    // "с 1 по 3 ноября": the month is said once.
    const [, day, month = ''] = /^(\d+) (\p{L}+)$/u.exec(from) ?? [];
    return `в период с ${to.includes(` ${month} `) ? (day ?? from) : from} по ${to}`;
  },
  orLater: (date) => `${date} или позже`,
  orEarlier: (date) => `${date} или раньше`,
  decade: (year) => ({ text: `${year}-е годы`, after: `${year}-х годов` }),
  seasons: ['весна', 'лето', 'осень', 'зима'],
  north: 'северное полушарие',
  south: 'южное полушарие',
  quarter: (n, year) => `${ROMAN[n]} квартал ${year}`,
  third: (n, year) => `${ROMAN[n]} треть ${year}`,
  half: (n, year) => `${ROMAN[n]} полугодие ${year}`,
  range: (start, end) => `начало: ${start.text}; конец: ${end.text}`,
  since: ({ text, after }) => (after ? `с ${after}` : `начало: ${text}; на момент записи продолжалось`),
  until: ({ text, after }) => (after ? `по ${text}` : `конец: ${text}`),
  endUnknown: ({ text, after }) =>
    after ? `с ${after}, конец неизвестен` : `начало: ${text}; конец неизвестен`,
  startUnknown: ({ text, after }) =>
    after ? `по ${text}, начало неизвестно` : `начало неизвестно; конец: ${text}`,
  atLeastUntil: ({ text, after }, day) =>
    `${after ? `с ${after},` : `начало: ${text};`} как минимум по ${day}`,
  fromBy: (day, { text, after }) => `не позднее чем с ${day}${after ? ` по ${text}` : `; конец: ${text}`}`,
  sinceBy: (day) => `не позднее чем с ${day}`,
  atLeastOn: (day) => `как минимум ${day}`,
  atLeastFromTo: (from, to) => `как минимум с ${from} по ${to}`,
  sometimeIn: ({ text, within }) => `когда-то ${within ?? text}`,
  starts: ({ text, after }) => (after ? `с ${after}` : `начало: ${text}`),
  begunBy: (day) => `не позднее чем с ${day}, конец неизвестен`,
  notEndedBefore: (day) => `окончание не ранее ${day}, начало неизвестно`,
  andNotEndedBefore: (start, day) => `${start}; окончание не ранее ${day}`,
  stillOn: (start, day) => `${start}${start.startsWith('начало:') ? ';' : ','} на ${day} всё ещё так`,
  notBefore: (day) => `не ранее ${day}`,
  notAfter: (day) => `не позднее ${day}`,
  noLongerAfter: (day) => `после ${day} уже нет`,
  perhapsLimit: (limit) => `${limit} (возможно)`,
  either: (times) => times.join(' либо '),
  planned: ({ text, after }) => (after ? `намечено на ${text}` : `намечено: ${text}`),
  attributed: (time) => `с чужих слов: ${time}`,
  withdrawn: (time) => (time === null ? 'отозвано' : `отозвано: ${time}`),
};
