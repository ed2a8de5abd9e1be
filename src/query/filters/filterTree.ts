/**
 * `and`, `or`, `not` and `unrecorded` of filters, in three-valued logic: a condition holds definitely, possibly or not at
 * all. Negations move inwards to single conditions (De Morgan; two cancel), since only a single condition knows what is
 * evidence against it.
 */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, literal } from '../../store/cypher.ts';
import type { Args } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';

/**
 * A condition for each certainty: with DEFINITE it is true where it definitely holds, with POSSIBLE where it may hold. It
 * is never null.
 */
export type ConditionByCertainty = (wanted: Certainty) => Cypher;

/** A condition and its negation. What is not recorded may be so, hence `unmet` is more than what `met` leaves over. */
export interface FilterCondition {
  /** Whether the condition holds. */
  readonly met: ConditionByCertainty;
  /** Whether it does not hold. */
  readonly unmet: ConditionByCertainty;
}

/** A condition that the record itself decides, so that it does not depend on the moment. */
export const regardlessOfCertainty = (condition: Cypher): FilterCondition => ({
  met: () => condition,
  unmet: () => cypher`NOT (${condition})`,
});

const OPERATOR_KEYS = ['and', 'or', 'not', 'unrecorded'] as const;
export type Operator = (typeof OPERATOR_KEYS)[number];

/** The keys that hold filters of the same type. */
export const OPERATORS: ReadonlySet<string> = new Set(OPERATOR_KEYS);

/** The conditions of one level of a filter, which is at `path` of the arguments. */
type Leaves = (filter: Args, path: readonly string[]) => readonly FilterCondition[];

export const joined = (conditions: readonly Cypher[], operator: 'AND' | 'OR'): Cypher =>
  conditions.length === 0
    ? literal(operator === 'AND')
    : cypher`(${join(conditions, operator === 'AND' ? ' AND ' : ' OR ')})`;

const all = (conditions: readonly FilterCondition[]): FilterCondition => ({
  met: (wanted) =>
    joined(
      conditions.map(({ met }) => met(wanted)),
      'AND',
    ),
  unmet: (wanted) =>
    joined(
      conditions.map(({ unmet }) => unmet(wanted)),
      'OR',
    ),
});

const not = ({ met, unmet }: FilterCondition): FilterCondition => ({ met: unmet, unmet: met });

const any = (conditions: readonly FilterCondition[]): FilterCondition => not(all(conditions.map(not)));

/** What the condition says about the record: true where a recorded fact may meet it, otherwise false, never possible. */
const asRecorded = ({ met }: FilterCondition): FilterCondition => regardlessOfCertainty(met('POSSIBLE'));

/** The conditions of the filter at `path` of the arguments of `field`, all of which must hold. */
export const conditionsOfTree = (
  field: string,
  filter: Args,
  path: readonly string[],
  leaves: Leaves,
): FilterCondition[] => conditionsOf({ field, leaves }, filter, path);

/** The field that has the filter, and how its single conditions are read. */
interface Reading {
  readonly field: string;
  readonly leaves: Leaves;
}

function conditionsOf(reading: Reading, filter: Args, path: readonly string[]): FilterCondition[] {
  const { field, leaves } = reading;
  const below = (key: string) =>
    ((filter[key] as readonly Args[] | null | undefined) ?? []).map(
      (child, i) => [child, [...path, key, String(i)]] as const,
    );
  /** All of an operand, without which its operator would say nothing, or that nothing matches. */
  const operand = (how: Reading, child: Args, place: readonly string[]): FilterCondition => {
    const conditions = conditionsOf(how, child, place);
    if (conditions.length === 0) throw saysNothing(field, place);
    return all(conditions);
  };
  const found = [...leaves(filter, path), ...below('and').flatMap((each) => conditionsOf(reading, ...each))];
  if (filter.or != null) {
    const either = below('or').map((each) => operand(reading, ...each));
    if (either.length === 0) throw saysNothing(field, [...path, 'or']);
    found.push(any(either));
  }
  if (filter.not != null) found.push(not(operand(reading, filter.not as Args, [...path, 'not'])));
  if (filter.unrecorded != null) {
    const recorded: Leaves = (child, place) => leaves(child, place).map(asRecorded);
    found.push(not(operand({ field, leaves: recorded }, filter.unrecorded as Args, [...path, 'unrecorded'])));
  }
  return found;
}

const saysNothing = (field: string, path: readonly string[]): InputError =>
  new InputError(
    'EMPTY_FILTER',
    `${field}(${path.join('.')}:) has no condition, so that it says nothing; give it one, or leave it out. A condition that is null is none.`,
  );
