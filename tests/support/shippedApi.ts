/** The API over the shipped records, for scripts: it needs no test runner. An unexpected error is thrown. */
import { type Api, createApi } from '../../src/api/api.ts';
import type { Graph } from '../../src/store/graph.ts';
import { openShipped } from './shippedStore.ts';
import { TEST_TODAY } from './today.ts';

/** Calls `use` with the API over an embedded graph that is closed afterwards. */
export async function withShippedApi<T>(use: (api: Api, graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openShipped();
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
