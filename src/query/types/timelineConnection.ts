/** The fields of `TimelineConnection` beside its page: `TimelinePeriod`, how many items a lane has in a period; `TimelineLeftOut`, how much of what a timeline asks about it does not show. */
import { type Day, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { countPeriods, daysOfPeriod, type PeriodUnit } from '../../domain/time/period.ts';
import { cypher, lines, literal, Variable, variables, where } from '../../store/cypher.ts';
import { Columns } from '../compile/columns.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { connectionExtras, takes } from '../compile/exactFields.ts';
import { saidEndMin, saidStartMax } from '../compile/factSides.ts';
import { subquery, valuePlan } from '../compile/fieldReaders.ts';
import { type ListMatch, type ListScope, matchClauses } from '../compile/listScope.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { laneGroups, laneOf, MAX_LANES } from '../fields/lanes.ts';
import { periodRangeOf, sideCounts, sidesByGroup } from '../fields/periods.ts';
import { undatedCount } from '../fields/undatedCount.ts';
import { rangeOfDays } from './interval.ts';
import { clusters } from './timelineCluster.ts';
import { lanes } from './timelineLane.ts';

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
      cypher`WITH min(CASE WHEN ${item}.startMin > ${low} THEN ${item}.startMin WHEN ${saidStartMax(item)} < ${high} THEN ${saidStartMax(item)} ELSE null END) AS ${from}, max(CASE WHEN ${item}.endMax < ${high} THEN ${item}.endMax WHEN ${saidEndMin(item)} > ${low} THEN ${saidEndMin(item)} ELSE null END) AS ${to}`,
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

const today: ConnectionField = () => valuePlan(cypher`null`, (_raw, env) => isoOf(env.run.today));

/** `others` is that of `leftOut`. */
export const timelineExtras = (others: Others) =>
  connectionExtras('TimelineConnection', {
    periods: takes(['unit'], periods),
    clusters: takes(['max'], clusters),
    lanes,
    leftOut: leftOut(others),
    range,
    undatedCount,
    today,
  });

interface LeftOut {
  readonly byKinds: number;
  readonly byLanes: number;
}

const timelineLeftOut: ValueType<LeftOut> = valueType('TimelineLeftOut', {
  byKinds: (leftOut) => leftOut.byKinds,
  byLanes: (leftOut) => leftOut.byLanes,
});

/** Matches the facts that a timeline would have if it showed only what `kinds` and `relationTypes` leave out; null for one that shows all. */
type Others = (at: ListScope) => ListMatch | null;

/** `TimelineConnection.leftOut`. */
const leftOut =
  (others: Others): ConnectionField =>
  (scope, matched, at, selection, listSelection) => {
    const count = new Variable('count');
    const { clauses, order } = laneGroups(scope, matched, at, listSelection.args, [
      [count, cypher`count(*)`],
    ]);
    const columns = new Columns();
    const byLanes = columns.add(
      subquery(
        scope,
        [...clauses, cypher`WITH ${count} ${order} SKIP ${literal(MAX_LANES)}`],
        cypher`coalesce(sum(${count}), 0)`,
      ),
    );
    const hidden = others(at);
    const byKinds =
      hidden === null ? null : columns.add(subquery(scope, matchClauses(hidden), cypher`count(*)`));
    return columns.plan((row, env) => {
      const found = { byKinds: (byKinds?.(row, env) ?? 0) as number, byLanes: byLanes(row, env) as number };
      return timelineLeftOut(found, selection, env);
    });
  };

interface LanePeriod {
  readonly from: Day;
  readonly to: Day;
  readonly possible: number;
  readonly definite: number;
  readonly lane: string;
}

const timelinePeriod: ValueType<LanePeriod> = valueType('TimelinePeriod', {
  from: ({ from }) => isoOf(from),
  to: ({ to }) => isoOf(to),
  definite: ({ definite }) => definite,
  possible: ({ possible }) => possible,
  laneKey: ({ lane }) => lane,
});

/** `TimelineConnection.periods`. */
const periods: ConnectionField = (scope, matched, at, selection, listSelection) => {
  const unit = selection.args.unit as PeriodUnit;
  const lane = laneOf(scope, matched, at, listSelection.args);
  return subquery(scope, ...sideCounts(lane.matched, at, unit, lane.key, selection.name), (raw, env) => {
    const groups = sidesByGroup(raw);
    const range = periodRangeOf(groups, unit, at.during?.days(env) ?? null, selection.name);
    if (range === null) return [];
    const lanes = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return lanes.flatMap(([id, counted]) =>
      countPeriods(counted, range.first, range.last).map(({ period, definite, possible }) => {
        const { from, to } = daysOfPeriod(period, unit);
        return timelinePeriod({ from, to, possible, definite, lane: id }, selection, env);
      }),
    );
  });
};
