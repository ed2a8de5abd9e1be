/** What the address of `/timeline` asks for. */
import type { TimelineView } from '../../client/timeline/view.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import { dayIn } from '../../domain/time/day.ts';
import { AddressFields, type FieldError, USUAL_WIDTH } from '../page/addressFields.ts';
import { type KnownTime, type NamedBatches, NO_BATCHES } from '../page/knownTime.ts';
import { badRequest, type PageProblem, wrongField } from '../page/pageAnswer.ts';

export const LANES = ['KIND', 'ENTITY', 'OFFICE', 'CATEGORY'] as const;
type Lanes = (typeof LANES)[number];

export const CERTAINTIES = ['POSSIBLE', 'DEFINITE'] as const;

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
  batches: NamedBatches = NO_BATCHES,
): {
  readonly request: TimelineRequest;
  readonly errors: readonly FieldError<Field>[];
} {
  const fields = new AddressFields<Field>(search);
  const during = fields.scalar('during', 'EDTFOrToday');
  const asOf = fields.scalar('asOf', 'EDTFOrToday');
  if (during !== null && asOf !== null)
    fields.refuse('asOf', asOf, ' cannot go with “during”; give one of them.');
  const certainty = fields.choice('certainty', CERTAINTIES, 'POSSIBLE');
  const request: TimelineRequest = {
    of: fields.ids('of', 'timeline'),
    q: fields.searched('q'),
    during,
    asOf: during === null ? asOf : null,
    lanes: fields.choice('lanes', LANES, 'KIND'),
    kinds: fields.choices('kinds', FACT_KINDS),
    certainty,
    knownAt: fields.known('knownAt', batches),
    compare: fields.known('compare', batches),
    after: search.get('after') || null,
    width: fields.width('width'),
  };
  if (certainty === 'DEFINITE' && request.during === null)
    fields.refuse('certainty', 'definite', ' needs “during”: how sure something is, is asked about a time.');
  return { request, errors: fields.errors };
}

/** Why a request has nothing to draw or to write; null where it has. */
export function emptyProblem({ of }: TimelineRequest, [error]: readonly FieldError[]): PageProblem | null {
  if (error !== undefined) return wrongField(error);
  return of.length === 0
    ? badRequest('A timeline needs “of”, the id of an entity; give it once for each.')
    : null;
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
  const { of, q, during, asOf, lanes, kinds, certainty, knownAt, compare, after, width } = {
    ...request,
    ...other,
  };
  const search = new URLSearchParams(of.map((id): [string, string] => ['of', id]));
  if (q !== null) search.set('q', q);
  if (during !== null) search.set('during', during);
  if (asOf !== null) search.set('asOf', asOf);
  if (lanes !== 'KIND') search.set('lanes', lanes.toLowerCase());
  for (const kind of kinds) search.append('kinds', kind.toLowerCase());
  if (certainty !== 'POSSIBLE') search.set('certainty', certainty.toLowerCase());
  if (knownAt !== null) search.set('knownAt', knownAt.text);
  if (compare !== null) search.set('compare', compare.text);
  if (after !== null) search.set('after', after);
  if (width !== USUAL_WIDTH) search.set('width', String(width));
  return search.size === 0 ? '' : `?${search}`;
}

/** The day of `asOf`; null where it is none or not a single day. */
export function cursorOf({ asOf }: TimelineRequest, { today }: TimelineView): number | null {
  if (asOf === null) return null;
  return asOf === 'today' ? today : dayIn(asOf);
}
