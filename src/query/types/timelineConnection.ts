/** The fields of `TimelineConnection` beside its page. */

import { type Day, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { cypher, lines, literal, variables, where } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { connectionExtras, takes } from '../compile/exactFields.ts';
import { isUndated } from '../compile/factSides.ts';
import { subquery, valuePlan } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { rangeOfDays } from './interval.ts';
import { clusters } from './timelineCluster.ts';
import { lanes } from './timelineLane.ts';
import { leftOut } from './timelineLeftOut.ts';
import { periods } from './timelinePeriod.ts';

/** From the first to the last bounded day of all items; null where no item has one. */
const range: ConnectionField = (scope, matched, at, selection) => {
  const [from, to] = variables('from', 'to');
  const { item } = at;
  const low = literal(UNBOUNDED_MIN);
  const high = literal(UNBOUNDED_MAX);
  return subquery(
    scope,
    [
      cypher`${lines(matched.clauses)}${where(matched.conditions)}`,
      cypher`WITH min(CASE WHEN ${item}.startMin > ${low} THEN ${item}.startMin WHEN ${item}.startMax < ${high} THEN ${item}.startMax ELSE null END) AS ${from}, max(CASE WHEN ${item}.endMax < ${high} THEN ${item}.endMax WHEN ${item}.endMin > ${low} THEN ${item}.endMin ELSE null END) AS ${to}`,
    ],
    cypher`[${from}, ${to}]`,
    (raw, env) => {
      const [start, end] = raw as [Day | null, Day | null];
      if (start === null && end === null) return null;
      const first = start ?? UNBOUNDED_MIN;
      const last = end ?? UNBOUNDED_MAX;
      return rangeOfDays({ from: first, to: last }, selection, env);
    },
  );
};

/** The number of items without a date. */
const undated: ConnectionField = (scope, matched, at) => {
  return subquery(
    scope,
    [cypher`${lines(matched.clauses)}${where([...matched.conditions, isUndated(at.item)])}`],
    cypher`count(*)`,
  );
};

const today: ConnectionField = () => valuePlan(cypher`null`, (_raw, env) => isoOf(env.run.today));

/** `others` is that of `leftOut`. */
export const timelineExtras = (others: (at: ListScope) => ListMatch) =>
  connectionExtras('TimelineConnection', {
    periods: takes(['unit'], periods),
    clusters: takes(['max'], clusters),
    lanes,
    leftOut: leftOut(others),
    range,
    undatedCount: undated,
    today,
  });
