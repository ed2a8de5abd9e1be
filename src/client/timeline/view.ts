/** The answer as what the picture and the table show. */

import { type Day, dayIn } from '../../domain/time/day.ts';
import { type ClusterAnswer, countOf, type LaneAnswer, type TimelineAnswer } from './answer.ts';
import { isDated, itemOf, type Span, type TimelineItem } from './item.ts';
import { type Phrase, phrase } from './phrase.ts';
import { knownDays } from './sight.ts';

export interface TimelineLane {
  readonly key: string;
  readonly label: Phrase;
  /** The number of its items in the whole timeline, also those that are not in the view. */
  readonly itemCount: number;
}

/** How many items of the whole timeline surely or perhaps overlap some days. */
export interface Density extends Span {
  readonly definite: number;
  /** The definite ones included. */
  readonly possible: number;
}

export interface TimelineView {
  /** The ids of the entities that it is of; empty where they are not known. */
  readonly of: readonly string[];
  /** In order of time; the undated ones last. */
  readonly items: readonly TimelineItem[];
  readonly lanes: readonly TimelineLane[];
  /** In order of time, items that are not in the view included; days without items are left out. */
  readonly density: readonly Density[];
  readonly today: Day;
  /** The number of items of the timeline that are not in the view. */
  readonly moreCount: number;
  /** Whether there may be more of them, since not all were counted. */
  readonly isMoreLeast?: boolean;
  /** Where the next page begins; null where there is none. */
  readonly cursor: string | null;
  /** The number of facts that the kinds asked for leave out. */
  readonly otherKindsCount: number;
  /** The days of which all items are in the view, in order and apart from each other. */
  readonly loaded: readonly Span[];
}

export const EVERYTHING: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The view of a list that has all of its items. */
export const wholeView = (
  items: readonly TimelineItem[],
  lanes: readonly TimelineLane[],
  today: Day,
): TimelineView => ({
  of: [],
  items,
  lanes,
  density: [],
  today,
  moreCount: 0,
  cursor: null,
  otherKindsCount: 0,
  loaded: [EVERYTHING],
});

/** @param of the ids that were asked for: the name of a single one is not repeated in each item */
export function timelineView(answer: TimelineAnswer, of: readonly string[] = []): TimelineView {
  const { pageInfo, leftOut, nodes, lanes, clusters = [] } = answer;
  const { count, isLeast } = countOf(answer);
  const [ownId = null] = of.length === 1 ? of : [];
  const items = nodes.map((node) => ({ ...itemOf(node), ownId }));
  const named = new Map(items.flatMap(({ phrases }) => phrases.map((one) => [one.id, one.lang])));
  return {
    of,
    items,
    lanes: lanes.map((lane) => laneOf(lane, named.get(lane.entity?.recordId ?? '') ?? null)),
    density: clusters.flatMap(densityOf),
    today: dayIn(answer.today) ?? 0,
    moreCount: Math.max(0, count - nodes.length),
    isMoreLeast: isLeast,
    cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    otherKindsCount: leftOut?.byKinds ?? 0,
    loaded: count === nodes.length ? [EVERYTHING] : [],
  };
}

/** The view with the items of another answer of the same timeline: the next page, or those of some days. */
export function withItems(view: TimelineView, answer: TimelineAnswer): TimelineView {
  const other = timelineView(answer, view.of);
  const newer = new Set(other.items.map(({ key }) => key));
  const found = [...view.items.filter(({ key }) => !newer.has(key)), ...other.items].toSorted(inOrderOfTime);
  // An event without an existence is listed by the first of its facts that an answer has.
  const firsts = new Map(found.toReversed().map(({ eventId, key }) => [eventId, key]));
  const items = found.filter(({ eventId, key }) => eventId === null || firsts.get(eventId) === key);
  const moreCount = Math.max(0, view.moreCount - (items.length - view.items.length));
  const lanes = new Map(view.lanes.map((lane) => [lane.key, lane]));
  for (const lane of other.lanes) {
    // How many items a lane has is known of those that the first answer lists.
    const known = lanes.get(lane.key) ?? { ...lane, itemCount: 0 };
    lanes.set(lane.key, known.label.lang === null ? { ...known, label: lane.label } : known);
  }
  return { ...view, items, moreCount, lanes: [...lanes.values()], cursor: other.cursor };
}

/** As the API orders facts: by the first day that the sources give, those without one last. */
function inOrderOfTime(one: TimelineItem, other: TimelineItem): number {
  const [a, b] = [orderKey(one), orderKey(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

function orderKey({ key, time }: TimelineItem): readonly (number | string)[] {
  const said = time.impliedStart ? null : time.earliest;
  const first = said ?? time.latestStart ?? time.earliestEnd ?? Number.POSITIVE_INFINITY;
  return [first, time.earliest ?? Number.NEGATIVE_INFINITY, time.latest ?? Number.POSITIVE_INFINITY, key];
}

function densityOf({ from, to, definite, possible }: ClusterAnswer): Density[] {
  const [first, last] = [dayIn(from), dayIn(to)];
  return first === null || last === null ? [] : [{ from: first, to: last, definite, possible }];
}

const laneOf = ({ key, label, itemCount }: LaneAnswer, lang: string | null): TimelineLane => ({
  key,
  label: phrase(label, lang),
  itemCount,
});

export interface LaneItems {
  readonly lane: TimelineLane;
  readonly items: readonly TimelineItem[];
}

/** The items that pass, by lane in the order of the lanes; lanes without any are left out. */
export function itemsByLane(view: TimelineView, pass: (item: TimelineItem) => boolean): readonly LaneItems[] {
  const byKey = new Map<string, TimelineItem[]>();
  for (const item of view.items.filter(pass)) {
    const items = byKey.get(item.laneKey) ?? [];
    items.push(item);
    byKey.set(item.laneKey, items);
  }
  const listed = view.lanes.filter(({ key }) => byKey.has(key));
  const keys = new Set(listed.map(({ key }) => key));
  // The API lists the first 500 lanes.
  const unlisted = [...byKey.keys()]
    .filter((key) => !keys.has(key))
    .map((key) => ({ key, label: phrase(key), itemCount: byKey.get(key)?.length ?? 0 }));
  return [...listed, ...unlisted].map((lane) => ({ lane, items: byKey.get(lane.key) ?? [] }));
}

const YEAR = 365;

/** The days that show all items, at least a year; around today where nothing is dated. */
export function rangeOf({ items, today }: TimelineView): Span {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const days of items.filter(isDated).map(knownDays))
    [from, to] = [Math.min(from, days.from), Math.max(to, days.to)];
  if (from > to) return { from: today - YEAR, to: today + YEAR };
  const missing = Math.max(0, YEAR - (to - from));
  return { from: from - Math.floor(missing / 2), to: to + Math.ceil(missing / 2) };
}

/** The days of all items, as far as the strip has them those that are not in the view included. */
export function wholeRange(view: TimelineView): Span {
  const [{ from, to }, first, last] = [rangeOf(view), view.density[0], view.density.at(-1)];
  return { from: Math.min(from, first?.from ?? from), to: Math.max(to, last?.to ?? to) };
}
