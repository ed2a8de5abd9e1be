/** What the address of `/timeline` asks for. */
import type { TimelineView } from '../../client/timeline/view.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { type Window, windowOf } from '../../domain/time/certainty.ts';
import { type Day, dayIn, daysText, isBounded } from '../../domain/time/day.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { FoundEntity } from '../generated/documents.ts';
import {
  AddressFields,
  type FieldError,
  searchText,
  USUAL_WIDTH,
  type ViewRequest,
} from '../page/addressFields.ts';
import { type KnownTime, type NamedBatches, NO_BATCHES } from '../page/knownTime.ts';

export const LANES = ['KIND', 'ENTITY', 'OFFICE', 'CATEGORY'] as const;

/** Whether each item has a row of its own, or as many as fit share one; `USUAL` depends on the entities. */
const ROWS = ['USUAL', 'EACH', 'SHARED'] as const;

export interface TimelineRequest extends ViewRequest {
  readonly during: string | null;
  /** The days in sight; null for those of `during`, or of all items. */
  readonly days: Window | null;
  readonly lanes: (typeof LANES)[number];
  readonly rows: (typeof ROWS)[number];
  readonly compare: KnownTime | null;
  readonly after: string | null;
}

type Field = keyof TimelineRequest;

/** The request with the defaults in place of values that cannot be used, and what is wrong with these. */
export function readTimelineRequest(
  search: URLSearchParams,
  words: PageWords,
  batches: NamedBatches = NO_BATCHES,
): {
  readonly request: TimelineRequest;
  readonly errors: readonly FieldError<Field>[];
} {
  const fields = new AddressFields<Field>(search, words);
  const { during, asOf } = fields.windowOrMoment('during', 'asOf');
  const request: TimelineRequest = {
    of: fields.ids('of', 'timeline'),
    q: fields.searched('q'),
    during,
    days: fields.days('days'),
    asOf,
    lanes: fields.choice('lanes', LANES, 'KIND'),
    rows: fields.choice('rows', ROWS, 'USUAL'),
    kinds: fields.choices('kinds', FACT_KINDS),
    certainty: fields.certainty('certainty', during, '“during”'),
    knownAt: fields.known('knownAt', batches),
    compare: fields.known('compare', batches),
    after: search.get('after') || null,
    width: fields.width('width'),
  };
  return { request, errors: fields.errors };
}

/** What selects the items of a request, as variables of a query. */
export function itemVariables({ of, during, kinds, certainty, knownAt }: TimelineRequest) {
  return {
    chosen: of,
    during,
    kinds: kinds.length === 0 ? null : kinds,
    minCertainty: during === null ? null : certainty,
    knownAt: knownAt?.time ?? null,
  };
}

/** The query string of a request, with other values in place of some. Equal views have equal addresses. */
export function searchOf(request: TimelineRequest, other: Partial<TimelineRequest> = {}): string {
  const shown = { ...request, ...other };
  const { of, q, during, days, asOf, lanes, rows, kinds, certainty, knownAt, compare, after, width } = shown;
  return searchText({
    of,
    q,
    during,
    days: days && daysText(days),
    asOf,
    lanes: lanes === 'KIND' ? null : lanes.toLowerCase(),
    rows: rows === 'USUAL' ? null : rows.toLowerCase(),
    kinds: kinds.map((kind) => kind.toLowerCase()),
    certainty: certainty === 'POSSIBLE' ? null : certainty.toLowerCase(),
    knownAt: knownAt?.text ?? null,
    compare: compare?.text ?? null,
    after,
    width: width === USUAL_WIDTH ? null : String(width),
  });
}

/** The days that the picture shows: those in sight, or those of `during`; null for those of all items. */
export function windowOfRequest({ during, days }: TimelineRequest, { today }: TimelineView): Window | null {
  return days ?? (during === null ? null : boundedWindow(during, today));
}

/**
 * The days by which the items in sight are found, whose window must be one of the timeline too: an item that overlaps both
 * overlaps the days that they share, or the nearest day of `during`. Null where nothing is found by them.
 */
export function soughtDays({ during, days, certainty }: TimelineRequest, today: Day): string | null {
  // How surely an item overlaps `during`, days within it do not say.
  if (days === null || certainty === 'DEFINITE') return null;
  const window = during === null ? null : windowOf(during, today);
  if (window === null) return daysText(days);
  const within = (day: Day): Day => Math.min(window.to, Math.max(window.from, day));
  return daysText({ from: within(days.from), to: within(days.to) });
}

function boundedWindow(during: string, today: Day): Window | null {
  const window = windowOf(during, today);
  return isBounded(window.from) && isBounded(window.to) ? window : null;
}

/** Whether each item has a row of its own: where that is asked for, and for offices alone. */
export const hasRows = ({ rows }: TimelineRequest, chosen: readonly Pick<FoundEntity, 'kind'>[]): boolean =>
  rows === 'EACH' || (rows === 'USUAL' && chosen.every(({ kind }) => kind === 'OFFICE'));

/** The day of `asOf`; null where it is none or not a single day. */
export function cursorOf({ asOf }: TimelineRequest, { today }: TimelineView): number | null {
  if (asOf === null) return null;
  return asOf === 'today' ? today : dayIn(asOf);
}
