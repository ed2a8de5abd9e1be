/** The filters of lists of facts, such as `TenureFilter`: by the roles of a kind, its own values and those of any fact. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, literal, name, type Param, Variable, where } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { aliasIn } from '../compile/alias.ts';
import type { ListScope } from '../compile/listScope.ts';
import { knownVersion, roleTypes, WAS } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args } from '../compile/selection.ts';
import { argumentsAt, inputConditions } from './arguments.ts';
import { factConditions, factLeaves } from './factFilter.ts';
import { type FilterCondition, filterConditions, regardlessOfCertainty } from './filterTree.ts';
import { isOfBody } from './relatesTo.ts';

/** The types of facts whose lists have a filter of their own; lists of other facts have a `FactFilter`. */
export type FilteredType =
  | 'Tenure'
  | 'Membership'
  | 'Participation'
  | 'Relation'
  | 'Name'
  | 'Existence'
  | 'Fact';

/** The relationship types of a role and the property with its stored id; null if several roles are meant. */
type FilteredRole = readonly [relationships: readonly string[], idProperty: string | null];

const role = (relationship: string, idProperty: string): FilteredRole => [[relationship], idProperty];

/** The filter keys with the ids of entities in a role; the best start of a list first. */
export const FILTERED_ROLES: Readonly<Record<FilteredType, Readonly<Record<string, FilteredRole>>>> = {
  Tenure: {
    holders: role('HOLDER', 'holderId'),
    offices: role('OFFICE', 'officeId'),
    byEvents: role('BY_EVENT', 'byEventId'),
  },
  Membership: { members: role('MEMBER', 'memberId'), bodies: role('BODY', 'bodyId') },
  Participation: {
    participants: role('PARTICIPANT', 'participantId'),
    events: role('EVENT', 'eventId'),
    capacities: role('CAPACITY', 'capacityId'),
  },
  Relation: { subjects: role('SUBJECT', 'subjectId'), objects: role('OBJECT', 'objectId') },
  Name: {},
  Existence: {},
  Fact: { about: [ROLE_RELATIONSHIPS, null] },
};

type Leaf = (value: Param<RequestValues>) => FilterCondition;

/** The conditions of a kind besides those on roles. */
function ownLeaves(at: ListScope, fact: Variable, type: string): Readonly<Record<string, Leaf>> {
  const oneOf =
    (property: string): Leaf =>
    (values) =>
      regardlessOfCertainty(cypher`coalesce(${fact}.${name(property)}, '') IN ${values}`);
  switch (type) {
    case 'Tenure':
      return {
        acting: (value) =>
          regardlessOfCertainty(
            cypher`(${fact}.actingDisputed IS NULL AND coalesce(${fact}.acting, false) = ${value})`,
          ),
        bodies: (ids) => officeIsOfBody(at, fact, ids),
      };
    case 'Relation':
      return { types: oneOf('type') };
    case 'Name':
      return { nameKinds: oneOf('nameKind'), languages: oneOf('language') };
    case 'Existence':
      return {};
    default:
      return { roles: oneOf('role') };
  }
}

/** Whether the office of the tenure belongs to one of the bodies: as surely as the tenure, if the relation defines the office. */
function officeIsOfBody(at: ListScope, tenure: Variable, ids: Param<RequestValues>): FilterCondition {
  const within = (condition: (office: Variable, state: Variable) => Cypher): Cypher => {
    const office = new Variable('office');
    const state = at.past ? new Variable('s') : office;
    const states = at.past ? cypher` MATCH (${office})-[:${WAS}*0..1]->(${state})` : cypher``;
    return cypher`EXISTS { MATCH (${tenure})-[:${roleTypes(at, 'OFFICE')}]->(${office})${states}${where([
      ...(at.past ? knownVersion(state, at.batch) : []),
      condition(office, state),
    ])} }`;
  };
  return {
    met: (wanted) => within((office, state) => isOfBody(at, office, state, ids, 'TENURE').met(wanted)),
    unmet: (wanted) => within((office, state) => isOfBody(at, office, state, ids, 'TENURE').unmet(wanted)),
  };
}

/** True if one of the ids is that of the entity in a role, which is on the fact, or was merged into it. */
function filledBy(
  at: ListScope,
  fact: Variable,
  [relationships, idProperty]: FilteredRole,
  ids: Param<RequestValues>,
): FilterCondition {
  const entity = new Variable('e');
  const pattern = cypher`(${fact})-[:${roleTypes(at, ...relationships)}]->(${entity})`;
  return regardlessOfCertainty(
    cypher`(coalesce(${fact}.${name(String(idProperty))}, '') IN ${ids} OR ${aliasIn(at, pattern, entity, ids)})`,
  );
}

function leavesOf(
  at: ListScope,
  fact: Variable,
  type: string,
  filter: Args,
  path: readonly string[],
): FilterCondition[] {
  const roles = type in FILTERED_ROLES && type !== 'Fact' ? FILTERED_ROLES[type as FilteredType] : null;
  if (!roles) return factLeaves(at, fact, filter, path);
  const found = inputConditions(at.selection, path, filter, {
    ...Object.fromEntries(
      Object.entries(roles).map(([key, filled]): [string, Leaf] => [
        key,
        (ids) => filledBy(at, fact, filled, ids),
      ]),
    ),
    ...ownLeaves(at, fact, type),
  });
  if (filter.fact != null)
    found.push(regardlessOfCertainty(conjunction(factConditions(at, fact, [...path, 'fact']))));
  return found;
}

const conjunction = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? literal(true) : cypher`(${join(conditions, ' AND ')})`;

const without = (filter: Args, keys: readonly string[]): Args =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key)));

/**
 * The conditions of the argument `filter` of a list on a fact.
 * @param type the type of the fact
 * @param met keys of the outermost level that the facts were found by, so that they need no condition
 */
export const factListConditions = (
  at: ListScope,
  fact: Variable,
  type: string,
  met: readonly string[] = [],
  wanted: Certainty = at.moment?.certainty ?? 'POSSIBLE',
): Cypher[] =>
  filterConditions(argumentsAt(at.selection, ['filter']), ['filter'], wanted, (level, path) =>
    leavesOf(at, fact, type, path.length === 1 ? without(level, met) : level, path),
  );

/** Whether the filter of a list of tenures, or of what they link, asks for the body of the office. */
export const filtersByBody = (at: ListScope, type: string): boolean =>
  type === 'Tenure' && hasKey(at.selection.args.filter, 'bodies');

/** The condition that a fact surely meets the filter of its list at the moment; null if the filter does not depend on it. */
export function surelyMeetsFilter(at: ListScope, fact: Variable, type: string): Cypher | null {
  if (!at.moment || !filtersByBody(at, type)) return null;
  return at.moment.certainty === 'DEFINITE'
    ? literal(true)
    : conjunction(factListConditions(at, fact, type, [], 'DEFINITE'));
}

/** Whether a filter has a key at any level. */
const hasKey = (filter: unknown, key: string): boolean =>
  typeof filter === 'object' &&
  filter !== null &&
  Object.entries(filter).some(([own, value]) => (own === key && value != null) || hasKey(value, key));
