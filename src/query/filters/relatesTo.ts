/** Conditions on what an entity is related to, in the moment in force. */
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
 * How surely a relation is so at a moment. What happened is so at any moment, surely where a source reports it
 * and not only announces or attributes it.
 */
function holdsWith(moment: Moment, relation: Variable, wanted: Certainty): Cypher[] {
  const then = cypher`(${relation}.state = false OR (${join(momentConditions({ ...moment, certainty: wanted }, relation), ' AND ')}))`;
  return wanted === 'DEFINITE' ? [cypher`${relation}.support = ${literal('ASSERTED')}`, then] : [then];
}

/** A relation of one type from `from` to an entity that one of the ids in a list leads to. */
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

/** Whether the office is of one of the bodies: at the moment in force, otherwise by the latest record. */
export const isOfBody = (
  at: ListScope,
  office: Variable,
  state: Variable,
  ids: Param<RequestValues>,
): ConditionByCertainty =>
  at.moment
    ? relatesTo(at, office, 'BELONGS_TO', ids)
    : regardlessOfCertainty(bodyIdIn(at, office, state, ids));
