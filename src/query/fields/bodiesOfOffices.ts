/** The bodies in which a list of facts is grouped: those of memberships, and those that the offices of tenures belonged to. */

import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { type Cypher, cypher, join, literal, Variable, variables, where } from '../../store/cypher.ts';
import { type Days, daysOf, haveCommonDay } from '../compile/commonDays.ts';
import { isDefinedBy } from '../compile/definedOffice.ts';
import { callWith, variableList } from '../compile/fieldReaders.ts';
import type { ListScope } from '../compile/listScope.ts';
import { areSure } from '../compile/moment.ts';
import {
  matchStableNode,
  nodeBetween,
  relationshipTypes,
  stateInPattern,
  visibleVersion,
} from '../compile/pattern.ts';
import { filterCertainty } from '../filters/listFilter.ts';
import { spansOf } from './groupDays.ts';

const [FIRST, LAST] = [literal(UNBOUNDED_MIN), literal(UNBOUNDED_MAX)];

/** The days of a tie that holds as surely as the fact that is grouped: possible from, sure from, sure to, possible to. */
const ALWAYS = cypher`${FIRST}, ${FIRST}, ${LAST}, ${LAST}`;

interface Ties {
  /** Bound to the ids of the bodies. */
  readonly bodies: Variable;
  /** Bound to the days of the relations to them, as lists of the id and four days. Those that no source asserts have no sure days. */
  readonly ties: Variable;
  /** Bound to whether the only relation always holds. */
  readonly always: Variable;
}

/** Binds the relations of an office to bodies. */
function tiesOf(at: ListScope, office: Variable, { bodies, ties, always }: Ties): Cypher {
  const [node, relation, body] = [new Variable('n'), new Variable('f'), new Variable('n')];
  const { state, match, versions } = stateInPattern(at, node);
  const asserted = cypher`${relation}.support = 'ASSERTED'`;
  const defines = isDefinedBy(state, relation);
  const tie = cypher`CASE WHEN ${defines} THEN [${body}.id, ${ALWAYS}] ELSE [${body}.id, ${relation}.startMin, CASE WHEN ${asserted} THEN ${relation}.startMax ELSE ${LAST} END, CASE WHEN ${asserted} THEN ${relation}.endMin ELSE ${FIRST} END, ${relation}.endMax] END`;
  return callWith(
    [office, at.batch],
    [
      matchStableNode(at, node, 'Entity', cypher`${office}`, [office]),
      cypher`MATCH (${node})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${nodeBetween(at, relation, 'Relation')})-[:${relationshipTypes(at, 'OBJECT')}]->(${body})${match}${where(
        [cypher`${relation}.type = 'BELONGS_TO'`, ...versions, ...visibleVersion(at, relation, 'Relation')],
      )}`,
      cypher`RETURN collect(DISTINCT ${body}.id) AS ${bodies}, collect(${tie}) AS ${ties}, count(CASE WHEN ${defines} THEN 1 END) > 0 AS ${always}`,
    ],
  );
}

/** The facts of a list by their bodies. */
interface BodyGroups {
  /** Bind a row for each fact and each of its bodies, and with the empty text for each fact without one. */
  readonly clauses: readonly Cypher[];
  /** Whether the fact surely is of the body. */
  readonly isSure: Cypher;
  /** The days on which it was, as a list of `spansOf`. */
  readonly spans: Cypher;
}

/**
 * @param direct the id of the body that the fact itself names, or the empty text
 * @param body is bound to the id of a body
 * @param kept the variables that later clauses need
 */
export function groupsOfBodies(
  at: ListScope,
  direct: Cypher,
  body: Variable,
  kept: readonly Variable[],
): BodyGroups {
  const { item, moment, during } = at;
  const [own, office, items, tie] = variables('own', 'office', 'items', 'tie');
  const [bodies, ties, always] = variables('bodies', 'ties', 'always');
  const possible: Days = { from: cypher`${tie}[1]`, to: cypher`${tie}[4]` };
  const sure: Days = { from: cypher`${tie}[2]`, to: cypher`${tie}[3]` };
  const held = (asked: 'DEFINITE' | 'POSSIBLE'): Cypher => {
    const days = asked === 'DEFINITE' ? sure : possible;
    const others = moment ? [moment] : [daysOf(item, asked), ...(during ? [during] : [])];
    const conditions =
      moment && asked === 'DEFINITE'
        ? areSure(moment, sure)
        : others.flatMap((other) => haveCommonDay([days, other]));
    return cypher`(${always} OR any(${tie} IN ${ties} WHERE ${join(conditions, ' AND ')}))`;
  };
  const carried = variableList(kept);
  const named = cypher`${own} <> ''`;
  return {
    clauses: [
      // There are far fewer offices than tenures, so the relations are read once per office.
      cypher`WITH ${carried}, ${direct} AS ${own}, coalesce(${item}.officeId, '') AS ${office}, collect(${item}) AS ${items}`,
      tiesOf(at, office, { bodies, ties, always }),
      cypher`WITH ${carried}, ${items}, CASE WHEN ${named} THEN [${own}] WHEN ${always} THEN ${bodies} ELSE [''] + ${bodies} END AS ${bodies}, CASE WHEN ${named} THEN [[${own}, ${ALWAYS}]] ELSE ${ties} END AS ${ties}, ${always} OR ${named} AS ${always}`,
      cypher`UNWIND ${bodies} AS ${body}`,
      cypher`WITH ${carried}, ${items}, ${always}, ${body}, [${tie} IN ${ties} WHERE ${body} = '' OR ${tie}[0] = ${body}] AS ${ties}`,
      cypher`UNWIND ${items} AS ${item}`,
      cypher`WITH ${carried}, ${body}, ${item}, ${always}, ${ties} WHERE ${held(filterCertainty(at))} = (${body} <> '')`,
    ],
    isSure: held('DEFINITE'),
    spans: cypher`[${tie} IN ${ties} | ${spansOf(at, { sure, possible })}]`,
  };
}
