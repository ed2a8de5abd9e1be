/** The days on which the facts of a group held, none of them counted twice. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { MAX_DAYS } from '../../domain/time/dayCount.ts';
import { type Cypher, cypher, literal, type Variable, variables } from '../../store/cypher.ts';
import { type Days, daysOf } from '../compile/commonDays.ts';
import { callWith } from '../compile/fieldReaders.ts';
import { atMost } from '../compile/lengthOrder.ts';
import type { ListScope } from '../compile/listScope.ts';
import { clippedTo } from '../compile/moment.ts';

/** An interval without a day. */
const NO_DAYS = cypher`[1, 0]`;

/** The sure and the possible days of a fact, two intervals within the window of the list and, if given, within others. */
export function spansOf(
  { item, during }: ListScope,
  within?: { readonly sure: Days; readonly possible: Days },
): Cypher {
  const clipped = ({ from, to }: Days, other: Days | null): Days => {
    const { begins, ends } = clippedTo(other);
    return { from: begins(from), to: ends(to) };
  };
  const interval = (asked: Certainty, other: Days | null): Cypher => {
    const { from, to } = clipped(clipped(daysOf(item, asked), other), during);
    return cypher`[${from}, ${to}]`;
  };
  const held = cypher`coalesce(${item}.vacant, false) = false`;
  const sure = cypher`CASE WHEN ${held} AND ${item}.support = 'ASSERTED' THEN ${interval('DEFINITE', within?.sure ?? null)} ELSE ${NO_DAYS} END`;
  const possible = cypher`CASE WHEN ${held} THEN ${interval('POSSIBLE', within?.possible ?? null)} ELSE ${NO_DAYS} END`;
  return cypher`[${sure}, ${possible}]`;
}

/** The numbers of sure and possible days of a group, above `MAX_DAYS` where there is no upper bound, and clauses that bind them. */
export interface GroupDays {
  readonly clauses: readonly Cypher[];
  readonly definite: Variable;
  readonly possible: Variable;
}

/** @param lists is bound to lists of `spansOf` */
export function countDays(lists: Variable): GroupDays {
  const [definite, possible] = variables('definite', 'possible');
  return {
    clauses: [daysIn(lists, 0, MAX_DAYS, definite), daysIn(lists, 1, MAX_DAYS + 1, possible)],
    definite,
    possible,
  };
}

/** Binds to `count` the number of days in the intervals at one place of the spans, as the length of their union. */
function daysIn(lists: Variable, place: number, most: number, count: Variable): Cypher {
  const [list, spans, span] = variables('list', 'spans', 'span');
  const [sorted, sum, total] = variables('sorted', 'sum', 'total');
  // `sum` is the number of days so far, and the last of them.
  const added = cypher`CASE WHEN ${span}[1] <= ${sum}[1] THEN ${sum} WHEN ${span}[0] > ${sum}[1] THEN [${sum}[0] + ${span}[1] - ${span}[0] + 1, ${span}[1]] ELSE [${sum}[0] + ${span}[1] - ${sum}[1], ${span}[1]] END`;
  return callWith(
    [lists],
    [
      cypher`UNWIND ${lists} AS ${list}`,
      cypher`UNWIND ${list} AS ${spans}`,
      cypher`WITH ${spans}[${literal(place)}] AS ${span}`,
      cypher`WITH ${span} WHERE ${span}[0] <= ${span}[1]`,
      cypher`WITH ${span} ORDER BY ${span}[0]`,
      cypher`WITH collect(${span}) AS ${sorted}`,
      cypher`WITH reduce(${sum} = [0, ${literal(UNBOUNDED_MIN - 1)}], ${span} IN ${sorted} | ${added})[0] AS ${total}`,
      cypher`RETURN ${atMost(cypher`${total}`, most)} AS ${count}`,
    ],
  );
}
