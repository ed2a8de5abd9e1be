/** Numbers in Russian: with their nouns, and as sources give them. */
import type { counts as englishCounts, quantities as englishQuantities } from '../en/numbers.ts';
import { pluralIn } from '../plural.ts';

export const counted = pluralIn<'one' | 'few' | 'many' | 'other'>('ru');

/** The forms of a noun: 1 факт, 2 факта, 5 фактов, and 1,5 факта. */
export const noun = (one: string, few: string, many: string) => ({ one, few, many, other: few });

export const counts: typeof englishCounts = {
  number: (n) => n.toLocaleString('ru'),
  change: (n) => counted(n, noun('изменение', 'изменения', 'изменений')),
  claim: (n) => counted(n, noun('утверждение', 'утверждения', 'утверждений')),
  column: (n) => counted(n, noun('столбец', 'столбца', 'столбцов')),
  day: (n) => counted(n, noun('день', 'дня', 'дней')),
  fact: (n) => counted(n, noun('факт', 'факта', 'фактов')),
  item: (n) => counted(n, noun('запись', 'записи', 'записей')),
  result: (n) => counted(n, noun('результат', 'результата', 'результатов')),
  row: (n) => counted(n, noun('строка', 'строки', 'строк')),
  source: (n) => counted(n, noun('источник', 'источника', 'источников')),
  voice: (n) =>
    counted(n, noun('независимое свидетельство', 'независимых свидетельства', 'независимых свидетельств')),
};

export const quantities: typeof englishQuantities = {
  about: (n) => `около ${n}`,
  moreThan: (n) => `более ${n}`,
  atLeast: (n) => `не менее ${n}`,
  lessThan: (n) => `менее ${n}`,
  atMost: (n) => `не более ${n}`,
  between: (low, high) => `${low}–${high}`,
  unknown: 'число неизвестно',
};
