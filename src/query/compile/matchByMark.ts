/** Matches the facts of any entity that have a mark, along its index, so that the cost depends on how many have it. */
import { type Cypher, cypher, name } from '../../store/cypher.ts';
import type { FactFlag } from '../../store/graphLayout.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { usingOrderIndex } from './order.ts';

/** Binds to `at.item` the live facts with a mark and a label. `conditions` are those of the list. */
export function matchByMark(
  { item: fact, engine }: Pick<ListScope, 'item' | 'engine'>,
  mark: FactFlag,
  label: string,
  conditions: readonly Cypher[],
): ListMatch {
  const lead = cypher`${fact}.${name(mark)}`;
  const along = engine === 'neo4j' ? usingOrderIndex(fact, 'Fact', mark) : cypher``;
  return {
    clauses: [cypher`MATCH (${fact}:Fact)${along}`],
    conditions: [
      cypher`${lead} = true`,
      ...(label === 'Fact' ? [] : [cypher`${fact}:${name(label)}`]),
      ...conditions,
    ],
    lead,
  };
}
