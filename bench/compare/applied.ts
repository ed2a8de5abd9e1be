/** Applying the records to a graph, as an archivist would. */

import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Graph } from '../../src/store/graph.ts';

/** Applies the files of a folder to an empty graph, and gives the seconds that it took. Throws where one is refused. */
export async function applyTo(graph: Graph, folder: string): Promise<number> {
  await graph.setup();
  const begin = performance.now();
  const { accepted, problems } = await loadSeed(graph, [folder], { by: 'bench' });
  if (!accepted) throw new Error(`the records are refused: ${JSON.stringify(problems.slice(0, 3))}`);
  return (performance.now() - begin) / 1000;
}
