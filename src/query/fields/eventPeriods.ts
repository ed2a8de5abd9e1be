/** Events counted by the periods that their recorded dates may touch. */

import { UNBOUNDED_MIN } from '../../domain/time/day.ts';
import type { PeriodUnit } from '../../domain/time/period.ts';
import { type Cypher, cypher, join, literal, Variable, variables, where } from '../../store/cypher.ts';
import { isUndated } from '../compile/factSides.ts';
import type { ListScope } from '../compile/listScope.ts';
import { clippedTo } from '../compile/moment.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { periodNumber } from '../compile/periodNumber.ts';
import { MAX_SIDES } from './periods.ts';

/** The dated existences of an event: `existence` is bound, with the conditions on it. */
export function datedExistence(
  at: Pick<ListScope, 'item' | 'batch' | 'past'>,
  existence: Variable,
): { readonly pattern: Cypher; readonly conditions: readonly Cypher[] } {
  return {
    pattern: cypher`(${at.item})<-[:${relationshipTypes(at, 'ENTITY')}]-(${labelledNode(at, existence, 'Existence')})`,
    conditions: [...visibleVersion(at, existence, 'Existence'), cypher`NOT (${isUndated(existence)})`],
  };
}

/**
 * Clauses that count the sides of the events in `at.item`, which are bound once each, and collect them in `found` as
 * `sideCounts` does. An event may have several existences: it counts once in a period that several of them touch, so that
 * the ranges of periods of one event are joined where they overlap.
 */
export function eventSides(at: ListScope, unit: PeriodUnit, found: Variable): Cypher[] {
  const { item, during } = at;
  const [existence, side, day, number, days] = variables('x', 'side', 'day', 'number', 'days');
  const [range, from, to, ranges, i] = variables('range', 'from', 'to', 'ranges', 'i');
  const [reach, one, count] = variables('reach', 'one', 'c');
  const { begins, ends } = clippedTo(during);
  const dated = datedExistence(at, existence);
  // The numbers of the sides are those of `sideCounts`.
  const stored = [
    cypher`[0, ${begins(cypher`${existence}.startMin`)}]`,
    cypher`[1, ${ends(cypher`${existence}.endMax`)}]`,
    cypher`[2, ${begins(cypher`${existence}.startMax`)}]`,
    cypher`[3, ${ends(cypher`${existence}.endMin`)}]`,
  ];
  const bounds = [0, 1, 2, 3].map(() => new Variable('bound')) as [Variable, Variable, Variable, Variable];
  const [first, last, sureFrom, sureTo] = bounds;
  const read = bounds.map(
    (bound, place) =>
      cypher`max(CASE WHEN ${side} = ${literal(place)} THEN ${number} ELSE null END) AS ${bound}`,
  );
  const named = bounds.map((bound) => cypher`[5, ${bound}, ${bound}]`);
  const before = new Variable('before');
  // No period has a smaller number.
  const nothing = literal(UNBOUNDED_MIN - 1);
  const furthest = cypher`reduce(${reach} = ${nothing}, ${range} IN ${ranges}[0..${i}] | CASE WHEN ${range}[1] > ${reach} THEN ${range}[1] ELSE ${reach} END)`;
  const next = new Variable('next');
  const begin = cypher`CASE WHEN ${from} > ${before} THEN [[${side}, ${from}]] ELSE [] END`;
  const end = cypher`CASE WHEN ${side} <> 5 AND (${next} IS NULL OR ${next} > ${reach}) THEN [[${side} + 1, ${reach}]] ELSE [] END`;
  return [
    cypher`MATCH ${dated.pattern}${where(dated.conditions)}`,
    cypher`WITH ${item}, ${existence}, [${join(stored, ', ')}] AS ${days}`,
    cypher`UNWIND ${days} AS ${one}`,
    cypher`WITH ${item}, ${existence}, ${one}[0] AS ${side}, ${one}[1] AS ${day}`,
    ...periodNumber(day, number, unit, cypher`${item}, ${existence}, ${side}`),
    cypher`WITH ${item}, ${existence}, ${join(read, ', ')}`,
    // The sure days of an event of 2017 are those of that year as a whole: the periods decide, not the days.
    cypher`WITH ${item}, [[0, ${first}, ${last}], ${join(named, ', ')}] + CASE WHEN ${existence}.support = 'ASSERTED' THEN [[2, ${sureFrom}, ${sureTo}]] ELSE [] END AS ${days}`,
    cypher`UNWIND ${days} AS ${one}`,
    cypher`WITH ${item}, ${one}[0] AS ${side}, ${one}[1] AS ${from}, ${one}[2] AS ${to} WHERE ${from} <= ${to}`,
    cypher`WITH ${item}, ${side}, ${from}, ${to} ORDER BY ${from}`,
    cypher`WITH ${item}, ${side}, collect([${from}, ${to}]) AS ${ranges}`,
    cypher`UNWIND range(0, size(${ranges}) - 1) AS ${i}`,
    cypher`WITH ${side}, ${ranges}[${i}][0] AS ${from}, ${ranges}[${i}][1] AS ${to}, ${ranges}[${i} + 1][0] AS ${next}, ${furthest} AS ${before}`,
    // A range begins where none before reaches it, and ends where none begins that is reached: at the furthest so far.
    cypher`WITH ${side}, ${from}, ${next}, ${before}, CASE WHEN ${to} > ${before} THEN ${to} ELSE ${before} END AS ${reach}`,
    cypher`WITH ${begin} + ${end} AS ${days}`,
    cypher`UNWIND ${days} AS ${one}`,
    cypher`WITH ${one}[0] AS ${side}, ${one}[1] AS ${number}, count(*) AS ${count} LIMIT ${literal(MAX_SIDES + 1)}`,
    cypher`RETURN collect(['', ${side}, ${number}, ${count}]) AS ${found}`,
  ];
}
