/** `TimelinePeriod`: how many items a lane has in a period. */

import { type Day, isoOf } from '../../domain/time/day.ts';
import { countPeriods, daysOfPeriod, type PeriodUnit } from '../../domain/time/period.ts';
import { cypher, Variable } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { call } from '../compile/fieldReaders.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { laneOf } from '../fields/laneKey.ts';
import { periodRangeOf } from '../fields/periodRange.ts';
import { sideCounts, sidesByGroup } from '../fields/periods.ts';

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
export const periods: ConnectionField = (scope, matched, at, selection, listSelection) => {
  const unit = selection.args.unit as PeriodUnit;
  const sides = new Variable('c');
  const lane = laneOf(scope, matched, at, listSelection.args);
  return {
    clauses: [call(scope, sideCounts(lane.matched, at, unit, lane.key, sides))],
    carries: [sides],
    expression: cypher`${sides}`,
    decode(raw, env) {
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
    },
  };
};
