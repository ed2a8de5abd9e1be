/** Writes the records of a backup into an empty graph: all of them become visible at once, or none. */
import { FastiError } from '../../domain/model/fastiError.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { rowsOf } from '../../domain/model/rows.ts';
import { anchorInKey } from '../../domain/time/sortKey.ts';
import { createClock, lockClock, setClock } from '../clock.ts';
import { boundsOf } from '../codec/fact.ts';
import type { Graph } from '../graph.ts';
import { CLOCK_ID, LAYOUT_VERSION } from '../graphLayout.ts';
import { workChunks, workOf } from '../write/chunks.ts';
import { isLeaseHeld, Lease, runChunk } from '../write/lease.ts';
import { LongestDurations } from '../write/longestDurations.ts';
import { isUnfinished, recover, undoRestore } from '../write/recover.ts';
import { type BackupRecord, parseBackupLine } from './backupRecord.ts';
import { checkBackup } from './checkBackup.ts';
import { RestoreTasks } from './restoreTasks.ts';

/** Records whose rows are made together. */
const RECORDS = 2_000;

/** What a backup contains. */
export interface BackupSummary {
  readonly batch: number;
  /** When that batch was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly records: number;
}

/**
 * Checks that a backup is whole, then writes its records, and makes the batch of its header the newest one. Where it was
 * overtaken by a later batch, the graph is marked as one whose upgrade is not at its end, so that `upgradeGraph` derives its
 * values again. A restore that fails is undone at once, or by the next writer if this process died.
 *
 * `linesOf` reads the lines from the beginning, and is called twice. Throws FastiError if they are no backup, incomplete, or
 * of a version whose backups are not read, and where the graph has a batch or another writer is at work.
 */
export async function restoreRecords(
  graph: Graph,
  linesOf: () => AsyncIterable<string>,
): Promise<BackupSummary> {
  const { header, footer } = await checkBackup(linesOf());
  const lease = await takeLease(graph, header.batch);
  try {
    const longest = await writeAll(graph, lease, recordsIn(linesOf()));
    await lease.part(graph, async (transaction) => {
      if (graph.engine === 'neo4j') await longest.save(transaction);
      await transaction.run({
        text: 'MATCH (c:Clock {id: $id}) SET c.largestLists = $lists',
        // A property is no empty list.
        params: { id: CLOCK_ID, lists: header.largestLists.length > 0 ? header.largestLists : null },
      });
    });
    await lease.part(graph, (transaction) =>
      setClock(transaction, {
        number: header.batch,
        at: header.at,
        format: header.layout,
        upgrading: footer.overtaken ? LAYOUT_VERSION : null,
        writing: null,
        restoring: null,
      }),
    );
  } catch (error) {
    // Where the database does not answer, the next writer undoes it.
    await undoRestore(graph, lease).catch(() => {});
    lease.end();
    throw error;
  }
  await lease.release(graph).finally(() => lease.end());
  return { batch: header.batch, at: header.at, records: footer.records };
}

async function* recordsIn(lines: AsyncIterable<string>): AsyncGenerator<BackupRecord> {
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const line = parseBackupLine(text, number);
    if (line.type !== 'backup' && line.type !== 'end') yield line;
  }
}

/** Takes the lease of an empty graph. */
async function takeLease(graph: Graph, batch: number): Promise<Lease> {
  await recover(graph);
  await graph.write((transaction) => transaction.run(createClock));
  const lease = new Lease(batch, Date.now);
  await graph.write(async (transaction) => {
    const clock = await lockClock(transaction);
    if (lease.holds(clock)) return;
    if (clock.number > 0)
      throw new FastiError(
        'GRAPH_NOT_EMPTY',
        `The graph has ${clock.number === 1 ? 'a batch' : `${clock.number} batches`} already, and a backup is restored into an empty one.`,
        { hint: 'Set FASTI_DATA to a new folder, or NEO4J_URI to an empty database.' },
      );
    if (isLeaseHeld(clock, graph.engine, Date.now()) || isUnfinished(clock))
      throw new FastiError('WRITER_BUSY', 'Another command is writing to the graph.', {
        hint: 'Try again when it has finished.',
      });
    await lease.take(transaction, 'restore', { writing: batch, restoring: batch, calmUntil: null });
  });
  return lease;
}

async function writeAll(
  graph: Graph,
  lease: Lease,
  records: AsyncIterable<BackupRecord>,
): Promise<LongestDurations> {
  const tasks = new RestoreTasks();
  const longest = new LongestDurations();
  let waiting: BackupRecord[] = [];
  const flush = async (): Promise<void> => {
    const work = workOf(
      () => tasks.tasks(),
      rowsOf(waiting),
      (record) => tasks.rowsOf(record),
    );
    for (const chunk of workChunks([work]))
      await lease.part(graph, (transaction) => runChunk(transaction, chunk));
    waiting = [];
  };
  for await (const record of records) {
    if (record.type === 'fact' && record.withdrawn === undefined)
      longest.add(
        String(record.props.kind) as FactKind,
        boundsOf(record.props),
        anchorInKey(String(record.props.sort)),
      );
    waiting.push(record);
    if (waiting.length >= RECORDS) await flush();
  }
  await flush();
  return longest;
}
