/** One thing that the graph must not assert. */
export interface Control {
  readonly id: string;
  /** Whether only the article must be silent on it, or every source. */
  readonly scope: 'article' | 'all';
  readonly statement: string;
  /** A document whose answer would be another if the graph asserted the thing. */
  readonly ask: string;
  readonly answer: unknown;
  /**
   * Bodies of seed files, each of which asserts the thing or a part of it: proof that the question would notice.
   * One that starts with a dash is a list of facts.
   */
  readonly lies: readonly string[];
}
