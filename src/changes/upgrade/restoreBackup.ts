/** Restores a backup into an empty graph, upgraded to the layout of this version. */
import { type BackupSummary, restoreRecords } from '../../store/backup/backup.ts';
import type { Graph } from '../../store/graph.ts';
import { upgradeGraph } from './upgradeGraph.ts';

/** As `restoreRecords`; derived properties are then those of this version. */
export async function restoreBackup(
  graph: Graph,
  linesOf: () => AsyncIterable<string>,
): Promise<BackupSummary> {
  const summary = await restoreRecords(graph, linesOf);
  await upgradeGraph(graph);
  return summary;
}
