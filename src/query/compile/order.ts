/** ORDER BY along an index, and the hint that names the index. */
import { type Cypher, cypher, join, name, type Variable } from '../../store/cypher.ts';
import { ORDER_PROPERTIES } from '../../store/graphLayout.ts';

/** `ORDER BY` the key of a list; `led` are the properties that precede it in the index. */
export const orderBy = (led: readonly Cypher[], key: Cypher, down: boolean): Cypher => {
  const way = down ? cypher` DESC` : cypher``;
  return cypher`ORDER BY ${join(
    [...led, key].map((part) => cypher`${part}${way}`),
    ', ',
  )}`;
};

/** `USING INDEX` for the index that orders the facts with a label; `lead` are the properties that precede the sort key. */
export const usingOrderIndex = (fact: Variable, label: string, ...lead: readonly string[]): Cypher =>
  cypher` USING INDEX ${fact}:${name(label)}(${join([...lead, ...ORDER_PROPERTIES].map(name), ', ')})`;
