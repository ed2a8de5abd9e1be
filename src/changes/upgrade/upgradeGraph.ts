/** Upgrades a graph that an earlier version of Fasti wrote. */
import type { Graph } from '../../store/graph.ts';
import { GraphError } from '../../store/graphError.ts';
import { LAYOUT_VERSION } from '../../store/graphLayout.ts';
import { readLayout, saveLayout, upgradeStoredForm } from '../../store/upgrade.ts';
import { recover } from '../../store/write/recover.ts';
import { dayOfTime } from '../batchRef.ts';
import { recomputeAll } from './recomputeAll.ts';

/**
 * Upgrades a graph to the layout of this version; does nothing where it has that layout, or no batch yet.
 * Derived properties are computed again by the present rules; see `recomputeAll` for closed versions.
 * Safe to repeat, and to run beside readers. Throws GraphError if the database fails, or has a layout of a later version.
 */
export async function upgradeGraph(graph: Graph): Promise<void> {
  const layout = await readKnownLayout(graph);
  if (layout === null || layout === LAYOUT_VERSION) return;
  await recover(graph);
  await upgradeStoredForm(graph, layout);
  await recomputeAll(graph, dayOfTime(new Date().toISOString()));
  await saveLayout(graph);
}

/**
 * The layout of a graph; null where it has no batch yet. Throws a GraphError for a layout that this version does not
 * know: it would read and write the graph wrongly, so nothing may be written before this is called.
 */
export async function readKnownLayout(graph: Graph): Promise<number | null> {
  const layout = await readLayout(graph);
  if (layout !== null && layout > LAYOUT_VERSION)
    throw new GraphError(
      'INVALID',
      `The graph was written by a later version of Fasti: it has layout ${layout}, and this version knows layouts up to ${LAYOUT_VERSION}.`,
      { hint: 'Install that version, or use another graph or data folder.' },
    );
  return layout;
}
