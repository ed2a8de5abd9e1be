/** Lists of entities or sources whose label contains a text, read from Neo4j's index of texts. */
import type { ListScope, Matched } from '../compose/connection.ts';
import type { Run } from '../compose/scope.ts';
import { type Cypher, cypher, literal, name, type Param, Variable, where } from '../cypher.ts';

/** Of more than this many the list is read by its order: a page of them is found sooner than all are sorted. */
const MOST_SORTED = 250;

/**
 * Binds to `at.item` the nodes with a label whose `labelSort` contains the text, and that meet `conditions`, which are
 * all of the filter; null where no index of texts can be read. `key` gives the order of the list.
 */
export function fromText(
  at: ListScope,
  label: string,
  key: Cypher | null,
  conditions: readonly Cypher[],
  text: Param<Run>,
): Matched | null {
  if (at.past || at.engine !== 'neo4j') return null;
  const { item, batch, slice } = at;
  const matched = cypher`MATCH (${item}:${name(label)}) USING TEXT INDEX ${item}:${name(label)}(labelSort)`;
  const contains = cypher`${item}.labelSort CONTAINS ${text}`;
  if (key === null || slice === null) return { clauses: [matched], conditions: [contains, ...conditions] };
  const found = new Variable('found');
  return {
    clauses: [
      cypher`CALL (${batch}) {`,
      cypher`CALL (${batch}) { ${matched} WHERE ${contains} WITH ${item} LIMIT ${literal(MOST_SORTED + 1)} RETURN collect(${item}) AS ${found} }`,
      cypher`CALL (${batch}, ${found}) {`,
      cypher`WITH ${batch}, ${found} WHERE size(${found}) <= ${literal(MOST_SORTED)}`,
      cypher`UNWIND ${found} AS ${item}`,
      cypher`WITH ${item}, ${batch}${where(conditions)}`,
      cypher`RETURN ${item}`,
      cypher`UNION ALL`,
      cypher`WITH ${batch}, ${found} WHERE size(${found}) > ${literal(MOST_SORTED)}`,
      // In a subquery of its own: the planner would read the list before it looks at the number.
      cypher`CALL (${batch}) {`,
      cypher`MATCH (${item}:${name(label)})${where([cypher`${key} > ${literal('')}`, slice.beyond(key), ...conditions])}`,
      cypher`WITH ${item} ${slice.order([], key)} LIMIT ${slice.limit}`,
      cypher`RETURN ${item} }`,
      cypher`RETURN ${item}`,
      cypher`}`,
      cypher`RETURN ${item}`,
      cypher`}`,
      cypher`WITH ${item}, ${batch}`,
    ],
    conditions: [],
  };
}
