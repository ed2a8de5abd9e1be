/** The order of a list. */
import { type Cypher, cypher, join } from '../cypher.ts';

/** `ORDER BY` the key, as an index gives it that is led by other properties. */
export const ordered = (led: readonly Cypher[], key: Cypher, down: boolean): Cypher => {
  const way = down ? cypher` DESC` : cypher``;
  return cypher`ORDER BY ${join(
    [...led, key].map((part) => cypher`${part}${way}`),
    ', ',
  )}`;
};
