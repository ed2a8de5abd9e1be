/** An entity as an answer shows it: an object whose fields are told when they are asked for. */

import {
  type EntityKind,
  nodeLabelOf,
  type RelationType,
  type RoleName,
} from '../../../../src/domain/model/kinds.ts';
import { certaintyAsOf, certaintyOr } from '../../../../src/domain/time/certainty.ts';
import { connectionOf, intervalOf } from './factAnswer.ts';
import { bodyOf, entitiesIn, type Filter, meets } from './filters.ts';
import { standingFor } from '../state/recordsAfterSteps.ts';
import { labelNow, labelOn } from '../state/labels.ts';
import { pageOf } from './page.ts';
import { type Answer, below, certaintyAt, inside, isShown, type ListArgs, type Place } from './fieldContext.ts';
import { seatsOf, successionAnswer } from './successionAnswer.ts';
import { claimsOf, kindOf, type ToldFact } from '../state/archiveState.ts';

const ACTS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'REGION'];

/** Entities behind facts; each edge stands for a fact. */
function linked(place: Place, args: ListArgs, facts: readonly ToldFact[], role: RoleName): Answer {
  const at = below(place, args);
  const ways = facts
    .filter((fact) => isShown(at, fact))
    .flatMap((fact) => (fact.roles[role] ?? []).map((id) => ({ id, fact })));
  const { totalCount, items, pageInfo } = pageOf(ways, args);
  return {
    totalCount,
    pageInfo,
    nodes: () => items.map(({ id }) => at.teller.entity(at, id)),
    edges: () =>
      items.map(({ id, fact }) => ({
        node: () => at.teller.entity(at, id),
        fact: () => at.teller.fact(at, fact),
        certainty: certaintyAt(at, fact),
      })),
  };
}

/** The entity that `id` is of, as it is at a place; `asked` is the id that led to it. */
export function entityAnswer(around: Place, id: string, asked: string = id): Answer {
  const { told } = around;
  const kind = kindOf(told, id);
  const record = told.held.entities.get(id);
  const has = (fact: ToldFact, ...roles: RoleName[]): boolean =>
    roles.some((role) => fact.roles[role]?.includes(id));
  const existences = told.facts.filter((fact) => fact.kind === 'EXISTENCE' && has(fact, 'entity'));
  const place = kind === 'EVENT' ? inside(around, existences) : around;
  const inRole =
    (factKind: ToldFact['kind'], ...roles: RoleName[]) =>
    (args: ListArgs) => {
      const at = below(place, args);
      return connectionOf(
        at,
        told.facts.filter((fact) => fact.kind === factKind && has(fact, ...roles) && isShown(at, fact)),
        args,
      );
    };
  const ofType = (type: RelationType, role: 'subject' | 'object', other: readonly EntityKind[]): ToldFact[] =>
    told.facts.filter((fact) => {
      const [end] = fact.roles[role === 'subject' ? 'object' : 'subject'] ?? [];
      return fact.type === type && has(fact, role) && end !== undefined && other.includes(kindOf(told, end));
    });
  const parts = (args: ListArgs & { category?: string | null }) =>
    linked(
      place,
      args,
      ofType('PART_OF', 'object', [kind]).filter(
        ({ roles }) =>
          args.category == null ||
          told.held.entities.get(roles.subject?.[0] ?? '')?.category === args.category,
      ),
      'subject',
    );
  const objects = (type: RelationType, kinds: readonly EntityKind[]) => (args: ListArgs) =>
    linked(place, args, ofType(type, 'subject', kinds), 'object');
  return {
    __typename: nodeLabelOf(kind),
    id,
    kind,
    label: () => (place.moment && place.window ? labelOn(told, id, place.window.days) : labelNow(told, id)),
    redirectedFrom: asked === id ? null : asked,
    category: record?.category ?? null,
    note: record?.note ?? null,
    existed: () =>
      place.window?.use === 'AS_OF'
        ? certaintyOr(
            existences.map(({ bounds, support }) =>
              certaintyAsOf(bounds, support, place.window?.days as never),
            ),
          )
        : null,
    interval: existences[0] ? intervalOf(existences[0]) : null,
    names: inRole('NAME', 'entity'),
    existence: inRole('EXISTENCE', 'entity'),
    tenures: inRole('TENURE', kind === 'OFFICE' ? 'office' : 'holder'),
    memberships: inRole('MEMBERSHIP', 'member'),
    participations:
      kind === 'EVENT'
        ? inRole('PARTICIPATION', 'event')
        : inRole('PARTICIPATION', 'participant', 'onBehalfOf'),
    relations: (args: ListArgs & { types?: readonly string[] | null }) => {
      const at = below(place, args);
      const found = told.facts.filter(
        (fact) =>
          fact.kind === 'RELATION' &&
          has(fact, 'subject', 'object') &&
          isShown(at, fact) &&
          (args.types == null || args.types.includes(fact.type ?? '')),
      );
      return connectionOf(at, found, args);
    },
    facts: (args: ListArgs & { kinds?: readonly string[] | null; filter?: Filter | null }) => {
      const at = below(place, args);
      const found = told.facts.filter(
        (fact) =>
          entitiesIn(fact).includes(id) &&
          isShown(at, fact) &&
          (args.kinds == null || args.kinds.includes(fact.kind)) &&
          meets(told, fact, args.filter),
      );
      return connectionOf(at, found, args);
    },
    timeline: (args: ListArgs) => place.teller.timeline(place, { ...args, of: [id] }),
    said: () => ({
      totalCount: told.facts
        .flatMap((fact) => claimsOf(fact))
        .filter(({ by }) => by !== undefined && standingFor(told.held, by) === id).length,
    }),
    offices: (args: ListArgs) => linked(place, args, ofType('BELONGS_TO', 'object', ['OFFICE']), 'subject'),
    parts,
    partOf: objects('PART_OF', [kind]),
    members: (args: ListArgs) =>
      linked(
        place,
        args,
        told.facts.filter((fact) => fact.kind === 'MEMBERSHIP' && has(fact, 'body')),
        'member',
      ),
    holders: (args: ListArgs) =>
      linked(
        place,
        args,
        told.facts.filter((fact) => fact.kind === 'TENURE' && has(fact, 'office')),
        'holder',
      ),
    participants: (args: ListArgs) =>
      linked(
        place,
        args,
        told.facts.filter((fact) => fact.kind === 'PARTICIPATION' && has(fact, 'event')),
        'participant',
      ),
    seats: seatsOf(told, id),
    succession: (args: { during?: string | null }) => successionAnswer(place, id, args),
    body: () => {
      const body = bodyOf(place, id);
      return body === null ? null : place.teller.entity(place, body);
    },
    hosts: objects('HOSTED_BY', ACTS),
    bodies: objects('BELONGS_TO', [...ACTS, 'OFFICE', 'EVENT', 'TOPIC']),
    places: objects('HELD_IN', ['REGION']),
    organizers: objects('ORGANIZED_BY', ACTS),
    topics: objects('DISCUSSED', ['TOPIC']),
    events: (args: ListArgs & { as?: readonly string[] | null }) => eventsOf(place, id, args),
  };
}

const TIES: Readonly<Record<string, RelationType>> = {
  PLACE: 'HELD_IN',
  HOST: 'HOSTED_BY',
  ORGANIZER: 'ORGANIZED_BY',
  BODY: 'BELONGS_TO',
};

/** The events tied to an entity, each once by the first fact that ties it. */
function eventsOf(place: Place, id: string, args: ListArgs & { as?: readonly string[] | null }): Answer {
  const { told } = place;
  const ties = args.as ?? [...Object.keys(TIES), 'PARTICIPANT'];
  const types = ties.map((tie) => TIES[tie]);
  const events = new Set<string>();
  const ways = told.facts.flatMap((fact) => {
    const { roles } = fact;
    const took = [...(roles.participant ?? []), ...(roles.onBehalfOf ?? [])].includes(id);
    const event =
      fact.kind === 'PARTICIPATION'
        ? ties.includes('PARTICIPANT') && took && roles.event?.[0]
        : fact.type !== undefined &&
          types.includes(fact.type) &&
          roles.object?.[0] === id &&
          roles.subject?.[0];
    if (!event || events.has(event) || kindOf(told, event) !== 'EVENT') return [];
    events.add(event);
    return [{ ...fact, roles: { event: [event] }, whole: fact }];
  });
  const at = below(place, args);
  const { totalCount, items, pageInfo } = pageOf(ways, args);
  return {
    totalCount,
    pageInfo,
    nodes: () => items.map(({ roles }) => at.teller.entity(at, roles.event[0] as string)),
    edges: () =>
      items.map(({ roles, whole }) => ({
        node: () => at.teller.entity(at, roles.event[0] as string),
        fact: () => at.teller.fact(at, whole),
        certainty: certaintyAt(at, whole),
      })),
  };
}
