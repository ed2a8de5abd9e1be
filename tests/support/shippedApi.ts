/** The API over the shipped records, for scripts: it needs no test runner. An unexpected error is thrown. */
import { resolve } from 'node:path';
import { type Api, createApi } from '../../src/api/api.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';
import { TEST_TODAY } from './today.ts';

const SEED = resolve(import.meta.dirname, '../../seed');

/** Calls `use` with the API over an embedded graph that is closed afterwards. */
export async function withShippedApi<T>(use: (api: Api, graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openEmbedded();
  await graph.setup();
  await loadSeed(graph, [SEED], { by: 'tests', at: '2026-01-31T00:00:00Z' });
  const api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
  });
  try {
    return await use(api, graph);
  } finally {
    await api.close();
    await graph.close();
  }
}
