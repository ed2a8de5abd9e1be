/** Things that can be gone through more than once, made when they are asked for; how many is known beforehand. */
export interface Rows<T> extends Iterable<T> {
  readonly count: number;
}

/** What is in a list. */
export const rowsOf = <T>(list: readonly T[]): Rows<T> => ({
  count: list.length,
  [Symbol.iterator]: () => list[Symbol.iterator](),
});
