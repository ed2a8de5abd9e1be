/** The words of the picture and the list of a network in Russian. */
import type { network as english } from '../en/network.ts';
import { counted, noun } from './numbers.ts';

export const network: typeof english = {
  network: 'Сеть',
  kinds: {
    PERSON: 'человек',
    ORGANIZATION: 'организация',
    OFFICE: 'должность',
    REGION: 'регион',
    EVENT: 'событие',
    TOPIC: 'тема',
  },
  certainties: {
    sure: 'достоверно',
    possible: 'достоверных дней нет',
    attributed: 'с чужих слов',
    planned: 'намечено',
    withdrawn: 'отозвано',
    elsewhen: 'на это время не записано',
  },
  certaintiesThen: { sure: 'достоверно в то время', possible: 'возможно, в то время' },
  paths: {
    DEFINITE: 'достоверно все в один день',
    POSSIBLE: 'возможно, все в один день',
    NOT_RECORDED: 'судя по записям, ни в один день не все',
  },
  hops: (count) => counted(count, noun('шаг', 'шага', 'шагов')),
  more: (count) => `и ещё ${count.toLocaleString('ru')}`,
  undrawn: (count) =>
    `только в списке: ${counted(count, noun('более далёкий объект', 'более далёких объекта', 'более далёких объектов'))}`,
  unnamed: (count) =>
    `не уместилось и есть только в списке: ${counted(count, noun('название', 'названия', 'названий'))}`,
  several: 'несколько; линия — самый достоверный',
  expand: 'показать связи',
  empty: 'Здесь не записано ни одной связи. Это не значит, что их не было.',
  incomplete:
    'Записано больше: из-за ограничений поиска часть не показана (400 объектов, 1000 фактов или первые 200 фактов одного объекта).',
};
