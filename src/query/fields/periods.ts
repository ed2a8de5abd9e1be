/**
 * Facts counted by period. The database counts only their sides, the periods in which they start and end; the counts of
 * the periods in between are computed from these.
 */

import { MOST_DAYS, type PeriodUnit, type SideCount } from '../../domain/time/period.ts';
import { type Cypher, cypher, lines, literal, type Variable, variables, where } from '../../store/cypher.ts';
import { isUndated, SIDES, sidesOfFact } from '../compile/factSides.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { clippedTo } from '../compile/moment.ts';
import { periodNumber } from '../compile/periodNumber.ts';

/** The most periods in an answer. */
export const MAX_PERIODS = 1000;

/** The most rows of sides; a list with more spans too many periods. */
export const MAX_SIDES = 20_000;

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
  return [
    cypher`${lines(matched.clauses)}${where([...matched.conditions, cypher`NOT (${isUndated(item)})`])}`,
    cypher`WITH ${group} AS ${key}, ${sidesOfFact(item, longest, clippedTo(during))} AS ${sides}`,
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
  const [key, side, day, until] = variables('key', 'side', 'day', 'until');
  const [count, first, last, sum] = variables('c', 'first', 'last', 'c');
  return [
    ...sideDays(matched, at, group, MOST_DAYS[unit], { key, side, day, until, count }),
    ...periodNumber(day, first, unit, cypher`${key}, ${side}, ${until}, ${count}`),
    ...periodNumber(until, last, unit, cypher`${key}, ${side}, ${first}, ${count}`),
    cypher`WITH ${key}, ${side}, ${first}, ${last}, ${count} WHERE ${first} = ${last}`,
    cypher`WITH ${key}, ${side}, ${first}, sum(${count}) AS ${sum} LIMIT ${literal(MAX_SIDES + 1)}`,
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
