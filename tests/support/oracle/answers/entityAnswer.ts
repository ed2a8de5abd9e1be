/** The answer for an entity: an object with one resolver per field. */

import {
  ACTOR_KINDS,
  type EntityKind,
  nodeLabelOf,
  type RelationType,
  type RoleName,
} from '../../../../src/domain/model/kinds.ts';
import { claimsOf, kindOf, listedFacts, type ResolvedFact } from '../state/archiveState.ts';
import { labelNow, labelOn } from '../state/labels.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import { type EventGroupArgs, eventGroupsAnswer, undatedEvents } from './eventGroupAnswer.ts';
import { connectionOf, intervalOf } from './factAnswer.ts';
import {
  type Answer,
  asksForSure,
  certaintyAt,
  contextBelow,
  contextInside,
  type FieldContext,
  idAt,
  isShown,
  type ListArgs,
} from './fieldContext.ts';
import {
  bodyOf,
  definitionCertainty,
  entitiesIn,
  factListFilterCertainty,
  meetsListFilter,
} from './filters.ts';
import type { FilterInput } from './filterTree.ts';
import { linked } from './linkedEntities.ts';
import { inOrder, pageOf } from './page.ts';
import { seatsOf, successionAnswer } from './successionAnswer.ts';

/** The body and, with `all`, what it is part of or belongs to, three levels up; and whether that is sure at the moment. */
function wholesOf(parent: FieldContext, args: ListArgs, id: string, all: boolean): Map<string, boolean> {
  const context = contextBelow(parent, args);
  const steps = context.state.facts.filter(
    (fact) => (fact.type === 'PART_OF' || fact.type === 'BELONGS_TO') && isShown(context, fact),
  );
  const reach = (relations: readonly ResolvedFact[]): Set<string> => {
    const found = new Set([id]);
    for (let level = 0; level < 3; level += 1)
      for (const from of [...found])
        for (const { roles } of relations)
          if (roles.subject?.[0] === from) for (const whole of roles.object ?? []) found.add(whole);
    return found;
  };
  if (!all) return new Map([[id, true]]);
  const sure = reach(
    steps.filter((fact) => {
      const { moment } = context;
      return moment === null || isShown({ ...context, moment: { ...moment, certainty: 'DEFINITE' } }, fact);
    }),
  );
  return new Map([...reach(steps)].map((body) => [body, sure.has(body)]));
}

/** The entity `id` as seen in a context. */
export function entityAnswer(parent: FieldContext, id: string): Answer {
  const { state } = parent;
  const kind = kindOf(state, id);
  const record = state.records.entities.get(id);
  const has = (fact: ResolvedFact, ...roles: RoleName[]): boolean =>
    roles.some((role) => fact.roles[role]?.includes(id));
  const existences = state.facts.filter((fact) => fact.kind === 'EXISTENCE' && has(fact, 'entity'));
  const context = kind === 'EVENT' ? contextInside(parent, existences) : parent;
  const inRole =
    (factKind: ResolvedFact['kind'], ...roles: RoleName[]) =>
    (args: ListArgs) => {
      const inner = contextBelow(context, args);
      return connectionOf(
        inner,
        listedFacts(state, args).filter(
          (fact) =>
            fact.kind === factKind &&
            has(fact, ...roles) &&
            isShown(inner, fact, args) &&
            meetsListFilter(inner, fact, args),
        ),
        args,
        (fact) => factListFilterCertainty(inner, fact, args.filter),
      );
    };
  const ofType = (
    type: RelationType,
    role: 'subject' | 'object',
    other: readonly EntityKind[],
  ): ResolvedFact[] =>
    state.facts.filter((fact) => {
      const [end] = fact.roles[role === 'subject' ? 'object' : 'subject'] ?? [];
      return fact.type === type && has(fact, role) && end !== undefined && other.includes(kindOf(state, end));
    });
  const parts = (args: ListArgs & { categories?: readonly string[] | null }) =>
    linked(
      context,
      args,
      ofType('PART_OF', 'object', [kind]).filter(
        ({ roles }) =>
          args.categories == null ||
          args.categories.includes(state.records.entities.get(roles.subject?.[0] ?? '')?.category ?? ''),
      ),
      'subject',
    );
  const objects = (type: RelationType, kinds: readonly EntityKind[]) => (args: ListArgs) =>
    linked(context, args, ofType(type, 'subject', kinds), 'object');
  return {
    __typename: nodeLabelOf(kind),
    id: idAt(context, id),
    recordId: id,
    kind,
    label: () => (context.moment ? labelOn(state, id, context.moment.days) : labelNow(state, id)),
    category: record?.category ?? null,
    note: record?.note ?? null,
    existsAt: () =>
      context.moment &&
      (['DEFINITE', 'POSSIBLE'].find((certainty) =>
        existences.some((existence) => certaintyAt(context, existence) === certainty),
      ) ??
        (hadAnything(context, id) ? 'POSSIBLE' : 'NOT_RECORDED')),
    interval: existences[0] ? intervalOf(context, existences[0]) : null,
    names: inRole('NAME', 'entity'),
    existences: inRole('EXISTENCE', 'entity'),
    tenures: inRole('TENURE', kind === 'OFFICE' ? 'office' : 'holder'),
    memberships: inRole('MEMBERSHIP', 'member'),
    participations:
      kind === 'EVENT'
        ? inRole('PARTICIPATION', 'event')
        : inRole('PARTICIPATION', 'participant', 'onBehalfOf'),
    relations: (args: ListArgs) => {
      const inner = contextBelow(context, args);
      const found = listedFacts(state, args).filter(
        (fact) =>
          fact.kind === 'RELATION' &&
          has(fact, 'subject', 'object') &&
          isShown(inner, fact, args) &&
          meetsListFilter(inner, fact, args),
      );
      return connectionOf(inner, found, args, (fact) => factListFilterCertainty(inner, fact, args.filter));
    },
    facts: (args: ListArgs & { filter?: FilterInput | null }) => {
      const inner = contextBelow(context, args);
      const found = listedFacts(state, args).filter(
        (fact) =>
          entitiesIn(fact).includes(id) && isShown(inner, fact, args) && meetsListFilter(inner, fact, args),
      );
      return connectionOf(inner, found, args, (fact) => factListFilterCertainty(inner, fact, args.filter));
    },
    timeline: (args: ListArgs) => context.resolve.timeline(context, { ...args, ids: [id] }),
    attributedClaims: () => ({
      totalCount: [...state.facts, ...state.withdrawn]
        .flatMap((fact) => claimsOf(fact))
        .filter(({ by }) => by !== undefined && canonicalId(state.records, by) === id).length,
    }),
    offices: (args: ListArgs & { readonly reach?: readonly string[] | null }) => {
      const bodies = wholesOf(context, args, id, args.reach?.includes('WHOLES') === true);
      return linked(
        context,
        args,
        state.facts.filter(
          ({ type, roles }) =>
            type === 'BELONGS_TO' &&
            bodies.has(roles.object?.[0] ?? '') &&
            kindOf(state, roles.subject?.[0] ?? '') === 'OFFICE',
        ),
        'subject',
        (inner, fact) => definitionCertainty(inner, fact.roles.subject?.[0] ?? '', fact, 'OFFICE'),
        (fact) => bodies.get(fact.roles.object?.[0] ?? '') === true,
      );
    },
    parts,
    partOf: objects('PART_OF', [kind]),
    members: (args: ListArgs) =>
      linked(
        context,
        args,
        state.facts.filter((fact) => fact.kind === 'MEMBERSHIP' && has(fact, 'body')),
        'member',
      ),
    holders: (args: ListArgs) =>
      linked(
        context,
        args,
        state.facts.filter((fact) => fact.kind === 'TENURE' && has(fact, 'office')),
        'holder',
      ),
    participants: (args: ListArgs) =>
      linked(
        context,
        args,
        state.facts.filter((fact) => fact.kind === 'PARTICIPATION' && has(fact, 'event')),
        'participant',
      ),
    seatCount: seatsOf(state, id),
    succession: (args: { during?: string | null }) => ({ nodes: successionAnswer(context, id, args) }),
    body: () => {
      const body = bodyOf(context, id, 'OFFICE');
      return body === null ? null : context.resolve.entity(context, body);
    },
    hosts: objects('HOSTED_BY', ACTOR_KINDS),
    bodies: objects('BELONGS_TO', [...ACTOR_KINDS, 'OFFICE', 'EVENT', 'TOPIC']),
    places: objects('HELD_IN', ['REGION']),
    organizers: objects('ORGANIZED_BY', ACTOR_KINDS),
    topics: objects('DISCUSSED', ['TOPIC']),
    events: (args: ListArgs & { as?: readonly string[] | null }) => eventsOf(context, id, args),
  };
}

/** Whether an office surely had a term, or a body a member, an office, or a term in an office that it defines. */
function hadAnything(context: FieldContext, id: string): boolean {
  const { state } = context;
  const surely = (fact: ResolvedFact): boolean => certaintyAt(context, fact) === 'DEFINITE';
  const hadTerm = (office: string): boolean =>
    state.facts.some((fact) => fact.kind === 'TENURE' && fact.roles.office?.includes(office) && surely(fact));
  const kind = kindOf(state, id);
  if (kind === 'OFFICE') return hadTerm(id);
  if (kind !== 'ORGANIZATION' && kind !== 'REGION') return false;
  return state.facts.some((fact) => {
    const { roles } = fact;
    if (fact.kind === 'MEMBERSHIP') return roles.body?.includes(id) === true && surely(fact);
    const [office] = roles.subject ?? [];
    if (fact.type !== 'BELONGS_TO' || !roles.object?.includes(id) || office === undefined) return false;
    if (kindOf(state, office) !== 'OFFICE') return false;
    const defines = (of: 'OFFICE' | 'TENURE'): boolean =>
      definitionCertainty(context, office, fact, of) === 'DEFINITE';
    return surely(fact) || defines('OFFICE') || (defines('TENURE') && hadTerm(office));
  });
}

const TIES: Readonly<Record<string, RelationType>> = {
  PLACE: 'HELD_IN',
  HOST: 'HOSTED_BY',
  ORGANIZER: 'ORGANIZED_BY',
  BODY: 'BELONGS_TO',
};

/** The events linked to an entity; the edge of each event has the first fact that links them. */
function eventsOf(
  context: FieldContext,
  id: string,
  args: ListArgs & { as?: readonly string[] | null },
): Answer {
  const { state } = context;
  const ties = args.as ?? [...Object.keys(TIES), 'PARTICIPANT'];
  const types = ties.map((tie) => TIES[tie]);
  const events = new Set<string>();
  const links = state.facts.flatMap((fact) => {
    const { roles } = fact;
    const took = [...(roles.participant ?? []), ...(roles.onBehalfOf ?? [])].includes(id);
    const event =
      fact.kind === 'PARTICIPATION'
        ? ties.includes('PARTICIPANT') && took && roles.event?.[0]
        : fact.type !== undefined &&
          types.includes(fact.type) &&
          roles.object?.[0] === id &&
          roles.subject?.[0];
    if (!event || events.has(event) || kindOf(state, event) !== 'EVENT') return [];
    events.add(event);
    return [{ ...fact, roles: { event: [event] }, whole: fact }];
  });
  const inner = contextBelow(context, args);
  const shown = links.filter(({ whole }) => !asksForSure(args) || isShown(inner, whole, args));
  const { totalCount, items, pageInfo } = pageOf(
    inOrder(shown, args, ({ whole }) => whole),
    args,
  );
  return {
    totalCount,
    pageInfo,
    nodes: () => items.map(({ roles }) => inner.resolve.entity(inner, roles.event[0] as string)),
    edges: () =>
      items.map(({ roles, whole }) => ({
        node: () => inner.resolve.entity(inner, roles.event[0] as string),
        fact: () => inner.resolve.fact(inner, whole),
        certainty: certaintyAt(inner, whole),
      })),
    undatedCount: () =>
      undatedEvents(
        state,
        shown.map(({ roles }) => roles.event[0] as string),
      ),
    groups: (given: EventGroupArgs) =>
      eventGroupsAnswer(
        inner,
        shown.map(({ roles }) => roles.event[0] as string),
        {},
        given,
      ),
  };
}
