/** What `flatness.json` holds: database hits of each question by the sizes of archives. */
export interface Recorded {
  /** In facts. */
  readonly sizes: readonly number[];
  /** By the name of a question, as many as there are sizes. */
  readonly hits: Readonly<Record<string, readonly number[]>>;
}

export interface Flatness {
  /** What `bench/flat.ts` measured. */
  readonly large: Recorded;
  /** What the test builds and compares. */
  readonly small: Recorded;
}
