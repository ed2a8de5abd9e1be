/** Reads the selected fields of what the prefetch of a root field found. */

import { type Cypher, cypher, join, Param, Variable } from '../../store/cypher.ts';
import type { Value } from '../../store/graph.ts';
import { subquery, valuePlan } from '../compile/fieldReaders.ts';
import { atMoment, momentOf } from '../compile/moment.ts';
import { listOf } from '../compile/rowType.ts';
import type { DecodeContext, RequestValues } from '../compile/run.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';

/** Values of a prefetch; each row of the statement binds one of them to the variable. */
export type PrefetchedColumn = readonly [
  variable: Variable,
  values: (run: RequestValues) => readonly Value[],
];

/**
 * Reads `plan` once for each place of `columns`, which are equally long. `match` binds its node from the variables of the
 * columns. `decode` gets a function from a place to its row, undefined if `match` found nothing.
 */
export function readForEach(
  scope: Scope,
  columns: readonly [PrefetchedColumn, ...PrefetchedColumn[]],
  match: Cypher,
  plan: FieldPlan,
  decode: (row: (i: number) => unknown, env: DecodeContext) => unknown,
): FieldPlan {
  const place = new Variable('i');
  const params = columns.map(
    ([variable, read]) => [variable, new Param<RequestValues>((run) => [...read(run)])] as const,
  );
  const [, leading] = params[0] as (typeof params)[number];
  const bound = params.map(([variable, param]) => cypher`${param}[${place}] AS ${variable}`);
  return subquery(
    scope,
    [
      cypher`UNWIND range(0, size(${leading}) - 1) AS ${place}`,
      cypher`WITH ${join([cypher`${place}`, cypher`${scope.batch}`, ...bound], ', ')}`,
      match,
      ...plan.clauses,
    ],
    cypher`collect([${place}, ${plan.expression}])`,
    (raw, env) => {
      const rows = new Map(raw as readonly (readonly [number, unknown])[]);
      return decode((i) => rows.get(i), env);
    },
  );
}

/** A field that the prefetch has answered. */
export const prefetchedField = (read: (env: DecodeContext) => unknown): FieldPlan =>
  valuePlan(cypher`null`, (_raw, env) => read(env));

/** A root field of an object type, whose fields `partOf` compiles at the moment of the root field. */
export function prefetchedObject(
  scope: Scope,
  selection: Selection,
  type: string,
  partOf: (scope: Scope, field: Selection) => FieldPlan,
): FieldPlan {
  const moment = momentOf(scope, selection);
  const parts = fieldsOf(selection, type).map(
    (field) => [field.key, partOf({ ...scope, moment }, field)] as const,
  );
  const plans = parts.map(([, plan]) => plan);
  return {
    clauses: plans.flatMap((plan) => plan.clauses),
    carries: plans.flatMap((plan) => plan.carries),
    expression: listOf(plans.map((plan) => plan.expression)),
    decode(raw, env) {
      const own = atMoment(env, moment);
      const columns = raw as readonly unknown[];
      return Object.fromEntries(parts.map(([key, plan], i) => [key, plan.decode(columns[i], own)]));
    },
  };
}
