/** The filters of lists of facts of one kind, such as `TenureFilter`: by roles, own values, and those of any fact. */

import {
  type FactKind,
  nodeLabelOf,
  ROLES,
  type RoleDefinition,
  type RoleName,
} from '../../domain/model/kinds.ts';
import { cypher, name, type Param, Variable, where } from '../../store/cypher.ts';
import { aliasIn } from '../compile/alias.ts';
import type { ListScope } from '../compile/listScope.ts';
import { roleTypes, stateInPattern } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import { FACT_FILTER } from './factFilter.ts';
import {
  conditionsIn,
  type FilterKey,
  factSubject,
  filterTable,
  ofIds,
  oneOf,
  onProperty,
} from './filterTable.ts';
import type { ConditionByCertainty, FilterCondition } from './filterTree.ts';
import { LINKED_ENTITY_FILTER, leadsTo } from './linkedEntity.ts';
import { isOfBody, OWNER_KINDS } from './relatesTo.ts';

/** One of the ids is that of the entity in a role, which is on the fact, or was merged into it. */
function filling<Kind extends FactKind>(kind: Kind, role: RoleName & keyof (typeof ROLES)[Kind]) {
  const { kinds, relationship } = ROLES[kind][role] as RoleDefinition;
  return {
    ...ofIds(kinds, ({ at, node: fact, param: ids }) => {
      const entity = new Variable('e');
      const pattern = cypher`(${fact})-[:${roleTypes(at, relationship)}]->(${entity})`;
      return cypher`(coalesce(${fact}.${name(`${role}Id`)}, '') IN ${ids} OR ${aliasIn(at, pattern, entity, ids)})`;
    }),
    roles: [relationship],
  };
}

/** The entity in a role, of which a fact has one at most, meets the conditions. */
function led<Kind extends FactKind>(kind: Kind, role: RoleName & keyof (typeof ROLES)[Kind]) {
  const { kinds, relationship } = ROLES[kind][role] as RoleDefinition;
  const [only, ...others] = kinds;
  const label = only && others.length === 0 ? nodeLabelOf(only) : 'Entity';
  return {
    linked: true,
    nested: LINKED_ENTITY_FILTER,
    leads: { relationship },
    condition: ({ at, node, path }) =>
      leadsTo(at, { through: { fact: node, onItsDays: false }, relationships: [relationship], label, path }),
  } satisfies FilterKey;
}

const roles = FACT_FILTER.roles;

/** The conditions that facts of any kind have. */
const ofAnyFact = {
  linked: false,
  nested: FACT_FILTER,
  condition: ({ at, node, path }) => conditionsIn(at, factSubject(node), FACT_FILTER, path),
} satisfies FilterKey;

/** In each table the best start of a list comes first. */
export const FACT_LIST_FILTERS = {
  TenureFilter: filterTable('TenureFilter', {
    holders: filling('TENURE', 'holder'),
    offices: filling('TENURE', 'office'),
    byEvents: filling('TENURE', 'byEvent'),
    holder: led('TENURE', 'holder'),
    office: led('TENURE', 'office'),
    acting: onProperty(
      ({ node: tenure, param }) =>
        cypher`(${tenure}.actingDisputed IS NULL AND coalesce(${tenure}.acting, false) = ${param})`,
    ),
    bodies: {
      ...ofIds(OWNER_KINDS, ({ at, node, param }) => officeIsOfBody(at, node, param)),
      leads: { relationship: 'OFFICE', type: 'BELONGS_TO' },
    },
    fact: ofAnyFact,
  }),
  MembershipFilter: filterTable('MembershipFilter', {
    members: filling('MEMBERSHIP', 'member'),
    bodies: filling('MEMBERSHIP', 'body'),
    member: led('MEMBERSHIP', 'member'),
    body: led('MEMBERSHIP', 'body'),
    roles,
    fact: ofAnyFact,
  }),
  ParticipationFilter: filterTable('ParticipationFilter', {
    participants: filling('PARTICIPATION', 'participant'),
    events: filling('PARTICIPATION', 'event'),
    capacities: filling('PARTICIPATION', 'capacity'),
    participant: led('PARTICIPATION', 'participant'),
    event: led('PARTICIPATION', 'event'),
    roles,
    fact: ofAnyFact,
  }),
  RelationFilter: filterTable('RelationFilter', {
    subjects: filling('RELATION', 'subject'),
    objects: filling('RELATION', 'object'),
    types: oneOf('type'),
    fact: ofAnyFact,
  }),
  NameFilter: filterTable('NameFilter', {
    nameKinds: oneOf('nameKind'),
    languages: oneOf('language'),
    fact: ofAnyFact,
  }),
  ExistenceFilter: filterTable('ExistenceFilter', { fact: ofAnyFact }),
};

/** Whether the office of the tenure belongs to one of the bodies. */
function officeIsOfBody(at: ListScope, tenure: Variable, ids: Param<RequestValues>): FilterCondition {
  const within =
    (side: 'met' | 'unmet'): ConditionByCertainty =>
    (wanted) => {
      const office = new Variable('office');
      const { state, match, versions } = stateInPattern(at, office);
      const isMet = isOfBody(at, office, state, ids, tenure)[side](wanted);
      return cypher`EXISTS { MATCH (${tenure})-[:${roleTypes(at, 'OFFICE')}]->(${office})${match}${where([...versions, isMet])} }`;
    };
  return { met: within('met'), unmet: within('unmet') };
}
