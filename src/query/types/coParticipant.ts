/** `CoParticipant`: an actor who took part in the same events as another, who stands beside the node. */

import { type Cypher, cypher, lines, literal, Variable, where } from '../../store/cypher.ts';
import { callWith, variableList } from '../compile/fields.ts';
import { labelled, links, seen } from '../compile/pattern.ts';
import { composeObject, type Field, type Plan, type Projection } from '../compile/plan.ts';
import { imports, type Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { ACTOR_TYPES, SHORT_LIST } from './concreteTypes.ts';

/** The roles of those who take part: they themselves, or who took part for them. */
export const TAKES_PART = ['PARTICIPANT', 'ON_BEHALF_OF'] as const;

function otherOf(scope: Scope): Variable {
  if (!scope.beside) throw new Error('a co-participant is listed with whom it took part with');
  return scope.beside;
}

/** `CALL` that imports the other as well. */
const callBoth = (scope: Scope, body: readonly Cypher[]): Cypher =>
  callWith([...imports(scope), otherOf(scope)], body);

/** Binds the participations of `who`. */
const participationsOf = (
  scope: Scope,
  who: Variable,
  fact: Variable,
  more: readonly Cypher[] = [],
): Cypher =>
  cypher`MATCH (${who})<-[:${links(scope, ...TAKES_PART)}]-(${labelled(scope, fact, 'Participation')})${where([...seen(scope, fact, 'Participation'), ...more])}`;

/** Binds each event that both took part in by participations of their own, and to `sort` the order of these. */
function sharedEvents(scope: Scope, event: Variable, sort: Variable): Cypher[] {
  const own = new Variable('f');
  const theirs = new Variable('f');
  return [
    participationsOf(scope, otherOf(scope), own),
    participationsOf(scope, scope.node, theirs, [
      cypher`${theirs}.eventId = ${own}.eventId`,
      cypher`${theirs}.id <> ${own}.id`,
    ]),
    cypher`MATCH (${own})-[:${links(scope, 'EVENT')}]->(${event})`,
    cypher`WITH ${variableList([...imports(scope), otherOf(scope), event])}, min(${own}.sort) AS ${sort}`,
  ];
}

const count: Field = (scope) => {
  const event = new Variable('n');
  const sort = new Variable('sort');
  const found = new Variable('c');
  return {
    clauses: [
      callBoth(scope, [...sharedEvents(scope, event, sort), cypher`RETURN count(${event}) AS ${found}`]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw) => raw,
  };
};

/** A list of what `compose` reads of the shared events, in the order of time. */
const eachEvent =
  (compose: (scope: Scope, selection: Selection) => Plan): Field =>
  (scope, selection) => {
    const event = new Variable('n');
    const sort = new Variable('sort');
    const found = new Variable('c');
    const plan = compose({ ...scope, node: event, beside: null }, selection);
    return {
      clauses: [
        callBoth(scope, [
          ...sharedEvents(scope, event, sort),
          cypher`WITH * ORDER BY ${sort} LIMIT ${literal(SHORT_LIST)}`,
          ...plan.clauses,
          cypher`WITH ${variableList([event, sort, ...plan.carries])} ORDER BY ${sort}`,
          cypher`RETURN collect(${plan.expression}) AS ${found}`,
        ]),
      ],
      carries: [found],
      expression: cypher`${found}`,
      decode: (raw, env) => (raw as readonly unknown[]).map((row) => plan.decode(row, env)),
    };
  };

/** The participations of `who` in the event that is the scope's node. */
const participations =
  (who: Variable): Field =>
  (scope, selection) => {
    const fact = new Variable('n');
    const found = new Variable('c');
    const plan = composeObject({ ...scope, node: fact }, ['Participation'], selection);
    const kept = variableList([...imports(scope).filter((variable) => variable !== scope.node), fact]);
    return {
      clauses: [
        cypher`CALL (${variableList([...imports(scope), who])}) {\n${lines([
          participationsOf(scope, who, fact, [cypher`${fact}.eventId = ${scope.node}.id`]),
          cypher`WITH DISTINCT ${kept} ORDER BY ${fact}.sort LIMIT ${literal(SHORT_LIST)}`,
          ...plan.clauses,
          cypher`WITH ${variableList([fact, ...plan.carries])} ORDER BY ${fact}.sort`,
          cypher`RETURN collect(${plan.expression}) AS ${found}`,
        ])}\n}`,
      ],
      carries: [found],
      expression: cypher`${found}`,
      decode: (raw, env) => (raw as readonly unknown[]).map((row) => plan.decode(row, env)),
    };
  };

/** `SharedEvent`: an event in which both took part, and as what. */
const sharedEvent = (own: Variable, theirs: Variable): Projection => ({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  fields: {
    event: (scope, selection) => composeObject(scope, ['Event'], selection),
    own: participations(own),
    theirs: participations(theirs),
  },
});

export const coParticipant: Projection = {
  type: 'CoParticipant',
  of: 'EMBEDDED',
  fields: {
    actor: (scope, selection) => composeObject({ ...scope, exact: false }, ACTOR_TYPES, selection),
    count,
    events: eachEvent((scope, selection) => composeObject(scope, ['Event'], selection)),
    shared: (scope, selection) => {
      const projection = sharedEvent(otherOf(scope), scope.node);
      return eachEvent((at, fields) =>
        composeObject(
          {
            ...at,
            projections: (type) => (type === 'SharedEvent' ? projection : at.projections(type)),
          },
          ['SharedEvent'],
          fields,
        ),
      )(scope, selection);
    },
  },
};
