/** Rows of a batch that are created during iteration, with a known count. */

/** An iterable with a known count that can be iterated more than once. */
export interface Rows<T> extends Iterable<T> {
  readonly count: number;
}

/** The rows of an array. */
export const rowsOf = <T>(list: readonly T[]): Rows<T> => ({
  count: list.length,
  [Symbol.iterator]: () => list[Symbol.iterator](),
});
