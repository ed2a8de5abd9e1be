/** What all pages have in Russian: their frame, searches, refusals, and forms. */
import type {
  forms as enForms,
  found as enFound,
  refusals as enRefusals,
  site as enSite,
} from '../en/site.ts';
import { network } from './network.ts';
import { counts } from './numbers.ts';

export const site: typeof enSite = {
  inThisLanguage: 'По-русски',
  skip: 'Перейти к содержанию',
  navigation: 'Разделы',
  path: 'Путь',
  menu: 'Меню',
  browse: 'Каталог',
  timeline: 'Хронология',
  network: 'Сеть',
  changes: 'Изменения',
  ask: 'Запросы',
  help: 'Справка',
  inEnglish: 'на английском',
  about: 'Об архиве',
  sources: 'Источники',
  data: 'Данные',
  feed: 'Лента изменений (Atom)',
  searchByName: 'Имя или название',
  search: 'Найти',
  leadOn: (home) => `Воспользуйтесь поиском вверху страницы или начните с ${home('главной страницы')}.`,
  first: 'К началу списка',
  next: 'Дальше',
  timelineOf: (label, hidden) => `хронология${hidden(`: ${label}`)}`,
  networkOf: (label, hidden) => `сеть${hidden(`: ${label}`)}`,
  note: (text) => `Примечание: ${text}`,
  show: 'Показать',
  today: 'сегодня',
  values: {
    ANY: 'любой',
    ...network.kinds,
    TENURE: 'пребывание в должности',
    MEMBERSHIP: 'членство',
    PARTICIPATION: 'участие',
    RELATION: 'связь',
    NAME: 'имя или название',
    EXISTENCE: 'существование',
    QUANTITY: 'количество',
    REMARK: 'замечание',
    IN_PERSON: 'очно',
    ONLINE: 'онлайн',
    HYBRID: 'очно и онлайн',
    OFFICIAL: 'официальное',
    SHORT: 'краткое',
    ALIAS: 'другой вариант',
    TRANSLITERATION: 'транслитерация',
    FILING_FORM: 'форма для указателя',
    DEFINITE: 'достоверно',
    POSSIBLE: 'возможно',
    NOT_RECORDED: 'не записано',
    none: 'нет',
  },
};

const STATUS_MESSAGES: Readonly<Record<number, string>> = {
  401: 'Записи этого архива открыты только тем, у кого есть токен.',
  403: 'Этот токен не даёт права на такой запрос.',
  409: 'Записи изменились, пока готовился ответ. Повторите запрос.',
  429: 'Слишком много запросов за короткое время. Повторите немного позже.',
  503: 'Сервер сейчас занят или база данных недоступна. Повторите немного позже.',
};

export const refusals: typeof enRefusals = {
  titles: {
    401: 'Для чтения нужен токен',
    403: 'Нет доступа',
    404: 'Не найдено',
    405: 'Метод не поддерживается',
    429: 'Слишком много запросов',
    500: 'Что-то пошло не так',
    503: 'Сервер сейчас не отвечает',
  },
  otherTitle: 'На этот запрос нельзя ответить',
  message: (_apiMessage, status) => STATUS_MESSAGES[status] ?? 'Сервер не смог ответить на этот запрос.',
  invalidAddressTitle: 'Неверный адрес',
  invalidAddress: 'Адрес запроса записан с ошибкой.',
  noPage: 'По этому адресу нет страницы.',
  onlyGet: 'Эта страница поддерживает только GET и HEAD.',
  seeLog: (ref) => `Подробности — в журнале сервера, запись ${ref}.`,
  staleCursor:
    'С тех пор как появилась эта ссылка, список изменился. Его первая страница показывает, что есть сейчас.',
  invalidCursor: 'По этому адресу нет части списка. Список начинается на его первой странице.',
  otherwise: 'Часть этого адреса не подходит.',
  tooLarge:
    'Здесь записано столько, что страница не может показать всё сразу. Выберите более короткое время либо меньше объектов или видов записей.',
  tooManyRows: (count, most) =>
    `В этой таблице было бы строк: ${counts.number(count)}; передаётся не больше ${counts.number(most)}. Задайте более короткий срок, меньше объектов или видов записей, если их можно выбрать; программа может прочитать всё по частям через API.`,
  partly: 'Здесь записано столько, что часть страницы не показана.',
  notAFormat: (shown, formats) => `${shown} — не формат этой страницы; возможны ${formats}.`,
  needsEntities: () => 'Здесь нужен параметр «of» — идентификатор объекта, по одному на каждый объект.',
  unknownIds: (ids) =>
    `Нет объекта с идентификатором ${ids.map((id) => `«${id}»`).join(' или ')}; попробуйте найти его по имени или названию.`,
  wrongField: (field, value, message) => `${field}: «${value}»${message}`,
  idNotEncoded: 'Идентификатор в адресе должен быть записан в UTF-8 со знаками процента.',
  idTooLong: (length, most) =>
    `Длина идентификатора в адресе — ${length}; допускается не больше ${most} знаков.`,
  noRecord: (id) => `Нет записи с идентификатором «${id}».`,
  didYouMean: (id) => `Возможно, имелось в виду: ${id}?`,
  searchForIt: 'Найти по имени или названию',
  otherRecord: (id, type) =>
    `«${id}» — идентификатор записи типа ${type}; такие записи показаны на страницах своих объектов.`,
  noSource: 'Нет такого источника',
  noEntity: 'Нет такого объекта',
  tokenAsPassword: 'Браузер спросит имя, которое может быть любым, и пароль — это токен читателя.',
};

export const forms: typeof enForms = {
  problems: {
    tooLong: (length, most) =>
      ` — слишком длинное значение (${length}); допускается не больше ${most} знаков.`,
    date: () => ' — не дата: нужна дата EDTF, например 2013, 2013-05 или 2010/2015, либо today.',
    time: () => ' — не момент времени: нужен день, например 2024-05-01, или время по UTC.',
    notBoth: (field) => ` нельзя задать вместе с «${field}»; оставьте что-то одно.`,
    needsTime: (needed) => ` нельзя без ${needed}: достоверность всегда относится к какому-то времени.`,
    days: ' — не первый и последний день, например 2010-01-01/2020-12-31.',
    aDate: 'даты',
    notABatch: ' — не пакет изменений; нужно, например, batch:3.',
    unknownBatch: (newest) =>
      ` — такого пакета изменений здесь нет; ${newest === null ? 'пока нет ни одного' : `последний — ${newest}`}.`,
    noLetter: ' — здесь нет ни буквы, ни цифры.',
    notOneOf: (values) => ` — нет такого значения; возможны ${values}.`,
    tooMany: (_view, most) => ` — слишком много объектов; допускается не больше ${most}.`,
    idTooLong: (length, most) =>
      ` — слишком длинный идентификатор (${length}); допускается не больше ${most} знаков.`,
    width: (least, most) => ` — не число пикселей от ${least} до ${most}.`,
    secondBody: ' — уже вторая организация; оставьте одну.',
    tooManyLetters: (most) => ` — больше ${most} букв.`,
    noSuchLists: ' — у организации есть только списки должностей и событий.',
    secondEnd: ' — уже второй конец пути; оставьте один.',
    needsOneStart: (count) => ` — конец пути, а начало («of») должно быть ровно одно; сейчас их ${count}.`,
    sameEnd: ' — это и начало пути.',
  },
  problem: (value, message) => `«${value}»${message}`,
  views: { timeline: 'хронология', network: 'сеть', list: 'список' },
  kinds: 'Виды фактов',
  dates: (edtf) => `Даты в формате ${edtf}: 2013, 2013-05, 2013-05-01, 2010/2015 или today (сегодня).`,
  batchesAbout: {
    it: 'факты об этом объекте',
    chosen: 'факты о выбранных объектах',
    reached: 'факты о выбранных объектах, их должностях и событиях',
  },
  batches: (what, shown, count, all) =>
    `В списке — пакеты изменений, которые затронули ${what}, ${
      count > shown ? `последние ${shown} из ${count.toLocaleString('ru')}` : 'начиная с последнего'
    }; ${all('все пакеты')}.`,
  batch: (said, number) => `${said} (пакет ${number})`,
  recordedAfter: 'Состояние записей',
  newestBatch: 'последнее',
  comparedWith: 'Сравнить с состоянием',
  nothing: 'не сравнивать',
  atLeast: 'Что показывать',
  certainties: { POSSIBLE: 'достоверное и возможное', DEFINITE: 'только достоверное' },
  whatViewIsOf: 'Что показано',
  addByName: 'Добавить (имя или название)',
  find: 'Найти',
  batchOf: (number, day) => `пакет ${number} от ${day}`,
  endOf: (day) => `конец дня ${day}`,
  timeOfDay: (day, time) => `${day}, ${time} UTC`,
};

export const found: typeof enFound = {
  as: (name) => `найдено как «${name}»`,
  heading: (count, q) =>
    count === 0 ? `По запросу «${q}» ничего не найдено` : `${counts.result(count)} по запросу «${q}»`,
  nothing:
    'Похожих имён, названий и идентификаторов нет. Поиск идёт на всех языках, по началам слов и с учётом опечаток. Попробуйте меньше слов, одно из них или другое написание.',
  choose: (purpose) => `Выберите, ${purpose}.`,
  recordOf: (label, hidden) => `запись${hidden(`: ${label}`)}`,
  all: (count) => `Все результаты: ${count.toLocaleString('ru')}`,
  entitiesOf: () => 'Показанные объекты',
  remove: (label, hidden) => `убрать${hidden(`: ${label}`)}`,
  more: (names, count) => `${names} и ещё ${count}`,
  noteOnId: (id, code) =>
    code === 'REDIRECTED'
      ? `Запись «${id}» объединена с другой, которая здесь и показана.`
      : `Нет объекта с идентификатором «${id}».`,
  quoted: (title) => `«${title}»`,
  citing: { view: 'Ссылка на эту страницу', fact: 'Ссылка на факт', archive: 'Ссылка на архив' },
  batchOf: (number, day) => `пакет ${number} от ${day}`,
  knownAt: (time) => `по состоянию на ${time}`,
};
