/** `TimelineCluster`: how many items a timeline has in a part of its time. */

import { keptIn } from '../../domain/model/keptIn.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import { countPeriods } from '../../domain/time/period.ts';
import { literal } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { fieldsOf } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { type ClusterSides, clusterSides, MAX_CLUSTERS, mostClusters } from '../fields/clusters.ts';
import { laneOf } from '../fields/lanes.ts';
import { MAX_SIDES, sidesByGroup } from '../fields/periods.ts';
import { InputError } from '../inputError.ts';

interface Counts {
  definite: number;
  possible: number;
}

interface Cluster {
  readonly from: Day;
  readonly to: Day;
  readonly all: Counts;
  readonly lanes: ReadonlyMap<string, Counts>;
}

const noItems = (): Counts => ({ definite: 0, possible: 0 });

function add(to: Counts, { definite, possible }: Counts) {
  to.definite += definite;
  to.possible += possible;
}

const clusterLane: ValueType<readonly [key: string, counts: Counts]> = valueType('TimelineClusterLane', {
  laneKey: ([key]) => key,
  definite: ([, { definite }]) => definite,
  possible: ([, { possible }]) => possible,
});

const timelineCluster: ValueType<Cluster> = valueType('TimelineCluster', {
  from: ({ from }) => isoOf(from),
  to: ({ to }) => isoOf(to),
  definite: ({ all }) => all.definite,
  possible: ({ all }) => all.possible,
  lanes: ({ lanes }, _args, selection, env) =>
    [...lanes].sort(([a], [b]) => (a < b ? -1 : 1)).map((lane) => clusterLane(lane, selection, env)),
});

/** `TimelineConnection.clusters`. Items are counted by lane only where lanes are selected. */
export const clusters: ConnectionField = (scope, matched, at, selection, listSelection) => {
  const byLane = fieldsOf(selection, 'TimelineCluster').some(({ name }) => name === 'lanes');
  const lane = byLane ? laneOf(scope, matched, at, listSelection.args) : null;
  const group = lane?.key ?? literal('');
  return subquery(scope, ...clusterSides(lane?.matched ?? matched, at, selection, group), (raw, env) => {
    const [first, last, rows] = raw as ClusterSides;
    if (rows.length > MAX_SIDES) throw tooMany(selection.name);
    if (first === null || last === null) return [];
    return clustersOf(first, last, mostClusters(selection, env.run), rows).map((cluster) =>
      timelineCluster(cluster, selection, env),
    );
  });
};

function clustersOf(first: Day, last: Day, most: number, rows: readonly unknown[]): Cluster[] {
  const length = Math.ceil((last - first + 1) / most);
  const found = new Map<number, { readonly all: Counts; readonly lanes: Map<string, Counts> }>();
  for (const [lane, sides] of sidesByGroup(rows)) {
    for (const counts of countPeriods(sides, 0, Math.floor((last - first) / length))) {
      const { all, lanes } = keptIn(found, counts.period, () => ({ all: noItems(), lanes: new Map() }));
      add(all, counts);
      add(keptIn(lanes, lane, noItems), counts);
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([place, counts]) => {
      const from = first + place * length;
      return { from, to: Math.min(last, from + length - 1), ...counts };
    });
}

const tooMany = (field: string): InputError =>
  new InputError(
    'UNBOUNDED_QUESTION',
    `The items in ${field} begin and end in more than ${MAX_SIDES} places, each lane and part counted; ask for fewer parts (max: 1 to ${MAX_CLUSTERS}), for fewer lanes (laneBy: KIND), or without lanes.`,
  );
