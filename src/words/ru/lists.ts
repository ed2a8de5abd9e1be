/** The pages of lists, searches, sources, batches and data in Russian. */
import type {
  batches as enBatches,
  data as enData,
  lists as enLists,
  search as enSearch,
  sources as enSources,
} from '../en/lists.ts';
import { columns } from './columns.ts';
import { counted, counts, noun } from './numbers.ts';

export const lists: typeof enLists = {
  lists: 'Списки',
  titles: {
    '/people': 'Люди',
    '/organizations': 'Организации',
    '/offices': 'Должности',
    '/regions': 'Регионы',
    '/events': 'События',
    '/topics': 'Темы',
    '/sources': 'Источники',
  },
  title: (list, body, time, letters) =>
    `${list}${body === null ? '' : `: ${body}`}${time === null ? '' : `, ${time}`}${letters === null ? '' : `: ${letters}`}`,
  heldTitle: (body, when) => `Кто какую должность занимал${body === null ? '' : ` (${body})`}: ${when}`,
  heldPerhapsTitle: (when) => `Кто мог занимать должности: ${when}`,
  heldTableTitle: (when) => `Кто какую должность занимал: ${when}`,
  onDay: (day) => day,
  during: (time) => time,
  atSomeTimeOf: (time) => `${time} (в какой-то момент)`,
  eventsOf: 'События за год',
  aDay: 'День',
  aTime: 'Время',
  dayHint: 'День, например 2017-06-28, год или today (сегодня).',
  yearHint: 'Год, например 1998, десятилетие, например 199X, или несколько лет, например 1998/2003.',
  theBody: 'Организация',
  itsOffices: 'Должности',
  itsEvents: 'События',
  none: 'Ничего не записано.',
  noneThen: 'На это время ничего не записано.',
  letters: 'Буквы',
  lettersAfter: (letters) => `Буквы после ${letters}`,
  noneBegins: 'Ничего не начинается с этих букв.',
  allOf: (body) => `весь список: ${body}`,
  decades: 'Десятилетия',
  decade: (year) => `${year}-е`,
  nobody: 'На это время не записано, чтобы кто-то занимал должность. Это не значит, что её никто не занимал.',
  recordedSurest: (count) => `Записано: ${count}; на каждой странице сначала самое достоверное.`,
  farMore: (count) => `Ещё ${count}: известно лишь за 10 и более лет до или после либо без точного дня`,
  wideTable: (caption) => `${caption}: таблица может быть шире окна`,
  columns: {
    office: 'Должность',
    holder: 'Кто занимал',
    certainty: 'Насколько достоверно',
    source: 'Источник',
  },
  vacant: 'вакантно, по словам источника',
  acting: (holder) => `${holder} (и.\u00a0о.)`,
  surely: 'достоверно',
  onEveryDay: 'достоверно, в каждый из дней',
  onSomeDays: 'достоверно, в некоторые дни',
  perhaps: (distance) => `возможно${distance === null ? '' : `, ${distance}`}`,
  noSource: 'нет',
  andMore: (source, count) => `${source} и ещё ${count}`,
  claimsOf: (holder, office, hidden) => `утверждения${hidden(`: ${holder ?? 'вакансия'}, ${office}`)}`,
};

export const search: typeof enSearch = {
  title: (q) => (q === null ? 'Поиск' : `Поиск: ${q}`),
  heading: 'Поиск',
  kind: 'Что искать',
  hint: 'Имя человека или название организации, должности, региона, события или темы на любом языке, можно не целиком.',
  amongAll: 'Искать среди объектов всех видов',
  partial: (all, had) =>
    `Нет имени или названия, где есть ${all === 2 ? 'оба слова' : `все слова (${all})`}. Здесь есть ${counted(had, noun('слово', 'слова', 'слов'))}:`,
  incomplete:
    'Похожих имён и названий больше, чем удаётся сравнить. Добавьте слово или выберите, что искать.',
};

export const sources: typeof enSources = {
  title: 'Источники',
  none: 'Ни одного источника не записано.',
  recorded: (count) => `Записано: ${count}; на странице источника указано, что на него опирается.`,
  order: 'Порядок',
  by: { publisher: 'По издателю', title: 'По названию' },
  allAsCsv: 'Все источники в CSV',
  noPublisher: 'Без издателя',
  wrongOrder: 'Для «order» возможны publisher и title.',
  wrongPart: (parts) => `Для «facts» возможны ${parts}.`,
  sourceTitle: (title) => `${title} (источник)`,
  source: 'источник',
  readAt: (moment) => `По состоянию на ${moment}.`,
  now: 'Всё, что на него опирается, по нынешнему состоянию',
  facts: 'Факты',
  whichFacts: 'Какие факты',
  parts: {
    all: 'Опираются на него',
    alone: 'Опираются только на него',
    disputed: 'Источники расходятся',
  },
  address: 'Адрес',
  date: 'Дата',
  language: 'Язык',
  speaksFor: 'Чья позиция',
  oneVoice: (voice) => `${voice}; все источники с этой позицией считаются одним подтверждением`,
  dataset: 'Набор данных',
};

export const batches: typeof enBatches = {
  title: 'Изменения',
  intro: (count, isContinued) =>
    `Каждое изменение записей — отдельный пакет; то, что было записано раньше, по-прежнему можно прочитать. Всего ${counted(count, noun('пакет', 'пакета', 'пакетов'))}${isContinued || count === 1 ? '' : ', сначала последние'}.`,
  earlier: 'Более ранние пакеты',
  batch: (number) => `Пакет ${number}`,
  by: (name) => name,
  ofDataset: (dataset) => `набор данных: ${dataset}`,
  takenBackBy: (number, link) => `отменено: ${link(`пакет ${number}`)}`,
  reason: (text) => `Причина: ${text}`,
  erased: (id) => `запись «${id}» стёрта из всей истории`,
  did: (created, updated, retracted) => {
    const said = [
      [created, 'новых'],
      [updated, 'изменённых'],
      [retracted, 'изъятых'],
    ] as const;
    const some = said.filter(([count]) => count > 0);
    return some.length === 0
      ? 'записи не изменились'
      : some
          .map(([count, what], at) => `${what}${at === 0 ? ' записей' : ''} — ${count.toLocaleString('ru')}`)
          .join(', ');
  },
  none: 'Нет такого пакета',
  noneHint: (all) => `Пакеты изменений пронумерованы начиная с 1; ${all('все пакеты')}.`,
  facts: 'Факты',
  noFacts: 'Факты не изменились — только сведения об объектах и источниках.',
  factCount: (changes, table) => `${changes} в фактах, есть и ${table('таблица (CSV)')}.`,
  more: 'Остальные изменения',
  retracted: (fact) => `Изъято: ${fact}`,
  added: (fact) => `Новое: ${fact}`,
  changed: (fact) => `Изменено: ${fact}`,
  claims: (count, isWithdrawn) => `${counts.claim(count)}${isWithdrawn ? ', отозвано' : ''}`,
  differences: {
    label: 'Формулировка',
    time: 'Время',
    claims: 'Утверждения',
    note: 'Примечание',
    withdrawn: 'Отозвано',
    conflict: 'Источники расходятся',
  },
  noNote: 'нет',
  yes: 'да',
  no: 'нет',
  onlyDetails: 'Подробности утверждений; их показывают версии факта.',
};

export const data: typeof enData = {
  title: 'Данные',
  intro: (batch, licence) =>
    `${batch === null ? 'Все' : `${batch}: все`} записи в таблицах CSV, по одной на каждый вид. Таблицы связаны идентификаторами записей.${licence === null ? '' : ` Лицензия: ${licence}.`}`,
  batchOf: (batch, day) => `${batch} от ${day}`,
  format: (separator, mostRows, command) =>
    `Кодировка — UTF-8. Если в ячейке несколько значений, между ними стоит ${separator}; в столбцах одного списка значения идут в одном порядке. В таблице не больше ${mostRows} строк. Файлы, которые можно загрузить снова, в том числе для больших архивов, записывает команда ${command}.`,
  tooLong: '— слишком длинная таблица',
  columns,
  columnsOf: (count, file, hidden) => `${counts.column(count)}${hidden(`: ${file}`)}`,
};
