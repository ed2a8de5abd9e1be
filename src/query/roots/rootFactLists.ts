/** Root fields that list facts, from the entities that a filter names or else along the index of the order. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal, name, type Param, Variable, where } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { aliasIn, matchEntitiesByIds } from '../compile/alias.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { indexableWindow, listWindow, matchAllFacts } from '../compile/matchByWindow.ts';
import { knownVersion, roleTypes, WAS } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { withIncluded } from '../compile/withdrawn.ts';
import { bySort, FACT_CONNECTION_EXTRAS, visibleFactConditions } from '../fields/factLists.ts';
import { argumentAt, inputConditions, listArgument } from '../filters/arguments.ts';
import { factConditions } from '../filters/factFilter.ts';
import { isOfBody } from '../filters/relatesTo.ts';
import { FACT_TYPES } from '../types/concreteTypes.ts';

interface FactList {
  readonly label: keyof typeof FACT_CONNECTION_EXTRAS;
  readonly items: readonly string[];
  readonly states: 'ALL' | 'MIXED' | 'NONE';
  /** Filter keys with ids of entities, the best start first, with the relationship types and the stored id of the role. */
  readonly roles: Readonly<
    Record<string, readonly [relationships: readonly string[], idProperty: string | null]>
  >;
  conditions(at: ListScope, filter: Args): Cypher[];
  /** As of a connection. */
  surelyMet?(at: ListScope, filter: Args): Cypher | null;
}

const filterOf = (at: ListScope): Args => (at.selection.args.filter as Args | null | undefined) ?? {};

const factList = (kind: FactList): FieldCompiler =>
  connection({
    items: kind.items,
    facts: [],
    indexed: true,
    extras: FACT_CONNECTION_EXTRAS[kind.label],
    key: bySort,
    surelyMet: (at) => kind.surelyMet?.(at, filterOf(at)) ?? null,
    match: (list) => withIncluded(list, bySort, (at) => matchFacts(at, kind)),
  });

function matchFacts(at: ListScope, kind: FactList): ListMatch {
  const filter = filterOf(at);
  const given = Object.entries(kind.roles).filter(([key]) => filter[key] != null);
  const [start, ...others] = given;
  const window = indexableWindow(at, listWindow(at, kind.states));
  const conditions = [
    ...visibleFactConditions(at, at.item, kind.label, kind.states, window),
    ...others.map(([key, [relationships, idProperty]]) =>
      filledBy(at, relationships, String(idProperty), argumentAt(at.selection, ['filter', key])),
    ),
    ...kind.conditions(at, filter),
  ];
  if (!start) {
    const kinds = filter.kinds == null ? null : listArgument(at.selection, ['filter', 'kinds']);
    return matchAllFacts(at, { window, label: kind.label, kinds, conditions });
  }
  const entity = new Variable('e');
  const found = matchByEntity(at, entity, kind.label, start[1][0], conditions, window);
  return {
    ...found,
    clauses: [
      ...matchEntitiesByIds(at, entity, argumentAt(at.selection, ['filter', start[0]])),
      ...found.clauses,
    ],
  };
}

/** True if one of the ids is that of the entity in a role, which is on the fact, or was merged into it. */
function filledBy(
  at: ListScope,
  relationships: readonly string[],
  idProperty: string,
  ids: Param<never>,
): Cypher {
  const entity = new Variable('e');
  const role = cypher`(${at.item})-[:${roleTypes(at, ...relationships)}]->(${entity})`;
  return cypher`(${at.item}.${name(idProperty)} IN ${ids} OR ${aliasIn(at, role, entity, ids)})`;
}

/** The condition that a nullable text property equals the argument. */
const textIs = (at: ListScope, filter: Args, key: string): Cypher[] =>
  inputConditions(at.selection, ['filter'], filter, {
    [key]: (value) => cypher`coalesce(${at.item}.${name(key)}, '') = ${value}`,
  });

/** A role that is an entry of `FactList.roles`. */
const role = (relationship: string, idProperty: string) => [[relationship], idProperty] as const;

export const tenures = factList({
  label: 'Tenure',
  items: ['Tenure'],
  states: 'ALL',
  roles: {
    holder: role('HOLDER', 'holderId'),
    office: role('OFFICE', 'officeId'),
    byEvent: role('BY_EVENT', 'byEventId'),
  },
  conditions: (at, filter) =>
    inputConditions(at.selection, ['filter'], filter, {
      acting: (value) => cypher`coalesce(${at.item}.acting, false) = ${value}`,
      body: (ids) => officeIsOfBody(at, ids, at.moment?.certainty ?? 'POSSIBLE'),
    }),
  surelyMet: (at, { body }) =>
    !at.moment || body == null
      ? null
      : at.moment.certainty === 'DEFINITE'
        ? literal(true)
        : officeIsOfBody(at, argumentAt(at.selection, ['filter', 'body']), 'DEFINITE'),
});

/** True if the office of the tenure belongs to one of the bodies: as surely as the tenure, if the relation defines the office. */
function officeIsOfBody(at: ListScope, ids: Param<RequestValues>, wanted: Certainty): Cypher {
  const office = new Variable('office');
  const state = at.past ? new Variable('s') : office;
  const states = at.past ? cypher` MATCH (${office})-[:${WAS}*0..1]->(${state})` : cypher``;
  return cypher`EXISTS { MATCH (${at.item})-[:${roleTypes(at, 'OFFICE')}]->(${office})${states}${where([
    ...(at.past ? knownVersion(state, at.batch) : []),
    isOfBody(at, office, state, ids, 'TENURE').met(wanted),
  ])} }`;
}

export const memberships = factList({
  label: 'Membership',
  items: ['Membership'],
  states: 'ALL',
  roles: { member: role('MEMBER', 'memberId'), body: role('BODY', 'bodyId') },
  conditions: (at, filter) => textIs(at, filter, 'role'),
});

export const participations = factList({
  label: 'Participation',
  items: ['Participation'],
  states: 'NONE',
  roles: {
    participant: role('PARTICIPANT', 'participantId'),
    event: role('EVENT', 'eventId'),
    capacity: role('CAPACITY', 'capacityId'),
  },
  conditions: (at, filter) => textIs(at, filter, 'role'),
});

export const relations = factList({
  label: 'Relation',
  items: ['Relation'],
  states: 'MIXED',
  roles: { subject: role('SUBJECT', 'subjectId'), object: role('OBJECT', 'objectId') },
  conditions: (at, filter) =>
    inputConditions(at.selection, ['filter'], filter, {
      type: (types) => cypher`${at.item}.type IN ${types}`,
    }),
});

export const facts = factList({
  label: 'Fact',
  items: FACT_TYPES,
  states: 'MIXED',
  roles: { about: [ROLE_RELATIONSHIPS, null] },
  conditions: (at) => factConditions(at, at.item, ['filter'], ['about']),
});
