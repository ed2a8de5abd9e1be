/** `groups` of a connection of events: the whole list counted by period, category or what the events are linked to. */

import { type Cypher, cypher, join, literal, Variable, variables, where } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { connectionExtras, takes } from '../compile/exactFields.ts';
import { subquery, variableList } from '../compile/fieldReaders.ts';
import { type ListMatch, type ListScope, matchClauses } from '../compile/listScope.ts';
import { momentConditions } from '../compile/moment.ts';
import { labelledNode, matchOwnState, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { type FieldPlan, imports, type Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { eventGroups } from '../types/groups.ts';
import { datedExistence, eventSides } from './eventPeriods.ts';
import { EVENT_RELATIONS } from './eventTies.ts';
import { periodGroups } from './groupsByPeriod.ts';
import { decodeGroups, groupEntities, MAX_GROUP_ROWS } from './keyedGroups.ts';

type Tie = keyof typeof EVENT_RELATIONS;

const groups: ConnectionField = (scope, matched, at, selection) => {
  const by = selection.args.by as Tie | 'PERIOD' | 'CATEGORY';
  return by === 'PERIOD' ? byPeriod(scope, matched, at, selection) : byKey(by, scope, matched, at, selection);
};

/** The further fields of a connection of events. */
export const EVENT_CONNECTION_EXTRAS = connectionExtras('EventConnection', {
  groups: takes(['by', 'unit'], groups),
});

/** The variables that a list keeps beside its events. */
const keptBy = (scope: Scope): Variable[] =>
  imports(scope).filter((variable) => variable !== scope.node || variable === scope.batch);

/** Binds each event of the list once. */
const eachEvent = (scope: Scope, matched: ListMatch, { item }: ListScope): Cypher[] => [
  ...matchClauses(matched),
  cypher`WITH DISTINCT ${variableList([item, ...keptBy(scope)])}`,
];

function byPeriod(scope: Scope, matched: ListMatch, at: ListScope, selection: Selection): FieldPlan {
  const dated = datedExistence(at, new Variable('x'));
  const events = eachEvent(scope, matched, at);
  return periodGroups(scope, at, selection, eventGroups, undefined, {
    sides: (unit, found) => [...events, ...eventSides(at, unit, found)],
    undated: (count) => [
      ...events,
      cypher`WITH ${at.item} WHERE NOT EXISTS { MATCH ${dated.pattern}${where(dated.conditions)} }`,
      cypher`RETURN count(*) AS ${count}`,
    ],
  });
}

/** The condition that an event surely overlaps the window of the list; true without one. */
function surelyInWindow(at: ListScope): Cypher {
  if (!at.during) return literal(true);
  const existence = new Variable('x');
  const { pattern, conditions } = datedExistence(at, existence);
  const sure = momentConditions({ ...at.during, certainty: 'DEFINITE' }, existence);
  return cypher`EXISTS { MATCH ${pattern}${where([...conditions, ...sure])} }`;
}

/** Binds for each event its keys, each once, the empty text if it has none; `asserted` is 1 where a source asserts it. */
function keysOf(
  by: Tie | 'CATEGORY',
  at: ListScope,
  kept: Cypher,
  key: Variable,
  asserted: Variable,
): Cypher[] {
  if (by === 'CATEGORY') {
    const { state, clauses } = matchOwnState(at, at.item);
    return [...clauses, cypher`WITH ${kept}, coalesce(${state}.category, '') AS ${key}, 1 AS ${asserted}`];
  }
  const [relation, other] = [new Variable('f'), new Variable('n')];
  return [
    cypher`OPTIONAL MATCH (${at.item})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${labelledNode(at, relation, 'Relation')})-[:${relationshipTypes(at, 'OBJECT')}]->(${other})${where(
      [
        cypher`${relation}.type = ${literal(EVENT_RELATIONS[by])}`,
        ...visibleVersion(at, relation, 'Relation'),
      ],
    )}`,
    cypher`WITH ${kept}, coalesce(${other}.id, '') AS ${key}, max(CASE WHEN ${relation}.support = 'ASSERTED' THEN 1 ELSE 0 END) AS ${asserted}`,
  ];
}

function byKey(
  by: Tie | 'CATEGORY',
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
): FieldPlan {
  const [key, asserted, isSure] = variables('key', 'asserted', 'isSure');
  const [sure, all, ofEntity] = variables('sure', 'all', 'c');
  const kept = keptBy(scope);
  const order = cypher`ORDER BY CASE WHEN ${key} = '' THEN 0 ELSE 1 END, ${all} DESC, ${key}`;
  const entities = by === 'CATEGORY' ? null : groupEntities(scope, selection, key, ofEntity);
  const cells = [key, sure, all].map((cell) => cypher`${cell}`);
  return subquery(
    scope,
    [
      ...eachEvent(scope, matched, at),
      ...keysOf(by, at, variableList([at.item, ...kept]), key, asserted),
      cypher`WITH ${variableList([...kept, key])}, ${asserted} = 1 AND ${surelyInWindow(at)} AS ${isSure}`,
      cypher`WITH ${variableList([...kept, key])}, sum(CASE WHEN ${isSure} THEN 1 ELSE 0 END) AS ${sure}, count(*) AS ${all}`,
      cypher`WITH * ${order} LIMIT ${literal(MAX_GROUP_ROWS)}`,
      ...(entities ? [entities.clause] : []),
      cypher`WITH * ${order}`,
    ],
    cypher`collect([${join(cells, ', ')}, ${entities ? cypher`${ofEntity}` : cypher`[]`}])`,
    (raw, env) => eventGroups(decodeGroups(raw, entities), selection, env),
  );
}
