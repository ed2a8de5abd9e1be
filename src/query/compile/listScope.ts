/** What the match of a list is given, and what it gives back. */

import type { Cypher, Variable } from '../../store/cypher.ts';
import type { PageSlice } from './pageSlice.ts';
import type { Moment, Scope } from './scope.ts';
import type { Selection } from './selection.ts';

export interface ListMatch {
  /** A WHERE may follow the last one. */
  readonly clauses: readonly Cypher[];
  readonly conditions: readonly Cypher[];
  /**
   * What is equal for all items and stands before the key in the index that gives the order: a database that is to
   * read along the index wants it named in the order too.
   */
  readonly lead?: Cypher;
  /** True where the clauses give what is on the page alone, so that its beginning is asked no more. */
  readonly sliced?: boolean;
}

export interface ListScope extends Scope {
  /** Null where the whole list is read. */
  readonly slice: PageSlice | null;
  readonly item: Variable;
  readonly fact: Variable;
  readonly rank: Variable;
  readonly selection: Selection;
  /** The window of `during`, where the field has one. */
  readonly during: Moment | null;
}
