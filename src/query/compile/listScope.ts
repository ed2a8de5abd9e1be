/** The scope in which a list is matched, and the match itself. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, lines, literal, Variable, where } from '../../store/cypher.ts';
import { duringOf, momentOf, ownCertainty } from './moment.ts';
import { type PageSlice, returnPage } from './pageSlice.ts';
import type { Moment, Scope } from './scope.ts';
import type { Selection } from './selection.ts';

export interface ListScope extends Scope {
  /** The page that is read; null if the whole list is. */
  readonly slice: PageSlice | null;
  /** Bound by the match to an item. */
  readonly item: Variable;
  /** Bound to the fact that links the item, if there is one. */
  readonly fact: Variable;
  /** Bound to a computed order, if there is one. */
  readonly rank: Variable;
  /** The field of the list. */
  readonly selection: Selection;
  /** The window of the `during` argument, or null. */
  readonly during: Moment | null;
  /**
   * The certainty of the whole match that the list itself asks for, which its moment and its window have too. A moment that
   * it inherits asks for no more than that states hold.
   */
  readonly certainty: Certainty;
}

/** The scope of each item of a list, whose fields refer no more to what the list was found from. */
export const scopeOfItem = (scope: Scope, { item, withdrawn }: ListScope): Scope => ({
  ...scope,
  node: item,
  list: null,
  withdrawn,
});

export interface ListMatch {
  /** A WHERE may follow the last one. */
  readonly clauses: readonly Cypher[];
  readonly conditions: readonly Cypher[];
  /**
   * A property that is equal for all items and precedes the key in the index that gives the order. A database reads along
   * that index only if ORDER BY names the property too.
   */
  readonly lead?: Cypher;
  /** True if the clauses return only what is on the page, so that no condition on its start is needed. */
  readonly sliced?: boolean;
  /** The condition that an item surely meets the filter of its list, for the numbers of definite items; null if all do. */
  readonly surelyMet?: Cypher | null;
  /** The label if the match binds all visible records with it at the newest batch, so that they can be counted by it. */
  readonly all?: string;
}

/** The clauses of a match with all conditions, and with `more`. */
export const matchClauses = ({ clauses, conditions }: ListMatch, more: readonly Cypher[] = []): Cypher[] => [
  cypher`${lines(clauses)}${where([...conditions, ...more])}`,
];

/** The clauses that return the items of a match: of a page only the first, as many as it can show. `key` orders the list. */
export const matchedPage = (
  { item, slice }: Pick<ListScope, 'item' | 'slice'>,
  key: Cypher,
  found: ListMatch,
): Cypher =>
  lines([
    ...matchClauses(
      found,
      found.sliced ? [] : [slice ? slice.afterCursor(key) : cypher`${key} > ${literal('')}`],
    ),
    ...returnPage(item, slice, key, found.lead ? [found.lead] : []),
  ]);

/** Whether the argument `include` of a list asks for withdrawn facts too. */
const includesWithdrawn = ({ args }: Selection): boolean =>
  ((args.include as readonly string[] | null | undefined) ?? []).includes('WITHDRAWN');

/** A scope with variables of its own for the list of a field; `slice` is its page, or null for the whole list. */
export function listScope(
  scope: Scope,
  selection: Selection,
  during: Moment | null,
  slice: PageSlice | null = null,
): ListScope {
  const certainty = ownCertainty(selection);
  const sure = (window: Moment | null): Moment | null =>
    window && certainty === 'DEFINITE' ? { ...window, certainty } : window;
  return {
    ...scope,
    moment: sure(scope.moment),
    certainty,
    withdrawn: includesWithdrawn(selection),
    item: new Variable('n'),
    fact: new Variable('f'),
    rank: new Variable('rank'),
    selection,
    during: sure(during),
    slice,
  };
}

/** The scope of the whole list of a field, for clauses outside its connection; at the moment that the field asks for. */
export const listScopeOf = (scope: Scope, selection: Selection): ListScope =>
  listScope({ ...scope, moment: momentOf(scope, selection) }, selection, duringOf(selection));
