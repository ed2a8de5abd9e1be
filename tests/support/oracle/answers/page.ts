/** Lists by pages, by cutting them. */

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface Page<T> {
  readonly totalCount: number;
  readonly items: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A cursor is the place of its item in the list, from 0. */
export function pageOf<T>(list: readonly T[], args: PageArgs, size = 20): Page<T> {
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
