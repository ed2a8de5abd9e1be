/** Lists that the database must make as a whole before it knows their order, and how they stay bounded. */
import { type Cypher, cypher, literal, Variable } from '../../store/cypher.ts';
import type { InputError } from '../inputError.ts';
import { call } from './fieldReaders.ts';
import type { FieldPlan, Scope } from './scope.ts';
import type { Args, Selection } from './selection.ts';

/** What a list is made of: a row for each of what `clauses` bind, of which there must be `least` to `most`. */
export interface ListLimit {
  readonly clauses: readonly Cypher[];
  readonly min?: number;
  readonly max: number;
  /** Says that there are more or fewer, and what would work. */
  refuse(args: Args): InputError;
}

/**
 * The answer of `plan`, refused where its list is made of more or less than its bounds allow. The plan runs all the
 * same, so its own clauses must stop there too.
 */
export function limitedList(
  scope: Scope,
  selection: Selection,
  bounds: readonly ListLimit[],
  plan: FieldPlan,
): FieldPlan {
  const counts = bounds.map(() => new Variable('c'));
  return {
    clauses: [
      ...bounds.map(({ clauses, max }, i) => {
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
      for (const { min = 0, max, refuse } of bounds) {
        const [count, inner] = rest as readonly [number, unknown];
        if (count < min || count > max) throw refuse(env.run.args[selection.slot] as Args);
        rest = inner;
      }
      return plan.decode(rest, env);
    },
  };
}
