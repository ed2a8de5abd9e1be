/** A control: one statement that the graph must not assert. */
export interface Control {
  readonly id: string;
  /** Whether only the article, or every source, says nothing about it. */
  readonly scope: 'article' | 'all';
  readonly statement: string;
  /** A document whose answer would differ if the graph asserted the statement. */
  readonly ask: string;
  readonly answer: unknown;
  /**
   * Bodies of seed files that assert the statement or a part of it, which prove that the document detects it.
   * A body that starts with a dash is a list of facts.
   */
  readonly falseStatements: readonly string[];
}
