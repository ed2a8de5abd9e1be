/** The API over a graph that holds the shipped seed or other records. */
import { type Api, createApi } from '../../src/api/api.ts';
import { FACT_KINDS } from '../../src/domain/model/kinds.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import type { EngineName, Graph } from '../../src/store/graph.ts';
import { graphFor } from '../../src/store/graphFor.ts';
import { factOrderOf, type LiveFactOrder, type LiveFactOrderOptions } from '../../src/store/liveFactOrder.ts';
import { neo4jOptions, neo4jUri, openEmpty } from './engines.ts';
import { forgettingOnWrite, holdsSeed, noteSeed } from './neo4jContents.ts';
import { type RecordingGraph, recording } from './recordingGraph.ts';
import { loadShipped, openShipped } from './shippedStore.ts';
import { TEST_TODAY } from './today.ts';

export { TEST_TODAY };

export interface SeededApi {
  readonly api: Api;
  readonly graph: RecordingGraph;
  close(): Promise<void>;
}

/** The API over an engine with the shipped seed. An unexpected error fails the test that caused it. */
export const seededApi = async (engine: EngineName): Promise<SeededApi> =>
  apiOver(engine === 'neo4j' ? await seededNeo4j() : await openShipped());

/** The Neo4j of this worker with the shipped seed, which is loaded only if the server does not hold it already. */
async function seededNeo4j(): Promise<Graph> {
  const uri = neo4jUri();
  if (holdsSeed(uri)) return forgettingOnWrite(await openNeo4j(neo4jOptions()), uri);
  const graph = await openLoaded('neo4j', loadShipped);
  await noteSeed(uri);
  return forgettingOnWrite(graph, uri);
}

async function openLoaded(engine: EngineName, load: (graph: Graph) => Promise<unknown>): Promise<Graph> {
  const graph = await openEmpty(engine);
  await load(graph);
  return graph;
}

/**
 * The API over an engine with the records that `load` writes. An unexpected error fails the test that caused it.
 * @param order how the embedded engine knows the order of facts: from having read it, from having followed each
 *   transaction of `load`, or not, as before it has been read
 * @param options whose facts have an order of their own; it is waited for where it has not been read
 */
export async function loadedApi(
  engine: EngineName,
  load: (graph: Graph) => Promise<unknown>,
  order: 'READ' | 'FOLLOWED' | 'NONE' = 'READ',
  options: LiveFactOrderOptions = {},
): Promise<SeededApi> {
  if (order === 'NONE') return apiOver(await openLoaded(engine, load), null);
  if (order === 'READ') {
    const loaded = await openLoaded(engine, load);
    return apiOver(loaded, waitingOrderOf(loaded, options));
  }
  const graph = await openEmpty(engine);
  const factOrder = waitingOrderOf(graph, options);
  await factOrder?.pages([ALL_FACTS]);
  await load({
    ...graphFor(graph, null),
    async write(work) {
      const result = await graph.write(work);
      await factOrder?.follow();
      return result;
    },
  });
  return apiOver(graph, factOrder);
}

const ALL_FACTS = { of: null, lists: FACT_KINDS, window: null, after: null, down: false, limit: 1 };

const waitingOrderOf = (graph: Graph, options: LiveFactOrderOptions = {}): LiveFactOrder | null =>
  factOrderOf(graph, { ...options, waits: true }) ?? null;

async function apiOver(
  opened: Graph,
  factOrder: LiveFactOrder | null = waitingOrderOf(opened),
): Promise<SeededApi> {
  // The reads of the order are not recorded: they are no statements of a request.
  const graph = recording(opened);
  const api = await createApi({
    graph,
    factOrder: factOrder ?? undefined,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
    // A test server plans a large statement for longer than a request may take.
    deadlineMs: 120_000,
  });
  return {
    api,
    graph,
    async close() {
      await api.close();
      await graph.close();
    },
  };
}
