/** Matches entities or sources by a text in their label, with a text index of Neo4j. */

import { type Cypher, cypher, literal, name, type Param, Variable, where } from '../../../store/cypher.ts';
import { callWith } from '../../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../../compile/listScope.ts';
import type { RequestValues } from '../../compile/run.ts';
import { matchInOrder } from './matchByNamedEntity.ts';

/** With more matches than this the list is read in its order: that fills a page sooner than it sorts all. */
const MOST_SORTED = 250;

/**
 * Binds to `at.item` the nodes with a label whose `labelSort` contains the text. They meet `conditions`, which are all of
 * the filter. Null if there is no text index for this read. `key` is the sort key of the list.
 */
export function matchByText(
  at: ListScope,
  label: string,
  key: Cypher | null,
  conditions: readonly Cypher[],
  text: Param<RequestValues>,
): ListMatch | null {
  if (at.past || at.engine !== 'neo4j') return null;
  const { item, batch, slice } = at;
  const matched = cypher`MATCH (${item}:${name(label)}) USING TEXT INDEX ${item}:${name(label)}(labelSort)`;
  const contains = cypher`${item}.labelSort CONTAINS ${text}`;
  if (key === null || slice === null) return { clauses: [matched], conditions: [contains, ...conditions] };
  const found = new Variable('found');
  const few = cypher`size(${found}) <= ${literal(MOST_SORTED)}`;
  return {
    clauses: [
      callWith(
        [batch],
        [
          cypher`${matched} WHERE ${contains} WITH ${item} LIMIT ${literal(MOST_SORTED + 1)}`,
          cypher`RETURN collect(${item}) AS ${found}`,
        ],
      ),
      callWith(
        [batch, found],
        [
          cypher`WITH ${batch}, ${found} WHERE ${few}`,
          cypher`UNWIND ${found} AS ${item}`,
          cypher`WITH ${item}, ${batch}${where(conditions)}`,
          cypher`RETURN ${item}`,
          cypher`UNION ALL`,
          cypher`WITH ${batch}, ${found} WHERE NOT ${few}`,
          // A subquery of its own, or the planner reads the list before it tests the number.
          callWith([batch], matchInOrder(at, label, key, conditions)),
          cypher`RETURN ${item}`,
        ],
      ),
      cypher`WITH ${item}, ${batch}`,
    ],
    conditions: [],
  };
}
