/** The pages of lists, searches, sources, batches and data in English. */
import { counts } from './numbers.ts';
import type { Mark } from './site.ts';

export const lists = {
  lists: 'Lists',
  titles: {
    '/people': 'People',
    '/organizations': 'Organizations',
    '/offices': 'Offices',
    '/regions': 'Regions',
    '/events': 'Events',
    '/topics': 'Topics',
    '/sources': 'Sources',
  },
  /** The title of a list, of a body, at a time, and with its first letters. */
  title: (list: string, body: string | null, time: string | null, letters: string | null) =>
    `${list}${body === null ? '' : ` of ${body}`}${time === null ? '' : `, ${time}`}${letters === null ? '' : `: ${letters}`}`,
  heldTitle: (body: string | null, when: string) =>
    `Who held ${body === null ? 'what' : `the offices of ${body}`} ${when}`,
  heldPerhapsTitle: (when: string) => `Who may have held what ${when}`,
  heldTableTitle: (when: string) => `Who held what ${when}`,
  onDay: (day: string) => `on ${day}`,
  during: (time: string) => `during ${time}`,
  atSomeTimeOf: (time: string) => `at some time of ${time}`,
  eventsOf: 'Events of the year',
  aDay: 'A day',
  aTime: 'A time',
  dayHint: 'A day such as 2017-06-28, a year, or today.',
  yearHint: 'A year such as 1998, a decade such as 199X, or years such as 1998/2003.',
  theBody: 'The body',
  itsOffices: 'Its offices',
  itsEvents: 'Its events',
  none: 'None is recorded.',
  noneThen: 'None is recorded then.',
  letters: 'Letters',
  lettersAfter: (letters: string) => `Letters after ${letters}`,
  noneBegins: 'None begins so.',
  allOf: (body: string) => `all of ${body}`,
  decades: 'Decades',
  decade: (year: string) => `${year}s`,
  nobody: 'No one is recorded as holding an office then. That does not mean that nobody did.',
  recordedSurest: (count: string) => `${count} recorded; on each page the surest come first.`,
  farMore: (count: number) => `${count} more, seen more than 10 years before or after, or on no certain day`,
  wideTable: (caption: string) => `${caption}: a table that may be wider than the window`,
  columns: { office: 'Office', holder: 'Holder', certainty: 'How surely', source: 'Source' },
  vacant: 'vacant, as a source says',
  acting: (holder: string) => `${holder} (acting)`,
  surely: 'surely',
  onEveryDay: 'surely, on every day',
  onSomeDays: 'surely, on some days',
  perhaps: (distance: string | null) => `perhaps${distance === null ? '' : `, ${distance}`}`,
  noSource: 'none',
  andMore: (source: string, count: number) => `${source} and ${count} more`,
  claimsOf: (holder: string | null, office: string, hidden: Mark) =>
    `claims${hidden(` of ${holder ?? 'the vacancy'}, ${office}`)}`,
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number): string => NUMBERS[count] ?? String(count);

export const search = {
  title: (q: string | null) => (q === null ? 'Search' : `Search: ${q}`),
  heading: 'Search',
  kind: 'Kind',
  hint: 'A name of a person, an organization, an office, a region, an event or a topic, in any language, or a part of it.',
  amongAll: 'Search for it among all kinds',
  partial: (all: number, had: number) =>
    `No name has ${all === 2 ? 'both' : `all ${inWords(all)}`} words. These have ${inWords(had)}:`,
  incomplete:
    'More names share words with this text than are compared. More words, or a kind, narrow the search.',
};

export const sources = {
  title: 'Sources',
  none: 'No source is recorded.',
  recorded: (count: string) => `${count} recorded; the page of each says what rests on it.`,
  order: 'Order',
  by: { publisher: 'By publisher', title: 'By title' },
  allAsCsv: 'All sources as CSV',
  noPublisher: 'Without a publisher',
  wrongOrder: '“order” is publisher or title.',
  wrongPart: (parts: string) => `“facts” is one of ${parts}.`,
  sourceTitle: (title: string) => `${title} (source)`,
  source: 'source',
  readAt: (moment: string) => `As read at ${moment}.`,
  now: 'What rests on it at all times, as it is now',
  facts: 'Facts',
  whichFacts: 'Which facts',
  parts: { all: 'Rest on it', alone: 'Rest on it alone', disputed: 'Sources disagree' },
  address: 'Address',
  date: 'Date',
  language: 'Language',
  speaksFor: 'Speaks for',
  oneVoice: (voice: string) => `${voice}; all that speak for it count as one confirmation`,
  dataset: 'Declared by the dataset',
};

export const batches = {
  title: 'Changes',
  intro: (count: number, isContinued: boolean) =>
    `Each change of the records is a batch, and what was recorded before it can still be read: ${count === 1 ? 'one batch' : `${count.toLocaleString('en')} batches`}${isContinued ? ' in all' : ', the latest first'}.`,
  earlier: 'Earlier batches',
  batch: (number: number) => `Batch ${number}`,
  by: (name: string) => `by ${name}`,
  ofDataset: (dataset: string) => `dataset ${dataset}`,
  takenBackBy: (number: number, link: Mark) => `taken back by ${link(`batch ${number}`)}`,
  reason: (text: string) => `Reason: ${text}`,
  erased: (id: string) => `erased “${id}” from all history`,
  did: (created: number, updated: number, retracted: number) => {
    const said = [
      [created, 'new'],
      [updated, 'changed'],
      [retracted, 'retracted'],
    ] as const;
    const some = said.filter(([count]) => count > 0);
    return some.length === 0
      ? 'no record changed'
      : `${some.map(([count, what]) => `${count.toLocaleString('en')} ${what}`).join(', ')} (records)`;
  },
  none: 'No such batch',
  noneHint: (all: Mark) => `Batches are numbered from 1 on; ${all('all batches')}.`,
  facts: 'Facts',
  noFacts: 'It changed no facts, only what is said of entities and sources.',
  factCount: (changes: string, table: Mark) => `${changes} of facts, also as a ${table('table (CSV)')}.`,
  more: 'More changes',
  retracted: (fact: string) => `Retracted: ${fact}`,
  added: (fact: string) => `New: ${fact}`,
  changed: (fact: string) => `Changed: ${fact}`,
  claims: (count: number, isWithdrawn: boolean) =>
    `${counts.claim(count)}${isWithdrawn ? ', withdrawn' : ''}`,
  differences: {
    label: 'Label',
    time: 'Time',
    claims: 'Claims',
    note: 'Note',
    withdrawn: 'Withdrawn',
    conflict: 'Sources disagree',
  },
  noNote: 'none',
  yes: 'yes',
  no: 'no',
  onlyDetails: 'Details of its claims; its versions show them.',
};

export const data = {
  title: 'Data',
  intro: (batch: string | null, licence: string | null) =>
    `All records as tables in CSV, one for each kind${batch === null ? '' : `, as of ${batch}`}. Tables are joined by the ids of records.${licence === null ? '' : ` Their licence: ${licence}.`}`,
  batchOf: (batch: string, day: string) => `${batch} of ${day}`,
  format: (separator: string, mostRows: string, command: string) =>
    `The text is UTF-8. A cell with several values has ${separator} between them, and the columns of one list have their values in the same order. A table has at most ${mostRows} rows. What may be loaded again, also larger archives, is written by ${command}.`,
  tooLong: 'is too long for a table',
  /** What columns mean, whole or by the parts of their names; null where the schema says it. */
  columns: null as Readonly<Record<string, string>> | null,
  columnsOf: (count: number, file: string, hidden: Mark) => `${counts.column(count)}${hidden(` of ${file}`)}`,
};
