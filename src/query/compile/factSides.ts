/** The sides of a fact, the days on which it may and surely begins and ends, as expressions of a statement. */
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import type { SideCount } from '../../domain/time/period.ts';
import { UNDATED_KEY } from '../../domain/time/sortKey.ts';
import { type Cypher, cypher, join, literal, type Variable } from '../../store/cypher.ts';

/** The sides by their number in a statement. */
export const SIDES: readonly SideCount['side'][] = [
  'MAY_BEGIN',
  'MAY_END',
  'SURE_BEGUN',
  'SURE_END',
  'SURE_WITHIN',
  'OTHER_DAY',
];

const n = literal;

/** The latest start and the earliest end as they are said, doubted dates included. */
export const saidStartMax = (fact: Variable): Cypher =>
  cypher`coalesce(${fact}.saidStartMax, ${fact}.startMax)`;
export const saidEndMin = (fact: Variable): Cypher => cypher`coalesce(${fact}.saidEndMin, ${fact}.endMin)`;

/** The days before and after which the fact surely did not hold, whatever doubted dates may be. */
export const sureStartMin = (fact: Variable): Cypher =>
  cypher`coalesce(${fact}.sureStartMin, ${fact}.startMin)`;
export const sureEndMax = (fact: Variable): Cypher => cypher`coalesce(${fact}.sureEndMax, ${fact}.endMax)`;

/** True for a fact without a date of its own, also where other facts limit it: it is sorted after all others. */
export const isUndated = (fact: Variable): Cypher => cypher`${fact}.sort >= ${n(UNDATED_KEY)}`;
export const isDated = (fact: Variable): Cypher => cypher`${fact}.sort < ${n(UNDATED_KEY)}`;

/** True for a fact with a day on an axis: one of its own, or one that other facts limit it by. */
export const isPlaced = (fact: Variable): Cypher =>
  cypher`(${isDated(fact)} OR ${fact}.startMin > ${n(UNBOUNDED_MIN)} OR ${fact}.endMax < ${n(UNBOUNDED_MAX)})`;

/** How the days at the begin and at the end of a fact are changed, such as to those within a window. */
interface DayChange {
  begins(day: Cypher): Cypher;
  ends(day: Cypher): Cypher;
}

const UNCHANGED: DayChange = { begins: (day) => day, ends: (day) => day };

/**
 * The sides of a dated fact: a list of `[number of the side, first day, last day]`.
 * @param longest the most days of a period; null where it is not known yet
 */
export function sidesOfFact(
  fact: Variable,
  longest: number | null,
  { begins, ends }: DayChange = UNCHANGED,
): Cypher {
  const asserted = cypher`${fact}.support = 'ASSERTED'`;
  const core = cypher`${asserted} AND ${fact}.startMax <= ${fact}.endMin`;
  const apart = cypher`${asserted} AND ${fact}.startMax > ${fact}.endMin`;
  const near =
    longest === null ? apart : cypher`${apart} AND ${fact}.startMax - ${fact}.endMin < ${n(longest)}`;
  const same = (value: Cypher): Cypher => cypher`${value}, ${value}`;
  const list = join(
    [
      cypher`[0, ${same(begins(cypher`${fact}.startMin`))}]`,
      cypher`[1, ${same(ends(cypher`${fact}.endMax`))}]`,
    ],
    ', ',
  );
  // With an open start or end, the fact is dated by the days in between, as in "started by 1990".
  const open = cypher`${fact}.startMin = ${n(UNBOUNDED_MIN)} OR ${fact}.endMax = ${n(UNBOUNDED_MAX)}`;
  const dating = cypher`[5, ${same(saidStartMax(fact))}], [5, ${same(saidEndMin(fact))}]`;
  const sure = cypher`CASE WHEN ${core} THEN [[2, ${same(begins(cypher`${fact}.startMax`))}], [3, ${same(ends(cypher`${fact}.endMin`))}]] WHEN ${near} THEN [[4, ${fact}.endMin, ${fact}.startMax], ${dating}] WHEN ${open} THEN [${dating}] ELSE [] END`;
  const isSaidAsSure = cypher`${fact}.saidStartMax IS NULL AND ${fact}.saidEndMin IS NULL`;
  const doubted = cypher`CASE WHEN ${isSaidAsSure} THEN [] ELSE [${dating}, [5, ${same(cypher`${fact}.startMax`)}], [5, ${same(cypher`${fact}.endMin`)}]] END`;
  return cypher`[${list}] + ${sure} + ${doubted}`;
}
