/** Conditions on the values of a fact, which are stored as numbers alone; see `amountsOf`. */

import { UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { type Cypher, cypher, join, literal, Variable } from '../../store/cypher.ts';
import { AMOUNT_LENGTH } from '../../store/graphLayout.ts';
import type { Moment } from './scope.ts';

/** The numbers of a value by their place: the least and the greatest, then days. */
export type AmountNumber = (place: number) => Cypher;

/** True if one of the values meets all conditions. */
export function someAmount(fact: Variable, conditions: (number: AmountNumber) => readonly Cypher[]): Cypher {
  const first = new Variable('i');
  const met = conditions((place) =>
    place === 0 ? cypher`${fact}.amounts[${first}]` : cypher`${fact}.amounts[${first} + ${literal(place)}]`,
  );
  // To Neo4j the range from 0 to -1 in such steps is not empty.
  const [size, length] = [cypher`size(coalesce(${fact}.amounts, []))`, literal(AMOUNT_LENGTH)];
  return cypher`any(${first} IN range(0, ${size} - ${length}, ${length}) WHERE ${met.length === 0 ? literal(true) : cypher`(${join(met, ' AND ')})`})`;
}

/** The days on which a value surely is that of its fact. */
export const sureDaysOfAmount = (number: AmountNumber): Pick<Moment, 'from' | 'to'> => ({
  from: number(3),
  to: number(4),
});

/** True for a number that has the time of its fact, and with it any day. */
export const hasTimeOfFact = (number: AmountNumber): Cypher =>
  cypher`${number(3)} = ${literal(UNBOUNDED_MIN)}`;
