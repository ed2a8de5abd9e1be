/** Matches the facts of any entity that have a mark or a kind of support, along its index, so that the cost depends on how many have it. */
import { type Cypher, cypher, literal, name, Param, Variable, where } from '../../store/cypher.ts';
import type { FactFlag } from '../../store/graphLayout.ts';
import { callWith, variableList } from './fieldReaders.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { usingOrderIndex } from './order.ts';
import { returnPage } from './pageSlice.ts';
import { hasLabel } from './pattern.ts';
import type { RequestValues } from './run.ts';
import { importsOfList } from './scope.ts';

/** Binds to `at.item` the live facts with a mark and a label. `conditions` are those of the list. */
export function matchByMark(
  { item: fact, statement }: Pick<ListScope, 'item' | 'statement'>,
  mark: FactFlag | 'noted',
  label: string,
  conditions: readonly Cypher[],
): ListMatch {
  const lead = cypher`${fact}.${name(mark)}`;
  const along = statement.engine === 'neo4j' ? usingOrderIndex(fact, 'Fact', mark) : cypher``;
  return {
    clauses: [cypher`MATCH (${fact}:Fact)${along}`],
    conditions: [cypher`${lead} = true`, ...hasLabel(fact, label), ...conditions],
    lead,
  };
}

/** Binds to `at.item` the live facts with a label and one of the kinds of support, on Neo4j. */
export function matchBySupport(
  at: ListScope,
  supports: (run: RequestValues) => readonly string[],
  label: string,
  conditions: readonly Cypher[],
): ListMatch {
  const { item: fact, slice } = at;
  const uses = importsOfList(at);
  const support = new Variable('support');
  const [lead, key] = [cypher`${fact}.support`, cypher`${fact}.sort`];
  const asked = [
    cypher`${lead} = ${support}`,
    slice ? slice.afterCursor(key) : cypher`${key} > ${literal('')}`,
    ...hasLabel(fact, label),
    ...conditions,
  ];
  return {
    clauses: [
      cypher`UNWIND ${new Param<RequestValues>((run) => [...new Set(supports(run))])} AS ${support}`,
      callWith(
        [support, ...uses],
        [
          cypher`MATCH (${fact}:Fact)${usingOrderIndex(fact, 'Fact', 'support')}${where(asked)}`,
          ...returnPage(fact, slice, key, [lead]),
        ],
      ),
      cypher`WITH ${variableList([fact, ...uses])}`,
    ],
    conditions: [],
    sliced: slice !== null,
  };
}
