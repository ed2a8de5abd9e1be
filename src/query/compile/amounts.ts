/** Conditions on values and accounts of a fact, which are stored as numbers alone; see `amountsOf` and `numbersOfAccounts`. */

import { UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { type Cypher, cypher, join, literal, Variable } from '../../store/cypher.ts';
import { ACCOUNT_LENGTH, AMOUNT_LENGTH } from '../../store/graphLayout.ts';
import type { Moment } from './scope.ts';

/** The numbers of a value by their place: the least and the greatest, then days; or those of an account. */
export type AmountNumber = (place: number) => Cypher;

/** True if one of the values meets all conditions. */
export const someAmount = (fact: Variable, conditions: Conditions): Cypher =>
  someOf(cypher`${fact}.amounts`, AMOUNT_LENGTH, conditions);

/** True if one of the accounts meets all conditions; false where none exclude each other. */
export const someAccount = (fact: Variable, conditions: Conditions): Cypher =>
  someOf(cypher`${fact}.accountDays`, ACCOUNT_LENGTH, conditions);

/** The places of a side in the numbers of an account: its first and its last day, and 1 if the account gives it. */
export const ACCOUNT_SIDES = { START: [0, 1, 4], END: [2, 3, 5] } as const;

type Conditions = (number: AmountNumber) => readonly Cypher[];

function someOf(numbers: Cypher, length: number, conditions: Conditions): Cypher {
  const first = new Variable('i');
  const met = conditions((place) =>
    place === 0 ? cypher`${numbers}[${first}]` : cypher`${numbers}[${first} + ${literal(place)}]`,
  );
  // To Neo4j the range from 0 to -1 in such steps is not empty.
  const [size, step] = [cypher`size(coalesce(${numbers}, []))`, literal(length)];
  return cypher`any(${first} IN range(0, ${size} - ${step}, ${step}) WHERE ${met.length === 0 ? literal(true) : cypher`(${join(met, ' AND ')})`})`;
}

/** The days on which a value surely is that of its fact. */
export const sureDaysOfAmount = (number: AmountNumber): Pick<Moment, 'from' | 'to'> => ({
  from: number(3),
  to: number(4),
});

/** True for a number that has the time of its fact, and with it any day. */
export const hasTimeOfFact = (number: AmountNumber): Cypher =>
  cypher`${number(3)} = ${literal(UNBOUNDED_MIN)}`;
