/** Applies the records to a graph, like `fasti apply`. */
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Graph } from '../../src/store/graph.ts';

/** Applies the files of a folder to an empty graph and returns the seconds. Throws an Error if they are not accepted. */
export async function applyTo(graph: Graph, folder: string): Promise<number> {
  await graph.setup();
  const begin = performance.now();
  const { accepted, problems } = await loadSeed(graph, [folder], { by: 'bench' });
  if (!accepted) throw new Error(`The records were not accepted: ${JSON.stringify(problems.slice(0, 3))}`);
  return (performance.now() - begin) / 1000;
}
