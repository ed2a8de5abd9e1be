/**
 * `and`, `or`, `not` and `unrecorded` of filters, in three-valued logic: a condition holds definitely, possibly or not at
 * all. Negations move inwards to single conditions (De Morgan; two cancel), since only a single condition knows what is
 * evidence against it.
 */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, literal } from '../../store/cypher.ts';
import type { Args } from '../compile/selection.ts';

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

/** The conditions of the filter at `path`, all of which must hold with the certainty `wanted`. */
export const conditionsOfTree = (
  filter: Args,
  path: readonly string[],
  wanted: Certainty,
  leaves: Leaves,
): Cypher[] => conditionsOf(filter, path, leaves).map(({ met }) => met(wanted));

function conditionsOf(filter: Args, path: readonly string[], leaves: Leaves): FilterCondition[] {
  const nested = (key: string): FilterCondition[] =>
    ((filter[key] as readonly Args[] | null | undefined) ?? []).map((child, i) =>
      all(conditionsOf(child, [...path, key, String(i)], leaves)),
    );
  const found = [...leaves(filter, path), ...nested('and')];
  const either = nested('or');
  if (either.length > 0) found.push(any(either));
  if (filter.not != null) found.push(not(all(conditionsOf(filter.not as Args, [...path, 'not'], leaves))));
  if (filter.unrecorded != null) {
    const recorded: Leaves = (child, place) => leaves(child, place).map(asRecorded);
    found.push(not(all(conditionsOf(filter.unrecorded as Args, [...path, 'unrecorded'], recorded))));
  }
  return found;
}
