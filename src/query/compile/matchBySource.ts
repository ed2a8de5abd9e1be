/** Matches facts that few records lead to, such as the claims of named sources, so that the cost depends on how many these are. */
import { type Cypher, cypher, name, type Param, Variable, where } from '../../store/cypher.ts';
import { variableList } from './fieldReaders.ts';
import { type ListMatch, type ListScope, matchedPage } from './listScope.ts';
import { matchIfFew } from './matchIfFew.ts';
import { MOST_SORTED } from './paging.ts';
import type { RequestValues } from './run.ts';
import { importsOfList } from './scope.ts';

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
  const { item: fact } = at;
  const [id, claim] = [new Variable('id'), new Variable('claim')];
  const find = [cypher`UNWIND ${ids} AS ${id}`, cypher`MATCH (${claim}:Claim {sourceId: ${id}})`];
  const facts = cypher`MATCH (${claim})<-[:CLAIM]-(${fact}:${name(label)})`;
  return matchFew(at, claim, find, [facts], conditions, inOrder);
}

/**
 * Binds to `at.item` the facts that `follow` leads to from the candidates that `find` binds.
 * @param conditions all of the list
 * @param inOrder matches the same facts in the order of the list, for a page if there are many candidates
 */
export function matchFew(
  at: ListScope,
  candidate: Variable,
  find: readonly Cypher[],
  follow: readonly Cypher[],
  conditions: readonly Cypher[],
  inOrder: ListMatch,
): ListMatch {
  const { item: fact, slice } = at;
  const uses = importsOfList(at);
  const once = cypher`WITH DISTINCT ${variableList([fact, ...uses])}`;
  if (!slice) return { clauses: [...find, ...follow, once], conditions };
  return matchIfFew({
    item: fact,
    uses,
    candidate,
    find,
    most: MOST_SORTED,
    follow: [...follow, cypher`${once}${where(conditions)}`],
    inOrder: [matchedPage(at, cypher`${fact}.sort`, inOrder)],
  });
}
