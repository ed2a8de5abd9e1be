/**
 * Facts counted by period. The database counts only their sides, the periods in which they start and end; the counts of
 * the periods in between are computed from these.
 */

import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import type { PeriodUnit, SideCount } from '../../domain/time/period.ts';
import {
  type Cypher,
  cypher,
  join,
  lines,
  literal,
  type Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import { periodNumber } from '../../store/periodNumber.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { clippedTo, isUndated } from '../compile/moment.ts';

/** The most periods in an answer. */
export const MAX_PERIODS = 1000;

/** The most rows of sides; a list with more spans too many periods. */
export const MAX_SIDES = 20_000;

/** The sides by their number in the statement. */
const SIDES: readonly SideCount['side'][] = [
  'MAY_BEGIN',
  'MAY_END',
  'SURE_BEGUN',
  'SURE_END',
  'SURE_WITHIN',
  'OTHER_DAY',
];

/** The longest period of each unit, in days. */
const LENGTHS: Readonly<Record<PeriodUnit, number>> = { DAY: 1, MONTH: 31, YEAR: 366, DECADE: 3653 };

const n = literal;

/** What `sideDays` binds: a group, the number of a side, its first and last day, and how many facts have it. */
interface SideDays {
  readonly key: Variable;
  readonly side: Variable;
  readonly day: Variable;
  readonly until: Variable;
  readonly count: Variable;
}

/**
 * Clauses that bind a row for each day of a side of the dated facts of a list. Days outside the window of the list count
 * as its first or last day.
 * @param group an expression on the item; each of its values is counted separately
 * @param longest the most days of a period; null where it is not known yet
 */
export function sideDays(
  matched: ListMatch,
  at: ListScope,
  group: Cypher,
  longest: number | null,
  { key, side, day, until, count }: SideDays,
): Cypher[] {
  const { item, during } = at;
  const [sides, one] = variables('sides', 'one');
  const { begins, ends } = clippedTo(during);
  const asserted = cypher`${item}.support = 'ASSERTED'`;
  const core = cypher`${asserted} AND ${item}.startMax <= ${item}.endMin`;
  const apart = cypher`${asserted} AND ${item}.startMax > ${item}.endMin`;
  const near =
    longest === null ? apart : cypher`${apart} AND ${item}.startMax - ${item}.endMin < ${n(longest)}`;
  const same = (value: Cypher): Cypher => cypher`${value}, ${value}`;
  const list = join(
    [
      cypher`[0, ${same(begins(cypher`${item}.startMin`))}]`,
      cypher`[1, ${same(ends(cypher`${item}.endMax`))}]`,
    ],
    ', ',
  );
  // With an open start or end, the fact is dated by the days in between, as in "started by 1990".
  const open = cypher`${item}.startMin = ${n(UNBOUNDED_MIN)} OR ${item}.endMax = ${n(UNBOUNDED_MAX)}`;
  const dating = cypher`[5, ${same(cypher`${item}.startMax`)}], [5, ${same(cypher`${item}.endMin`)}]`;
  const sure = cypher`CASE WHEN ${core} THEN [[2, ${same(begins(cypher`${item}.startMax`))}], [3, ${same(ends(cypher`${item}.endMin`))}]] WHEN ${near} THEN [[4, ${item}.endMin, ${item}.startMax], ${dating}] WHEN ${open} THEN [${dating}] ELSE [] END`;
  return [
    cypher`${lines(matched.clauses)}${where([...matched.conditions, cypher`NOT (${isUndated(item)})`])}`,
    cypher`WITH ${group} AS ${key}, [${list}] + ${sure} AS ${sides}`,
    cypher`UNWIND ${sides} AS ${one}`,
    cypher`WITH ${key}, ${one}[0] AS ${side}, ${one}[1] AS ${day}, ${one}[2] AS ${until}, count(*) AS ${count}`,
  ];
}

/**
 * Clauses that count the sides of the dated facts of a list by period and collect the rows `[group, side, period, count]`
 * in `found`, at most `MAX_SIDES + 1`.
 * @param group an expression on the item; each of its values is counted separately
 */
export function sideCounts(
  matched: ListMatch,
  at: ListScope,
  unit: PeriodUnit,
  group: Cypher,
  found: Variable,
): Cypher[] {
  const [key, side, day, until, count, first, last, sum] = variables(
    'key',
    'side',
    'day',
    'until',
    'c',
    'first',
    'last',
    'c',
  );
  return [
    ...sideDays(matched, at, group, LENGTHS[unit], { key, side, day, until, count }),
    ...periodNumber(day, first, unit, cypher`${key}, ${side}, ${until}, ${count}`),
    ...periodNumber(until, last, unit, cypher`${key}, ${side}, ${first}, ${count}`),
    cypher`WITH ${key}, ${side}, ${first}, ${last}, ${count} WHERE ${first} = ${last}`,
    cypher`WITH ${key}, ${side}, ${first}, sum(${count}) AS ${sum} LIMIT ${n(MAX_SIDES + 1)}`,
    cypher`RETURN collect([${key}, ${side}, ${first}, ${sum}]) AS ${found}`,
  ];
}

/** The rows of `sideCounts` by group. */
export function sidesByGroup(rows: unknown): Map<string, SideCount[]> {
  const groups = new Map<string, SideCount[]>();
  for (const [key, side, period, count] of rows as readonly (readonly [string, number, number, number])[]) {
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    known.push({ side: SIDES[side] as SideCount['side'], period, count });
  }
  return groups;
}
