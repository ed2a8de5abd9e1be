/** What differs between the items of a timeline at two known times. */
import type { ItemChange, ItemChanges } from '../../client/timeline/change.ts';
import { readDateTime } from '../../domain/time/dateTime.ts';
import type { PageWords } from '../../words/pageWords.ts';
import { type Compared, type ComparedItem, TIMELINE_COMPARED } from '../generated/documents.ts';
import type { KnownTime } from '../page/knownTime.ts';
import { askBeside, readOn } from '../page/listPages.ts';
import type { PageRequest } from '../page/pageAnswer.ts';
import { itemVariables, type TimelineRequest } from './timelineRequest.ts';

/** The items at one known time. */
interface ComparedItems {
  readonly nodes: readonly ComparedItem[];
  /** Whether there are no more than these. */
  readonly isWhole: boolean;
}

/** What an item was and is, and its differences in words: "dates from “2010” to “2010–2015”". */
interface ChangedItem {
  readonly item: ComparedItem;
  readonly differences: readonly string[];
}

interface Comparison {
  readonly added: readonly ComparedItem[];
  readonly gone: readonly ComparedItem[];
  /** As they are at the later time. */
  readonly changed: readonly ChangedItem[];
  readonly sameCount: number;
  /** Items of which it is not known whether the other time has them, since not all of its items were read. */
  readonly unknownCount: number;
}

/** A comparison of what a view shows with another known time. */
export interface ReadComparison extends Comparison {
  /** Whether the view is at the later of both. */
  readonly isLater: boolean;
  /** What the API remarks on the other time. */
  readonly remarks: readonly string[];
}

/**
 * @param shown the first page of what the view shows
 * @param mostPages the most pages that are read at each time
 */
export async function readComparison(
  page: PageRequest,
  request: TimelineRequest,
  compare: KnownTime,
  shown: Compared['compared'],
  mostPages: number,
): Promise<ReadComparison> {
  const other = { ...request, knownAt: compare };
  const first = await askBeside(page, TIMELINE_COMPARED, itemVariables(other));
  const here = await itemsFrom(page, request, shown, mostPages);
  const there = await itemsFrom(page, other, first.data.compared, mostPages);
  const { knownAt } = request;
  const { words } = page.speech;
  const isLater = knownAt === null || readDateTime(compare.time) <= readDateTime(knownAt.time);
  return {
    ...(isLater ? compareItems(there, here, words) : compareItems(here, there, words)),
    isLater,
    remarks: first.notes
      .filter(({ code }) => code === 'BEFORE_FIRST_BATCH')
      .map(({ message }) => words.views.beforeFirstBatch(message)),
  };
}

const itemsFrom = (
  page: PageRequest,
  request: TimelineRequest,
  first: Compared['compared'],
  mostPages: number,
): Promise<ComparedItems> =>
  readOn(
    page,
    first,
    TIMELINE_COMPARED,
    (comparedAfter) => ({ ...itemVariables(request), comparedAfter }),
    ({ compared }) => compared,
    mostPages,
  );

/** Matches the items by the ids of their facts. */
export function compareItems(earlier: ComparedItems, later: ComparedItems, words: PageWords): Comparison {
  const before = byFact(earlier);
  const after = byFact(later);
  const onlyAfter = later.nodes.filter(({ fact }) => !before.has(fact.recordId));
  const onlyBefore = earlier.nodes.filter(({ fact }) => !after.has(fact.recordId));
  const both = later.nodes.flatMap((item) => {
    const old = before.get(item.fact.recordId);
    return old === undefined ? [] : [{ item, differences: differencesOf(old, item, words) }];
  });
  const changed = both.filter(({ differences }) => differences.length > 0);
  return {
    added: earlier.isWhole ? onlyAfter : [],
    gone: later.isWhole ? onlyBefore : [],
    changed,
    sameCount: both.length - changed.length,
    unknownCount: (earlier.isWhole ? 0 : onlyAfter.length) + (later.isWhole ? 0 : onlyBefore.length),
  };
}

const byFact = ({ nodes }: ComparedItems): ReadonlyMap<string, ComparedItem> =>
  new Map(nodes.map((item) => [item.fact.recordId, item]));

/** The changes of the items that a view shows, by the ids of their facts. */
export function changesOf({
  added,
  gone,
  changed,
  isLater,
}: Comparison & Pick<ReadComparison, 'isLater'>): ItemChanges {
  const only: readonly (readonly [string, ItemChange])[] = isLater
    ? added.map(({ fact }) => [fact.recordId, 'new'])
    : gone.map(({ fact }) => [fact.recordId, 'gone']);
  return new Map([
    ...only,
    ...changed.map(({ item }): [string, ItemChange] => [item.fact.recordId, 'changed']),
  ]);
}

function differencesOf(
  old: ComparedItem,
  item: ComparedItem,
  { views, site, timeline }: PageWords,
): string[] {
  const { differences, supports } = views;
  const fromTo = (what: keyof typeof differences, from: string, to: string): string[] =>
    from === to ? [] : [views.difference(differences[what], from, to)];
  const [from, to] = datesOf(old, item, views);
  return [
    ...fromTo('dates', from, to),
    ...fromTo('support', supports[old.support], supports[item.support]),
    ...fromTo('certainty', site.values[old.certainty ?? 'none'], site.values[item.certainty ?? 'none']),
    ...(old.disputed.join() === item.disputed.join()
      ? []
      : [item.disputed.length > 0 ? views.disagreeNow(timeline.disputed(item.disputed)) : views.agreeNow]),
    ...fromTo('sentence', old.label, item.label),
  ];
}

/** The dates of both in words; where these are equal and their days are not, with the days. */
function datesOf(
  old: ComparedItem,
  item: ComparedItem,
  { inDays }: PageWords['views'],
): readonly [string, string] {
  const words = [inWords(old), inWords(item)] as const;
  if (words[0] !== words[1]) return words;
  return [inDays(words[0], ...daysOf(old)), inDays(words[1], ...daysOf(item))];
}

const inWords = ({ interval: { label, impliedLabel } }: ComparedItem): string =>
  impliedLabel === null ? label : `${label}, ${impliedLabel}`;

/** The days on which it surely held, if there are any, and on which it may have. */
const daysOf = ({
  interval: { earliest, latest, coreStart, coreEnd },
}: ComparedItem): readonly [sure: string | null, possible: string] => [
  coreStart === null || coreEnd === null ? null : `${coreStart}/${coreEnd}`,
  `${earliest ?? '..'}/${latest ?? '..'}`,
];
