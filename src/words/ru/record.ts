/** The pages of records and facts in Russian: facts, claims, history. */
import type { fact as enFact, record as enRecord } from '../en/record.ts';
import { counted, counts, noun } from './numbers.ts';
import { sentence } from './sentence.ts';

export const record: typeof enRecord = {
  title: (label, kind) => `${label} (${kind})`,
  what: (kind, category) => (category === null ? kind : `${kind}, ${category}`),
  thisRecord: 'Эта запись',
  history: 'История изменений',
  factsAsCsv: 'Факты в CSV',
  withClaims: 'Со всеми утверждениями',
  askAboutIt: 'Запрос в редакторе (на английском)',
  wholeRecord: 'Запись целиком',
  headings: {
    PERSON: { EXISTENCE: 'Жизнь' },
    ORGANIZATION: { EXISTENCE: 'Существование', MEMBERSHIP: 'Члены и членство' },
    OFFICE: { EXISTENCE: 'Существование', TENURE: 'Кто занимал должность' },
    REGION: { EXISTENCE: 'Существование' },
    EVENT: { EXISTENCE: 'Когда', TENURE: 'Смена в должностях', PARTICIPATION: 'Кто участвовал' },
    TOPIC: { EXISTENCE: 'Существование' },
  },
  existed: {
    DEFINITE: 'Существование в это время достоверно.',
    POSSIBLE: 'Существование в это время возможно.',
    NOT_RECORDED: 'О существовании в это время ничего не записано.',
  },
  readOn: (days) => `На ${days}`,
  readDuring: (days) => `В какой-то момент (${days})`,
  readAt: (read, onlySure) =>
    `${read}: названия и состояния других времён не показаны${onlySure ? ', недостоверное — тоже' : ''}.`,
  asAtBatch: (number) => `Состояние записей после пакета ${number}.`,
  allTimes: 'Запись за все времена, по нынешнему состоянию',
  fromTo: (from, to) =>
    from === null && to === null
      ? 'любой день'
      : from === null
        ? `по ${to}`
        : to === null
          ? `с ${from}`
          : `с ${from} по ${to}`,
  timelineTitle: (label) => `Хронология: ${label}`,
  wholeTimeline: 'Полная хронология с условными обозначениями и таблицей',
  disputed: 'В чём источники расходятся',
  moreDisputed: (count) =>
    `Ещё ${counted(count, noun('факт', 'факта', 'фактов'))} с пометкой «источники расходятся» — ниже.`,
  disputes: {
    START: 'Источники расходятся в том, когда это началось:',
    END: 'Источники расходятся в том, когда это закончилось:',
    BOTH: 'Источники расходятся в том, когда это началось и когда закончилось:',
    VALUE: 'Источники расходятся в числе:',
    ACTING: 'Источники расходятся в том, временно ли исполнялись обязанности:',
  },
  sideSaid: { start: (date) => `начало: ${date}`, end: (date) => `конец: ${date}` },
  together: (dates) => `Вместе: ${dates}`,
  disputedBy: (said, claims) => `${said}, ${counts.claim(claims)}`,
  actingSaid: { true: 'временно', false: 'не временно' },
  noneRecorded: 'Ничего не записано.',
  caused: 'Названия и даты, которые определило это событие',
  nextFacts: (size, total) => `Следующие ${size}${total === null ? '' : ` из ${total}`}`,
  firstOf: (shown, total, kinds) =>
    `Показаны первые ${shown} из ${total} фактов, по времени. Все факты одного вида: ${kinds}`,
  identifiers: 'Идентификаторы в других системах',
  withdrawn: 'Отозвано',
  withdrawnHint: 'Все утверждения об этих фактах отозваны; ничто другое на них не опирается.',
  withdrawnMore: (count, total) => `Ещё ${count} из ${total} — в CSV.`,
  note: (text) => `примечание: ${text}`,
  claimsAndVersions: 'утверждения и версии в редакторе запросов',
  readAtBatch: (batch, cited) =>
    `Состояние записей после пакета ${batch}. Чтобы сослаться на запись в её нынешнем виде: ${cited}`,
  ownName: {
    beforeLast: { TENURE: ', ', MEMBERSHIP: ': ', PARTICIPATION: ': ', RELATION: null },
    inPlace: () => '',
    needsFirst: (rest) => rest.startsWith(' и '),
    as: (capacity) => `в качестве: ${capacity}`,
  },
  byOtherRecords: (limits) => `по другим записям: ${limits}`,
  bridged: (days) => `известно до и после, но не внутри промежутка в ${counts.day(days)}`,
  began: (text) => `начало: ${text}`,
  ended: (text) => `окончание: ${text}`,
  before: (holder) => `до этого: ${holder}`,
  after: (holder) => `после этого: ${holder}`,
  by: (event) => `основание: ${event}`,
  existence: {
    PERSON: 'Годы жизни',
    ORGANIZATION: 'Период существования',
    OFFICE: 'Период существования',
    REGION: 'Период существования',
    EVENT: 'Время проведения',
    TOPIC: 'Период существования',
  },
  inFormat: (existence, format) => `${existence}, ${format}`,
  withSeats: (existence, seats) => `${existence}, ${counted(seats, noun('место', 'места', 'мест'))}`,
  or: (values) => values.join(' или '),
  alsoAbout: (others, more) => `(также касается: ${others}${more === 0 ? '' : ` и ещё ${more}`})`,
  support: {
    PLANNED: 'намечено, о выполнении не сообщается',
    WITHDRAWN: 'отозвано',
    ATTRIBUTED: 'с чужих слов',
  },
  saidBy: (speakers) => `со слов: ${speakers}`,
  onThen: {
    DEFINITE: 'в это время достоверно',
    POSSIBLE: 'в это время возможно',
    NOT_RECORDED: 'на это время не записано',
  },
  perhapsThen: (distance) => `в это время возможно, ${distance}`,
  days: (days) => `до ближайшей даты в источниках ${counts.day(days)} или больше`,
  years: (years) => `до ближайшей даты в источниках ${counted(years, noun('год', 'года', 'лет'))} или больше`,
  claims: (claims, voices) => `${counts.claim(claims)}, ${counts.voice(voices)}`,
  resources: (count) => `Материалы: ${counts.number(count)}`,
  resourceRelations: {
    creatorOf: 'как создатель',
    subjectOf: 'как тема',
    referencedIn: 'упоминается',
    other: 'связано',
  },
  prose: {
    biogHist: 'Биография или история',
    structureOrGenealogy: 'Структура или генеалогия',
    generalContext: 'Общий контекст',
  },
  wholeText: 'текст',
  moreClaims: (count) => `ещё ${counts.claim(count)} — в редакторе запросов`,
  recordLinks: (id, cite, versions) =>
    `Запись ${id}: ${cite('страница факта для ссылок')}, ${versions('версии в редакторе запросов')}`,
  statuses: { IMPLIED: 'подразумевается, прямо не сказано', DERIVED: 'выведено', ATTRIBUTED: 'с чужих слов' },
  original: 'оригинал',
  weakSource: 'малонадёжный источник',
  accordingTo: (speaker) => `со слов: ${speaker}`,
  acting: 'и.\u00a0о.',
  rule: (text) => `по правилу: ${text}`,
  preferred: 'предпочтительно',
  deprecated: 'отозвано, не учитывается',
  follows: (holder) => `предшественник: ${holder}`,
  followedBy: (holder) => `преемник: ${holder}`,
  start: (date) => `начало: ${date}`,
  end: (date) => `конец: ${date}`,
  stillSo: 'на тот момент продолжалось',
  seen: (date) => `упоминание: ${date}`,
  julian: 'по юлианскому календарю',
  inSource: (written) => `в источнике: ${written}`,
  page: (page) => `с.\u00a0${page}`,
  paragraph: (paragraph) => `абзац ${paragraph}`,
  characters: (from, to) => `знаки ${from}–${to}`,
  historyOf: (label) => `История изменений: ${label}`,
  historyIntro: (label, changes, isContinued) =>
    `Что каждый пакет изменил в фактах (${label}), начиная с последнего: ${isContinued ? 'всего ' : ''}${counts.change(changes)}.`,
  earlierChanges: 'Более ранние изменения',
  compareTwo: 'Сравнение двух состояний',
  compare: 'Сравнить',
  compareWithBefore: (batch, hidden) => `Сравнить с предыдущим пакетом${hidden(` (пакет ${batch})`)}`,
  notAKind: (shown, kinds) => `${shown} — не вид фактов; возможны ${kinds}.`,
  afterNeedsKind: '«after» продолжает список фактов одного вида; укажите и «kind».',
  notAView: (shown) => `${shown} — нет такого вида страницы; возможно history.`,
  notClaims: (shown) => `${shown} — так утверждения не показываются; возможно open.`,
  noFileThen: (id, moment) =>
    `В YAML и JSON-LD запись выдаётся целиком в нынешнем виде; запросите «${id}» без «${moment}» или format=csv, который показывает и прошлые состояния.`,
  noFileAfter: 'В YAML и JSON-LD все факты одного вида выдаются сразу; уберите «after».',
};

export const fact: typeof enFact = {
  cite: 'Как сослаться',
  files: 'Источники в файлах',
  formats: { csl: 'Источники в CSL-JSON', bibtex: 'Источники в BibTeX' },
  whoSaysSo: 'Кто об этом сообщает',
  claims: (claims, voices, shown) =>
    `${counts.claim(claims)}, ${counts.voice(voices)}${shown === null ? '' : `; показаны первые ${shown}`}.`,
  byOtherRecords: (limits) => `По другим записям: ${limits}`,
  record: (id, versions) => `Запись ${id}, ${versions('её версии в редакторе запросов')}`,
  somethingWrong: (contact) => `Нашли ошибку? Напишите: ${contact}.`,
  recordedSince: (batch, day) => sentence(`. В таком виде записано с пакета ${batch} от ${day}`),
  noMoment:
    'Страница факта принимает идентификатор без момента; время, на которое читаются записи, задаёт «knownAt».',
  none: 'Нет такого факта',
  otherRecord: (id, type, link) => `«${id}» — идентификатор записи типа ${type}, а не факта: ${link}.`,
  noneThen: (id) => `На это время нет факта с идентификатором «${id}».`,
};
