/** `TimelineLeftOut`: how much of what a timeline asks about it does not show. */

import { cypher, lines, literal, Variable, where } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { call } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
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
    const byKinds = new Variable('c');
    const byLanes = new Variable('c');
    const { clauses, order } = laneGroups(scope, matched, at, listSelection.args, count, cypher`count(*)`);
    const rest = others(at);
    return {
      clauses: [
        call(scope, [
          ...clauses,
          cypher`WITH ${count} ${order} SKIP ${literal(MAX_LANES)}`,
          cypher`RETURN coalesce(sum(${count}), 0) AS ${byLanes}`,
        ]),
        call(scope, [
          cypher`${lines(rest.clauses)}${where(rest.conditions)}`,
          cypher`RETURN count(*) AS ${byKinds}`,
        ]),
      ],
      carries: [byKinds, byLanes],
      expression: cypher`[${byKinds}, ${byLanes}]`,
      decode(raw, env) {
        const [kinds, lanes] = raw as [number, number];
        return timelineLeftOut({ byKinds: kinds, byLanes: lanes }, selection, env);
      },
    };
  };
