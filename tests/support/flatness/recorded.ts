/** The contents of `tests/long/flatness.json`: the database hits of each query at several sizes. */
interface RecordedHits {
  /** Numbers of generated facts. */
  readonly sizes: readonly number[];
  /** By the name of a query: one number for each size. */
  readonly hits: Readonly<Record<string, readonly number[]>>;
}

export interface Flatness {
  /** Written by `bench/flat.ts`. */
  readonly large: RecordedHits;
  /** Written by `bench/flat.ts --small`, and compared by the test. */
  readonly small: RecordedHits;
}
