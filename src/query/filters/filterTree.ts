/** `and`, `or` and `not` of filters, in three-valued logic: a condition holds definitely, possibly or not at all. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, literal } from '../../store/cypher.ts';
import type { Args } from '../compile/selection.ts';

/**
 * A condition for each certainty: with DEFINITE it is true where it definitely holds, with POSSIBLE where it may hold. It
 * is never null.
 */
export type ConditionByCertainty = (wanted: Certainty) => Cypher;

/** A condition that does not depend on the moment, so that it is the same for both. */
export const regardlessOfCertainty =
  (condition: Cypher): ConditionByCertainty =>
  () =>
    condition;

/** The conditions of one level of a filter, which is at `path` of the arguments. */
type Leaves = (filter: Args, path: readonly string[]) => readonly ConditionByCertainty[];

const all =
  (truths: readonly ConditionByCertainty[]): ConditionByCertainty =>
  (wanted) =>
    truths.length === 0
      ? literal(true)
      : cypher`(${join(
          truths.map((truth) => truth(wanted)),
          ' AND ',
        )})`;

const any =
  (truths: readonly ConditionByCertainty[]): ConditionByCertainty =>
  (wanted) =>
    cypher`(${join(
      truths.map((truth) => truth(wanted)),
      ' OR ',
    )})`;

/** NOT swaps the certainties: possible(not x) = not definite(x). */
const not =
  (truth: ConditionByCertainty): ConditionByCertainty =>
  (wanted) =>
    cypher`NOT ${truth(wanted === 'DEFINITE' ? 'POSSIBLE' : 'DEFINITE')}`;

/** The conditions of the filter at `path`, all of which must hold with the certainty `wanted`. */
export const filterConditions = (
  filter: Args | null | undefined,
  path: readonly string[],
  wanted: Certainty,
  leaves: Leaves,
): Cypher[] => (filter ? conditionsOf(filter, path, leaves).map((truth) => truth(wanted)) : []);

function conditionsOf(filter: Args, path: readonly string[], leaves: Leaves): ConditionByCertainty[] {
  const nested = (key: string): ConditionByCertainty[] =>
    ((filter[key] as readonly Args[] | null | undefined) ?? []).map((child, i) =>
      all(conditionsOf(child, [...path, key, String(i)], leaves)),
    );
  const found = [...leaves(filter, path), ...nested('and')];
  const either = nested('or');
  if (either.length > 0) found.push(any(either));
  if (filter.not != null) found.push(not(all(conditionsOf(filter.not as Args, [...path, 'not'], leaves))));
  return found;
}
