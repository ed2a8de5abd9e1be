/** The pages of timelines and networks in Russian. */
import type { networks as enNetworks, views as enViews } from '../en/views.ts';
import { counted, counts, noun } from './numbers.ts';

export const views: typeof enViews = {
  seeTimeline: 'чью хронологию показать',
  addToTimeline: 'что добавить в хронологию',
  seeNetwork: 'чью сеть связей показать',
  addToNetwork: 'что добавить в сеть',
  emptyTimeline:
    'Найдите человека, организацию, должность, регион, событие или тему. Хронология покажет, кто, когда и какую должность занимал, насколько это достоверно и кто об этом сообщает.',
  emptyNetwork:
    'Найдите человека, организацию, должность, регион, событие или тему. Сеть покажет, кто с кем и чем связан, когда и насколько достоверно, а если выбрать два объекта — какими путями.',
  picture: 'Рисунок',
  pictureAsSvg: 'Рисунок в SVG',
  downloads: 'Файлы',
  otherViews: 'Другие представления',
  nextItems: 'Следующие записи',
  networkOfSame: 'Сеть этих же объектов',
  timelineOfSame: 'Хронология этих же объектов',
  sameAsTable: 'То же в таблице',
  sameAsList: 'То же списком',
  sameInWords: 'То же словами',
  wideTable: 'Таблица, которая может быть шире окна',
  files: {
    csv: 'Записи в CSV',
    csl: 'Источники в CSL-JSON',
    bibtex: 'Источники в BibTeX',
  },
  certainty: { DEFINITE: 'достоверно', POSSIBLE: 'возможно', NOT_RECORDED: 'не записано' },
  held: (when) => `Должности и членство: ${when}`,
  nothingHeld: 'На это время не записано ни должностей, ни членства. Это не значит, что их не было.',
  moreHeld: (count, total) => `Ещё ${count} из ${total}; чтобы увидеть все, выберите меньше объектов.`,
  whatTimelineShows: 'Что показывает хронология',
  during: 'Период',
  lanes: 'Группировка',
  laneChoices: {
    KIND: 'по видам фактов',
    ENTITY: 'по объектам',
    OFFICE: 'по должностям',
    CATEGORY: 'по категориям',
  },
  rowChoices: { EACH: 'по строке на запись', SHARED: 'как можно меньше строк' },
  limits: {
    during: (time) => `период: ${time}`,
    days: (span) => `видно: ${span}`,
    onlySure: 'только достоверное',
    knownAt: (time) => `состояние записей: ${time}`,
    compared: (time) => `сравнение с состоянием: ${time}`,
    lanes: (choice) => `группировка ${choice}`,
  },
  changeShown: 'Настроить вид',
  skipToPicture: 'Перейти к рисунку',
  whatIsPerhaps: 'Что возможно',
  usualKinds: 'Если виды не выбраны, показаны должности, членство, участие и события.',
  now: 'нынешнее состояние',
  comparison: (from, to) => `Что изменилось: ${from} → ${to}`,
  change: { new: 'Новое:', gone: 'Больше нет:', changed: 'Изменено:' },
  beforeFirstBatch: () => 'Это время раньше первого пакета изменений: тогда ещё ничего не было записано.',
  nothingChanged: 'В этой хронологии ничего не появилось, не исчезло и не изменилось.',
  same: (count) => `Без изменений: ${counts.item(count)}.`,
  notCompared: (count) =>
    `Не удалось сравнить: ${counts.item(count)} — прочитаны не все записи другого состояния. Выберите меньше объектов или видов.`,
  difference: (what, from, to) => `${what}: было «${from}», стало «${to}»`,
  differences: { dates: 'даты', support: 'основание', certainty: 'достоверность', sentence: 'формулировка' },
  supports: {
    ASSERTED: 'сообщает источник',
    ATTRIBUTED: 'с чужих слов',
    PLANNED: 'намечено',
    WITHDRAWN: 'отозвано',
  },
  disagreeNow: (disagreement) => `теперь ${disagreement}`,
  agreeNow: 'источники больше не расходятся',
  inDays: (label, sure, possible) =>
    `${label}, ${sure === null ? 'достоверных дней нет' : `достоверно ${sure}`}, возможно ${possible}`,
};

export const networks: typeof enNetworks = {
  paths: 'Пути',
  pathsToIt: 'пути к этому объекту',
  pathsBetween: 'Пути между ними',
  networkOfBoth: 'Сеть обоих объектов',
  linksAsCsv: 'Связи в CSV',
  size: (entities, facts) =>
    `${counted(entities, noun('объект', 'объекта', 'объектов'))}, ${counts.fact(facts)}`,
  pathCount: (paths, size) => `${counted(paths, noun('путь', 'пути', 'путей'))}, ${size}`,
  whatNetworkShows: 'Что показывает сеть',
  distance: 'Расстояние',
  hops: { 1: 'один шаг', 2: 'два шага', 3: 'три шага' },
  onOrDuring: 'День или период',
  dateHint:
    'Если задана дата, связи других времён не показаны; события и связи с ними остаются с пометкой, что на это время они не записаны.',
};
