/** The pages of timelines and networks in English. */
import { counted, counts } from './numbers.ts';

export const views = {
  /** What choosing a result of the search by name does. */
  seeTimeline: 'see its timeline',
  addToTimeline: 'add it to the timeline',
  seeNetwork: 'see its network',
  addToNetwork: 'add it to the network',
  emptyTimeline:
    'Search for a person, an organization, an office, a region, an event or a topic. Its timeline shows who held what when, how surely, and who says so.',
  emptyNetwork:
    'Search for a person, an organization, an office, a region, an event or a topic. Its network shows to whom it is linked by what, when, and how surely; with a second one, by which paths.',
  picture: 'Picture',
  pictureAsSvg: 'Picture as SVG',
  downloads: 'Downloads',
  otherViews: 'Other views',
  nextItems: 'The next items',
  networkOfSame: 'Network of the same',
  timelineOfSame: 'Timeline of the same',
  sameAsTable: 'The same as a table',
  sameAsList: 'The same as a list',
  sameInWords: 'The same in words',
  wideTable: 'The table, which may be wider than the window',
  files: {
    csv: 'Items as CSV',
    csl: 'Sources as CSL-JSON',
    bibtex: 'Sources as BibTeX',
  },
  certainty: { DEFINITE: 'surely', POSSIBLE: 'perhaps', NOT_RECORDED: 'not recorded' },
  held: (when: string) => `Held ${when}`,
  nothingHeld: 'No tenure or membership is recorded for then. That does not mean that there was none.',
  moreHeld: (count: number, total: number) => `${count} more of ${total}; choose fewer entities to see all.`,
  whatTimelineShows: 'What the timeline shows',
  during: 'During',
  lanes: 'Lanes',
  laneChoices: { KIND: 'by kind', ENTITY: 'by entity', OFFICE: 'by office', CATEGORY: 'by category' },
  rowChoices: { EACH: 'one row for each item', SHARED: 'as few rows as fit' },
  /** What limits a timeline. */
  limits: {
    during: (time: string) => `during ${time}`,
    days: (span: string) => `in sight: ${span}`,
    onlySure: 'only what is sure',
    knownAt: (time: string) => `as recorded after ${time}`,
    compared: (time: string) => `compared with ${time}`,
    lanes: (choice: string) => `lanes ${choice}`,
  },
  changeShown: 'Change what is shown',
  skipToPicture: 'Skip to the picture',
  whatIsPerhaps: 'What is perhaps',
  usualKinds: 'Without kinds: offices, memberships, participations and events.',
  /** A comparison of two known times. */
  now: 'now',
  comparison: (from: string, to: string) => `What changed between ${from} and ${to}`,
  change: { new: 'New:', gone: 'No longer:', changed: 'Changed:' },
  /** What the API remarks on a time before the first batch. */
  beforeFirstBatch: (message: string) => message,
  nothingChanged: 'No item of this timeline is new, gone or changed.',
  same: (count: number) => `${counts.item(count)} the same.`,
  notCompared: (count: number) =>
    `Not compared: ${counts.item(count)}, since not all items of the other time were read; choose fewer entities or kinds.`,
  difference: (what: string, from: string, to: string) => `${what} from “${from}” to “${to}”`,
  differences: { dates: 'dates', support: 'support', certainty: 'certainty', sentence: 'the sentence' },
  supports: {
    ASSERTED: 'asserted',
    ATTRIBUTED: 'said by a speaker',
    PLANNED: 'planned',
    WITHDRAWN: 'withdrawn',
  },
  disagreeNow: (disagreement: string) => `now ${disagreement}`,
  agreeNow: 'sources no longer disagree',
  inDays: (label: string, sure: string | null, possible: string) =>
    `${label}, ${sure === null ? 'no day is sure' : `surely ${sure}`}, perhaps ${possible}`,
};

export const networks = {
  paths: 'Paths',
  pathsToIt: 'paths to it',
  pathsBetween: 'Paths between the two',
  networkOfBoth: 'The network of both',
  linksAsCsv: 'Links as CSV',
  size: (entities: number, facts: number) =>
    `${counted(entities, { one: 'entity', other: 'entities' })}, ${counts.fact(facts)}`,
  pathCount: (paths: number, size: string) => `${counted(paths, { one: 'path', other: 'paths' })}, ${size}`,
  whatNetworkShows: 'What the network shows',
  distance: 'Distance',
  hops: { 1: 'one hop', 2: 'two hops', 3: 'three hops' },
  onOrDuring: 'On or during',
  dateHint:
    'With a date, states of other times are left out; events and relations to them stay, and say that they are not recorded for then.',
};
