/** Certainty: read as five values, told by the domain. */

import type { Certainty, Support } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import { certaintyAsOf, certaintyDuring } from '../../domain/time/certainty.ts';
import { cypher, type Variable } from '../../store/cypher.ts';
import type { DecodeContext } from './run.ts';
import type { FieldPlan } from './scope.ts';

/** The bounds and the support of a fact, as a row of five. */
export const certaintyPlan = (fact: Variable): FieldPlan => ({
  clauses: [],
  carries: [],
  expression: cypher`[${fact}.startMin, ${fact}.startMax, ${fact}.endMin, ${fact}.endMax, ${fact}.support]`,
  decode: (raw, env) => certaintyOf(raw, env),
});

export function boundsOf(row: readonly unknown[]): Bounds {
  const [startMin, startMax, endMin, endMax] = row as readonly [number, number, number, number];
  return { startMin, startMax, endMin, endMax };
}

/** How surely the fact of such a row answers the window of its place; null without a window, or where it does not. */
export function certaintyOf(row: unknown, env: DecodeContext): Certainty | null {
  if (!env.window || !row) return null;
  const values = row as readonly unknown[];
  const test = env.window.use === 'AS_OF' ? certaintyAsOf : certaintyDuring;
  return test(boundsOf(values), values[4] as Support, env.window.days);
}
