/** The words of the controls of the timeline in Russian. */
import type { controls as english } from '../en/controls.ts';
import { counts } from './numbers.ts';

export const controls: typeof english = {
  controls: 'Управление хронологией',
  zoomIn: 'Приблизить',
  zoomOut: 'Отдалить',
  whole: 'Показать всё',
  asTable: 'Таблица',
  asPicture: 'Рисунок',
  asOf: 'Кто занимал должности на дату',
  clear: 'Убрать день',
  badDay: 'Введите день как ГГГГ-ММ-ДД, например 2016-10-01 или -0043-03-15.',
  loading: 'Загрузка …',
  failed: 'Не удалось загрузить записи. Попробуйте ещё раз.',
  tooLarge: 'Здесь записано столько, что загрузить всё сразу нельзя.',
  updated: 'Хронология обновлена.',
  tooMany: (count, span) =>
    `${span}: не загружено ${counts.item(count)}; приблизьте или укажите место на полосе, чтобы загрузить видимые`,
  uncompared: (count) => `не сравнено: ${counts.item(count)}`,
  inSight: (span) => `Видно: ${span}`,
  keys: 'Стрелки ведут от записи к записи, Home и End — к первой и последней, Shift и стрелки сдвигают время, + и − меняют масштаб, 0 показывает всё, Enter раскрывает группу записей, d отмечает день записи, t показывает таблицу. Ctrl и колесо меняют масштаб.',
};
