/** A timeline: the facts of some entities, and of what is brought in beside them. */

import type { EntityKind, RelationType, RoleName } from '../../../../src/domain/model/kinds.ts';
import { saysAnything } from '../../../../src/domain/time/bounds.ts';
import { atLeast, certaintyAsOf } from '../../../../src/domain/time/certainty.ts';
import { entitiesIn } from './filters.ts';
import { standingFor } from '../state/recordsAfterSteps.ts';
import { pageOf } from './page.ts';
import { type Answer, below, certaintyAt, isShown, type ListArgs, type Place } from './fieldContext.ts';
import { claimsOf, kindOf, type Told, type ToldFact } from '../state/archiveState.ts';

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

/** What relations of some types say of the entities, or what they say of others. */
function along(
  { facts }: Told,
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

/** The entity with what `reach` brings in. */
export function reached(told: Told, id: string, reach: readonly string[]): Set<string> {
  const found = new Set([id]);
  const add = (ids: readonly string[], kind?: EntityKind): void => {
    for (const each of ids) if (kind === undefined || kindOf(told, each) === kind) found.add(each);
  };
  if (reach.includes('PARTS'))
    for (let level = 0; level < PART_LEVELS; level += 1) add(along(told, found, ['PART_OF'], 'object'));
  if (reach.includes('SERVED')) add(along(told, found, ['SERVES_AS'], 'subject'));
  if (reach.includes('OFFICES')) add(along(told, found, ['BELONGS_TO'], 'object'), 'OFFICE');
  if (reach.includes('EVENTS')) {
    const took = told.facts.filter(
      ({ kind, roles }) =>
        kind === 'PARTICIPATION' &&
        [...(roles.participant ?? []), ...(roles.onBehalfOf ?? [])].some((each) => found.has(each)),
    );
    add(along(told, found, OF_EVENTS, 'object'), 'EVENT');
    add(took.flatMap(({ roles }) => roles.event ?? []));
    for (let level = 0; level < EVENT_PART_LEVELS; level += 1) add(along(told, found, ['PART_OF'], 'object'));
  }
  return found;
}

export function timelineAnswer(place: Place, args: TimelineArgs): Answer {
  const { told } = place;
  const at = below(place, args);
  const roots = args.of?.map((asked) => {
    const id = standingFor(told.held, asked);
    return told.held.entities.has(id) ? reached(told, id, args.reach ?? []) : new Set<string>();
  });
  const touches = (fact: ToldFact) => (root: ReadonlySet<string>) =>
    entitiesIn(fact).some((id) => root.has(id));
  const found = told.facts.filter(
    (fact) =>
      (roots === undefined ||
        (args.match === 'ALL' ? roots.every(touches(fact)) : roots.some(touches(fact)))) &&
      isShown(at, fact, args) &&
      isSureEnough(at, fact, args) &&
      (args.kinds == null || args.kinds.includes(fact.kind)) &&
      (args.relationTypes == null || fact.type === undefined || args.relationTypes.includes(fact.type)),
  );
  const { totalCount, items, pageInfo } = pageOf(found, args, 50);
  const nodes = () => items.map((fact) => itemOf(at, fact));
  return {
    totalCount,
    pageInfo,
    undated: found.filter(({ bounds }) => !saysAnything(bounds)).length,
    nodes,
    edges: () => nodes().map((node) => ({ node })),
  };
}

/** `certainty` beside a moment concerns what happened as well. */
const isSureEnough = (
  { moment }: Place,
  { bounds, support }: ToldFact,
  { during, certainty }: TimelineArgs,
): boolean =>
  certainty == null ||
  during != null ||
  moment === null ||
  atLeast(certaintyAsOf(bounds, support, moment.days), certainty);

/** In this order: whom or what a fact is about first. */
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
];

function itemOf(at: Place, fact: ToldFact): Answer {
  const { told } = at;
  const named = [...new Set(ABOUT.flatMap((role) => [...(fact.roles[role] ?? [])].sort()))];
  const [first, ...others] = named;
  return {
    fact: () => at.teller.fact(at, fact),
    certainty: certaintyAt(at, fact),
    claimCount: claimsOf(fact).length,
    entity: () => at.teller.entity(at, first as string),
    others: () => others.map((id) => at.teller.entity(at, id)),
    relationType: fact.type ?? null,
    acting: fact.own.acting ?? fact.acting ?? false,
    handover: told.facts.some((next) => isHandover(fact, next)),
    support: fact.support,
    conflict: fact.own.conflict,
    voices: fact.own.voices,
    parent: parentOf(told, fact),
  };
}

/** The last day of one is surely the first of the other. */
const isHandover = (fact: ToldFact, next: ToldFact): boolean =>
  fact.kind === 'TENURE' &&
  next.kind === 'TENURE' &&
  fact.id !== next.id &&
  fact.roles.office?.[0] === next.roles.office?.[0] &&
  fact.bounds.endMin === fact.bounds.endMax &&
  next.bounds.startMin === next.bounds.startMax &&
  fact.bounds.endMax === next.bounds.startMin;

/** What the event of a fact is a part of. */
function parentOf(told: Told, { roles }: ToldFact): string | null {
  const events = [...(roles.event ?? []), ...(roles.entity ?? []), ...(roles.subject ?? [])].filter(
    (id) => kindOf(told, id) === 'EVENT',
  );
  const whole = told.facts.find(
    ({ type, roles: ends }) => type === 'PART_OF' && events.includes(ends.subject?.[0] ?? ''),
  );
  return whole?.roles.object?.[0] ?? null;
}
