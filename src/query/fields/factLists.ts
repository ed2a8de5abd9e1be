/** Lists of the facts in which an entity has a role. */

import { type Cypher, cypher, join, type Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import { connectionExtras, PAGE, takes } from '../compile/exactFields.ts';
import { listWindow, type States } from '../compile/fromMemory.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { matchByRole } from '../compile/matchByRole.ts';
import { indexableWindow } from '../compile/matchByWindow.ts';
import { certaintyConditions, isAsserted, mayOverlap } from '../compile/moment.ts';
import { visibleVersion } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler, Moment } from '../compile/scope.ts';
import { matchedKind, withIncluded } from '../compile/withdrawn.ts';
import { argumentsAt, listArgument } from '../filters/arguments.ts';
import { factListConditions, filtersByTies, surelyMeetsFilter } from '../filters/listFilter.ts';
import { FACT_TYPES } from '../types/concreteTypes.ts';
import { groups } from './groups.ts';
import { undatedCount } from './undatedCount.ts';

/** The order of facts. */
export const bySort = (item: Variable): Cypher => cypher`${item}.sort`;

/**
 * The conditions that a list puts on its facts: visible at the batch of the reader, and within its moment and window.
 * @param matchedBy the moment or window that the facts are found by, so that the match itself ensures that they may overlap
 */
export function visibleFactConditions(
  at: ListScope,
  fact: Variable,
  label: string,
  states: States,
  matchedBy: Moment | null = null,
): Cypher[] {
  const { moment, during } = at;
  const isSure = at.certainty === 'DEFINITE';
  const within = (window: Moment): Cypher[] => [
    ...(window === matchedBy ? [] : mayOverlap(window, fact)),
    ...certaintyConditions(window, fact, label === 'Fact'),
  ];
  // The window first: it is more selective than visibility, and a database may evaluate conditions in this order.
  return [
    ...(during ? within(during) : []),
    ...(moment === null || (states === 'NONE' && !isSure)
      ? []
      : states === 'ALL' || isSure
        ? within(moment)
        : [cypher`(${fact}.state = false OR (${join(within(moment), ' AND ')}))`]),
    ...(isSure && !moment && !during ? [isAsserted(fact)] : []),
    ...matchedKind(at, fact, label),
    ...visibleVersion(at, fact, label),
  ];
}

/** The further fields of the connection of each kind of fact. */
export const FACT_CONNECTION_EXTRAS = {
  Fact: connectionExtras('FactConnection', { groups, undatedCount }),
  Tenure: connectionExtras('TenureConnection', { groups, undatedCount }),
  Membership: connectionExtras('MembershipConnection', { groups, undatedCount }),
  Participation: connectionExtras('ParticipationConnection', { groups, undatedCount }),
  Relation: connectionExtras('RelationConnection', { groups, undatedCount }),
  Name: connectionExtras('NameConnection', { undatedCount }),
  Existence: connectionExtras('ExistenceConnection', { undatedCount }),
};

interface RoleList {
  readonly type: keyof typeof FACT_CONNECTION_EXTRAS;
  readonly roles: readonly string[];
  /** Whether the facts are states: ALL of them, NONE, or MIXED. */
  readonly states: States;
}

/** A list of facts that `match` finds. */
const listOf = (
  type: RoleList['type'],
  match: (at: ListScope) => ListMatch,
  items: readonly string[] = [type],
): FieldCompiler =>
  connection({
    items,
    facts: [],
    key: bySort,
    extras: FACT_CONNECTION_EXTRAS[type],
    surelyMet: (at) => surelyMeetsFilter(at, at.item),
    match: (list) => withIncluded(list, bySort, match),
  });

const listInRole = ({ type, roles, states }: RoleList): FieldCompiler =>
  listOf(type, (at) => {
    // Each stage of a window repeats all conditions, and Neo4j takes seconds to plan those on ties.
    const window = filtersByTies(at) ? null : indexableWindow(at, listWindow(at, states));
    const allConditions = [
      ...visibleFactConditions(at, at.item, type, states, window),
      ...factListConditions(at, at.item),
    ];
    if (roles.length > 1 || window) return matchByEntity(at, at.node, type, roles, allConditions, window);
    const found = matchByRole(at, at.node, at.item, type, roles);
    return { ...found, conditions: [...found.conditions, ...allConditions] };
  });

/** The kinds that the filter of a list asks for; null if it asks for none. */
export const kindsInFilter = ({
  selection,
}: ListScope): ((run: RequestValues) => readonly string[]) | null =>
  argumentsAt(selection, ['filter']).kinds == null ? null : listArgument(selection, ['filter', 'kinds']);

/** The facts in which the node has any of several roles, each once; some are states, and some are not. */
const listInRoles = (type: 'Fact' | 'Relation', roles: readonly string[], items?: readonly string[]) =>
  listOf(
    type,
    (at) =>
      matchByEntity(at, at.node, type, roles, [
        ...visibleFactConditions(at, at.item, type, 'MIXED'),
        ...factListConditions(at, at.item),
      ]),
    items,
  );

const LIST_OF_FACTS = [...PAGE, 'filter', 'orderBy', 'during', 'minCertainty', 'at', 'include'] as const;

/** The facts of one kind in which the node has one of the roles. */
export const factsInRole = (list: RoleList) => takes(LIST_OF_FACTS, listInRole(list));

/** `Entity.facts`: the facts in which the node has any role, each once. */
export const allFacts = takes(LIST_OF_FACTS, listInRoles('Fact', ROLE_RELATIONSHIPS, FACT_TYPES));

/** The relations in which the node is the subject or the object, each once. */
export const relationsOf = takes(LIST_OF_FACTS, listInRoles('Relation', ['SUBJECT', 'OBJECT']));
