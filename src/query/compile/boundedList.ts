/** Limits for lists that the database must compute as a whole before it can order them. */
import { type Cypher, cypher, literal, Variable } from '../../store/cypher.ts';
import type { InputError } from '../inputError.ts';
import { call } from './fieldReaders.ts';
import type { FieldPlan, Scope } from './scope.ts';
import type { Args, Selection } from './selection.ts';

/** A limit on what a list is computed from: `clauses` bind a row for each part, of which there must be `min` to `max`. */
export interface ListLimit {
  readonly clauses: readonly Cypher[];
  readonly min?: number;
  readonly max: number;
  /** The error if there are more or fewer. */
  refuse(args: Args): InputError;
}

/**
 * The plan of a list, refused if a limit is exceeded: decoding throws the error of the limit. The clauses of the plan run
 * in any case, so that they need a LIMIT of their own.
 */
export function limitedList(
  scope: Scope,
  selection: Selection,
  limits: readonly ListLimit[],
  plan: FieldPlan,
): FieldPlan {
  const counts = limits.map(() => new Variable('c'));
  return {
    clauses: [
      ...limits.map(({ clauses, max }, i) => {
        const one = new Variable('one');
        return call(scope, [
          ...clauses,
          cypher`WITH 1 AS ${one} LIMIT ${literal(max + 1)}`,
          cypher`RETURN count(${one}) AS ${counts[i] as Variable}`,
        ]);
      }),
      ...plan.clauses,
    ],
    carries: [...counts, ...plan.carries],
    expression: counts.reduceRight((rest, count) => cypher`[${count}, ${rest}]`, plan.expression),
    decode(raw, env) {
      let rest = raw;
      for (const { min = 0, max, refuse } of limits) {
        const [count, inner] = rest as readonly [number, unknown];
        if (count < min || count > max) throw refuse(env.run.args[selection.slot] as Args);
        rest = inner;
      }
      return plan.decode(rest, env);
    },
  };
}
