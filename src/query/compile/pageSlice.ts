/** The part of a list that a page shows, for a match that puts a list together from several: none need give more. */
import { type Cypher, cypher, Param, type Variable } from '../../store/cypher.ts';
import { orderBy } from './order.ts';
import type { RequestValues } from './run.ts';

/** Behind every text: both databases order texts by code point, and no text of ours holds this one. */
export const LAST_TEXT = '\u{10ffff}';

export interface PageSlice {
  /** Behind the cursor of the page. */
  afterCursor(key: Cypher): Cypher;
  /** Before what has a key; `end` is a key behind all. */
  before(key: Cypher, bound: Variable): Cypher;
  readonly end: Param<RequestValues>;
  /** In the order of the list; `led` is what stands before the key in the index, as `Matched.lead`. */
  order(led: readonly Cypher[], key: Cypher): Cypher;
  readonly limit: Param<RequestValues>;
}

/** Returns the items of a list: of a page the first ones, as many as it can show. `led` is as for `Slice.order`. */
export const returnPage = (
  item: Variable,
  slice: PageSlice | null,
  key: Cypher,
  led: readonly Cypher[] = [],
): readonly Cypher[] => [
  ...(slice ? [cypher`WITH ${item} ${slice.order(led, key)} LIMIT ${slice.limit}`] : []),
  cypher`RETURN ${item}`,
];

/** What lies behind `start` in the order of the keys, or where `down` before it in the reverse order. */
export const pageSlice = (start: Cypher, limit: Param<RequestValues>, down: boolean): PageSlice => ({
  afterCursor: (key) => cypher`${key} ${down ? cypher`<` : cypher`>`} ${start}`,
  before: (key, bound) => cypher`${key} ${down ? cypher`>` : cypher`<`} ${bound}`,
  end: new Param<RequestValues>(() => (down ? '' : LAST_TEXT)),
  order: (led, key) => orderBy(led, key, down),
  limit,
});
