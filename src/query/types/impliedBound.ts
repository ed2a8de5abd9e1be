/** `ImpliedBound`: a bound of an interval that another fact sets. */

import { type Day, isoOf } from '../../domain/time/day.ts';
import { cypher, Variable } from '../../store/cypher.ts';
import { type CellReader, Columns, objectReader } from '../compile/columns.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchAnyFactById } from '../compile/pattern.ts';
import { listOf } from '../compile/rowType.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { FACT_TYPES } from './concreteTypes.ts';

/** A stored entry: bound, day and the id of the fact, separated by tabs. */
export const readImplied = (entry: string): { bound: string; day: Day } => {
  const [bound = '', day = ''] = entry.split('\t');
  return { bound, day: Number(day) };
};

/** `Interval.implied`. */
export const impliedBounds: FieldCompiler = (scope, selection) => {
  const [entry, because] = [new Variable('entry'), new Variable('n')];
  const columns = new Columns(1);
  const boundOf = objectReader<'ImpliedBound', Parameters<CellReader>>(selection, 'ImpliedBound', {
    bound: () => (row) => readImplied(row[0] as string).bound,
    date: () => (row) => isoOf(readImplied(row[0] as string).day),
    because: (field) =>
      columns.add(composeObject({ ...scope, node: because, withdrawn: true }, FACT_TYPES, field)),
  });
  return subquery(
    scope,
    [
      cypher`UNWIND coalesce(${scope.node}.implied, []) AS ${entry}`,
      matchAnyFactById(scope, because, cypher`split(${entry}, '\t')[2]`, [entry]),
      ...columns.clauses,
    ],
    cypher`collect(${listOf([cypher`${entry}`, ...columns.expressions])})`,
    (raw, env) => (raw as readonly (readonly unknown[])[]).map((row) => boundOf(row, env)),
  );
};
