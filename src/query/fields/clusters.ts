/** The sides of facts counted in parts of equal length of the time of a list, however long that is. */

import { type Day, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { type Cypher, cypher, literal, Param, variables } from '../../store/cypher.ts';
import { isPlaced } from '../compile/factSides.ts';
import type { OneValue } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';
import { MAX_SIDES, sideDays } from './periods.ts';

/** The most parts in an answer. */
export const MAX_CLUSTERS = 400;

/** The number of parts without `max`. */
export const DEFAULT_CLUSTERS = 100;

/** The argument `max`. Throws an InputError where it is out of range. */
export function mostClusters(selection: Selection, run: RequestValues): number {
  const most = Number((run.args[selection.slot] as Args).max ?? DEFAULT_CLUSTERS);
  if (most < 1 || most > MAX_CLUSTERS)
    throw new InputError(
      'INVALID_PAGE',
      `${selection.name}(max: ${most}) is out of range; give 1 to ${MAX_CLUSTERS}.`,
    );
  return most;
}

/** The first and the last day of the parts, null where no item is dated, and rows as those of `sideCounts`. */
export type ClusterSides = readonly [first: Day | null, last: Day | null, rows: readonly unknown[]];

/**
 * Reads `ClusterSides`. The time of the list goes from its first to its last bounded day, within
 * its window. Parts are numbered from 0; days before the first have -1, days after the last have a number that none has.
 * @param group an expression on the item; each of its values is counted separately
 */
export function clusterSides(
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
  group: Cypher,
): OneValue {
  const { during } = at;
  const [key, side, day, until] = variables('key', 'side', 'day', 'until');
  const [count, rows, one] = variables('c', 'rows', 'one');
  const [low, high, first, last, length] = variables('low', 'high', 'first', 'last', 'length');
  const [from, to, sum, start, end, counted] = variables('from', 'to', 'sum', 'start', 'end', 'counted');
  const most = new Param<RequestValues>((run) => mostClusters(selection, run));
  const bounded = cypher`CASE WHEN ${day} > ${literal(UNBOUNDED_MIN)} AND ${day} < ${literal(UNBOUNDED_MAX)} THEN ${day} ELSE null END`;
  const begin = during ? cypher`CASE WHEN ${low} < ${during.from} THEN ${during.from} ELSE ${low} END` : low;
  const finish = during ? cypher`CASE WHEN ${high} > ${during.to} THEN ${during.to} ELSE ${high} END` : high;
  const place = (of: Cypher): Cypher =>
    cypher`CASE WHEN ${of} < ${first} THEN -1 WHEN ${of} > ${last} THEN ${literal(MAX_CLUSTERS)} ELSE (${of} - ${first}) / ${length} END`;
  const body = [
    ...sideDays(matched, at, group, null, { key, side, day, until, count }, isPlaced(at.item)),
    cypher`WITH collect([${key}, ${side}, ${day}, ${until}, ${count}]) AS ${rows}, min(${bounded}) AS ${low}, max(${bounded}) AS ${high}`,
    cypher`WITH ${rows}, ${begin} AS ${first}, ${finish} AS ${last}`,
    cypher`WITH ${rows}, ${first}, ${last}, (${last} - ${first} + ${most}) / ${most} AS ${length}`,
    cypher`UNWIND ${rows} AS ${one}`,
    cypher`WITH ${first}, ${last}, ${one}, ${place(cypher`${one}[2]`)} AS ${from}, ${place(cypher`${one}[3]`)} AS ${to}`,
    cypher`WITH ${first}, ${last}, ${one}, ${from}, ${to} WHERE ${from} = ${to}`,
    cypher`WITH ${first}, ${last}, ${one}[0] AS ${key}, ${one}[1] AS ${side}, ${from}, sum(${one}[4]) AS ${sum} LIMIT ${literal(MAX_SIDES + 1)}`,
    cypher`WITH min(${first}) AS ${start}, max(${last}) AS ${end}, collect([${key}, ${side}, ${from}, ${sum}]) AS ${counted}`,
  ];
  return [body, cypher`[${start}, ${end}, ${counted}]`];
}
