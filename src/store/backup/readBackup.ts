/** Reads a graph as the lines of a backup: all that its newest batch sees, with all history, also while batches are written. */
import { FastiError } from '../../domain/model/fastiError.ts';
import { readClockState } from '../clock.ts';
import type { Props } from '../codec/storedRecord.ts';
import type { Graph } from '../graph.ts';
import { CLOCK_ID, LAYOUT_VERSION } from '../graphLayout.ts';
import { BACKUP_FORMAT, type BackupHeader, type BackupLine, type BackupRecord } from './backupRecord.ts';
import { steadyRead } from './steadyRead.ts';
import { VersionsAt } from './versionsAt.ts';

/** Ids that are read together. */
const PAGE = 500;

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
    for (let from = 0; from < ids.length; from += PAGE)
      for (const record of await steadyRead<readonly BackupRecord[]>(graph, () =>
        read(ids.slice(from, from + PAGE)),
      )) {
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
  const [clock] = await graph.read({
    text: 'MATCH (c:Clock {id: $id}) RETURN c.number AS number, c.at AS at, c.largestLists AS lists',
    params: { id: CLOCK_ID },
  });
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
  const reverts = new Map(
    (
      await graph.read({
        text: 'MATCH (b:Batch)-[:REVERTS]->(old) RETURN b.id AS id, old.id AS old',
        params: {},
      })
    ).map(({ id, old }) => [String(id), String(old)]),
  );
  const batches: BackupRecord[] = [];
  for (const { props } of await graph.read({
    text: 'MATCH (b:Batch) RETURN properties(b) AS props ORDER BY b.number',
    params: {},
  })) {
    const old = reverts.get(String((props as Props).id));
    batches.push({ type: 'batch', props: props as Props, ...(old === undefined ? {} : { reverts: old }) });
  }
  for (const { props } of await graph.read({
    text: 'MATCH (d:Dataset) RETURN properties(d) AS props ORDER BY d.id',
    params: {},
  }))
    batches.push({ type: 'dataset', props: props as Props });
  return { header, batches };
}
