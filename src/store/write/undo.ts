/** Undoes what an unfinished batch has written so far. Each phase may be repeated after a crash. */
import { rowsOf } from '../../domain/model/rows.ts';
import type { Graph } from '../graph.ts';
import { FACT_LABELS, KNOWN_TO_OPEN } from '../graphLayout.ts';
import { task, type Work, work } from './chunks.ts';
import type { Lease } from './lease.ts';

/** Labels of records that are updated in place. */
const STABLE = ['Entity', 'Source'] as const;
/** Labels of everything that has versions. */
const VERSIONED = [...FACT_LABELS, 'Claim', 'Entity', 'Source', 'SourceText'] as const;

type Phase = (graph: Graph, number: number) => Promise<Work[]>;

/**
 * The phases of an undo. Each reads its records when the one before it is done. States are restored before anything is
 * deleted, since an updated entity has the number of the batch as its `knownFrom`, as a created one does.
 */
export const UNDO_PHASES: readonly Phase[] = [
  // Neo4j reads its indexes on the number of a batch and the id only for records that surely have both.
  phase(
    STABLE,
    (label) =>
      `MATCH (p:Past) WHERE p.knownTo = $number AND p.id IS NOT NULL MATCH (p)<-[:WAS]-(x:${label}) RETURN x.id AS id`,
    (label) =>
      `MATCH (x:${label} {id: r})-[:WAS]->(p) WHERE p.knownTo = $number
       SET x = properties(p), x.knownTo = $open DETACH DELETE p`,
  ),
  phase(
    VERSIONED,
    (label) => `MATCH (x:${label}) WHERE x.knownFrom = $number AND x.id IS NOT NULL RETURN x.id AS id`,
    // The second condition is true for all that are left; it prevents the loss of a state that was not restored.
    (label) =>
      `MATCH (x:${label} {id: r}) WHERE x.knownFrom = $number
       AND NOT EXISTS { MATCH (x)-[:WAS]->(p) WHERE p.knownTo = $number } DETACH DELETE x`,
  ),
  phase(
    VERSIONED,
    (label) => `MATCH (x:${label}) WHERE x.knownTo = $number RETURN x.id AS id`,
    (label) => `MATCH (x:${label} {id: r}) WHERE x.knownTo = $number SET x.knownTo = $open`,
  ),
];

/** A phase that reads the ids of records by label, and runs a statement on each. */
function phase(
  labels: readonly string[],
  find: (label: string) => string,
  restore: (label: string) => string,
): Phase {
  return async (graph, number) => {
    const works: Work[] = [];
    for (const label of labels) {
      const ids = await graph.read({ text: find(label), params: { number } });
      const restoring = task(restore(label), { number, open: KNOWN_TO_OPEN });
      works.push(work(restoring, rowsOf(ids), ({ id }) => String(id)));
    }
    return works;
  };
}

/** Nodes and relationships that one transaction deletes. */
const DELETED_TOGETHER = 5_000;

/** Deletes everything but the clock, relationships first: one source may have more of them than fit into a transaction. */
export async function deleteAllRecords(graph: Graph, lease: Lease): Promise<void> {
  for (const pattern of ['()-[x]->()', '(x) WHERE NOT x:Clock'])
    for (let deleted = DELETED_TOGETHER; deleted > 0; )
      await lease.part(graph, async (transaction) => {
        const [row] = await transaction.run({
          text: `MATCH ${pattern} WITH x LIMIT $most DELETE x RETURN count(*) AS deleted`,
          params: { most: DELETED_TOGETHER },
        });
        deleted = Number(row?.deleted ?? 0);
      });
}
