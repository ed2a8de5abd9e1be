/** Remarks that keep a relation to a record of which the kind was unknown when they were read. */
import type { FactRecord } from '../../domain/model/record.ts';
import { factRecordOf } from '../codec/fact.ts';
import type { Graph } from '../graph.ts';
import { isVisible, readByIds } from './byIds.ts';
import { readFacts } from './records.ts';

/** The live remarks of a dataset that await one of the records, with the claims of the dataset, sorted by id. */
export async function readAwaitingRemarks(
  graph: Graph,
  recordIds: Iterable<string>,
  dataset: string,
): Promise<FactRecord[]> {
  const rows = await readByIds(
    graph,
    recordIds,
    `MATCH (f:Remark {awaits: id}) WHERE ${isVisible('f')} RETURN f.id AS id`,
  );
  const facts = await readFacts(graph, rows.map(({ id }) => String(id)).sort());
  return facts
    .map((fact) => factRecordOf(fact, ({ props }) => props.dataset === dataset))
    .filter(({ claims }) => claims.length > 0);
}
