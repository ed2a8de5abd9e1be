/** The `timeline` query: the facts of entities and of those that `reach` adds. */

import type { EntityKind, RelationType, RoleName } from '../../../../src/domain/model/kinds.ts';
import {
  type ArchiveState,
  claimsOf,
  kindOf,
  listedFacts,
  type ResolvedFact,
} from '../state/archiveState.ts';
import { disputedParts } from '../state/quantityValues.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import { clustersAnswer } from './clusterAnswer.ts';
import {
  type Answer,
  certaintyInList,
  contextBelow,
  type FieldContext,
  isShown,
  type ListArgs,
} from './fieldContext.ts';
import { entitiesIn } from './filters.ts';
import { pageOf } from './page.ts';
import { isHandedOver } from './successionAnswer.ts';

type TimelineArgs = ListArgs & {
  readonly ids?: readonly string[] | null;
  readonly match?: 'ANY' | 'ALL' | null;
  readonly reach?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly relationTypes?: readonly string[] | null;
  readonly foldEvents?: boolean | null;
  readonly laneOrder?: 'KEY' | 'TIME' | 'COUNT' | null;
};

const DEFAULT_KINDS: readonly string[] = ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'EXISTENCE'];

const PART_LEVELS = 3;
const EVENT_PART_LEVELS = 2;
const OF_EVENTS: readonly RelationType[] = ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'];

/** The other ends of relations of the given types in which one of the entities has the role. */
function along(
  { facts }: ArchiveState,
  from: ReadonlySet<string>,
  types: readonly RelationType[],
  role: 'subject' | 'object',
): string[] {
  const other = role === 'subject' ? 'object' : 'subject';
  return facts
    .filter(
      ({ type, roles }) => type !== undefined && types.includes(type) && from.has(roles[role]?.[0] ?? ''),
    )
    .flatMap(({ roles }) => roles[other] ?? []);
}

/** The entity and those that `reach` adds. */
function reachedEntities(state: ArchiveState, id: string, reach: readonly string[]): Set<string> {
  const found = new Set([id]);
  const add = (ids: readonly string[], kind?: EntityKind): void => {
    for (const each of ids) if (kind === undefined || kindOf(state, each) === kind) found.add(each);
  };
  if (reach.includes('PARTS'))
    for (let level = 0; level < PART_LEVELS; level += 1) add(along(state, found, ['PART_OF'], 'object'));
  if (reach.includes('SERVED')) add(along(state, found, ['SERVES_AS'], 'subject'));
  if (reach.includes('OFFICES')) add(along(state, found, ['BELONGS_TO'], 'object'), 'OFFICE');
  if (reach.includes('EVENTS')) {
    const took = state.facts.filter(
      ({ kind, roles }) =>
        kind === 'PARTICIPATION' &&
        [...(roles.participant ?? []), ...(roles.onBehalfOf ?? [])].some((each) => found.has(each)),
    );
    add(along(state, found, OF_EVENTS, 'object'), 'EVENT');
    add(took.flatMap(({ roles }) => roles.event ?? []));
    for (let level = 0; level < EVENT_PART_LEVELS; level += 1)
      add(along(state, found, ['PART_OF'], 'object'));
  }
  return found;
}

export function timelineAnswer(parent: FieldContext, args: TimelineArgs): Answer {
  const { state } = parent;
  const context = contextBelow(parent, args);
  const roots = args.ids?.map((requestedId) => {
    const id = canonicalId(state.records, requestedId);
    return state.records.entities.has(id) ? reachedEntities(state, id, args.reach ?? []) : new Set<string>();
  });
  const touches = (fact: ResolvedFact) => (root: ReadonlySet<string>) =>
    entitiesIn(fact).some((id) => root.has(id));
  const inTime = listedFacts(state, args).filter(
    (fact) =>
      (roots === undefined ||
        (args.match === 'ALL' ? roots.every(touches(fact)) : roots.some(touches(fact)))) &&
      isShown(context, fact, args),
  );
  const found = inTime.filter((fact) => isOfKind(state, fact, args));
  const shown = args.foldEvents
    ? foldedItems(state, found)
    : found.map((fact) => ({ fact, reasons: [fact] }));
  const facts = shown.map(({ fact }) => fact);
  const { totalCount, items, pageInfo } = pageOf(shown, args, 50);
  const nodes = () => items.map(({ fact, reasons }) => itemOf(context, fact, reasons));
  return {
    totalCount,
    pageInfo,
    undatedCount: facts.filter(({ isUndated }) => isUndated).length,
    lanes: lanesByKind(facts, args),
    clusters: ({ max }: { readonly max?: number | null }) => clustersAnswer(facts, args, max ?? 100),
    leftOut: { byKinds: inTime.length - found.length, byLanes: 0 },
    nodes,
    edges: () => nodes().map((node) => ({ node })),
  };
}

/** Whether `kinds` and `relationTypes` show a fact; relations are shown too if only their types are given. */
const isOfKind = (
  state: ArchiveState,
  fact: ResolvedFact,
  { ids, kinds, relationTypes, foldEvents }: TimelineArgs,
): boolean =>
  (kinds?.includes(fact.kind) ??
    (ids == null ||
      DEFAULT_KINDS.includes(fact.kind) ||
      (fact.kind === 'RELATION' &&
        (relationTypes != null || (foldEvents === true && eventOf(state, fact) !== null))))) &&
  (relationTypes == null || fact.type === undefined || relationTypes.includes(fact.type));

const TIES: readonly string[] = ['BELONGS_TO', 'HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'PART_OF'];

/** The event that a fact dates, ties to others, or was a part in. */
function eventOf(state: ArchiveState, { kind, type, roles }: ResolvedFact): string | null {
  const role =
    kind === 'PARTICIPATION'
      ? roles.event
      : kind === 'EXISTENCE'
        ? roles.entity
        : TIES.includes(type ?? '')
          ? roles.subject
          : undefined;
  const id = role?.[0];
  return id !== undefined && kindOf(state, id) === 'EVENT' ? id : null;
}

interface Item {
  readonly fact: ResolvedFact;
  readonly reasons: readonly ResolvedFact[];
}

/** Each event once, as its first existence; the first of its facts where it has none. Withdrawn facts do not fold. */
function foldedItems(state: ArchiveState, found: readonly ResolvedFact[]): Item[] {
  const event = (fact: ResolvedFact): string | null =>
    fact.support === 'WITHDRAWN' ? null : eventOf(state, fact);
  const events = [...new Set(found.flatMap((fact) => event(fact) ?? []))];
  const ofEvents = events.map((id): Item => {
    const reasons = found.filter((fact) => event(fact) === id);
    const existence = state.facts.find(({ kind, roles }) => kind === 'EXISTENCE' && roles.entity?.[0] === id);
    return { fact: existence ?? (reasons[0] as ResolvedFact), reasons };
  });
  const others = found
    .filter((fact) => event(fact) === null)
    .map((fact): Item => ({ fact, reasons: [fact] }));
  return [...ofEvents, ...others].sort((a, b) => (a.fact.sort < b.fact.sort ? -1 : 1));
}

/** The lanes by kind, without `laneBy`. */
function lanesByKind(found: readonly ResolvedFact[], { laneOrder }: TimelineArgs): Answer[] {
  const keys = [...new Set(found.map(({ kind }) => kind))];
  const lanes = keys.map((key) => ({
    key,
    count: found.filter(({ kind }) => kind === key).length,
    first: found.findIndex(({ kind }) => kind === key),
  }));
  return lanes
    .sort((a, b) => {
      const byOrder =
        laneOrder === 'TIME' ? a.first - b.first : laneOrder === 'COUNT' ? b.count - a.count : 0;
      return byOrder || (a.key < b.key ? -1 : 1);
    })
    .map(({ key, count }) => ({ key, itemCount: count }));
}

/** Roles by their importance: the first entity is the subject of the timeline item. */
const ABOUT: readonly RoleName[] = [
  'holder',
  'member',
  'participant',
  'event',
  'subject',
  'entity',
  'about',
  'office',
  'body',
  'object',
  'onBehalfOf',
  'capacity',
  'exOfficio',
];

function itemOf(context: FieldContext, fact: ResolvedFact, reasons: readonly ResolvedFact[]): Answer {
  const { state } = context;
  const named = [...new Set(ABOUT.flatMap((role) => [...(fact.roles[role] ?? [])].sort()))];
  const [first, ...others] = named;
  return {
    fact: () => context.resolve.fact(context, fact),
    certainty: certaintyInList(context, fact),
    claimCount: claimsOf(fact).length,
    entity: () => context.resolve.entity(context, first as string),
    others: () => others.map((id) => context.resolve.entity(context, id)),
    relationType: fact.type ?? null,
    acting: fact.own.actingDisputed ? null : (fact.own.acting ?? fact.acting ?? false),
    handover: fact.kind === 'TENURE' && fact.support !== 'WITHDRAWN' && isHandover(state, fact),
    support: fact.support,
    conflict: fact.own.conflict,
    disputed: () => disputedParts(fact.assessedClaims),
    voiceCount: fact.own.voices,
    parentRecordId: parentOf(state, fact),
    event: () => {
      const event = fact.support === 'WITHDRAWN' ? null : eventOf(state, fact);
      return event === null ? null : context.resolve.entity(context, event);
    },
    reasonCount: reasons.length,
  };
}

/** Whether a tenure starts on the last day of an earlier one of the office, as in a succession; vacancies do not count. */
function isHandover({ facts }: ArchiveState, fact: ResolvedFact): boolean {
  const held = facts.filter(
    ({ kind, roles }) =>
      kind === 'TENURE' && roles.holder !== undefined && roles.office?.[0] === fact.roles.office?.[0],
  );
  // A vacancy is not among them.
  return held.slice(0, Math.max(held.indexOf(fact), 0)).some((earlier) => isHandedOver(earlier, fact));
}

/** The event that the event of a fact is part of. */
function parentOf(state: ArchiveState, { roles }: ResolvedFact): string | null {
  const events = [...(roles.event ?? []), ...(roles.entity ?? []), ...(roles.subject ?? [])].filter(
    (id) => kindOf(state, id) === 'EVENT',
  );
  const whole = state.facts.find(
    ({ type, roles: ends }) => type === 'PART_OF' && events.includes(ends.subject?.[0] ?? ''),
  );
  return whole?.roles.object?.[0] ?? null;
}
