/** The part of a list that a page shows, for a match that puts a list together from several: none need give more. */
import { type Cypher, cypher, Param, type Variable } from '../../store/cypher.ts';
import { ordered } from './order.ts';
import type { Run } from './scope.ts';

/** Behind every text: both databases order texts by code point, and no text of ours holds this one. */
export const LAST_TEXT = '\u{10ffff}';

export interface Slice {
  /** Behind the cursor of the page. */
  beyond(key: Cypher): Cypher;
  /** Before what has a key; `end` is a key behind all. */
  until(key: Cypher, bound: Variable): Cypher;
  readonly end: Param<Run>;
  /** In the order of the list; `led` is what stands before the key in the index, as `Matched.lead`. */
  order(led: readonly Cypher[], key: Cypher): Cypher;
  readonly limit: Param<Run>;
}

/** Returns the items of a list: of a page the first ones, as many as it can show. `led` is as for `Slice.order`. */
export const firsts = (
  item: Variable,
  slice: Slice | null,
  key: Cypher,
  led: readonly Cypher[] = [],
): readonly Cypher[] => [
  ...(slice ? [cypher`WITH ${item} ${slice.order(led, key)} LIMIT ${slice.limit}`] : []),
  cypher`RETURN ${item}`,
];

/** What lies behind `start` in the order of the keys, or where `down` before it in the reverse order. */
export const sliceFrom = (start: Cypher, limit: Param<Run>, down: boolean): Slice => ({
  beyond: (key) => cypher`${key} ${down ? cypher`<` : cypher`>`} ${start}`,
  until: (key, bound) => cypher`${key} ${down ? cypher`>` : cypher`<`} ${bound}`,
  end: new Param<Run>(() => (down ? '' : LAST_TEXT)),
  order: (led, key) => ordered(led, key, down),
  limit,
});
