/** A graph as the lines of a backup, with all its history, and back: read while batches are written, restored as a whole or not at all. */

import { createHash, type Hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { rowsOf } from '../../domain/model/rows.ts';
import { createClock, lockClock, onClock, readClockState, setClock } from '../clock.ts';
import type { Props } from '../codec/storedRecord.ts';
import { type Graph, GraphError, type Row } from '../graph.ts';
import { COMMIT_ID, EARLIEST_LAYOUT, LAYOUT_VERSION } from '../graphLayout.ts';
import { workOf } from '../write/chunks.ts';
import { isLeaseHeld, Lease } from '../write/lease.ts';
import { LongestDurations } from '../write/longestDurations.ts';
import { isUnfinished, recover, runAll, undoRestore } from '../write/recover.ts';
import {
  BACKUP_FORMAT,
  type BackupFooter,
  BackupFormatError,
  type BackupHeader,
  type BackupLine,
  type BackupRecord,
  parseBackupLine,
} from './backupRecord.ts';
import { RestoreTasks } from './restoreTasks.ts';
import { VersionsAt } from './versionsAt.ts';

/**
 * The lines of a backup of the newest batch. Throws FastiError if the graph has no batch, and GraphError where the
 * database fails, or writers change the graph all the time.
 */
export async function* readBackup(graph: Graph): AsyncGenerator<BackupLine> {
  const { erase, purges } = await readClockState(graph);
  const { header, batches } = await steadyRead(graph, () => readBeginning(graph));
  yield header;
  let records = 0;
  for (const batch of batches) {
    records += 1;
    yield batch;
  }
  const versions = new VersionsAt(graph, header.batch);
  const readers = [
    ['source', (ids: readonly string[]) => versions.stable('source', ids)],
    ['entity', (ids: readonly string[]) => versions.stable('entity', ids)],
    ['claim', (ids: readonly string[]) => versions.claims(ids)],
    ['fact', (ids: readonly string[]) => versions.facts(ids)],
  ] as const;
  for (const [type, read] of readers) {
    const ids = await steadyRead(graph, () => versions.ids(type));
    for (const part of chunksOf(ids))
      for (const record of await steadyRead<readonly BackupRecord[]>(graph, () => read(part))) {
        records += 1;
        yield record;
      }
  }
  const { number, writing, ...end } = await readClockState(graph);
  // What was read before a purge may refer to what was not read after it.
  if (erase !== null || end.erase !== null || end.purges !== purges)
    throw new FastiError('GRAPH_CHANGED', 'A record was purged while the backup was read.', {
      hint: 'Run the backup again.',
    });
  yield { type: 'end', records, overtaken: number !== header.batch || writing !== null };
}

async function readBeginning(graph: Graph): Promise<{ header: BackupHeader; batches: BackupRecord[] }> {
  const [clock] = await graph.read(onClock('RETURN c.number AS number, c.at AS at, c.largestLists AS lists'));
  if (clock === undefined || Number(clock.number) === 0)
    throw new FastiError('EMPTY_GRAPH', 'The graph has no batch, so there is nothing to back up.');
  const header: BackupHeader = {
    type: 'backup',
    format: BACKUP_FORMAT,
    layout: LAYOUT_VERSION,
    batch: Number(clock.number),
    at: String(clock.at),
    largestLists: Array.isArray(clock.lists) ? clock.lists.map(String) : [],
  };
  const read = (text: string): Promise<readonly Row[]> => graph.read({ text, params: {} });
  const links = await read('MATCH (b:Batch)-[:REVERTS]->(old) RETURN b.id AS id, old.id AS old');
  const reverts = new Map(links.map(({ id, old }) => [String(id), String(old)]));
  const batches: BackupRecord[] = [];
  for (const row of await read('MATCH (b:Batch) RETURN properties(b) AS props ORDER BY b.number')) {
    const props = row.props as Props;
    const old = reverts.get(String(props.id));
    batches.push({ type: 'batch', props, ...(old === undefined ? {} : { reverts: old }) });
  }
  for (const { props } of await read('MATCH (d:Dataset) RETURN properties(d) AS props ORDER BY d.id'))
    batches.push({ type: 'dataset', props: props as Props });
  return { header, batches };
}

/** How the text of every backup begins. */
export const BACKUP_START = '{"type":"backup",';

/** The lines as texts. The last one gets the digest of all of them. */
export async function* backupTexts(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    const text = JSON.stringify(line);
    if (line.type !== 'end') yield addLine(hash, text);
    else yield JSON.stringify({ ...line, digest: endDigest(hash, line) });
  }
}

function addLine(hash: Hash, text: string): string {
  hash.update(text).update('\n');
  return text;
}

/** The digest of a backup, given the hash of all lines before the last one. */
const endDigest = (hash: Hash, { digest: _none, ...end }: BackupFooter): string =>
  hash.update(JSON.stringify(end)).digest('hex');

/** Records whose rows are made together. */
const RECORDS = 2_000;

/** What a backup contains. */
export interface BackupSummary {
  readonly batch: number;
  /** When that batch was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly records: number;
  /** False for a backup of an earlier version, which has none. */
  readonly hasDigest: boolean;
}

/**
 * Checks that a backup is whole, then writes its records, and makes the batch of its header the newest one. Where it was
 * overtaken by a later batch, the graph is marked as one whose upgrade is not at its end, so that `upgradeGraph` derives its
 * values again. A restore that fails is undone at once, or by the next writer if this process died.
 *
 * `linesOf` reads the lines from the beginning, and is called twice. Throws FastiError if they are no backup, incomplete, changed
 * since they were written, or of a version whose backups are not read, and where the graph has a batch or another writer is at work.
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
      const lists = header.largestLists.length > 0 ? header.largestLists : null;
      await transaction.run(onClock('SET c.largestLists = $lists', { lists }));
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
  return {
    batch: header.batch,
    at: header.at,
    records: footer.records,
    hasDigest: footer.digest !== undefined,
  };
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
    await runAll(graph, lease, [work]);
    waiting = [];
  };
  for await (const record of records) {
    if (record.type === 'fact' && record.withdrawn === undefined)
      longest.add({ kind: String(record.props.kind) as FactKind, props: record.props });
    waiting.push(record);
    if (waiting.length >= RECORDS) await flush();
  }
  await flush();
  return longest;
}

/** Reads all lines. Throws FastiError if one is wrong, or missing. */
async function checkBackup(
  lines: AsyncIterable<string>,
): Promise<{ header: BackupHeader; footer: BackupFooter }> {
  let header: BackupHeader | null = null;
  let footer: BackupFooter | null = null;
  let number = 0;
  const hash = createHash('sha256');
  try {
    for await (const text of lines) {
      number += 1;
      if (footer !== null) throw new BackupFormatError(`Line ${number} comes after the end.`);
      const line = parseBackupLine(text, number);
      if ((line.type === 'backup') !== (number === 1))
        throw new BackupFormatError(
          `Line ${number} is ${number === 1 ? 'not the first line' : 'another first line'} of a backup.`,
        );
      if (line.type === 'end') footer = line;
      else addLine(hash, text);
      if (line.type === 'backup') header = readable(line);
    }
  } catch (error) {
    if (!(error instanceof BackupFormatError)) throw error;
    throw invalid(error.message, 'A backup is a file that fasti backup wrote.', error);
  }
  if (header === null || footer === null || footer.records !== number - 2)
    throw invalid(
      `The backup is incomplete: it ends after ${number} lines.`,
      'Take the file of another backup.',
    );
  const found = endDigest(hash, footer);
  if (footer.digest !== undefined && footer.digest !== found)
    throw invalid(
      `The backup was changed after it was written: it has the digest ${footer.digest}, and its lines have ${found}.`,
      'Take the file of another backup.',
    );
  return { header, footer };
}

const invalid = (problem: string, hint: string, cause?: unknown): FastiError =>
  new FastiError('INVALID_BACKUP', problem, { hint, cause });

/** Throws FastiError if the backup comes from a later version of Fasti, or from an early one. */
function readable(header: BackupHeader): BackupHeader {
  if (header.layout < EARLIEST_LAYOUT)
    throw invalid(
      `The backup was made by an early version of Fasti: it has layout ${header.layout}, and this version reads backups from layout ${EARLIEST_LAYOUT} on.`,
      'Restore it with the version that made it, export the records there, and load them into an empty graph.',
    );
  if (header.format <= BACKUP_FORMAT && header.layout <= LAYOUT_VERSION) return header;
  throw invalid(
    `The backup was made by a later version of Fasti: format ${header.format} and layout ${header.layout}; this version reads formats up to ${BACKUP_FORMAT} and layouts up to ${LAYOUT_VERSION}.`,
    'Restore it with that version.',
  );
}

/** How often to read in all; each part of a batch takes a tenth of a second or more. */
const ATTEMPTS = 200;
const PAUSE_MS = 20;

/** What changes with every transaction of a writer. */
async function writerState(graph: Graph): Promise<string> {
  const { number, writing, sweep, calmUntil, lease, step } = await readClockState(graph);
  const marks = await graph.read({
    text: 'MATCH (m:Clock {id: $id}) RETURN m.token AS token',
    params: { id: COMMIT_ID },
  });
  return JSON.stringify([number, writing, sweep, calmUntil, lease, step, marks]);
}

/** Runs `read` until no writer changed the graph meanwhile. Throws GraphError where one does every time. */
async function steadyRead<T>(graph: Graph, read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await writerState(graph);
    const found = await read();
    if ((await writerState(graph)) === before) return found;
    await pause(PAUSE_MS);
  }
  throw new GraphError(
    'UNAVAILABLE',
    `The graph was changed during each of ${ATTEMPTS} attempts to read a part of it; try again when fewer batches are written.`,
  );
}
