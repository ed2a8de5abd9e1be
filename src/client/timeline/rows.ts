/** Rows in which nothing overlaps. */

/** Pixels from left to right. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The least distance of two things in a row. */
export const GAP = 10;

/** What takes a place in a row, with the pixels of what is drawn of it: its label may begin before them. */
export interface Rowed extends Extent {
  readonly drawn: Extent;
}

interface Rows<T> {
  readonly placed: readonly (T & { readonly row: number })[];
  readonly rowCount: number;
}

/** Each in the first row in which it is free of those drawn before it; null where that takes more rows than `most`. */
export function inRows<T extends Rowed>(all: readonly T[], most: number): Rows<T> | null {
  const order = all.toSorted((a, b) => a.drawn.from - b.drawn.from || a.drawn.to - b.drawn.to);
  const rows = new RowEnds(order.length);
  const placed: (T & { readonly row: number })[] = [];
  for (const one of order) {
    placed.push({ ...one, row: rows.take(one.from, one.to + GAP) });
    if (rows.used > most) return null;
  }
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
