/** Matches the items of a list from candidates that an index finds, where these are few. */
import { type Cypher, cypher, literal, Variable } from '../../store/cypher.ts';
import { callWith, variableList } from './fieldReaders.ts';
import type { ListMatch } from './listScope.ts';

interface Candidates {
  readonly item: Variable;
  /** The variables that the clauses below refer to. */
  readonly uses: readonly Variable[];
  /** Bound by `find`. */
  readonly candidate: Variable;
  readonly find: readonly Cypher[];
  /** With more candidates the list is read in its order: that fills a page sooner than it sorts all. */
  readonly most: number;
  /** The clauses that lead from a candidate to the items, which meet all conditions of the list. */
  readonly follow: readonly Cypher[];
  /** The clauses that return the same items in the order of the list. */
  readonly inOrder: readonly Cypher[];
}

/** Binds `item` from at most `most` candidates, else along the order of the list. */
export function matchIfFew({ item, uses, candidate, find, most, follow, inOrder }: Candidates): ListMatch {
  const found = new Variable('found');
  const few = cypher`size(${found}) <= ${literal(most)}`;
  const known = variableList([...uses, found]);
  return {
    clauses: [
      callWith(uses, [
        ...find,
        cypher`WITH ${candidate} LIMIT ${literal(most + 1)}`,
        cypher`RETURN collect(${candidate}) AS ${found}`,
      ]),
      callWith(
        [...uses, found],
        [
          cypher`WITH ${known} WHERE ${few}`,
          cypher`UNWIND ${found} AS ${candidate}`,
          ...follow,
          cypher`RETURN ${item}`,
          cypher`UNION ALL`,
          cypher`WITH ${known} WHERE NOT ${few}`,
          // A subquery of its own, or the planner reads the list before it tests the number.
          callWith(uses, inOrder),
          cypher`RETURN ${item}`,
        ],
      ),
      cypher`WITH ${variableList([item, ...uses])}`,
    ],
    conditions: [],
  };
}
