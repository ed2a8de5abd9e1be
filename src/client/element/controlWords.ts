/** The words of the controls, in English and Russian. */

import { type LabelLanguage, labelLanguage } from '../../domain/labels/language.ts';

const ENGLISH = {
  controls: 'Controls of the timeline',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show everything',
  asTable: 'Table',
  asPicture: 'Picture',
  asOf: 'Who held what on',
  clear: 'Clear the day',
  badDay: 'Write the day as YYYY-MM-DD, such as 2016-10-01 or -0043-03-15.',
  more: 'Load more',
  loading: 'Loading …',
  failed: 'The items could not be loaded. Try again.',
  inSight: (span: string) => `In sight: ${span}`,
  keys: 'Arrow keys go from item to item, Shift and arrows move the time, + and − zoom, 0 shows everything, Enter opens a group of items, d marks the day of an item, t shows the table. Ctrl and wheel zoom.',
};

export type ControlWords = typeof ENGLISH;

const RUSSIAN: ControlWords = {
  controls: 'Управление хронологией',
  zoomIn: 'Приблизить',
  zoomOut: 'Отдалить',
  whole: 'Показать всё',
  asTable: 'Таблица',
  asPicture: 'Рисунок',
  asOf: 'Кто что занимал на день',
  clear: 'Убрать день',
  badDay: 'Введите день как ГГГГ-ММ-ДД, например 2016-10-01 или -0043-03-15.',
  more: 'Загрузить ещё',
  loading: 'Загрузка …',
  failed: 'Не удалось загрузить записи. Попробуйте ещё раз.',
  inSight: (span) => `Видно: ${span}`,
  keys: 'Стрелки ведут от записи к записи, Shift и стрелки сдвигают время, + и − меняют масштаб, 0 показывает всё, Enter раскрывает группу записей, d отмечает день записи, t показывает таблицу. Ctrl и колесо меняют масштаб.',
};

const WORDS: Readonly<Record<LabelLanguage, ControlWords>> = { en: ENGLISH, ru: RUSSIAN };

export const controlWordsIn = (language: string): ControlWords => WORDS[labelLanguage(language)];
