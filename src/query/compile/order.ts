/** The order of a list. */
import { type Cypher, cypher, join, name, type Variable } from '../../store/cypher.ts';
import { ORDER_PROPERTIES } from '../../store/indexes.ts';

/** `ORDER BY` the key, as an index gives it that is led by other properties. */
export const orderBy = (led: readonly Cypher[], key: Cypher, down: boolean): Cypher => {
  const way = down ? cypher` DESC` : cypher``;
  return cypher`ORDER BY ${join(
    [...led, key].map((part) => cypher`${part}${way}`),
    ', ',
  )}`;
};

/** Names the index that gives the order of the facts with a label, behind what leads it. */
export const usingOrderIndex = (fact: Variable, label: string, ...lead: readonly string[]): Cypher =>
  cypher` USING INDEX ${fact}:${name(label)}(${join([...lead, ...ORDER_PROPERTIES].map(name), ', ')})`;
