/** The words of the picture, its table and its spoken labels in Russian. */
import type { timeline as english } from '../en/timeline.ts';
import { counts } from './numbers.ts';

const DISPUTED: Readonly<Record<string, string>> = {
  START: 'начало',
  END: 'конец',
  VALUE: 'число',
  ACTING: 'временное исполнение',
};

const named = (parts: readonly string[]): string =>
  new Intl.ListFormat('ru').format(parts.flatMap((part) => DISPUTED[part] ?? []));

export const timeline: typeof english = {
  timeline: 'Хронология',
  bce: (year) => `${year} до\u00a0н.\u00a0э.`,
  today: 'сегодня',
  undated: 'Без даты',
  more: (count) => `не показано: ${counts.item(count)}`,
  otherKinds: (count) => `не показано: ${counts.fact(count)} других видов`,
  empty: 'Здесь ничего не записано. Это не значит, что ничего не было.',
  overview: (span) => `Все записи, ${span}`,
  highest: (count) => `самый высокий столбец: ${count.toLocaleString('ru')}`,
  mostItems: (span) => `больше всего: ${span}`,
  items: (count, sure) => `${counts.item(count)}, из них достоверно: ${sure.toLocaleString('ru')}`,
  legend: 'Условные обозначения',
  perhapsCount: (count) => `возможно: ${count.toLocaleString('ru')}`,
  perhapsIn: (span) => `Возможно, ${span}; сначала ближайшее`,
  vacant: 'вакантно',
  acting: 'и.\u00a0о.',
  surely: (span) => `достоверно ${span}`,
  noSureDay: 'достоверных дней нет',
  before: 'возможно, раньше',
  after: 'возможно, позже',
  notBefore: (day) => `возможно, с ${day}`,
  notAfter: (day) => `возможно, по ${day}`,
  doubted: 'дата под сомнением',
  conflict: 'источники расходятся',
  disputed: (parts) =>
    named(parts) === '' ? 'источники расходятся' : `источники расходятся: ${named(parts)}`,
  bridged: (days) => `из них ${counts.day(days)} — только по сведениям до и после`,
  plannedEnd: (date) => `окончание намечено: ${date}`,
  handover: 'смена в последний день предыдущего срока',
  certainly: 'достоверно',
  perhaps: 'возможно',
  nobody: (day) => `На ${day} ничего не записано. Это не значит, что должность никто не занимал.`,
  heldOn: (day) => `На ${day}`,
  columns: ['Кто или что', 'Роль', 'Когда, по источникам', 'Достоверно', 'Примечания', 'Источник'],
  unsure: 'нет таких дней',
  sources: (claims, voices) => `${counts.claim(claims)}, ${counts.voice(voices)}`,
  facts: (count) => counts.fact(count),
  cite: 'ссылка',
  changes: { new: 'новое', changed: 'изменено', gone: 'больше нет' },
  samples: {
    sure: 'достоверно',
    possible: 'возможно',
    bridged: 'по сведениям до и после',
    open: 'граница не указана',
    ongoing: 'продолжалось на дату последнего источника',
    implied: 'граница следует из другого факта',
    few: 'несколько дней',
    day: 'срок в один день',
    moment: 'в один день',
    possiblePoint: 'в какой-то из дней',
    planned: 'намечено',
    attributed: 'с чужих слов',
    conflict: 'источники расходятся',
    withdrawn: 'отозвано',
    handover: 'смена: в этот день оба',
    cluster: 'несколько записей; закрашено там, где хотя бы одна достоверна',
  },
};
