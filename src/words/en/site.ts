/** What all pages have in English: their frame, searches, refusals, and forms. */
import { network } from './network.ts';
import { counts } from './numbers.ts';

/** Puts words into an element, such as a link. */
export type Mark = (words: string) => string;

export const site = {
  /** The name of the language, and the link to the page in it. */
  inThisLanguage: 'In English',
  skip: 'Skip to the content',
  navigation: 'Site',
  path: 'Path',
  menu: 'Menu',
  browse: 'Browse',
  timeline: 'Timeline',
  network: 'Network',
  changes: 'Changes',
  ask: 'Ask',
  help: 'Help',
  /** Said of links to what is only in English; null where that goes without saying. */
  inEnglish: null as string | null,
  about: 'About',
  sources: 'Sources',
  data: 'Data',
  feed: 'Feed of changes (Atom)',
  searchByName: 'Search by name',
  search: 'Search',
  leadOn: (home: Mark) => `Search for a name above, or begin at the ${home('home page')}.`,
  first: 'The first ones',
  next: 'The next ones',
  /** The links to the views of an entity beside its name. */
  timelineOf: (label: string, hidden: Mark) => `timeline${hidden(` of ${label}`)}`,
  networkOf: (label: string, hidden: Mark) => `network${hidden(` of ${label}`)}`,
  note: (text: string) => `Note: ${text}`,
  show: 'Show',
  today: 'today',
  /** Values of enumerations. */
  values: {
    ANY: 'any',
    ...network.kinds,
    TENURE: 'tenure',
    MEMBERSHIP: 'membership',
    PARTICIPATION: 'participation',
    RELATION: 'relation',
    NAME: 'name',
    EXISTENCE: 'existence',
    QUANTITY: 'quantity',
    REMARK: 'remark',
    IN_PERSON: 'in person',
    ONLINE: 'online',
    HYBRID: 'hybrid',
    OFFICIAL: 'official',
    SHORT: 'short',
    ALIAS: 'alias',
    TRANSLITERATION: 'transliteration',
    FILING_FORM: 'filing form',
    DEFINITE: 'definite',
    POSSIBLE: 'possible',
    NOT_RECORDED: 'not recorded',
    none: 'none',
  },
};

export const refusals = {
  titles: {
    401: 'Reading requires a token',
    403: 'Not allowed',
    404: 'Not found',
    405: 'Method not allowed',
    429: 'Too many requests',
    500: 'Something went wrong',
    503: 'The server cannot answer now',
  },
  otherTitle: 'This request cannot be answered',
  /** In place of the message of the API, where that is not in the language of the page. */
  message: (apiMessage: string, _status: number) => apiMessage,
  invalidAddressTitle: 'Invalid address',
  invalidAddress: 'The address of the request is not valid.',
  noPage: 'There is no page at this address.',
  onlyGet: 'This page supports only GET and HEAD.',
  seeLog: (ref: string) => `See the entry ${ref} in the log of the server.`,
  staleCursor: 'The list has changed since this part of it was linked. Its first page shows it as it is now.',
  invalidCursor: 'This address names no part of the list. Its first page shows where it begins.',
  otherwise: 'A part of this address cannot be used.',
  tooLarge:
    'So much is recorded here that this page cannot show it at once. Ask for a shorter time, or for fewer entities or kinds.',
  tooManyRows: (count: number, most: number) =>
    `This table would have ${counts.number(count)} rows; at most ${counts.number(most)} can be sent. Ask for a shorter time, or for fewer entities or kinds, where this can be chosen; a program can read all of it from the API in parts.`,
  partly: 'So much is recorded here that a part of this page is missing.',
  notAFormat: (shown: string, formats: string) => `${shown} is not a format of this page; use ${formats}.`,
  needsEntities: (view: string) => `A ${view} needs “of”, the id of an entity; give it once for each.`,
  unknownIds: (ids: readonly string[]) =>
    `No entity has the id ${ids.map((id) => `“${id}”`).join(' or ')}; search for it by name.`,
  wrongField: (field: string, value: string, message: string) => `${field}: “${value}”${message}`,
  idNotEncoded: 'The id in the address is not encoded as UTF-8 with percent signs.',
  idTooLong: (length: number, most: number) =>
    `The id in the address has ${length} characters; ids have at most ${most}.`,
  noRecord: (id: string) => `No record has the id “${id}”.`,
  didYouMean: (id: string) => `Did you mean ${id}?`,
  searchForIt: 'Search for it by name',
  otherRecord: (id: string, type: string) =>
    `“${id}” is the id of a record of the type ${type}, which is shown on the pages of its entities.`,
  noSource: 'No such source',
  noEntity: 'No such entity',
  tokenAsPassword: 'Your browser asks for a name, which may be any, and a password: the token of a reader.',
};

export const forms = {
  /** What is wrong with a value of the address: follows the value in quotes. */
  problems: {
    tooLong: (length: number, most: number) => ` has ${length} characters; at most ${most} are allowed.`,
    /** `message` is that of the API, which follows the value. */
    date: (message: string) => message,
    time: (message: string) => message,
    notBoth: (field: string) => ` cannot go with “${field}”; give one of them.`,
    needsTime: (needed: string) => ` needs ${needed}: how sure something is, is asked about a time.`,
    days: ' is not a first and a last day, such as 2010-01-01/2020-12-31.',
    aDate: 'a date',
    notABatch: ' is not a batch, such as batch:3.',
    unknownBatch: (newest: string | null) =>
      ` is not a batch of these records; ${newest === null ? 'there is none yet' : `the newest is ${newest}`}.`,
    noLetter: ' has no letter or digit.',
    notOneOf: (values: string) => ` is not one of ${values}.`,
    tooMany: (view: string, most: number) => ` are too many entities; a ${view} has at most ${most}.`,
    idTooLong: (length: number, most: number) => ` has ${length} characters; ids have at most ${most}.`,
    width: (least: number, most: number) => ` is not a number of pixels from ${least} to ${most}.`,
    secondBody: ' is a second body; give one.',
    tooManyLetters: (most: number) => ` has more than ${most} letters.`,
    noSuchLists: ' has lists of its offices and of its events only.',
    secondEnd: ' is a second end of the paths; give one.',
    needsOneStart: (count: number) => ` needs exactly one “of”, where the paths begin; there are ${count}.`,
    sameEnd: ' is also where the paths begin.',
  },
  problem: (value: string, message: string) => `“${value}”${message}`,
  views: { timeline: 'timeline', network: 'network', list: 'list' },
  kinds: 'Kinds of facts',
  dates: (edtf: string) => `Dates are ${edtf}: 2013, 2013-05, 2013-05-01, 2010/2015, or today.`,
  batchesAbout: {
    it: 'it',
    chosen: 'the chosen entities',
    reached: 'the chosen entities, their offices and events',
  },
  batches: (what: string, shown: number, count: number, all: Mark) =>
    `Listed are the batches that changed facts about ${what}, ${
      count > shown ? `the latest ${shown} of ${count.toLocaleString('en')}` : 'the latest first'
    }; ${all('all batches')}.`,
  batch: (said: string, number: number) => `${said} (batch ${number})`,
  recordedAfter: 'As recorded after',
  newestBatch: 'the newest batch',
  comparedWith: 'Compared with',
  nothing: 'nothing',
  atLeast: 'At least',
  certainties: { POSSIBLE: 'possible', DEFINITE: 'sure' },
  whatViewIsOf: 'What the view is of',
  addByName: 'Add by name',
  find: 'Find',
  /** Times of the records. */
  batchOf: (number: string, day: string) => `batch ${number} of ${day}`,
  endOf: (day: string) => `the end of ${day}`,
  timeOfDay: (day: string, time: string) => `${day}, ${time} UTC`,
};

/** Entities found by name, those of a view, and how to cite it. */
export const found = {
  as: (name: string) => `as “${name}”`,
  heading: (count: number, q: string) => `${count === 0 ? 'Nothing found' : counts.result(count)} for “${q}”`,
  nothing:
    'No name, identifier or id is like it. Names match in any language, by the beginnings of their words and with typing errors. Try fewer words, one of them alone, or another spelling.',
  choose: (purpose: string) => `Choose one to ${purpose}.`,
  recordOf: (label: string, hidden: Mark) => `record${hidden(` of ${label}`)}`,
  all: (count: number) => `All ${count.toLocaleString('en')} results`,
  entitiesOf: (view: string) => `Entities of the ${view}`,
  remove: (label: string, hidden: Mark) => `remove${hidden(` ${label}`)}`,
  more: (names: string, count: number) => `${names}, ${count} more`,
  /** What the API remarks on an id; `message` is its own sentence. */
  noteOnId: (_id: string, _code: string, message: string) => message,
  quoted: (title: string) => `“${title}”`,
  citing: { view: 'Cite this view', fact: 'Cite this fact', archive: 'Cite this archive' },
  batchOf: (number: number, day: string) => `batch ${number} of ${day}`,
  knownAt: (time: string) => `as known at ${time}`,
};
