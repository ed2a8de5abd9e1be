/** `interval.implied`: bounds that other facts set, each with the fact that sets it. */

import { isoOf } from '../../domain/time/day.ts';
import { cypher, Variable } from '../../store/cypher.ts';
import { call } from '../compile/fields.ts';
import { byId } from '../compile/pattern.ts';
import { composeObject, type Field } from '../compile/plan.ts';
import type { Selection } from '../compile/selection.ts';
import { FACT_TYPES } from '../types/concreteTypes.ts';

/** A stored entry: bound, day and the id of the fact, by tabs. */
const read = (entry: string): { bound: string; day: number } => {
  const [bound = '', day = ''] = entry.split('\t');
  return { bound, day: Number(day) };
};

export const implied: Field = (scope, selection) => {
  const entry = new Variable('entry');
  const because = new Variable('n');
  const found = new Variable('c');
  const fields = selection.fields.get('ImpliedBound') ?? [];
  const reasons = fields.filter((field) => field.name === 'because');
  const plans = reasons.map((field) =>
    composeObject({ ...scope, node: because, exact: false }, FACT_TYPES, field),
  );
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND coalesce(${scope.node}.implied, []) AS ${entry}`,
        byId(scope, because, 'Fact', cypher`split(${entry}, '\t')[2]`, [entry]),
        ...plans.flatMap((plan) => plan.clauses),
        cypher`RETURN collect([${entry}${plans.reduce((text, plan) => cypher`${text}, ${plan.expression}`, cypher``)}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw, env) =>
      (raw as readonly (readonly unknown[])[]).map((row) => {
        const { bound, day } = read(row[0] as string);
        return Object.fromEntries(
          fields.map((field: Selection) => {
            const i = reasons.indexOf(field);
            if (i >= 0) return [field.key, plans[i]?.decode(row[i + 1], env)];
            return [
              field.key,
              field.name === 'bound' ? bound : field.name === 'date' ? isoOf(day) : 'ImpliedBound',
            ];
          }),
        );
      }),
  };
};
