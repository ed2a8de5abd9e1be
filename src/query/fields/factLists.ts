/** Lists of the facts of an entity, by the role that it has in them. */

import { type Cypher, cypher, type Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { connection, type ListScope, type Matched } from '../compile/connection.ts';
import { fromEntities } from '../compile/matchByEntity.ts';
import { inRole } from '../compile/matchByRole.ts';
import { foundBy, windowOf } from '../compile/matchByWindow.ts';
import { answers, holds, holdsIfState } from '../compile/moment.ts';
import { seen } from '../compile/pattern.ts';
import type { Field } from '../compile/plan.ts';
import type { Moment } from '../compile/scope.ts';
import { argument, given } from '../filters/arguments.ts';
import { factConditions } from '../filters/factFilter.ts';
import { FACT_TYPES } from '../types/concreteTypes.ts';
import { groups } from './groups.ts';

const bySort = (item: Variable): Cypher => cypher`${item}.sort`;

/**
 * The conditions on a fact that a list asks for: seen by the reader, and in its moment and window. Where it is found by
 * one of these, whoever finds it sees to it that the two may overlap.
 */
export function factVisible(
  at: ListScope,
  fact: Variable,
  label: string,
  states: 'ALL' | 'MIXED' | 'NONE',
  foundBy: Moment | null = null,
): Cypher[] {
  const { moment, during } = at;
  const asked = (window: Moment) => (window === foundBy ? answers : holds)(window, fact);
  // What is in a window is less than what is seen: a database that asks in this order asks the rest of few.
  return [
    ...(during ? asked(during) : []),
    ...(moment === null || states === 'NONE'
      ? []
      : states === 'ALL'
        ? asked(moment)
        : holdsIfState(moment, fact)),
    ...seen(at, fact, label),
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
export const factsInRole = ({ type, roles, states, conditions }: RoleList): Field =>
  connection({
    items: [type],
    facts: [],
    key: bySort,
    extras: { groups },
    match(at): Matched {
      const window = foundBy(at, windowOf(at, states));
      const asked = [...factVisible(at, at.item, type, states, window), ...(conditions?.(at) ?? [])];
      if (roles.length > 1 || window) return fromEntities(at, at.node, type, roles, asked, window);
      const found = inRole(at, at.node, at.item, type, roles);
      return { ...found, conditions: [...found.conditions, ...asked] };
    },
  });

/** All facts of the node, each once, whatever its roles. */
export const allFacts: Field = connection({
  items: FACT_TYPES,
  facts: [],
  key: bySort,
  extras: { groups },
  match: (at) =>
    fromEntities(at, at.node, 'Fact', ROLE_RELATIONSHIPS, [
      ...factVisible(at, at.item, 'Fact', 'MIXED'),
      ...given(at.selection, { kinds: (kinds) => cypher`${at.item}.kind IN ${kinds}` }),
      ...factConditions(at, at.item, ['filter']),
    ]),
});

/** Relations in which the node is the subject or the object; each once. */
export const relationsOf: Field = connection({
  items: ['Relation'],
  facts: [],
  key: bySort,
  extras: { groups },
  match: (at) =>
    fromEntities(
      at,
      at.node,
      'Relation',
      ['SUBJECT', 'OBJECT'],
      [
        ...factVisible(at, at.item, 'Relation', 'MIXED'),
        ...(at.selection.args.types == null
          ? []
          : [cypher`${at.item}.type IN ${argument(at.selection, 'types')}`]),
      ],
    ),
});
