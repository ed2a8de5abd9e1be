/** Rows in which nothing overlaps. */

/** Pixels from left to right. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The least distance of two things in a row. */
export const GAP = 10;

interface Rows<T> {
  readonly placed: readonly (T & { readonly row: number })[];
  readonly rowCount: number;
}

/**
 * Each in the first row in which it is free of those before it.
 * @param marksOf the marks of one, by which they are ordered; its label may begin before them
 */
export function inRows<T extends Extent>(all: readonly T[], marksOf: (one: T) => Extent): Rows<T> {
  const order = all
    .map((one) => ({ one, extent: marksOf(one) }))
    .sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to)
    .map(({ one }) => one);
  const rows = new RowEnds(order.length);
  const placed = order.map((one) => ({ ...one, row: rows.take(one.from, one.to + GAP) }));
  return { placed, rowCount: rows.used };
}

/** Where each row ends, as a tree of minima, so that finding the first free row takes few steps. */
class RowEnds {
  readonly #size: number;
  readonly #least: Float64Array;
  used = 0;

  constructor(rows: number) {
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, rows)));
    this.#least = new Float64Array(2 * this.#size).fill(Number.NEGATIVE_INFINITY);
  }

  /** The first row that is free from `from` on; it is taken up to `to`. */
  take(from: number, to: number): number {
    let node = 1;
    while (node < this.#size) node = (this.#least[2 * node] ?? 0) <= from ? 2 * node : 2 * node + 1;
    const row = node - this.#size;
    this.#least[node] = to;
    for (node >>= 1; node >= 1; node >>= 1)
      this.#least[node] = Math.min(this.#least[2 * node] ?? 0, this.#least[2 * node + 1] ?? 0);
    this.used = Math.max(this.used, row + 1);
    return row;
  }
}
