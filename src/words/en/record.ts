/** The pages of records and facts in English: facts, claims, history. */
import { counted, counts } from './numbers.ts';
import type { Mark } from './site.ts';

const moreFacts = { one: 'more fact is', other: 'more facts are' };

export const record = {
  /** The title of the page of an entity of a kind. */
  title: (label: string, kind: string) => `${label} (${kind})`,
  /** What it is: its kind, and its category if there is one. */
  what: (kind: string, category: string | null) => (category === null ? kind : `${kind}, ${category}`),
  thisRecord: 'This record',
  history: 'History',
  factsAsCsv: 'Facts as CSV',
  /** The record with its claims unfolded, as for printing. */
  withClaims: 'With all claims',
  askAboutIt: 'Ask about it in the query editor',
  wholeRecord: 'The whole record',
  /** Headings that say more than those of lanes do, by the kind of the entity. */
  headings: {
    PERSON: { EXISTENCE: 'Life' },
    ORGANIZATION: { EXISTENCE: 'Existence', MEMBERSHIP: 'Members and memberships' },
    OFFICE: { EXISTENCE: 'Existence', TENURE: 'Holders' },
    REGION: { EXISTENCE: 'Existence' },
    EVENT: { EXISTENCE: 'When', TENURE: 'Tenures that it caused', PARTICIPATION: 'Who took part' },
    TOPIC: { EXISTENCE: 'Existence' },
  },
  existed: {
    DEFINITE: 'It surely existed then.',
    POSSIBLE: 'It perhaps existed then.',
    NOT_RECORDED: 'No record says that it existed then.',
  },
  /** The first words of what is read at some days. */
  readOn: (days: string) => `Read at ${days}`,
  readDuring: (days: string) => `Read at some moment of ${days}`,
  readAt: (read: string, onlySure: boolean) =>
    `${read}: names and states of other times are left out${onlySure ? ', and so is what is not sure' : ''}.`,
  asAtBatch: (number: number) => `As the graph was at batch ${number}.`,
  allTimes: 'The record of all times, as it is now',
  fromTo: (from: string | null, to: string | null) => `${from ?? 'any day'} to ${to ?? 'any day'}`,
  timelineTitle: (label: string) => `Timeline: ${label}`,
  wholeTimeline: 'The whole timeline, with what its marks mean, and as a table',
  disputed: 'What sources dispute',
  moreDisputed: (count: number) => `${counted(count, moreFacts)} marked “sources disagree” below.`,
  /** What the lists of what sources say are about. */
  disputes: {
    START: 'Sources disagree about when it began:',
    END: 'Sources disagree about when it ended:',
    BOTH: 'Sources disagree about when it began and when it ended:',
    VALUE: 'Sources disagree about the number:',
    ACTING: 'Sources disagree about whether it was acting:',
  },
  sideSaid: { start: (date: string) => `start: ${date}`, end: (date: string) => `end: ${date}` },
  together: (dates: string) => `Together: ${dates}`,
  disputedBy: (said: string, claims: number) => `${said}, ${counts.claim(claims)}`,
  actingSaid: { true: 'acting', false: 'not acting' },
  noneRecorded: 'None recorded.',
  caused: 'Names and times that it gave to others',
  nextFacts: (size: number, total: string | null) =>
    `The next ${size}${total === null ? '' : ` of ${total}`}`,
  firstOf: (shown: number, total: string, kinds: string) =>
    `These are the first ${shown} of ${total} facts, in order of time. All of one kind: ${kinds}`,
  identifiers: 'Identifiers in other systems',
  withdrawn: 'Withdrawn',
  withdrawnHint: 'All claims of these facts were withdrawn; nothing else rests on them.',
  withdrawnMore: (count: string, total: string) => `${count} more of ${total} are in the CSV.`,
  note: (text: string) => `note: ${text}`,
  claimsAndVersions: 'its claims and versions in the query editor',
  readAtBatch: (batch: number, cited: string) =>
    `Read at batch ${batch}. To cite the record as it is now: ${cited}`,
  /** The sentence of a fact on the page of one of its entities, whose name the page has said already. */
  ownName: {
    /** Before the name that a sentence ends with; null where it stays. */
    beforeLast: { TENURE: ', ', MEMBERSHIP: ' of ', PARTICIPATION: ' at ', RELATION: ' ' } as Readonly<
      Record<'TENURE' | 'MEMBERSHIP' | 'PARTICIPATION' | 'RELATION', string | null>
    >,
    inPlace: (kind: string) => ` this ${kind}`,
    /** Whether the rest of a sentence needs the name that it begins with. */
    needsFirst: (_rest: string) => false,
    as: (capacity: string) => `as ${capacity}`,
  },
  /** A fact. */
  byOtherRecords: (limits: string) => `by other records: ${limits}`,
  bridged: (days: number) => `seen before and after, but not within ${counts.day(days)}`,
  began: (text: string) => `began: ${text}`,
  ended: (text: string) => `ended: ${text}`,
  before: (holder: string) => `before: ${holder}`,
  after: (holder: string) => `after: ${holder}`,
  by: (event: string) => `by ${event}`,
  existence: {
    PERSON: 'Lived',
    ORGANIZATION: 'Existed',
    OFFICE: 'Existed',
    REGION: 'Existed',
    EVENT: 'Took place',
    TOPIC: 'Existed',
  },
  inFormat: (existence: string, format: string) => `${existence} ${format}`,
  withSeats: (existence: string, seats: number) =>
    `${existence}, ${counted(seats, { one: 'seat', other: 'seats' })}`,
  or: (values: readonly string[]) => values.join(' or '),
  alsoAbout: (others: string, more: number) =>
    `(also about ${others}${more === 0 ? '' : `, and ${more} more`})`,
  support: { PLANNED: 'planned, not reported', WITHDRAWN: 'withdrawn', ATTRIBUTED: 'according to a speaker' },
  saidBy: (speakers: string) => `said by ${speakers}`,
  onThen: {
    DEFINITE: 'surely so then',
    POSSIBLE: 'perhaps so then',
    NOT_RECORDED: 'not recorded then',
  },
  perhapsThen: (distance: string) => `perhaps so then, ${distance}`,
  days: (days: number) => `${counts.day(days)} or more from any date of a source`,
  years: (years: number) =>
    `${counted(years, { one: 'year', other: 'years' })} or more from any date of a source`,
  claims: (claims: number, voices: number) => `${counts.claim(claims)}, ${counts.voice(voices)}`,
  /** The folded list of papers, books and images that the entity made or is the subject of. */
  resources: (count: number) => `Resources: ${counts.number(count)}`,
  /** How the entity is related to a resource, by the words of EAC-CPF. */
  resourceRelations: {
    creatorOf: 'as creator',
    subjectOf: 'as subject',
    referencedIn: 'mentioned',
    other: 'related',
  } as Readonly<Record<string, string>>,
  /** Remarks whose claims quote a text. */
  prose: {
    biogHist: 'Biography or history',
    structureOrGenealogy: 'Structure or genealogy',
    generalContext: 'General context',
  },
  wholeText: 'the text',
  moreClaims: (count: number) =>
    `${counted(count, { one: 'more claim', other: 'more claims' })} in the query editor`,
  recordLinks: (id: string, cite: Mark, versions: Mark) =>
    `Record ${id}: ${cite('cite this fact')}, ${versions('its versions in the query editor')}`,
  /** What one source says. */
  statuses: { IMPLIED: 'presupposed, not stated', DERIVED: 'derived', ATTRIBUTED: 'according to a speaker' },
  original: 'original',
  weakSource: 'weak source',
  accordingTo: (speaker: string) => `according to ${speaker}`,
  acting: 'acting',
  rule: (text: string) => `by the rule: ${text}`,
  preferred: 'preferred',
  deprecated: 'withdrawn, does not count',
  follows: (holder: string) => `follows ${holder}`,
  followedBy: (holder: string) => `followed by ${holder}`,
  start: (date: string) => `start ${date}`,
  end: (date: string) => `end ${date}`,
  stillSo: 'still so then',
  seen: (date: string) => `seen ${date}`,
  julian: 'in the Julian calendar',
  inSource: (written: string) => `in the source ${written}`,
  page: (page: string) => `page ${page}`,
  paragraph: (paragraph: string) => `paragraph ${paragraph}`,
  characters: (from: number, to: number) => `characters ${from} to ${to}`,
  /** The history of an entity. */
  historyOf: (label: string) => `History of ${label}`,
  historyIntro: (label: string, changes: number, isContinued: boolean) =>
    `What each batch did to the facts about ${label}, the latest first: ${counts.change(changes)}${isContinued ? ' in all' : ''}.`,
  earlierChanges: 'Earlier changes',
  compareTwo: 'Compare two batches',
  compare: 'Compare',
  compareWithBefore: (batch: number, hidden: Mark) =>
    `Compare with the batch before${hidden(` batch ${batch}`)}`,
  /** The problems of its address. */
  notAKind: (shown: string, kinds: string) => `${shown} is not a kind of facts; use ${kinds}.`,
  afterNeedsKind: '“after” continues the list of one kind of facts; give “kind” too.',
  notAView: (shown: string) => `${shown} is not a view of this page; use history.`,
  notClaims: (shown: string) => `${shown} is no way to show claims; use open.`,
  noFileThen: (id: string, moment: string) =>
    `YAML and JSON-LD have the whole record as it is now; ask for “${id}” without “${moment}”, or for format=csv, which can be read at a moment and a batch.`,
  noFileAfter: 'YAML and JSON-LD have all facts of a kind at once; leave out “after”.',
};

export const fact = {
  cite: 'Cite it',
  files: 'Its sources as files',
  formats: { csl: 'Sources as CSL-JSON', bibtex: 'Sources as BibTeX' },
  whoSaysSo: 'Who says so',
  claims: (claims: number, voices: number, shown: number | null) =>
    `${counts.claim(claims)}, ${counts.voice(voices)}${shown === null ? '' : `; the first ${shown} are shown`}.`,
  byOtherRecords: (limits: string) => `By other records: ${limits}`,
  record: (id: string, versions: Mark) => `Record ${id}, ${versions('its versions in the query editor')}`,
  somethingWrong: (contact: string) => `Something wrong? Write to ${contact}.`,
  recordedSince: (batch: number, day: string) => `. It is so recorded since batch ${batch} of ${day}.`,
  noMoment: 'The page of a fact takes its id without a moment; “knownAt” says at which time it is read.',
  none: 'No such fact',
  otherRecord: (id: string, type: string, link: string) =>
    `“${id}” is the id of a record of the type ${type}, not of a fact: ${link}.`,
  noneThen: (id: string) => `No fact has the id “${id}” at that time.`,
};
