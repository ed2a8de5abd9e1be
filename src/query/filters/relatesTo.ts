/** Conditions on the relations of an entity, at the moment of the scope. */

import type { Certainty } from '../../domain/model/kinds.ts';
import {
  type Cypher,
  cypher,
  type Interpolated,
  join,
  literal,
  type Param,
  Variable,
  where,
} from '../../store/cypher.ts';
import { bodyIdIn, entityIdIn } from '../compile/alias.ts';
import type { ListScope } from '../compile/listScope.ts';
import { momentConditions } from '../compile/moment.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Moment } from '../compile/scope.ts';
import { type ConditionByCertainty, regardlessOfCertainty } from './filterTree.ts';

/**
 * Whether a relation holds at a moment with a certainty. An occurrence, which is no state, holds at any moment; it does so
 * definitely where a source asserts it instead of only announcing or attributing it.
 */
function holdsWith(moment: Moment, relation: Variable, wanted: Certainty): Cypher[] {
  const then = cypher`(${relation}.state = false OR (${join(momentConditions({ ...moment, certainty: wanted }, relation), ' AND ')}))`;
  return wanted === 'DEFINITE' ? [cypher`${relation}.support = ${literal('ASSERTED')}`, then] : [then];
}

/** True if `from` has a relation of a type to an entity with one of the ids. */
export const relatesTo =
  (at: ListScope, from: Variable, type: string, ids: Interpolated): ConditionByCertainty =>
  (wanted) => {
    const relation = new Variable('f');
    const target = new Variable('n');
    const meant = entityIdIn(at, target, ids);
    return cypher`EXISTS { MATCH (${from})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${labelledNode(at, relation, 'Relation')})-[:${relationshipTypes(at, 'OBJECT')}]->(${target})${meant.clauses}${where(
      [
        cypher`${relation}.type = ${literal(type)}`,
        ...meant.conditions,
        ...visibleVersion(at, relation, 'Relation'),
        ...(at.moment ? holdsWith(at.moment, relation, wanted) : []),
      ],
    )} }`;
  };

/** True if the office belongs to one of the bodies, at the moment of the scope or else by the latest relation. */
export const isOfBody = (
  at: ListScope,
  office: Variable,
  state: Variable,
  ids: Param<RequestValues>,
): ConditionByCertainty =>
  at.moment
    ? relatesTo(at, office, 'BELONGS_TO', ids)
    : regardlessOfCertainty(bodyIdIn(at, office, state, ids));
