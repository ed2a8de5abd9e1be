/** The words of the picture and the list, in English and Russian. */

import { type LabelLanguage, labelLanguage } from '../../domain/labels/language.ts';
import { plural, russianPlural } from '../timeline/plural.ts';
import type { LinkCertainty, NetworkPath, NetworkView, NodeKind } from './view.ts';

const ENGLISH_CERTAINTIES: Readonly<Record<LinkCertainty, string>> = {
  sure: 'surely',
  possible: 'no day is sure',
  attributed: 'a speaker says so',
  planned: 'planned',
  withdrawn: 'withdrawn',
  elsewhen: 'not recorded for then',
};

const ENGLISH = {
  network: 'Network',
  kinds: {
    PERSON: 'person',
    ORGANIZATION: 'organization',
    OFFICE: 'office',
    REGION: 'region',
    EVENT: 'event',
    TOPIC: 'topic',
  } satisfies Record<NodeKind, string>,
  /** How surely a fact links two entities. */
  certainties: ENGLISH_CERTAINTIES,
  /** The same at the moment that was asked for. */
  certaintiesThen: { ...ENGLISH_CERTAINTIES, sure: 'surely then', possible: 'perhaps then' },
  /** Whether all hops of a path held on one day. */
  paths: {
    DEFINITE: 'surely all on one day',
    POSSIBLE: 'perhaps all on one day',
    NOT_RECORDED: 'by the records never all on one day',
  } satisfies Record<NetworkPath['certainty'], string>,
  hops: (count: number) => plural(count, 'hop', 'hops'),
  /** Follows the facts of a line that its tooltip has. */
  more: (count: number) => `${count} more`,
  /** Entities that the picture does not have. */
  undrawn: (count: number) =>
    `${plural(count, 'farther entity is', 'farther entities are')} in the list only`,
  /** Names that the picture does not have. */
  unnamed: (count: number) => `${plural(count, 'name has', 'names have')} no room here and stand in the list`,
  /** What the number on a line means. */
  several: 'several facts; the line is that of the surest',
  /** The link that adds an entity to the network. */
  expand: 'expand',
  empty: 'No link is recorded here. That does not mean that there was none.',
  /** What is missing in the answer. */
  incomplete:
    'More is recorded: a limit of the search left something out (400 entities, 1,000 facts, or the first 200 facts of one entity).',
};

export type NetworkWords = typeof ENGLISH;

const RUSSIAN_CERTAINTIES: NetworkWords['certainties'] = {
  sure: 'точно',
  possible: 'ни один день не точен',
  attributed: 'по словам говорящего',
  planned: 'намечено',
  withdrawn: 'отозвано',
  elsewhen: 'на это время не записано',
};

const RUSSIAN: NetworkWords = {
  network: 'Сеть',
  kinds: {
    PERSON: 'лицо',
    ORGANIZATION: 'организация',
    OFFICE: 'должность',
    REGION: 'регион',
    EVENT: 'событие',
    TOPIC: 'тема',
  },
  certainties: RUSSIAN_CERTAINTIES,
  certaintiesThen: { ...RUSSIAN_CERTAINTIES, sure: 'тогда точно', possible: 'тогда возможно' },
  paths: {
    DEFINITE: 'точно все в один день',
    POSSIBLE: 'возможно, все в один день',
    NOT_RECORDED: 'по записям ни в один день не все',
  },
  hops: (count) => russianPlural(count, 'шаг', 'шага', 'шагов'),
  more: (count) => `и ещё ${count.toLocaleString('ru')}`,
  undrawn: (count) =>
    `только в списке: ${russianPlural(count, 'более далёкий объект', 'более далёких объекта', 'более далёких объектов')}`,
  unnamed: (count) =>
    `без места на рисунке, только в списке: ${russianPlural(count, 'имя', 'имени', 'имён')}`,
  several: 'несколько фактов; линия самого точного',
  expand: 'развернуть',
  empty: 'Здесь не записано ни одной связи. Это не значит, что их не было.',
  incomplete:
    'Записано больше: предел поиска что-то опустил (400 объектов, 1000 фактов или первые 200 фактов одного объекта).',
};

const WORDS: Readonly<Record<LabelLanguage, NetworkWords>> = { en: ENGLISH, ru: RUSSIAN };

export const networkWordsIn = (language: string): NetworkWords => WORDS[labelLanguage(language)];

/** How surely a fact links two entities, or did at the moment that was asked for. */
export const certaintyWords = (
  { certainties, certaintiesThen }: NetworkWords,
  certainty: LinkCertainty,
  { hasMoment }: NetworkView,
): string => (hasMoment ? certaintiesThen : certainties)[certainty];
