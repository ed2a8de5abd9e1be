/** What the address of `/timeline` asks for. */
import type { TimelineView } from '../../client/timeline/view.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import { dayIn } from '../../domain/time/day.ts';
import type { PageWords } from '../../words/pageWords.ts';
import {
  AddressFields,
  type CERTAINTIES,
  type FieldError,
  searchText,
  USUAL_WIDTH,
} from '../page/addressFields.ts';
import { type KnownTime, type NamedBatches, NO_BATCHES } from '../page/knownTime.ts';

export const LANES = ['KIND', 'ENTITY', 'OFFICE', 'CATEGORY'] as const;
type Lanes = (typeof LANES)[number];

export interface TimelineRequest {
  /** The ids of the entities, each once. */
  readonly of: readonly string[];
  /** The name that is searched for; null without a search. */
  readonly q: string | null;
  readonly during: string | null;
  readonly asOf: string | null;
  readonly lanes: Lanes;
  readonly kinds: readonly FactKind[];
  readonly certainty: (typeof CERTAINTIES)[number];
  readonly knownAt: KnownTime | null;
  /** Another known time: its items are compared with those of `knownAt`. Null without a comparison. */
  readonly compare: KnownTime | null;
  readonly after: string | null;
  readonly width: number;
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
    asOf,
    lanes: fields.choice('lanes', LANES, 'KIND'),
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
  const { of, q, during, asOf, lanes, kinds, certainty, knownAt, compare, after, width } = shown;
  return searchText({
    of,
    q,
    during,
    asOf,
    lanes: lanes === 'KIND' ? null : lanes.toLowerCase(),
    kinds: kinds.map((kind) => kind.toLowerCase()),
    certainty: certainty === 'POSSIBLE' ? null : certainty.toLowerCase(),
    knownAt: knownAt?.text ?? null,
    compare: compare?.text ?? null,
    after,
    width: width === USUAL_WIDTH ? null : String(width),
  });
}

/** The day of `asOf`; null where it is none or not a single day. */
export function cursorOf({ asOf }: TimelineRequest, { today }: TimelineView): number | null {
  if (asOf === null) return null;
  return asOf === 'today' ? today : dayIn(asOf);
}
