/** The overlap of two tenures in Cypher; the same as `sharedTime` in the domain. */

import type { Certainty } from '../../../domain/model/kinds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../domain/time/day.ts';
import { type Cypher, cypher, literal, type Variable } from '../../../store/cypher.ts';

/** The conditions under which two tenures share time, at least with this certainty. */
export function overlapConditions(a: Variable, b: Variable, certainty: Certainty): Cypher[] {
  const perhaps = [cypher`${a}.startMin < ${b}.endMax`, cypher`${b}.startMin < ${a}.endMax`];
  if (certainty === 'POSSIBLE') return perhaps;
  return [
    ...perhaps,
    cypher`${a}.startMax < ${b}.endMin`,
    cypher`${b}.startMax < ${a}.endMin`,
    ...[a, b].map((tenure) => cypher`${tenure}.support = ${literal('ASSERTED')}`),
  ];
}

/** Added to a day, so that it has thirteen digits and sorts as a text. */
const DAY_BASE = literal(2 * UNBOUNDED_MAX);

const larger = (a: Cypher, b: Cypher): Cypher => cypher`CASE WHEN ${a} > ${b} THEN ${a} ELSE ${b} END`;

/** The sort key of a pair: the first day of the shared time, as far as it is known, then the sort keys of the tenures. */
export function pairOrder(a: Variable, b: Variable): Cypher {
  const first = larger(cypher`${a}.startMin`, cypher`${b}.startMin`);
  const latest = larger(cypher`${a}.startMax`, cypher`${b}.startMax`);
  const low = literal(UNBOUNDED_MIN);
  const begins = cypher`CASE WHEN ${a}.startMin > ${low} OR ${b}.startMin > ${low} THEN ${first} ELSE ${latest} END`;
  return cypher`toString(${DAY_BASE} + ${begins}) + ' ' + ${a}.sort + ' ' + ${b}.sort`;
}
