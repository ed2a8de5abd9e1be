/** Upgrades a graph that an earlier version of Fasti wrote. */
import type { Graph } from '../../store/graph.ts';
import { LAYOUT_VERSION } from '../../store/graphLayout.ts';
import { readLayout, saveLayout, upgradeStoredForm } from '../../store/upgrade.ts';
import { recover } from '../../store/write/recover.ts';
import { dayOfTime } from '../batchRef.ts';
import { recomputeAll } from './recomputeAll.ts';

/**
 * Upgrades a graph to the layout of this version; does nothing where it has that layout, or no batch yet.
 * Derived properties are computed again by the present rules; see `recomputeAll` for closed versions.
 * Safe to repeat, and to run beside readers. Throws GraphError if the database fails.
 */
export async function upgradeGraph(graph: Graph): Promise<void> {
  const layout = await readLayout(graph);
  if (layout === null || layout >= LAYOUT_VERSION) return;
  await recover(graph);
  await upgradeStoredForm(graph, layout);
  await recomputeAll(graph, dayOfTime(new Date().toISOString()));
  await saveLayout(graph);
}
