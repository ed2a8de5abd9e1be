/** Timelines in which an event is one item: the facts that tie it to others fold into it. */

import type { RelationType } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal, Variable, variables, where } from '../../store/cypher.ts';
import { callWith, variableList } from '../compile/fieldReaders.ts';
import { type ListMatch, type ListScope, matchClauses } from '../compile/listScope.ts';
import { keepRows, matchFactsInRole, matchStableNode, relationshipTypes } from '../compile/pattern.ts';
import { literals } from '../compile/rowType.ts';
import { imports, type Scope } from '../compile/scope.ts';
import { matchedTypes } from '../compile/withdrawn.ts';

/** The relations that say of what an event is, where it was, and by whom it was held. */
const TIES: readonly RelationType[] = ['BELONGS_TO', 'HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'PART_OF'];

/** The condition that the item is a relation that ties the event that is its subject. */
export function isTieOfEvent(at: ListScope): Cypher {
  const event = new Variable('n');
  return cypher`(${isTie(at.item)} AND EXISTS { MATCH (${at.item})-[:${matchedTypes(at, 'SUBJECT')}]->(${event}) WHERE ${event}.kind = 'EVENT' })`;
}

const isTie = (fact: Variable): Cypher => cypher`${fact}.type IN ${literals(TIES)}`;

/** Binds to `event` the event that `fact` folds into; nothing for other facts. */
export const matchEventOf = (scope: Scope, fact: Variable, event: Variable): Cypher =>
  cypher`MATCH (${fact})-[:${relationshipTypes(scope, 'EVENT', 'SUBJECT', 'ENTITY')}]->(${event})${where([
    cypher`${event}.kind = 'EVENT'`,
    cypher`(${fact}.kind IN ['PARTICIPATION', 'EXISTENCE'] OR ${isTie(fact)})`,
  ])}`;

/**
 * The items of a timeline whose facts `match` finds. The facts of an event are one item, its first existence; where it
 * has none, the first of them. `at.fact` is bound to the facts that the item stands for, in order.
 */
export function foldEvents(at: ListScope, match: (at: ListScope) => ListMatch): ListMatch {
  const [fact, event, existence, events] = variables('f', 'n', 'f', 'c');
  const [existences, id, own] = variables('c', 'id', 'id');
  const { item, fact: reasons } = at;
  const kept = imports(at).filter((variable) => variable !== at.node || variable === at.batch);
  const folded = callWith(imports(at), [
    ...matchClauses(match({ ...at, item: fact, slice: null })),
    callWith(
      [fact, at.batch],
      [matchEventOf(at, fact, event), cypher`RETURN collect(${event}.id) AS ${events}`],
    ),
    cypher`WITH ${variableList([fact, ...kept])}, head(${events}) AS ${id} ORDER BY ${fact}.sort`,
    cypher`WITH ${variableList([id, ...kept])}, CASE WHEN ${id} IS NULL THEN ${fact}.id ELSE null END AS ${own}, collect(${fact}) AS ${reasons}`,
    callWith(
      [id, at.batch],
      [
        matchStableNode(at, event, 'Entity', cypher`${id}`, [id]),
        matchFactsInRole(at, event, ['ENTITY'], existence, 'Existence'),
        cypher`WITH ${existence} ORDER BY ${existence}.sort LIMIT ${literal(1)}`,
        cypher`RETURN collect(${existence}) AS ${existences}`,
      ],
    ),
    cypher`RETURN coalesce(head(${existences}), head(${reasons})) AS ${item}, ${reasons}`,
  ]);
  return { clauses: [folded, ...keepRows(at.statement.engine, item, [reasons, ...kept])], conditions: [] };
}
