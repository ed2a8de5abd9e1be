/** The fields of subscriptions: each event is read at the batch that it is about, and knows which entities that changed. */
import { cypher, Variable } from '../../store/cypher.ts';
import { type CellReader, Columns, objectReader } from '../compile/columns.ts';
import { readOne } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import type { FieldCompiler } from '../compile/scope.ts';

/** The batch that a statement reads at. */
export const batchRead: FieldCompiler = (scope, selection) => {
  const batch = new Variable('n');
  const plan = composeObject({ ...scope, node: batch }, ['Batch'], selection);
  return readOne(scope, [cypher`MATCH (${batch}:Batch {number: ${scope.batch}})`], plan);
};

export const timelineChanged: FieldCompiler = (scope, selection) => {
  const columns = new Columns();
  const answer = objectReader<'TimelineChange', Parameters<CellReader>>(selection, 'TimelineChange', {
    batch: (field) => columns.add(batchRead(scope, field)),
    ids: () => (_row, env) => env.run.prefetched,
  });
  return columns.plan(answer);
};
