/** `Office.body`: the body that an office belongs to, at the moment of the scope or else by the latest relation. */

import { type Cypher, cypher, join, lines, Variable, where } from '../../store/cypher.ts';
import { type AskedFor, definesOffice } from '../compile/definedOffice.ts';
import { readOne, variableList } from '../compile/fieldReaders.ts';
import { stateMomentConditions } from '../compile/moment.ts';
import { composeObject } from '../compile/objectPlan.ts';
import {
  labelledNode,
  matchOwnState,
  matchStableNode,
  relationshipTypes,
  stateInPattern,
  visibleVersion,
} from '../compile/pattern.ts';
import { companionOf, type FieldCompiler, imports, type Moment, type Scope } from '../compile/scope.ts';
import { ACTOR_TYPES } from '../types/concreteTypes.ts';

export const officeBody: FieldCompiler = (scope, selection) => {
  const body = new Variable('n');
  const inner = { ...scope, node: body };
  const plan = composeObject(inner, ACTOR_TYPES, selection);
  const tenure = companionOf(scope, 'TENURE');
  const of = tenure ? { tenure } : 'OFFICE';
  return readOne(
    scope,
    scope.moment ? bodyAt(scope, scope.moment, body, imports(inner), of) : latestBody(scope, body),
    plan,
    scope.moment && tenure ? [tenure] : [],
  );
};

/** The body that the writer stores on the office, which filters and groups use too. One that is not an actor decodes to null. */
function latestBody(scope: Scope, body: Variable): readonly Cypher[] {
  const { state, clauses } = matchOwnState(scope, scope.node);
  return [
    ...clauses,
    matchStableNode(scope, body, 'Entity', cypher`${state}.bodyId`, [state]),
    // A body that was retracted and created again has a node for each of its lifetimes.
    ...matchOwnState(scope, body).clauses,
  ];
}

function bodyAt(
  scope: Scope,
  moment: Moment,
  body: Variable,
  kept: readonly Variable[],
  of: AskedFor,
): readonly Cypher[] {
  const relation = new Variable('f');
  return [
    cypher`${bodyRelationsAt(scope, moment, scope.node, relation, body, of)} WHERE ${isActor(body)}`,
    cypher`WITH ${relation}, ${variableList(kept)} ORDER BY ${relation}.sort DESC LIMIT 1`,
  ];
}

/** Binds the BELONGS_TO relations of an office that hold at a moment, and their bodies; `of` is what they are asked for. */
function bodyRelationsAt(
  scope: Pick<Scope, 'batch' | 'past'>,
  moment: Moment,
  office: Variable,
  relation: Variable,
  body: Variable,
  of: AskedFor,
): Cypher {
  const { state, match, versions } = stateInPattern(scope, office);
  const defines = definesOffice(scope, moment, { node: office, state }, relation, of);
  return lines([
    cypher`MATCH (${office})<-[:${relationshipTypes(scope, 'SUBJECT')}]-(${labelledNode(scope, relation, 'Relation')})${match}${where(
      [
        cypher`${relation}.type = 'BELONGS_TO'`,
        ...versions,
        ...visibleVersion(scope, relation, 'Relation'),
        cypher`(${join(stateMomentConditions(moment, relation), ' AND ')} OR ${defines})`,
      ],
    )}`,
    cypher`MATCH (${relation})-[:${relationshipTypes(scope, 'OBJECT')}]->(${body})`,
  ]);
}

const isActor = (body: Variable): Cypher => cypher`${body}.kind IN ['PERSON', 'ORGANIZATION', 'REGION']`;
