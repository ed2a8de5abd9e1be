/** `ImpliedBound`: a bound of an interval that another fact sets. */

import { type Day, isoOf } from '../../domain/time/day.ts';
import { cypher, Variable } from '../../store/cypher.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchAnyFactById } from '../compile/pattern.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { FACT_TYPES } from './concreteTypes.ts';

interface Bound {
  readonly bound: string;
  readonly day: Day;
  because(field: Selection, env: DecodeContext): unknown;
}

const impliedBound: ValueType<Bound> = valueType('ImpliedBound', {
  bound: ({ bound }) => bound,
  date: ({ day }) => isoOf(day),
  because: (implied, _args, field, env) => implied.because(field, env),
});

/** A stored entry: bound, day and the id of the fact, separated by tabs. */
export const readImplied = (entry: string): { bound: string; day: Day } => {
  const [bound = '', day = ''] = entry.split('\t');
  return { bound, day: Number(day) };
};

/** `Interval.implied`. */
export const impliedBounds: FieldCompiler = (scope, selection) => {
  const entry = new Variable('entry');
  const because = new Variable('n');
  const reasons = fieldsOf(selection, 'ImpliedBound').filter((field) => field.name === 'because');
  const plans = reasons.map((field) =>
    composeObject({ ...scope, node: because, withdrawn: true, exact: false }, FACT_TYPES, field),
  );
  return subquery(
    scope,
    [
      cypher`UNWIND coalesce(${scope.node}.implied, []) AS ${entry}`,
      matchAnyFactById(scope, because, cypher`split(${entry}, '\t')[2]`, [entry]),
      ...plans.flatMap((plan) => plan.clauses),
    ],
    cypher`collect([${entry}${plans.reduce((text, plan) => cypher`${text}, ${plan.expression}`, cypher``)}])`,
    (raw, env) =>
      (raw as readonly (readonly unknown[])[]).map((row) => {
        const because = (field: Selection, inner: DecodeContext): unknown => {
          const i = reasons.indexOf(field);
          return plans[i]?.decode(row[i + 1], inner);
        };
        return impliedBound({ ...readImplied(row[0] as string), because }, selection, env);
      }),
  );
};
