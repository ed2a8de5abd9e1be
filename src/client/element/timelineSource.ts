/** The timeline that an API has: what is loaded of it, and how that differs from another known time. */
import { daysText } from '../../domain/time/day.ts';
import { controlWords } from '../../words/words.ts';
import { createClient } from '../request/client.ts';
import { RequestError } from '../request/requestError.ts';
import { countOf, type ItemAnswer, type TimelineAnswer } from '../timeline/answer.ts';
import type { ItemChange, ItemChanges } from '../timeline/change.ts';
import { roughSpanText } from '../timeline/dateText.ts';
import type { ElementData } from '../timeline/elementMarkup.ts';
import type { Span } from '../timeline/item.ts';
import { daysToAsk, gapsIn, MOST_IN_SIGHT, stripRange, withLoaded } from '../timeline/loaded.ts';
import { TIMELINE_QUERY, type TimelineData, type TimelineVariables } from '../timeline/query.ts';
import { placeIn } from '../timeline/sight.ts';
import { missingWords } from '../timeline/table.ts';
import { EVERYTHING, type TimelineView, timelineView, withItems } from '../timeline/view.ts';

const TIME_LIMIT_MS = 30_000;
/** The items of a request for some days. */
const PAGE = 100;

/** Where a timeline is asked for. */
export interface AskedTimeline {
  /** Null where no more is asked for. */
  readonly endpoint: string | null;
  readonly variables: TimelineVariables;
  /** The other known time; null without one. */
  readonly compare: string | null;
}

export class TimelineSource {
  readonly asked: AskedTimeline;
  /** The batch of the first items; null where it is not known. */
  batch: number | null = null;
  view: TimelineView;
  changes: ItemChanges;
  /** The keys of items of which it is not known whether the other time has them. */
  readonly uncompared = new Set<string>();
  /** Days that have more items than are loaded, and how many of them are not; null where none are known. */
  tooMany: { readonly days: Span; readonly count: number } | null = null;
  /** What the items at the other time say, and whether these are all of them. */
  readonly #others = new Map<string, string>();
  #hasAllOthers = false;

  constructor(asked: AskedTimeline, view: TimelineView, changes: ItemChanges) {
    this.asked = asked;
    this.view = view;
    this.changes = changes;
    const days = stripRange(view);
    if (days !== null && view.items.length + view.moreCount > MOST_IN_SIGHT)
      this.tooMany = { days, count: view.moreCount };
  }

  /** What somebody else has asked for. */
  static given(asked: AskedTimeline, { answer, variables, loaded, changes }: ElementData): TimelineSource {
    const view = timelineView(answer, variables.of);
    return new TimelineSource(asked, loaded ? withLoaded(view, loaded) : view, new Map(changes ?? []));
  }

  /** Asks for the first items. */
  static async begin(asked: AskedTimeline, signal: AbortSignal): Promise<TimelineSource> {
    const { variables, compare } = asked;
    const answer = await fetchTimeline(asked, variables, signal);
    const source = new TimelineSource(asked, timelineView(answer, variables.of), new Map());
    source.batch = answer.batch;
    if (compare !== null) {
      const others = { ...variables, first: PAGE, whole: false };
      const { pageInfo } = await source.#readOthers(others, compare, signal);
      source.#hasAllOthers = !pageInfo.hasNextPage;
      source.#compare(answer.nodes);
    }
    return source;
  }

  /** Asks the same again: the timeline as it is now, with the items of these days. */
  async again(sight: Span, signal: AbortSignal): Promise<TimelineSource> {
    const source = await TimelineSource.begin(this.asked, signal);
    const days = source.daysToAsk(sight);
    if (days !== null) await source.load(days, signal, () => {});
    return source;
  }

  /** The time of the records that the items are of; null for the newest. */
  get knownAt(): string | null {
    return this.asked.variables.knownAt ?? null;
  }

  /** What the view lacks, in words: in sight, in the whole, and in comparison. */
  lacks(sight: Span, language: string): string[] {
    const words = controlWords(language);
    const { tooMany, view, uncompared } = this;
    const cut =
      tooMany !== null && gapsIn(view.loaded, sight).length > 0 && overlap(tooMany.days, sight)
        ? tooMany
        : null;
    return [
      // What is said of the whole is not said again.
      ...missingWords(cut?.count === view.moreCount ? { ...view, moreCount: 0 } : view, language),
      ...(cut === null
        ? []
        : [words.tooMany(cut.count, roughSpanText(cut.days.from, cut.days.to, language))]),
      ...(uncompared.size > 0 ? [words.uncompared(uncompared.size)] : []),
    ];
  }

  /** The days to ask for so that those in sight are loaded; null where they are, or have too many items. */
  daysToAsk(sight: Span): Span | null {
    const days = this.asked.endpoint === null ? null : daysToAsk(this.view, sight);
    if (days === null || (this.tooMany !== null && includes(days, this.tooMany.days))) return null;
    // How surely an item overlaps all days that the timeline is about, an answer about some of them does not say.
    return this.asked.variables.minCertainty === 'DEFINITE' ? EVERYTHING : days;
  }

  /** Loads the items of some days, as far as there are not too many; `show` is called with each page. */
  async load(days: Span, signal: AbortSignal, show: () => void): Promise<void> {
    const { compare } = this.asked;
    const during = Number.isFinite(days.from) ? daysText(days) : (this.asked.variables.during ?? null);
    const variables = { ...this.asked.variables, during, first: PAGE, whole: false };
    const nodes: ItemAnswer[] = [];
    let after: string | null = null;
    let otherAfter: string | null = null;
    let hasOthers = compare !== null && !this.#hasAllOthers;
    for (;;) {
      const answer: TimelineAnswer = await fetchTimeline(this.asked, { ...variables, after }, signal);
      if (compare !== null && hasOthers) {
        const other: TimelineAnswer = await this.#readOthers(
          { ...variables, after: otherAfter },
          compare,
          signal,
        );
        otherAfter = other.pageInfo.endCursor;
        hasOthers = other.pageInfo.hasNextPage;
      }
      nodes.push(...answer.nodes);
      this.view = withItems(this.view, answer);
      after = answer.pageInfo.endCursor;
      if (!answer.pageInfo.hasNextPage) {
        this.view = withLoaded(this.view, days);
        break;
      }
      const { count } = countOf(answer);
      if (count > MOST_IN_SIGHT) {
        const there = this.view.items.filter((item) => placeIn(item, days) !== null).length;
        this.tooMany = { days, count: Math.max(1, count - there) };
        break;
      }
      show();
    }
    if (compare !== null) this.#compare(nodes);
    show();
  }

  async #readOthers(
    variables: TimelineVariables,
    compare: string,
    signal: AbortSignal,
  ): Promise<TimelineAnswer> {
    const answer = await fetchTimeline(this.asked, { ...variables, knownAt: compare }, signal);
    for (const item of answer.nodes) this.#others.set(item.fact.recordId, statedBy(item));
    return answer;
  }

  /** Notes how items differ from those at the other time, as far as that is known. */
  #compare(items: readonly ItemAnswer[]): void {
    const { compare, variables } = this.asked;
    const isLater = !variables.knownAt || Date.parse(compare ?? '') <= Date.parse(variables.knownAt);
    const found = items.flatMap((item): [string, ItemChange][] => {
      const key = item.fact.recordId;
      const stated = this.#others.get(key);
      // Where not all of the others were read, it may be among these.
      if (stated === undefined && !this.#hasAllOthers) this.uncompared.add(key);
      else if (stated === undefined) return [[key, isLater ? 'new' : 'gone']];
      return stated === undefined || stated === statedBy(item) ? [] : [[key, 'changed']];
    });
    this.changes = new Map([...this.changes, ...found]);
  }
}

/** Too much is recorded to show any of it. */
export class TooLarge extends Error {}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RequestError && error.errors[0]?.extensions?.reason === 'QUERY_TOO_LARGE';

const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

const includes = (days: Span, { from, to }: Span): boolean => days.from <= from && days.to >= to;

/**
 * Asks for fewer items where the API refuses a request for its size, in the end without the strip.
 * Throws an Error with the message of the API where it has no timeline.
 */
async function fetchTimeline(
  asked: AskedTimeline,
  variables: TimelineVariables,
  signal: AbortSignal,
): Promise<TimelineAnswer & { readonly batch: number | null }> {
  const { endpoint } = asked;
  if (endpoint === null) throw new Error('There is no address of an API.');
  const { first, whole = true } = variables;
  const { data, batch } = await createClient({ endpoint })
    .answer<TimelineData, TimelineVariables>(TIMELINE_QUERY, variables, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
    })
    .catch((error: unknown) => {
      if (isTooLarge(error)) return { data: null, batch: null };
      throw error;
    });
  signal.throwIfAborted();
  if (data === null) {
    const fewer = Math.floor((first ?? PAGE) / 3);
    if (fewer > 0) return fetchTimeline(asked, { ...variables, first: fewer }, signal);
    if (whole) return fetchTimeline(asked, { ...variables, first: PAGE, whole: false }, signal);
    throw new TooLarge();
  }
  if (!data.timeline) throw new Error('The API answered without a timeline.');
  return { ...data.timeline, batch };
}

/** What a picture shows of an item, but for how many say so. */
function statedBy({ label, support, disputed, interval }: ItemAnswer): string {
  const { label: dates, impliedLabel, earliest, latest, coreStart, coreEnd } = interval;
  const days = [earliest, latest, coreStart, coreEnd];
  return JSON.stringify([label, support, disputed, dates, impliedLabel, days]);
}
