/** Matches entities or sources by a text in their label, with a text index of Neo4j. */

import { type Cypher, cypher, name, type Param, where } from '../../../store/cypher.ts';
import type { ListMatch, ListScope } from '../../compile/listScope.ts';
import { matchIfFew } from '../../compile/matchIfFew.ts';
import type { RequestValues } from '../../compile/run.ts';
import { matchInOrder } from './matchByNamedEntity.ts';

/** With more matches than this the list is read in its order. */
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
  if (at.past) return null;
  const { item, batch, slice } = at;
  const matched = cypher`MATCH (${item}:${name(label)}) USING TEXT INDEX ${item}:${name(label)}(labelSort)`;
  const contains = cypher`${item}.labelSort CONTAINS ${text}`;
  if (key === null || slice === null) return { clauses: [matched], conditions: [contains, ...conditions] };
  return matchIfFew({
    item,
    uses: [batch],
    candidate: item,
    find: [cypher`${matched} WHERE ${contains}`],
    most: MOST_SORTED,
    follow: [cypher`WITH ${item}, ${batch}${where(conditions)}`],
    inOrder: matchInOrder(at, label, key, conditions),
  });
}
