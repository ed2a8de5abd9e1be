/** Reads the selected fields of what the prefetch of a root field found. */

import { type Cypher, cypher, join, Param, Variable } from '../../store/cypher.ts';
import type { Value } from '../../store/graph.ts';
import { Columns } from '../compile/columns.ts';
import { entryOf, type FieldsOf, type SchemaType } from '../compile/exactFields.ts';
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

/** The columns of a row that begins with its place. */
export const placedRow = (): Columns => new Columns(1);

/**
 * Reads the columns of a row once for each place of `given`, whose values are equally many. `match` binds its nodes from the
 * variables of `given`. `decode` gets a function from a place to its row, undefined if `match` found nothing. Nothing is
 * read where there are no columns.
 * @param columns those of a `placedRow`
 */
export function readForEach(
  scope: Scope,
  given: readonly [PrefetchedColumn, ...PrefetchedColumn[]],
  match: Cypher,
  columns: Columns,
  decode: (row: (i: number) => readonly unknown[] | undefined, env: DecodeContext) => unknown,
): FieldPlan {
  if (columns.isEmpty) return prefetchedField((env) => decode(() => undefined, env));
  const place = new Variable('i');
  const params = given.map(
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
      ...columns.clauses,
    ],
    cypher`collect(${listOf([cypher`${place}`, ...columns.expressions])})`,
    (raw, env) => {
      const rows = new Map((raw as readonly (readonly [number, ...unknown[]])[]).map((row) => [row[0], row]));
      return decode((i) => rows.get(i), env);
    },
  );
}

/** A field that the prefetch has answered. */
export const prefetchedField = (read: (env: DecodeContext) => unknown): FieldPlan =>
  valuePlan(cypher`null`, (_raw, env) => read(env));

/** A root field of an object type, whose fields `fields` compiles at the moment of the root field. */
export function prefetchedObject<Type extends SchemaType>(
  scope: Scope,
  selection: Selection,
  type: Type,
  fields: FieldsOf<Type, (scope: Scope, field: Selection) => FieldPlan>,
): FieldPlan {
  const moment = momentOf(scope, selection);
  const columns = new Columns();
  const readers = fieldsOf(selection, type).map((field) => {
    const plan = entryOf(fields, field.name)?.({ ...scope, moment }, field) ?? prefetchedField(() => type);
    return [field.key, columns.add(plan)] as const;
  });
  return columns.plan((row, env) => {
    const own = atMoment(env, moment);
    return Object.fromEntries(readers.map(([key, read]) => [key, read(row, own)]));
  });
}
