/** The home page and what the archive is, in Russian. */
import type { about as enAbout, home as enHome } from '../en/home.ts';
import { counts } from './numbers.ts';
import { sentence } from './sentence.ts';

export const home: typeof enHome = {
  description: 'Кто какую должность занимал, кто в каком событии участвовал, когда — и кто об этом сообщает.',
  nothingRecorded: 'Пока ничего не записано.',
  extent: (facts, sources, batch, day) =>
    `${counts.fact(facts)}; источники: ${sources.toLocaleString('ru')}. ${sentence(`Состояние записей после пакета ${batch} от ${day}`)}`,
  recorded: 'Что записано',
  counts: {
    people: 'люди',
    organizations: 'организации',
    offices: 'должности',
    regions: 'регионы',
    events: 'события',
    topics: 'темы',
    sources: 'источники',
  },
  toBeginWith: 'С чего начать',
  whoHeldWhat: 'Кто какую должность занимал',
  whoHeldWhatOn: 'Кто какую должность занимал на дату',
  needsToken: 'Для чтения нужен токен',
  enter: 'Войти',
  tokenElsewhere: (editor, header) =>
    `Токен редактора вводят на панели «Token» в ${editor('редакторе запросов')}. Программы передают заголовок ${header}.`,
  holders: 'Кто занимал должности, о которых записано больше всего',
  holdersHint:
    'Каждая полоса — срок в должности: закрашено то, что достоверно, обведено то, что источники допускают. Пунктир — сегодняшний день.',
  holdersMore: 'Полная хронология с условными обозначениями и таблицей',
  lastChanges: 'Последние изменения',
  allChanges: 'Все изменения',
  examples: 'Примеры запросов',
  allExamples: 'Примеры запросов в редакторе (на английском языке)',
  forPrograms: 'Для программ',
  schema: 'Схема',
  health: 'Состояние сервера',
  engine: (version, isNeo4j) => `Fasti ${version}, ${isNeo4j ? 'Neo4j' : 'встроенная база данных'}`,
};

export const about: typeof enAbout = {
  title: 'Об архиве',
  heading: (archive) => `Об архиве «${archive}»`,
  needsToken: 'Чтобы читать его записи, нужен токен.',
  keptWith: (version) => `Работает на Fasti ${version}`,
  responsible: 'Кто отвечает за архив',
  publisher: 'Издатель',
  contact: 'Контакт',
  licence: 'Лицензия',
  languages: 'Языки',
  batches: (extent, all) =>
    `${extent} Каждое изменение — отдельный пакет, и то, что было записано раньше, по-прежнему можно прочитать: ${all('все изменения')}.`,
  howToCite: 'Как сослаться',
  citing:
    'На страницах факта, хронологии и сети указано, как на них сослаться: по такому адресу всё останется прежним, даже если записи изменятся.',
};
