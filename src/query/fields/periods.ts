/**
 * Facts counted by period. The database counts only their sides, the periods in which they start and end; the counts of
 * the periods in between are computed from these.
 */
import { addTo } from '../../domain/model/addTo.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import {
  MOST_DAYS,
  type PeriodUnit,
  periodNumber,
  periodRange,
  periodText,
  type SideCount,
} from '../../domain/time/period.ts';
import {
  type Cypher,
  cypher,
  lines,
  literal,
  Param,
  type Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import { isDated, SIDES, sidesOfFact } from '../compile/factSides.ts';
import type { OneValue } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { clippedTo, isGiven } from '../compile/moment.ts';
import { periodNumber as bindPeriod } from '../compile/periodNumber.ts';
import type { RequestValues } from '../compile/run.ts';
import type { GivenWindow } from '../compile/scope.ts';
import { InputError } from '../inputError.ts';

/** The most periods in an answer. */
const MAX_PERIODS = 1000;

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
 * Clauses that bind a row for each day of a side of the facts of a list that are `counted`. Days outside the window of the list count
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
  counted: Cypher,
): Cypher[] {
  const { item, during } = at;
  const [sides, one, isSure] = variables('sides', 'one', 'isSure');
  // The sure days of a fact that only perhaps meets the filter are days that date it.
  const number = matched.surelyMet
    ? cypher`CASE WHEN ${isSure} OR ${one}[0] < 2 THEN ${one}[0] ELSE 5 END`
    : cypher`${one}[0]`;
  return [
    cypher`${lines(matched.clauses)}${where([...matched.conditions, counted])}`,
    cypher`WITH ${group} AS ${key}, ${sidesOfFact(item, longest, clippedTo(during))} AS ${sides}${matched.surelyMet ? cypher`, ${matched.surelyMet} AS ${isSure}` : cypher``}`,
    cypher`UNWIND ${sides} AS ${one}`,
    cypher`WITH ${key}, ${number} AS ${side}, ${one}[1] AS ${day}, ${one}[2] AS ${until}, count(*) AS ${count}`,
  ];
}

/**
 * Counts the sides of the dated facts of a list by period: rows of `[group, side, period, count]`, at most `MAX_SIDES + 1`.
 * @param group an expression on the item; each of its values is counted separately
 * @param field the name of the field, for the message where the window has too many periods
 */
export function sideCounts(
  matched: ListMatch,
  at: ListScope,
  unit: PeriodUnit,
  group: Cypher,
  field: string,
): OneValue {
  const { during } = at;
  const [key, side, day, until] = variables('key', 'side', 'day', 'until');
  const [count, first, last, sum] = variables('c', 'first', 'last', 'c');
  const body = [
    ...sideDays(matched, at, group, MOST_DAYS[unit], { key, side, day, until, count }, isDated(at.item)),
    ...bindPeriod(day, first, unit, cypher`${key}, ${side}, ${until}, ${count}`),
    ...bindPeriod(until, last, unit, cypher`${key}, ${side}, ${first}, ${count}`),
    cypher`WITH ${key}, ${side}, ${first}, ${last}, ${count} WHERE ${first} = ${last}`,
    cypher`WITH ${key}, ${side}, ${first}, sum(${count}) AS ${sum} LIMIT ${during && isGiven(during) ? mostSides(during, unit, field) : literal(MAX_SIDES + 1)}`,
  ];
  return [body, cypher`collect([${key}, ${side}, ${first}, ${sum}])`];
}

/** `MAX_SIDES + 1`; a window of too many periods is refused by it before the statement runs. */
const mostSides = (window: GivenWindow, unit: PeriodUnit, field: string): Param<RequestValues> =>
  new Param((run) => {
    checkWindow(window.given(run), unit, field);
    return MAX_SIDES + 1;
  });

/** The rows of `sideCounts` by group. */
export function sidesByGroup(rows: unknown): Map<string, SideCount[]> {
  const groups = new Map<string, SideCount[]>();
  for (const [key, side, period, count] of rows as readonly (readonly [string, number, number, number])[]) {
    addTo(groups, key, { side: SIDES[side] as SideCount['side'], period, count });
  }
  return groups;
}

interface PeriodRange {
  readonly first: number;
  readonly last: number;
}

/** The error for a list that would be counted in too many periods to draw. */
const tooMany = (what: string, unit: PeriodUnit, field: string): InputError =>
  new InputError(
    'UNBOUNDED_QUESTION',
    `${field}(unit: ${unit}) would count in ${what}; at most ${MAX_PERIODS} periods are counted. Give a larger unit, or a shorter window to the list, for example during: "2017".`,
  );

/** Throws an InputError for a window of more than `MAX_PERIODS`, whatever is in it. */
function checkWindow({ from, to }: Window, unit: PeriodUnit, field: string): void {
  if (from > UNBOUNDED_MIN && to < UNBOUNDED_MAX)
    checkRange({ first: periodNumber(from, unit), last: periodNumber(to, unit) }, unit, field);
}

function checkRange({ first, last }: PeriodRange, unit: PeriodUnit, field: string): void {
  const periods = last - first + 1;
  if (periods <= MAX_PERIODS) return;
  const what = `${periods} periods, from ${periodText(first, unit)} to ${periodText(last, unit)}`;
  throw tooMany(what, unit, field);
}

/**
 * The periods from the first to the last bounded day of a list, within its window; null where no fact is dated. Throws
 * an InputError for a window or a span of more than `MAX_PERIODS`.
 * @param groups the sides of the facts, by group
 * @param field the name of the field, for the message
 */
export function periodRangeOf(
  groups: ReadonlyMap<string, readonly SideCount[]>,
  unit: PeriodUnit,
  window: Window | null,
  field: string,
): PeriodRange | null {
  // The days of an enclosing record are known only now.
  if (window) checkWindow(window, unit, field);
  const sides = [...groups.values()].flat();
  if (sides.length > MAX_SIDES) throw tooMany(`more than ${MAX_SIDES} places`, unit, field);
  const found = periodRange(sides, unit);
  if (found === null) return null;
  const span = window
    ? {
        first: Math.max(found.first, periodNumber(window.from, unit)),
        last: Math.min(found.last, periodNumber(window.to, unit)),
      }
    : found;
  checkRange(span, unit, field);
  return span;
}
