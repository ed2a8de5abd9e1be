/** The words of the picture, its table and its spoken labels, in English and Russian. Dates come from `dateText.ts`, names from the answer. */

import { type LabelLanguage, labelLanguage } from '../../domain/labels/language.ts';
import type { ItemChange } from './change.ts';
import { plural, russianPlural } from './plural.ts';

type Columns = readonly [
  who: string,
  what: string,
  when: string,
  sure: string,
  notes: string,
  source: string,
];

const ENGLISH = {
  timeline: 'Timeline',
  bce: (year: string) => `${year} BC`,
  today: 'today',
  undated: 'Without a date',
  more: (count: number) => `${plural(count, 'item', 'items')} more`,
  otherKinds: (count: number) => `${plural(count, 'fact', 'facts')} of other kinds left out`,
  empty: 'Nothing is recorded here. That does not mean that nothing was so.',
  /** What the strip shows. */
  overview: (span: string) => `All items, ${span}`,
  highest: (count: number) => `highest bar: ${count.toLocaleString('en')}`,
  mostItems: (span: string) => `most of them ${span}`,
  /** A number of items, of which so many are sure. */
  items: (count: number, sure: number) =>
    `${plural(count, 'item', 'items')}, ${sure.toLocaleString('en')} sure`,
  legend: 'How to read it',
  vacant: 'vacant',
  acting: 'acting',
  surely: (span: string) => `surely ${span}`,
  noSureDay: 'no day is sure',
  before: 'perhaps before',
  after: 'perhaps after',
  notBefore: (day: string) => `perhaps from ${day}`,
  notAfter: (day: string) => `perhaps until ${day}`,
  doubted: 'a date is doubted',
  conflict: 'sources disagree',
  bridged: (days: number) => `${plural(days, 'day', 'days')} of it only because it was seen before and after`,
  plannedEnd: (date: string) => `end planned for ${date}`,
  handover: 'took over on the last day of the one before',
  certainly: 'surely',
  perhaps: 'perhaps',
  nobody: (day: string) => `Nothing is recorded for ${day}. That does not mean that nobody held office.`,
  heldOn: (day: string) => `On ${day}`,
  columns: ['Who or what', 'As', 'When, by the sources', 'Surely on', 'Notes', 'Source'] as Columns,
  unsure: 'no day',
  sources: (claims: number, voices: number) =>
    `${plural(claims, 'claim', 'claims')}, ${plural(voices, 'independent voice', 'independent voices')}`,
  facts: (count: number) => plural(count, 'fact', 'facts'),
  /** The link to what cites an item. */
  cite: 'cite',
  /** How an item differs from another known time. */
  changes: { new: 'new', changed: 'changed', gone: 'no longer' } satisfies Record<ItemChange, string>,
  /** What the legend explains. */
  samples: {
    sure: 'surely',
    possible: 'perhaps',
    bridged: 'seen before and after',
    open: 'how far is not recorded',
    ongoing: 'still so at the last source',
    implied: 'limit set by another fact',
    point: 'on one day, or few',
    possiblePoint: 'on some day, not sure',
    planned: 'planned',
    attributed: 'a speaker says so',
    conflict: 'sources disagree',
    withdrawn: 'withdrawn',
    handover: 'handover: both on that day',
    cluster: 'several items; solid where one of them is sure',
  },
};

export type Words = typeof ENGLISH;
export type Sample = keyof Words['samples'];

const RUSSIAN: Words = {
  timeline: 'Хронология',
  bce: (year) => `${year} до н. э.`,
  today: 'сегодня',
  undated: 'Без даты',
  more: (count) => `не показано: ${russianPlural(count, 'запись', 'записи', 'записей')}`,
  otherKinds: (count) => `не показано: ${russianPlural(count, 'факт', 'факта', 'фактов')} других видов`,
  empty: 'Здесь ничего не записано. Это не значит, что ничего не было.',
  overview: (span) => `Все записи, ${span}`,
  highest: (count) => `самый высокий столбец: ${count.toLocaleString('ru')}`,
  mostItems: (span) => `больше всего: ${span}`,
  items: (count, sure) =>
    `${russianPlural(count, 'запись', 'записи', 'записей')}, точно: ${sure.toLocaleString('ru')}`,
  legend: 'Как читать',
  vacant: 'вакантно',
  acting: 'и. о.',
  surely: (span) => `точно ${span}`,
  noSureDay: 'ни один день не точен',
  before: 'возможно, раньше',
  after: 'возможно, позже',
  notBefore: (day) => `возможно, с ${day}`,
  notAfter: (day) => `возможно, по ${day}`,
  doubted: 'дата под сомнением',
  conflict: 'источники расходятся',
  bridged: (days) => `${russianPlural(days, 'день', 'дня', 'дней')} лишь потому, что известно до и после`,
  plannedEnd: (date) => `окончание намечено: ${date}`,
  handover: 'принял в последний день предшественника',
  certainly: 'точно',
  perhaps: 'возможно',
  nobody: (day) => `На ${day} ничего не записано. Это не значит, что должность никто не занимал.`,
  heldOn: (day) => `На ${day}`,
  columns: ['Кто или что', 'Роль', 'Когда, по источникам', 'Точно', 'Примечания', 'Источник'],
  unsure: 'ни один день',
  sources: (claims, voices) =>
    `${russianPlural(claims, 'утверждение', 'утверждения', 'утверждений')}, независимых голосов: ${voices.toLocaleString('ru')}`,
  facts: (count) => russianPlural(count, 'факт', 'факта', 'фактов'),
  cite: 'цитировать',
  changes: { new: 'новое', changed: 'изменено', gone: 'больше нет' },
  samples: {
    sure: 'точно',
    possible: 'возможно',
    bridged: 'известно до и после',
    open: 'предел не записан',
    ongoing: 'ещё так в последнем источнике',
    implied: 'предел из другого факта',
    point: 'один день или несколько',
    possiblePoint: 'в какой-то день, не точно',
    planned: 'намечено',
    attributed: 'по словам говорящего',
    conflict: 'источники расходятся',
    withdrawn: 'отозвано',
    handover: 'передача: оба в этот день',
    cluster: 'несколько записей; закрашено, где одна из них точна',
  },
};

const WORDS: Readonly<Record<LabelLanguage, Words>> = { en: ENGLISH, ru: RUSSIAN };

export const wordsIn = (language: string): Words => WORDS[labelLanguage(language)];
