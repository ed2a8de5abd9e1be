/** The certainty of a fact in a window: five values are read, and the domain decides. */

import type { Certainty, Support } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import { certaintyAsOf, certaintyDuring } from '../../domain/time/certainty.ts';
import { cypher, type Variable } from '../../store/cypher.ts';
import type { DecodeContext } from './run.ts';
import type { FieldPlan } from './scope.ts';

/** Reads the bounds and the support of a fact as a row of five, and decodes them to the certainty. */
export const certaintyPlan = (fact: Variable): FieldPlan => ({
  clauses: [],
  carries: [],
  expression: cypher`[${fact}.startMin, ${fact}.startMax, ${fact}.endMin, ${fact}.endMax, ${fact}.support]`,
  decode: (raw, env) => certaintyOf(raw, env),
});

/** The bounds in the first four values of a row. */
export function boundsOf(row: readonly unknown[]): Bounds {
  const [startMin, startMax, endMin, endMax] = row as readonly [number, number, number, number];
  return { startMin, startMax, endMin, endMax };
}

/** The certainty with which the fact of a `certaintyPlan` row holds in the window of `env`; null if it does not, or without a window. */
export function certaintyOf(row: unknown, env: DecodeContext): Certainty | null {
  if (!env.window || !row) return null;
  const values = row as readonly unknown[];
  const test = env.window.use === 'AS_OF' ? certaintyAsOf : certaintyDuring;
  return test(boundsOf(values), values[4] as Support, env.window.days);
}
