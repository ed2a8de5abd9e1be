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
import { isNamed, ownedBy } from '../compile/alias.ts';
import type { ListScope } from '../compile/connection.ts';
import { holds } from '../compile/moment.ts';
import { labelled, links, seen } from '../compile/pattern.ts';
import type { Moment, Run } from '../compile/scope.ts';
import { plain, type Truth } from './filterTree.ts';

/**
 * How surely a relation is so at a moment. What happened is so at any moment, surely where a source reports it
 * and not only announces or attributes it.
 */
function isSo(moment: Moment, relation: Variable, wanted: Certainty): Cypher[] {
  const then = cypher`(${relation}.state = false OR (${join(holds({ ...moment, certainty: wanted }, relation), ' AND ')}))`;
  return wanted === 'DEFINITE' ? [cypher`${relation}.support = ${literal('ASSERTED')}`, then] : [then];
}

/** A relation of one type from `from` to an entity that one of the ids in a list leads to. */
export const relatesTo =
  (at: ListScope, from: Variable, type: string, ids: Interpolated): Truth =>
  (wanted) => {
    const relation = new Variable('f');
    const target = new Variable('n');
    const meant = isNamed(at, target, ids);
    return cypher`EXISTS { MATCH (${from})<-[:${links(at, 'SUBJECT')}]-(${labelled(at, relation, 'Relation')})-[:${links(at, 'OBJECT')}]->(${target})${meant.clauses}${where(
      [
        cypher`${relation}.type = ${literal(type)}`,
        ...meant.conditions,
        ...seen(at, relation, 'Relation'),
        ...(at.moment ? isSo(at.moment, relation, wanted) : []),
      ],
    )} }`;
  };

/** Whether the office is of one of the bodies: at the moment in force, otherwise by the latest record. */
export const isOfBody = (at: ListScope, office: Variable, state: Variable, ids: Param<Run>): Truth =>
  at.moment ? relatesTo(at, office, 'BELONGS_TO', ids) : plain(ownedBy(at, office, state, ids));
