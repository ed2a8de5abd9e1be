/** `TimelineConnection.buckets`: how many items each lane has in each period. */
import { isoOf } from '../../domain/time/day.ts';
import { countPeriods, daysOfPeriod, type PeriodUnit } from '../../domain/time/period.ts';
import { cypher, lines, Variable, where } from '../../store/cypher.ts';
import type { Extra } from '../compile/connection.ts';
import { call } from '../compile/fields.ts';
import type { LaneBy } from '../compile/scope.ts';
import { laneOf } from './lane.ts';
import { shownPeriods } from './periodRange.ts';
import { sideCounts, sidesByGroup } from './periods.ts';

export const buckets: Extra = (scope, matched, at, selection, listSelection) => {
  const unit = selection.args.unit as PeriodUnit;
  const sides = new Variable('c');
  const lane = laneOf((listSelection.args.laneBy ?? 'KIND') as LaneBy, { ...scope, node: at.item });
  const fields = selection.fields.get('TimelineBucket') ?? [];
  const listed =
    lane.clauses.length === 0
      ? matched
      : {
          clauses: [
            cypher`${lines(matched.clauses)}${where(matched.conditions)}`,
            ...lane.clauses,
            cypher`WITH *`,
          ],
          conditions: [],
        };
  return {
    clauses: [call(scope, sideCounts(listed, at, unit, lane.expression, sides))],
    carries: [sides],
    expression: cypher`${sides}`,
    decode(raw, env) {
      const rows = raw as readonly unknown[];
      const span = shownPeriods(rows, unit, at.during?.days(env) ?? null, selection.name);
      if (span === null) return [];
      const lanes = [...sidesByGroup(rows)].sort(([a], [b]) => (a < b ? -1 : 1));
      return lanes.flatMap(([id, counted]) =>
        countPeriods(counted, span.first, span.last).map(({ period, definite, possible }) => {
          const { from, to } = daysOfPeriod(period, unit);
          const bucket: Readonly<Record<string, unknown>> = {
            __typename: 'TimelineBucket',
            start: isoOf(from),
            end: isoOf(to),
            count: possible,
            definite,
            lane: id,
          };
          return Object.fromEntries(fields.map((field) => [field.key, bucket[field.name]]));
        }),
      );
    },
  };
};
