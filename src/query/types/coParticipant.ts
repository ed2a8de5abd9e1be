/** `CoParticipant`: an actor that took part in the same events as another, which its list binds. */

import { type Cypher, cypher, literal, Variable, variables } from '../../store/cypher.ts';
import { projection } from '../compile/exactFields.ts';
import { collected, inOrder, subquery, variableList } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchFactsInRole, relationshipTypes } from '../compile/pattern.ts';
import {
  companionIn,
  type FieldCompiler,
  imports,
  type Projection,
  type Scope,
  withProjection,
} from '../compile/scope.ts';
import { ACTOR_TYPES, PARTICIPANT_ROLES, SHORT_LIST } from './concreteTypes.ts';

/** Binds to `fact` the participations of `who`. */
const participationsOf = (
  scope: Scope,
  who: Variable,
  fact: Variable,
  more: readonly Cypher[] = [],
): Cypher => matchFactsInRole(scope, who, PARTICIPANT_ROLES, fact, 'Participation', more);

/**
 * Binds to `event` each event in which both took part by different participations, and to `sort` the sort key of the
 * other participant's first one.
 */
function sharedEvents(scope: Scope, event: Variable, sort: Variable): Cypher[] {
  const [own, theirs] = variables('f', 'f');
  return [
    participationsOf(scope, companionIn(scope), own),
    participationsOf(scope, scope.node, theirs, [
      cypher`${theirs}.eventId = ${own}.eventId`,
      cypher`${theirs}.id <> ${own}.id`,
    ]),
    cypher`MATCH (${own})-[:${relationshipTypes(scope, 'EVENT')}]->(${event})`,
    cypher`WITH ${variableList([...imports(scope), companionIn(scope), event])}, min(${own}.sort) AS ${sort}`,
  ];
}

const count: FieldCompiler = (scope) => {
  const [event, sort] = variables('n', 'sort');
  const found = cypher`count(${event})`;
  return subquery(scope, sharedEvents(scope, event, sort), found, undefined, [companionIn(scope)]);
};

/** The participations of `who` in the event that is `scope.node`. */
const participations =
  (who: Variable): FieldCompiler =>
  (scope, selection) => {
    const fact = new Variable('n');
    const plan = composeObject({ ...scope, node: fact }, ['Participation'], selection);
    const kept = [...imports(scope).filter((variable) => variable !== scope.node), fact];
    const match = participationsOf(scope, who, fact, [cypher`${fact}.eventId = ${scope.node}.id`]);
    const items = { item: fact, kept, order: cypher`${fact}.sort`, limit: cypher`${literal(SHORT_LIST)}` };
    return inOrder(scope, [match], items, plan, [who]);
  };

/** `SharedEvent`: an event in which both took part, with the participations of each. */
const sharedEvent = (own: Variable, theirs: Variable): Projection =>
  projection({
    type: 'SharedEvent',
    of: 'EMBEDDED',
    fields: {
      event: (scope, selection) => composeObject(scope, ['Event'], selection),
      own: participations(own),
      theirs: participations(theirs),
    },
  });

/** The shared events in the order of time. */
const shared: FieldCompiler = (scope, selection) => {
  const [event, sort] = variables('n', 'sort');
  const at = withProjection({ ...scope, node: event }, sharedEvent(companionIn(scope), scope.node));
  const plan = composeObject(at, ['SharedEvent'], selection);
  const body = [
    ...sharedEvents(scope, event, sort),
    cypher`WITH * ORDER BY ${sort} LIMIT ${literal(SHORT_LIST)}`,
    ...plan.clauses,
    cypher`WITH ${variableList([event, sort, ...plan.carries])} ORDER BY ${sort}`,
  ];
  return collected(scope, body, plan, [companionIn(scope)]);
};

export const coParticipant = projection({
  type: 'CoParticipant',
  of: 'EMBEDDED',
  fields: {
    actor: (scope, selection) => composeObject(scope, ACTOR_TYPES, selection),
    eventCount: count,
    shared,
  },
});
