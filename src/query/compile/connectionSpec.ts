/** What a connection lists, and the fields that it has besides its pages. */
import type { Cypher, Variable } from '../../store/cypher.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import type { FieldPlan, Scope } from './scope.ts';
import type { Selection } from './selection.ts';

export interface ConnectionSpec {
  /** The concrete types of the items. */
  readonly items: readonly string[];
  /** The types of the fact that links item and parent; empty if the items are facts, or nothing links them. */
  readonly facts: readonly string[];
  /** The clauses that bind `item` (and `fact`), and the conditions on them. */
  match(at: ListScope): ListMatch;
  /** A text that orders the items, unique among them. */
  key(item: Variable, fact: Variable, rank: Variable): Cypher;
  /** True if the match binds `fact` although no fact links the item, such as the state of an entity. */
  readonly bindsFact?: boolean;
  /** True if the match computes the order and binds it to `rank`. */
  readonly bindsRank?: boolean;
  /** True if an index gives the order; it is used only if the range of the key is named, even on the first page. */
  readonly indexed?: boolean;
  /** The page size without `first` and `last`. */
  readonly pageSize?: number;
  /**
   * The condition that an item surely meets the filter at the moment or in the window, which gives the certainty of the match,
   * apart from that of the item; null if no condition of the list depends on them.
   */
  surelyMet?(at: ListScope): Cypher | null;
  /** The condition that an item which is no fact surely overlaps the window of the list; null without one. */
  surelyInWindow?(at: ListScope): Cypher | null;
  /**
   * The condition that the linking fact surely holds at the moment although its own days do not say so; null if there is
   * none. Then an item whose fact has no certainty by its own days is POSSIBLE.
   */
  surelyLinked?(at: ListScope): Cypher | null;
  /** The certainty of an edge at the moment, where neither a fact nor a filter gives it; see `certaintyPlan`. */
  readonly certainty?: (at: ListScope) => FieldPlan;
  /** Further fields of the connection, about the whole list. */
  readonly extras?: Readonly<Record<string, ConnectionField>>;
  /** True if the list runs backward in its key, the newest first. Default: as `TIME_ASC` and `TIME_DESC` say. */
  readonly descending?: boolean;
}

/** A field about the whole list. `matched` binds the variables of `at`. */
export type ConnectionField = (
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
  listSelection: Selection,
) => FieldPlan;
