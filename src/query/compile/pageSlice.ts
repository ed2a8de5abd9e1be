/** The part of a list that a page shows. A match that joins several reads uses it to limit each of them. */
import { type Cypher, cypher, Param, type Variable } from '../../store/cypher.ts';
import { orderBy } from './order.ts';
import type { RequestValues } from './run.ts';

/** Sorts after every key: both databases order texts by code point, and no key contains this one. */
export const LAST_TEXT = '\u{10ffff}';

export interface PageSlice {
  /** The condition that a key is after the cursor of the page, in the order of the list. */
  afterCursor(key: Cypher): Cypher;
  /** The condition that a key is before `bound`, in the order of the list; `end` is a bound after every key. */
  before(key: Cypher, bound: Variable): Cypher;
  readonly end: Param<RequestValues>;
  /** ORDER BY as in the list; `led` are the properties that precede the key in the index (see `ListMatch.lead`). */
  order(led: readonly Cypher[], key: Cypher): Cypher;
  /** The number of items of a page, and one more if the page must know whether more follow. */
  readonly limit: Param<RequestValues>;
  /** True if the order of the keys is reversed. */
  readonly down: boolean;
  /** The key of the cursor; null without one. */
  readonly cursor: (run: RequestValues) => string | null;
}

/** RETURN of the items: only the first ones of a page, as many as it can show. `led` as for `PageSlice.order`. */
export const returnPage = (
  item: Variable,
  slice: PageSlice | null,
  key: Cypher,
  led: readonly Cypher[] = [],
): readonly Cypher[] => [
  ...(slice ? [cypher`WITH ${item} ${slice.order(led, key)} LIMIT ${slice.limit}`] : []),
  cypher`RETURN ${item}`,
];

/**
 * The slice after the key `start`; with `down` the order of the keys is reversed.
 * @param cursor reads the same key, null at the start of the list
 */
export const pageSlice = (
  start: Cypher,
  limit: Param<RequestValues>,
  down: boolean,
  cursor: PageSlice['cursor'] = () => null,
): PageSlice => ({
  afterCursor: (key) => cypher`${key} ${down ? cypher`<` : cypher`>`} ${start}`,
  before: (key, bound) => cypher`${key} ${down ? cypher`>` : cypher`<`} ${bound}`,
  end: new Param<RequestValues>(() => (down ? '' : LAST_TEXT)),
  order: (led, key) => orderBy(led, key, down),
  limit,
  down,
  cursor,
});
