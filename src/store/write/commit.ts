/** Transactions that show readers of closed versions when they are being committed. */
import { randomUUID } from 'node:crypto';
import type { Graph, Transaction } from '../graph.ts';
import { COMMIT_ID } from '../graphLayout.ts';

/**
 * Writes in one transaction. On Neo4j a mark shows while it is being committed: there a reader may see part of a commit,
 * such as a property before its index, and the clock, which changes in the same commit, does not reveal that. The mark is
 * a node of its own, created by another transaction before the commit and deleted after it. Readers look for it before
 * and after they read.
 */
export async function writeWithCommitMark<T>(
  graph: Graph,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if (graph.engine !== 'neo4j') return graph.write(work);
  const params = { id: COMMIT_ID, token: randomUUID() };
  const unmark = {
    // Another writer may have set its own mark meanwhile.
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
    // The write does not depend on this, and a mark that remains expires.
    await graph.write((own) => own.run(unmark)).catch(() => {});
  }
}
