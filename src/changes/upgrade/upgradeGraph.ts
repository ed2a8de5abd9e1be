/** Upgrades a graph that an earlier version of Fasti wrote. */
import type { Graph } from '../../store/graph.ts';
import { LAYOUT_VERSION } from '../../store/graphLayout.ts';
import { readKnownLayout } from '../../store/knownLayout.ts';
import { announceUpgrade, saveLayout, upgradeStoredForm } from '../../store/upgrade.ts';
import { recover } from '../../store/write/recover.ts';
import { dayOfTime } from '../batchRef.ts';
import { recomputeAll } from './recomputeAll.ts';

/**
 * Upgrades a graph to the layout of this version; does nothing where it has that layout, or no batch yet.
 * Derived properties are computed again by the present rules; see `recomputeClosed` for closed versions.
 * Safe to repeat. Servers of earlier versions neither read nor write the graph meanwhile; those of this version may read it.
 * Throws GraphError if the database fails, or has a layout of a later version.
 */
export async function upgradeGraph(graph: Graph): Promise<void> {
  const layout = await readKnownLayout(graph);
  if (layout === null || layout === LAYOUT_VERSION) return;
  await announceUpgrade(graph);
  await recover(graph);
  await upgradeStoredForm(graph, layout);
  await recomputeAll(graph, dayOfTime(new Date().toISOString()), { layout });
  await saveLayout(graph);
}
