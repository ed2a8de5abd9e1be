/** The words of the picture, its table and its spoken labels in English. */
import { counts } from './numbers.ts';

type Columns = readonly [
  who: string,
  what: string,
  when: string,
  sure: string,
  notes: string,
  source: string,
];

const DISPUTED: Readonly<Record<string, string>> = {
  START: 'the start',
  END: 'the end',
  VALUE: 'the number',
  ACTING: 'whether it was acting',
};

const named = (parts: readonly string[]): string =>
  new Intl.ListFormat('en').format(parts.flatMap((part) => DISPUTED[part] ?? []));

export const timeline = {
  timeline: 'Timeline',
  bce: (year: string) => `${year} BC`,
  today: 'today',
  undated: 'Without a date',
  more: (count: number) => `${counts.item(count)} more`,
  /** The place of items that the picture lacks. */
  notLoaded: 'not loaded',
  notAllLoaded: 'not all is loaded',
  otherKinds: (count: number) => `${counts.fact(count)} of other kinds left out`,
  empty: 'Nothing is recorded here. That does not mean that nothing was so.',
  /** What the strip shows. */
  overview: (span: string) => `All items, ${span}`,
  highest: (count: number) => `highest bar: ${count.toLocaleString('en')}`,
  mostItems: (span: string) => `most of them ${span}`,
  /** A number of items, of which so many are sure. */
  items: (count: number, sure: number) => `${counts.item(count)}, ${sure.toLocaleString('en')} sure`,
  orMore: (items: string) => `at least ${items}`,
  legend: 'How to read it',
  /** How many items an open side makes possible. */
  perhapsCount: (count: number) => `perhaps: ${count.toLocaleString('en')}`,
  perhapsIn: (span: string) => `Perhaps in ${span}, the nearest first`,
  vacant: 'vacant',
  acting: 'acting',
  surely: (span: string) => `surely ${span}`,
  noSureDay: 'no day is sure',
  before: 'perhaps before',
  after: 'perhaps after',
  notBefore: (day: string) => `perhaps from ${day}`,
  notAfter: (day: string) => `perhaps until ${day}`,
  doubted: 'a date is doubted',
  conflict: 'sources disagree',
  /** What sources disagree about, as far as that is known. */
  disputed: (parts: readonly string[]) =>
    named(parts) === '' ? 'sources disagree' : `sources disagree about ${named(parts)}`,
  bridged: (days: number) => `${counts.day(days)} of it only because it was seen before and after`,
  plannedEnd: (date: string) => `end planned for ${date}`,
  handover: 'took over on the last day of the one before',
  certainly: 'surely',
  perhaps: 'perhaps',
  nobody: (day: string) => `Nothing is recorded for ${day}. That does not mean that nobody held office.`,
  heldOn: (day: string) => `On ${day}`,
  columns: ['Who or what', 'As', 'When, by the sources', 'Surely on', 'Notes', 'Source'] as Columns,
  unsure: 'no day',
  sources: (claims: number, voices: number) => `${counts.claim(claims)}, ${counts.voice(voices)}`,
  facts: (count: number) => counts.fact(count),
  /** The link to what cites an item. */
  cite: 'cite',
  /** How an item differs from another known time. */
  changes: { new: 'new', changed: 'changed', gone: 'no longer' },
  /** What the legend explains. */
  samples: {
    sure: 'surely',
    possible: 'perhaps',
    bridged: 'seen before and after',
    open: 'how far is not recorded',
    ongoing: 'still so at the last source',
    implied: 'limit set by another fact',
    few: 'a few days',
    day: 'a term of one day',
    moment: 'on one day',
    possiblePoint: 'not sure on which day',
    planned: 'planned',
    attributed: 'a speaker says so',
    conflict: 'sources disagree',
    withdrawn: 'withdrawn',
    handover: 'handover: both on that day',
    cluster: 'several items; solid where one of them is sure',
  },
};
