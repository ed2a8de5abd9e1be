/** Reads the facts that the writer has marked for a rule, in the order of their ids. */

import { type Cypher, cypher, join, literal, name, Variable, where } from '../../../store/cypher.ts';
import { type FactFlag, ROLE_RELATIONSHIPS } from '../../../store/graphLayout.ts';
import { call, callWith, variableList } from '../../compile/fieldReaders.ts';
import { knownVersion, PAST, relationshipTypes } from '../../compile/pattern.ts';
import type { RootRequest } from '../../compile/run.ts';
import type { Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { PrefetchStatement, type QuerySession } from '../../querySession.ts';
import { type EntityScopeResult, hasEntityScope, MOST_FACTS, matchInEntityScope } from './entityScope.ts';

/** The most facts that are examined for one mark; the descriptions of the schema state it. */
export const MOST_MARKED = 5_000;

export interface MarkedFacts {
  readonly scope: EntityScopeResult | null;
  /** A row of `FactColumns` for each fact. */
  readonly rows: readonly (readonly unknown[])[];
  /** False if there are more. */
  readonly complete: boolean;
}

/** What is read of a marked fact: the clauses after its match, and the row. */
export interface FactColumns {
  readonly clauses: readonly Cypher[];
  readonly row: readonly Cypher[];
  /** Clauses that keep the facts which contradict a fact of one of the entities with the ids, if facts with the mark do. */
  readonly contradicting?: (ids: Cypher) => readonly Cypher[];
}

/** Creates the statement for a mark when the root field is compiled, and returns the function that runs it. */
export function markedFacts(
  root: Selection,
  mark: FactFlag,
  columns: (scope: Scope, fact: Variable) => FactColumns,
): (session: QuerySession, request: RootRequest) => Promise<MarkedFacts> {
  const step = new PrefetchStatement((scope) => {
    const [fact, found] = [new Variable('f'), new Variable('c')];
    const { clauses, row, contradicting } = columns(scope, fact);
    const read = [...clauses, cypher`RETURN collect([${join(row, ', ')}]) AS ${found}`];
    if (!hasEntityScope(root))
      return {
        clauses: [call(scope, [...matchMarked(scope, mark, fact), ...read])],
        expression: cypher`[null, ${found}]`,
      };
    const within = matchInEntityScope(scope, root, (entity) => [
      cypher`MATCH (${entity})<-[:${relationshipTypes(scope, ...ROLE_RELATIONSHIPS)}]-(${fact})${where([isMarked(fact, mark), ...knownVersion(fact, scope.batch)])}`,
      cypher`WITH DISTINCT ${fact}, ${scope.batch} ORDER BY ${fact}.id LIMIT ${literal(MOST_MARKED + 1)}`,
      ...read,
    ]);
    if (!contradicting) return { clauses: within.clauses, expression: cypher`[${within.read}, ${found}]` };
    const [second, named] = [new Variable('c'), cypher`[x IN ${within.named} | x[1]]`];
    const against = callWith(
      [within.named, within.sum, scope.batch],
      [
        cypher`WITH ${variableList([within.named, within.sum, scope.batch])} WHERE ${within.sum} <= ${literal(MOST_FACTS)}`,
        ...matchMarked(scope, mark, fact),
        ...contradicting(named),
        ...clauses,
        cypher`RETURN collect([${join(row, ', ')}]) AS ${second}`,
      ],
    );
    return {
      clauses: [...within.clauses, against],
      expression: cypher`[${within.read}, ${found} + ${second}]`,
    };
  });
  return async (session) => {
    const [scope, rows] = (await session.runPrefetch(step, {})) as readonly [
      EntityScopeResult | null,
      MarkedFacts['rows'],
    ];
    return { scope, rows: rows.slice(0, MOST_MARKED), complete: rows.length <= MOST_MARKED };
  };
}

const isMarked = (fact: Variable, mark: FactFlag): Cypher => cypher`${fact}.${name(mark)} = ${literal(true)}`;

/**
 * Binds the marked facts of the whole graph along the index of the mark. The index is named, since Neo4j plans with
 * statistics from when the graph was small, and would read all facts.
 */
function matchMarked(scope: Scope, mark: FactFlag, fact: Variable): Cypher[] {
  const { batch, past } = scope;
  const { engine } = scope.statement;
  const labels = [name('Fact'), ...(past ? [PAST] : [])];
  const most = cypher`ORDER BY ${fact}.${name(mark)}, ${fact}.id LIMIT ${literal(MOST_MARKED + 1)}`;
  const branch = (label: Cypher): Cypher => {
    const along = engine === 'neo4j' ? cypher` USING INDEX ${fact}:${label}(${name(mark)}, id)` : cypher``;
    return cypher`MATCH (${fact}:${label})${along}${where([isMarked(fact, mark), cypher`${fact}.id > ${literal('')}`, ...knownVersion(fact, batch)])} WITH ${fact} ${most} RETURN ${fact}`;
  };
  return [
    call({ ...scope, node: batch }, [join(labels.map(branch), '\nUNION ALL\n')]),
    ...(past ? [cypher`WITH ${fact}, ${batch} ${most}`] : []),
  ];
}
