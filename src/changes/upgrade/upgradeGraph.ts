/** Upgrades a graph that an earlier version of Fasti wrote. */
import { type BackupSummary, restoreRecords } from '../../store/backup/backup.ts';
import type { Graph } from '../../store/graph.ts';
import { type UpgradeStep, upgrade } from '../../store/layoutVersion.ts';
import { dayOfTime } from '../batchRef.ts';
import { recomputeAll } from './recomputeAll.ts';

/**
 * As `upgrade` of the store. Derived properties are computed again by the present rules; see `recomputeClosed` for closed
 * versions.
 */
export const upgradeGraph = (graph: Graph, steps?: readonly UpgradeStep[]): Promise<void> =>
  upgrade(graph, () => recomputeAll(graph, dayOfTime(new Date().toISOString())), steps);

/** As `restoreRecords`; derived properties are then those of this version. */
export async function restoreBackup(
  graph: Graph,
  linesOf: () => AsyncIterable<string>,
): Promise<BackupSummary> {
  const summary = await restoreRecords(graph, linesOf);
  await upgradeGraph(graph);
  return summary;
}
