/**
 * Ends the transactions of writers that hang. All writers lock the clock, so a process that is stopped inside a transaction
 * holds the others until Neo4j ends its transaction, minutes later. One that waits ends it sooner. The writer that hangs
 * gets an error when it goes on, and nothing of the transaction is kept.
 */
import type { Row } from '../graph.ts';

/** How often one that waits looks at the transactions. */
const LOOK_MS = 3_000;
/** A writer runs one statement after the other. At so many looks the transaction had no statement, and had done nothing since the first. */
const IDLE_LOOKS = 5;

/** The metadata of a writing transaction: those of others are left alone. */
export const WRITER = { writer: 'fasti' } as const;

const TRANSACTIONS =
  'SHOW TRANSACTIONS YIELD transactionId, status, currentQuery, metaData, activeLockCount, pageHits RETURN transactionId AS id, status, currentQuery, metaData.writer AS writer, activeLockCount AS locks, pageHits AS hits';
const TERMINATE = 'TERMINATE TRANSACTIONS $ids';

type Run = (text: string, params?: { readonly ids: readonly string[] }) => Promise<readonly Row[]>;

/** Looks for such writers until the function that it returns is called. */
export function endHangingWriters(run: Run): () => void {
  /** At how many looks in a row they were idle, by their ids and what they have done. */
  let idle = new Map<string, number>();
  let isLooking = false;
  const look = async (): Promise<void> => {
    const found = idleBlockers(await run(TRANSACTIONS));
    idle = new Map(found.map(({ key }) => [key, (idle.get(key) ?? 0) + 1]));
    const ids = found.filter(({ key }) => idle.get(key) === IDLE_LOOKS).map(({ id }) => id);
    if (ids.length > 0) await run(TERMINATE, { ids });
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look()
      // Where the user may not see transactions, or Neo4j is away, the writer waits as long as Neo4j lets it.
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** The writers that have no statement, do not commit, and that others wait for. */
function idleBlockers(rows: readonly Row[]): readonly { readonly id: string; readonly key: string }[] {
  // Blocked by: [neo4j-transaction-7]
  const blocking = new Set(
    rows.flatMap(({ status }) => /\[(.*)\]/.exec(String(status))?.[1]?.split(', ') ?? []),
  );
  return rows
    .filter(
      ({ id, status, writer, currentQuery }) =>
        writer === WRITER.writer && status === 'Running' && !currentQuery && blocking.has(String(id)),
    )
    .map(({ id, locks, hits }) => ({ id: String(id), key: `${id} ${locks} ${hits}` }));
}
