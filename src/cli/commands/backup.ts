/** `fasti backup` and `fasti restore`: the whole graph with its history in one file. */
import { restoreBackup } from '../../changes/upgrade/upgradeGraph.ts';
import { backupTexts, readBackup } from '../../store/backup/backup.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { backupFileLines, writeBackupFile } from './backupFile.ts';

/** Writes a backup of the newest batch. */
export async function backup(
  graph: Graph,
  { words: [path = ''], force }: Arguments,
  io: CommandIo,
): Promise<number> {
  let [batch, records] = [0, 0];
  async function* counted(): ReturnType<typeof readBackup> {
    for await (const line of readBackup(graph)) {
      if (line.type === 'backup') batch = line.batch;
      if (line.type === 'end') records = line.records;
      yield line;
    }
  }
  await writeBackupFile(path, backupTexts(counted()), force);
  io.out(`Wrote the graph as of batch ${batch} to ${path}: ${records} records with their history.`);
  return EXIT.done;
}

/** Restores a backup into an empty graph. */
export async function restore(
  graph: Graph,
  { words: [path = ''] }: Arguments,
  io: CommandIo,
): Promise<number> {
  const { batch, at, records, hasDigest } = await restoreBackup(graph, () => backupFileLines(path));
  io.out(`Restored ${records} records from ${path}: the graph is at batch ${batch}, written at ${at}.`);
  if (!hasDigest)
    io.err(
      'An earlier version of Fasti wrote it without a digest, so what changed in it since would not be noticed.',
    );
  return EXIT.done;
}
