/** The API over a graph, with what is kept in memory of it. */
import { type Api, createApi } from '../../src/api/api.ts';
import type { GraphMemory } from '../../src/query/memory/graphMemory.ts';
import type { Graph } from '../../src/store/graph.ts';
import { TEST_TODAY } from './today.ts';

/** An unexpected error fails what caused it. A test server plans a large statement for longer than a request may take. */
export const apiWith = (graph: Graph, memory: GraphMemory, deadlineMs = 120_000): Promise<Api> =>
  createApi({
    graph,
    memory,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
    deadlineMs,
  });
