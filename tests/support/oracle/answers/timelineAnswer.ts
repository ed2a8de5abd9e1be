/** The `timeline` query: the facts of entities and of those that `reach` adds. */

import type { EntityKind, RelationType, RoleName } from '../../../../src/domain/model/kinds.ts';
import { saysAnything } from '../../../../src/domain/time/bounds.ts';
import { atLeast, certaintyAsOf } from '../../../../src/domain/time/certainty.ts';
import {
  type ArchiveState,
  claimsOf,
  kindOf,
  listedFacts,
  type ResolvedFact,
} from '../state/archiveState.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import {
  type Answer,
  certaintyInList,
  contextBelow,
  type FieldContext,
  isShown,
  type ListArgs,
  listedSupport,
} from './fieldContext.ts';
import { entitiesIn } from './filters.ts';
import { pageOf } from './page.ts';
import { isHandedOver } from './successionAnswer.ts';

type TimelineArgs = ListArgs & {
  readonly of?: readonly string[] | null;
  readonly match?: 'ANY' | 'ALL' | null;
  readonly reach?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly relationTypes?: readonly string[] | null;
};

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
  const roots = args.of?.map((requestedId) => {
    const id = canonicalId(state.records, requestedId);
    return state.records.entities.has(id) ? reachedEntities(state, id, args.reach ?? []) : new Set<string>();
  });
  const touches = (fact: ResolvedFact) => (root: ReadonlySet<string>) =>
    entitiesIn(fact).some((id) => root.has(id));
  const found = listedFacts(state, args).filter(
    (fact) =>
      (roots === undefined ||
        (args.match === 'ALL' ? roots.every(touches(fact)) : roots.some(touches(fact)))) &&
      isShown(context, fact, args) &&
      hasRequestedCertainty(context, fact, args) &&
      (args.kinds == null || args.kinds.includes(fact.kind)) &&
      (args.relationTypes == null || fact.type === undefined || args.relationTypes.includes(fact.type)),
  );
  const { totalCount, items, pageInfo } = pageOf(found, args, 50);
  const nodes = () => items.map((fact) => itemOf(context, fact));
  return {
    totalCount,
    pageInfo,
    undated: found.filter(({ bounds }) => !saysAnything(bounds)).length,
    nodes,
    edges: () => nodes().map((node) => ({ node })),
  };
}

/** With `at`, the argument `certainty` applies to occurrences too, not only to states. */
const hasRequestedCertainty = (
  { moment }: FieldContext,
  { bounds, support }: ResolvedFact,
  { during, certainty }: TimelineArgs,
): boolean =>
  certainty == null ||
  during != null ||
  moment === null ||
  atLeast(certaintyAsOf(bounds, listedSupport(support), moment.days), certainty);

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

function itemOf(context: FieldContext, fact: ResolvedFact): Answer {
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
    acting: fact.own.acting ?? fact.acting ?? false,
    handover: fact.kind === 'TENURE' && fact.support !== 'WITHDRAWN' && isHandover(state, fact),
    support: fact.support,
    conflict: fact.own.conflict,
    voices: fact.own.voices,
    parent: parentOf(state, fact),
  };
}

/** Whether a tenure starts on the last day of an earlier one of the office, as in a succession; vacancies do not count. */
function isHandover({ facts }: ArchiveState, fact: ResolvedFact): boolean {
  const held = facts.filter(
    ({ kind, roles }) =>
      kind === 'TENURE' && roles.holder !== undefined && roles.office?.[0] === fact.roles.office?.[0],
  );
  return held.slice(0, held.indexOf(fact)).some((earlier) => isHandedOver(earlier, fact));
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
