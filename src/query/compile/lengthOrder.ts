/** The order of tenures by length, computed from their stored bounds. */

import { MAX_DAYS } from '../../domain/time/dayCount.ts';
import { type Cypher, cypher, literal, type Variable } from '../../store/cypher.ts';
import type { ConnectionSpec } from './connectionSpec.ts';
import type { Selection } from './selection.ts';

/** Added to a number of days, so that it has eleven digits and sorts as a text. */
const DIGITS = literal(10_000_000_000);

/** A number of days, or `most` if there are more. */
export const atMost = (days: Cypher, most: number): Cypher =>
  cypher`CASE WHEN ${days} > ${literal(most)} THEN ${literal(most)} ELSE ${days} END`;

/** The sort key: the sure days, then the possible ones, as `lengthOf` of the domain counts them, then the id. */
function lengthKey(tenure: Variable): Cypher {
  const sure = atMost(cypher`${tenure}.endMin - ${tenure}.startMax + 1`, MAX_DAYS);
  const possible = atMost(cypher`${tenure}.endMax - ${tenure}.startMin + 1`, MAX_DAYS + 1);
  return cypher`toString(${DIGITS} + CASE WHEN ${tenure}.support = 'ASSERTED' AND ${tenure}.startMax <= ${tenure}.endMin THEN ${sure} ELSE 0 END) + toString(${DIGITS} + CASE WHEN ${tenure}.startMin <= ${tenure}.endMax THEN ${possible} ELSE 0 END) + '/' + ${tenure}.id`;
}

/** The list in the order that its selection asks for. By length it is read as a whole and sorted: no index has that order. */
export function inAskedOrder(spec: ConnectionSpec, selection: Selection): ConnectionSpec {
  const { orderBy } = selection.args;
  if (orderBy !== 'LENGTH_ASC' && orderBy !== 'LENGTH_DESC') return spec;
  return {
    ...spec,
    indexed: false,
    descending: orderBy === 'LENGTH_DESC',
    key: (item, fact) => lengthKey(spec.facts.length > 0 ? fact : item),
    match(list) {
      const at = { ...list, slice: null };
      const { clauses, conditions, lead } = spec.match(at);
      // The range of the key in the index that finds the items must be named.
      const named =
        spec.indexed || lead ? [cypher`${spec.key(at.item, at.fact, at.rank)} > ${literal('')}`] : [];
      return { clauses, conditions: [...conditions, ...named] };
    },
  };
}
