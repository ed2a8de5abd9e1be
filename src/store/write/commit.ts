/** Transactions whose commit readers of closed versions can tell from the time before and after it. */
import { randomUUID } from 'node:crypto';
import type { Graph, Transaction } from '../graph.ts';
import { COMMIT_ID } from '../graphLayout.ts';

/**
 * Writes in one transaction, and marks on Neo4j for how long it is being committed: there a reader may see a commit in
 * parts, a property before an index, and the clock that changed with it does not tell. The mark is a node of its own,
 * set by a transaction before the commit and taken away after it; readers look for it before and after they read.
 */
export async function writeWithCommitMark<T>(
  graph: Graph,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if (graph.engine !== 'neo4j') return graph.write(work);
  const params = { id: COMMIT_ID, token: randomUUID() };
  const unmark = {
    // Another writer may have set its own meanwhile.
    text: 'MATCH (m:Clock {id: $id}) WHERE m.token = $token DELETE m',
    params,
  };
  try {
    return await graph.write(async (transaction) => {
      const result = await work(transaction);
      await graph.write((own) =>
        own.run({ text: 'MERGE (m:Clock {id: $id}) SET m.token = $token, m.since = timestamp()', params }),
      );
      return result;
    });
  } finally {
    // Whether it was written does not depend on this, and a mark that stays counts for no longer than it may.
    await graph.write((own) => own.run(unmark)).catch(() => {});
  }
}
