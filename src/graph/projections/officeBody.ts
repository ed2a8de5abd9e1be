/** The body that an office belongs to: at the moment in force, otherwise the latest recorded. */

import { call, variableList } from '../compose/fields.ts';
import { holdsIfState } from '../compose/moment.ts';
import { labelled, links, seen } from '../compose/pattern.ts';
import { composeObject, type Field } from '../compose/plan.ts';
import { imports } from '../compose/scope.ts';
import { cypher, Variable, where } from '../cypher.ts';
import { ACTOR_TYPES } from './types.ts';

export const officeBody: Field = (scope, selection) => {
  const relation = new Variable('f');
  const body = new Variable('n');
  const found = new Variable('c');
  const inner = { ...scope, node: body };
  const plan = composeObject(inner, ACTOR_TYPES, selection);
  return {
    clauses: [
      call(scope, [
        cypher`MATCH (${scope.node})<-[:${links(scope, 'SUBJECT')}]-(${labelled(scope, relation, 'Relation')})${where(
          [
            cypher`${relation}.type = 'BELONGS_TO'`,
            ...seen(scope, relation, 'Relation'),
            ...(scope.moment ? holdsIfState(scope.moment, relation) : []),
          ],
        )}`,
        cypher`MATCH (${relation})-[:${links(scope, 'OBJECT')}]->(${body}) WHERE ${body}.kind IN ['PERSON', 'ORGANIZATION', 'REGION']`,
        cypher`WITH ${relation}, ${variableList(imports(inner))} ORDER BY ${relation}.sort DESC LIMIT 1`,
        ...plan.clauses,
        cypher`RETURN collect(${plan.expression}) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw, env) => plan.decode((raw as readonly unknown[])[0], env),
  };
};
