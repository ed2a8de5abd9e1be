/** Pages of lists, cut with `slice`. */

import type { ResolvedFact } from '../state/archiveState.ts';
import { compareLength } from './length.ts';

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface ListPage<T> {
  readonly totalCount: number;
  readonly items: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list in the order of `orderBy`, from the order of time; `factOf` returns the fact by which an item is ordered. */
export function inOrder<T>(
  list: readonly T[],
  { orderBy }: { readonly orderBy?: string | null },
  factOf: (item: T) => ResolvedFact,
): readonly T[] {
  const sorted = orderBy?.startsWith('LENGTH')
    ? [...list].sort((a, b) => compareLength(factOf(a), factOf(b)))
    : list;
  return orderBy?.endsWith('_DESC') ? [...sorted].reverse() : sorted;
}

/** One page of a list. The cursor of an item is its index in the list. */
export function pageOf<T>(list: readonly T[], args: PageArgs, size = 20): ListPage<T> {
  const low = args.after == null ? 0 : Number(args.after) + 1;
  const high = args.before == null ? list.length : Number(args.before);
  const [from, to] =
    args.last == null
      ? [low, Math.min(high, low + (args.first ?? size))]
      : [Math.max(low, high - args.last), high];
  const cursor = (i: number): string | null => (from < to ? String(i) : null);
  return {
    totalCount: list.length,
    items: list.slice(from, to),
    pageInfo: {
      hasNextPage: to < high || args.before != null,
      hasPreviousPage: from > low || args.after != null,
      startCursor: cursor(from),
      endCursor: cursor(to - 1),
    },
  };
}
