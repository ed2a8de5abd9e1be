/** `TimelineLeftOut`: how much of what a timeline asks about it does not show. */

import { cypher, literal, Variable } from '../../store/cypher.ts';
import { Columns } from '../compile/columns.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { type ListMatch, type ListScope, matchClauses } from '../compile/listScope.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { laneGroups, MAX_LANES } from '../fields/laneGroups.ts';

interface LeftOut {
  readonly byKinds: number;
  readonly byLanes: number;
}

const timelineLeftOut: ValueType<LeftOut> = valueType('TimelineLeftOut', {
  byKinds: (leftOut) => leftOut.byKinds,
  byLanes: (leftOut) => leftOut.byLanes,
});

/**
 * `TimelineConnection.leftOut`.
 * @param others matches the facts that the timeline would have if it showed only what `kinds` and `relationTypes` leave out
 */
export const leftOut =
  (others: (at: ListScope) => ListMatch): ConnectionField =>
  (scope, matched, at, selection, listSelection) => {
    const count = new Variable('count');
    const { clauses, order } = laneGroups(scope, matched, at, listSelection.args, count, cypher`count(*)`);
    const columns = new Columns();
    const byLanes = columns.add(
      subquery(
        scope,
        [...clauses, cypher`WITH ${count} ${order} SKIP ${literal(MAX_LANES)}`],
        cypher`coalesce(sum(${count}), 0)`,
      ),
    );
    const byKinds = columns.add(subquery(scope, matchClauses(others(at)), cypher`count(*)`));
    return columns.plan((row, env) => {
      const found = { byKinds: byKinds(row, env) as number, byLanes: byLanes(row, env) as number };
      return timelineLeftOut(found, selection, env);
    });
  };
