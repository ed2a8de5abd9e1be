/** Lists of the facts of an entity, by the role that it has in them. */

import { type Cypher, cypher, type Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { matchByRole } from '../compile/matchByRole.ts';
import { indexableWindow, listWindow } from '../compile/matchByWindow.ts';
import { certaintyConditions, momentConditions, stateMomentConditions } from '../compile/moment.ts';
import { visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler, Moment } from '../compile/scope.ts';
import { argument, argumentConditions } from '../filters/arguments.ts';
import { factConditions } from '../filters/factFilter.ts';
import { FACT_TYPES } from '../types/concreteTypes.ts';
import { groups } from './groups.ts';

const bySort = (item: Variable): Cypher => cypher`${item}.sort`;

/**
 * The conditions on a fact that a list asks for: visibleVersion by the reader, and in its moment and window. Where it is found by
 * one of these, whoever finds it sees to it that the two may overlap.
 */
export function visibleFactConditions(
  at: ListScope,
  fact: Variable,
  label: string,
  states: 'ALL' | 'MIXED' | 'NONE',
  indexableWindow: Moment | null = null,
): Cypher[] {
  const { moment, during } = at;
  const asked = (window: Moment) =>
    (window === indexableWindow ? certaintyConditions : momentConditions)(window, fact);
  // What is in a window is less than what is visibleVersion: a database that asks in this order asks the rest of few.
  return [
    ...(during ? asked(during) : []),
    ...(moment === null || states === 'NONE'
      ? []
      : states === 'ALL'
        ? asked(moment)
        : stateMomentConditions(moment, fact)),
    ...visibleVersion(at, fact, label),
  ];
}

interface RoleList {
  readonly type: string;
  readonly roles: readonly string[];
  /** ALL where every such fact is a state, NONE where none is. */
  readonly states: 'ALL' | 'MIXED' | 'NONE';
  conditions?(at: ListScope): Cypher[];
}

/** The facts of one kind in which the node has one of some roles. */
export const factsInRole = ({ type, roles, states, conditions }: RoleList): FieldCompiler =>
  connection({
    items: [type],
    facts: [],
    key: bySort,
    extras: { groups },
    match(at): ListMatch {
      const window = indexableWindow(at, listWindow(at, states));
      const asked = [
        ...visibleFactConditions(at, at.item, type, states, window),
        ...(conditions?.(at) ?? []),
      ];
      if (roles.length > 1 || window) return matchByEntity(at, at.node, type, roles, asked, window);
      const found = matchByRole(at, at.node, at.item, type, roles);
      return { ...found, conditions: [...found.conditions, ...asked] };
    },
  });

/** All facts of the node, each once, whatever its roles. */
export const allFacts: FieldCompiler = connection({
  items: FACT_TYPES,
  facts: [],
  key: bySort,
  extras: { groups },
  match: (at) =>
    matchByEntity(at, at.node, 'Fact', ROLE_RELATIONSHIPS, [
      ...visibleFactConditions(at, at.item, 'Fact', 'MIXED'),
      ...argumentConditions(at.selection, { kinds: (kinds) => cypher`${at.item}.kind IN ${kinds}` }),
      ...factConditions(at, at.item, ['filter']),
    ]),
});

/** Relations in which the node is the subject or the object; each once. */
export const relationsOf: FieldCompiler = connection({
  items: ['Relation'],
  facts: [],
  key: bySort,
  extras: { groups },
  match: (at) =>
    matchByEntity(
      at,
      at.node,
      'Relation',
      ['SUBJECT', 'OBJECT'],
      [
        ...visibleFactConditions(at, at.item, 'Relation', 'MIXED'),
        ...(at.selection.args.types == null
          ? []
          : [cypher`${at.item}.type IN ${argument(at.selection, 'types')}`]),
      ],
    ),
});
