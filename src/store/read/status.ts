/** The status of a graph for its operator: datasets, last batches, and whether a batch is being written. */

import { type ClockState, readClockState } from '../clock.ts';
import type { EngineName, Graph, Row } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';
import { isLeaseHeld } from '../write/lease.ts';
import { isUnfinished } from '../write/recover.ts';

interface DatasetStatus {
  readonly id: string;
  /** Number of facts with a claim by the dataset. */
  readonly facts: number;
  readonly claims: number;
  /** The batch that changed it last, and its time; null where unknown. */
  readonly batch: string | null;
  readonly at: string | null;
}

export interface BatchStatus {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly dataset: string | null;
  readonly creates: number;
  readonly updates: number;
  readonly retracts: number;
  /** The batch that it reverts. */
  readonly reverts: string | null;
  /** The last batch that reverts it. */
  readonly revertedBy: string | null;
  /** The id of the record that it purged. */
  readonly purged: string | null;
}

/**
 * A batch that was begun and is not finished: `WRITING` while a writer has the lease, or `LEFT` by a writer that died. Before
 * the next batch the latter is removed, or finished where readers see it.
 */
export interface UnfinishedBatch {
  readonly state: 'WRITING' | 'LEFT';
  readonly batch: string;
  readonly visible: boolean;
  readonly by: string | null;
  readonly since: string | null;
}

export interface Status {
  readonly engine: EngineName;
  /** The newest batch; null before the first. */
  readonly newest: string | null;
  readonly at: string | null;
  /** Null where no batch is unfinished. */
  readonly lease: UnfinishedBatch | null;
  readonly datasets: readonly DatasetStatus[];
  /** The last batches, the newest first. */
  readonly batches: readonly BatchStatus[];
}

/** Reads the status with the last `most` batches. Writes nothing. */
export async function readStatus(graph: Graph, most = 10): Promise<Status> {
  const clock = await readClockState(graph);
  return {
    engine: graph.engine,
    newest: clock.number === 0 ? null : `batch/${clock.number}`,
    at: clock.at,
    lease: unfinishedIn(clock, graph.engine),
    datasets: await datasets(graph),
    batches: await batches(graph, most),
  };
}

/** The batch that is not finished; null if there is none. */
export const readUnfinished = async (graph: Graph): Promise<UnfinishedBatch | null> =>
  unfinishedIn(await readClockState(graph), graph.engine);

function unfinishedIn(clock: ClockState, engine: EngineName): UnfinishedBatch | null {
  const writing = isLeaseHeld(clock, engine, Date.now());
  if (!writing && !isUnfinished(clock)) return null;
  const number = clock.writing ?? clock.sweep ?? clock.number;
  return {
    state: writing ? 'WRITING' : 'LEFT',
    batch: `batch/${number}`,
    visible: number <= clock.number,
    by: clock.leaseBy,
    since: clock.leaseSince,
  };
}

async function datasets(graph: Graph): Promise<DatasetStatus[]> {
  const rows = await graph.read({
    text: `MATCH (clock:Clock {id: $clock}) WITH clock.number AS k
           MATCH (c:Claim) WHERE c.knownFrom <= k AND c.knownTo > k
           RETURN c.dataset AS id, count(c) AS claims, count(DISTINCT c.factId) AS facts ORDER BY id`,
    params: { clock: CLOCK_ID },
  });
  const loaded = new Map(
    (
      await graph.read({
        text: 'MATCH (d:Dataset) MATCH (b:Batch {number: d.batch}) RETURN d.id AS id, b.id AS batch, b.appliedAt AS at',
        params: {},
      })
    ).map((row) => [String(row.id), row]),
  );
  const ids = [...new Set([...rows.map(({ id }) => String(id)), ...loaded.keys()])].sort();
  const counted = new Map(rows.map((row) => [String(row.id), row]));
  return ids.map((id) => ({
    id,
    facts: Number(counted.get(id)?.facts ?? 0),
    claims: Number(counted.get(id)?.claims ?? 0),
    batch: textIn(loaded.get(id), 'batch'),
    at: textIn(loaded.get(id), 'at'),
  }));
}

async function batches(graph: Graph, most: number): Promise<BatchStatus[]> {
  const rows = await graph.read({
    text: `MATCH (b:Batch) WITH b ORDER BY b.number DESC LIMIT $most
           OPTIONAL MATCH (b)-[:REVERTS]->(old) OPTIONAL MATCH (b)<-[:REVERTS]-(later)
           RETURN b.number AS number, b.id AS id, b.appliedAt AS at, b.by AS by, b.reason AS reason, b.dataset AS dataset,
             b.creates AS creates, b.updates AS updates, b.retracts AS retracts, b.purged AS purged, old.id AS reverts, max(later.number) AS reverter
           ORDER BY number DESC`,
    params: { most },
  });
  return rows.map((row) => ({
    id: String(row.id),
    at: String(row.at),
    by: textIn(row, 'by'),
    reason: textIn(row, 'reason'),
    dataset: textIn(row, 'dataset'),
    creates: Number(row.creates),
    updates: Number(row.updates),
    retracts: Number(row.retracts),
    reverts: textIn(row, 'reverts'),
    revertedBy: typeof row.reverter === 'number' ? `batch/${row.reverter}` : null,
    purged: textIn(row, 'purged'),
  }));
}

const textIn = (row: Row | undefined, key: string): string | null =>
  typeof row?.[key] === 'string' ? row[key] : null;
