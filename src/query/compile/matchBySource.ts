/** Matches the facts of any entity that have claims of named sources, so that the cost depends on how many these are. */
import {
  type Cypher,
  cypher,
  lines,
  literal,
  name,
  type Param,
  Variable,
  where,
} from '../../store/cypher.ts';
import { callWith, variableList } from './fieldReaders.ts';
import { type ListMatch, type ListScope, matchClauses } from './listScope.ts';
import { returnPage } from './pageSlice.ts';
import type { RequestValues } from './run.ts';
import { importsOfList } from './scope.ts';

/** With more claims than this the list is read in its order: that fills a page sooner than it sorts all. */
const MOST_SORTED = 1_000;

/**
 * Binds to `at.item` the live facts with a label that have a claim of a source in `ids`.
 * @param conditions all of the list, among them that the sources of a fact meet the filter
 * @param inOrder matches the same facts in the order of the list
 */
export function matchBySource(
  at: ListScope,
  label: string,
  ids: Param<RequestValues>,
  conditions: readonly Cypher[],
  inOrder: ListMatch,
): ListMatch {
  const { item: fact, slice } = at;
  const uses = importsOfList(at);
  const [id, claim, found] = [new Variable('id'), new Variable('claim'), new Variable('found')];
  const key = cypher`${fact}.sort`;
  const named = [cypher`UNWIND ${ids} AS ${id}`, cypher`MATCH (${claim}:Claim {sourceId: ${id}})`];
  const facts = cypher`MATCH (${claim})<-[:CLAIM]-(${fact}:${name(label)})`;
  const once = cypher`WITH DISTINCT ${variableList([fact, ...uses])}`;
  if (!slice) return { clauses: [...named, facts, once], conditions };
  const few = cypher`size(${found}) <= ${literal(MOST_SORTED)}`;
  const rest = inOrder.sliced ? [] : [slice.afterCursor(key)];
  return {
    clauses: [
      callWith(uses, [
        ...named,
        cypher`WITH ${claim} LIMIT ${literal(MOST_SORTED + 1)}`,
        cypher`RETURN collect(${claim}) AS ${found}`,
      ]),
      callWith(
        [...uses, found],
        [
          cypher`WITH ${variableList([...uses, found])} WHERE ${few}`,
          cypher`UNWIND ${found} AS ${claim}`,
          facts,
          cypher`${once}${where(conditions)}`,
          cypher`RETURN ${fact}`,
          cypher`UNION ALL`,
          cypher`WITH ${variableList([...uses, found])} WHERE NOT ${few}`,
          // A subquery of its own, or the planner reads the list before it tests the number.
          callWith(uses, [
            lines([...matchClauses(inOrder, rest), ...returnPage(fact, slice, key, leadOf(inOrder))]),
          ]),
          cypher`RETURN ${fact}`,
        ],
      ),
      cypher`WITH ${variableList([fact, ...uses])}`,
    ],
    conditions: [],
  };
}

const leadOf = ({ lead }: ListMatch): readonly Cypher[] => (lead ? [lead] : []);
