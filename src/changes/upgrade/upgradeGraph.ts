/** Upgrades a graph that an earlier version of Fasti wrote. */
import type { Graph } from '../../store/graph.ts';
import { needsUpgrade, readKnownLayout } from '../../store/knownLayout.ts';
import { announceUpgrade, runSteps, saveLayout, UPGRADE_STEPS } from '../../store/upgrade.ts';
import { recover } from '../../store/write/recover.ts';
import { dayOfTime } from '../batchRef.ts';
import { recomputeAll } from './recomputeAll.ts';

/**
 * Upgrades a graph to the layout of this version; does nothing where it has that layout, or no batch yet.
 * Derived properties are computed again by the present rules; see `recomputeClosed` for closed versions.
 * Safe to repeat. Servers of earlier versions neither read nor write the graph meanwhile; those of this version may read it.
 * Throws GraphError if the database fails, or has a layout that this version does not know.
 */
export async function upgradeGraph(graph: Graph, steps = UPGRADE_STEPS): Promise<void> {
  const layout = await readKnownLayout(graph);
  if (layout === null || !needsUpgrade(layout)) return;
  await announceUpgrade(graph);
  await recover(graph);
  await runSteps(graph, layout.format, steps);
  await recomputeAll(graph, dayOfTime(new Date().toISOString()));
  await saveLayout(graph);
}
