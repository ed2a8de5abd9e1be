/** The API over a graph that holds the shipped seed or other records. */
import type { Api } from '../../src/api/api.ts';
import { FACT_KINDS } from '../../src/domain/model/kinds.ts';
import { type GraphMemory, memoryOf } from '../../src/query/memory/graphMemory.ts';
import { LiveNames } from '../../src/query/memory/liveNames.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { decorate, type EngineName, type Graph } from '../../src/store/graph.ts';
import { apiWith } from './apiWith.ts';
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

/** How a test API knows what is kept in memory of the graph; it waits for what has not been read. */
export interface MemoryOptions {
  /**
   * From having read it, from having followed each transaction of `load`, or not, as before it has been read; only the
   * embedded engine keeps the order of facts.
   */
  readonly known?: 'READ' | 'FOLLOWED' | 'NONE';
  /** Whether it is kept which entities are probably one; false where absent, so that statements find them. */
  readonly likeness?: boolean;
}

/** The API over an engine with the records that `load` writes. An unexpected error fails the test that caused it. */
export async function loadedApi(
  engine: EngineName,
  load: (graph: Graph) => Promise<unknown>,
  options: MemoryOptions = {},
): Promise<SeededApi> {
  const { known = 'READ' } = options;
  if (known === 'NONE') return apiOver(await openLoaded(engine, load), {});
  if (known === 'READ') {
    const loaded = await openLoaded(engine, load);
    return apiOver(loaded, waitingMemory(loaded, options));
  }
  const graph = await openEmpty(engine);
  const memory = waitingMemory(graph, options);
  await memory.order?.pages([ALL_FACTS]);
  await load(
    decorate(graph, {
      async write(work) {
        const result = await graph.write(work);
        await memory.order?.follow();
        return result;
      },
    }),
  );
  return apiOver(graph, memory);
}

const ALL_FACTS = { lists: FACT_KINDS, window: null, after: null, down: false, limit: 1 };

function waitingMemory(graph: Graph, { likeness = false }: MemoryOptions = {}): GraphMemory {
  const memory = memoryOf(graph, { waits: true });
  return {
    names: new LiveNames(graph, { waits: true }),
    ...(memory.order ? { order: memory.order } : {}),
    ...(likeness && memory.likeness ? { likeness: memory.likeness } : {}),
  };
}

async function apiOver(opened: Graph, memory: GraphMemory = waitingMemory(opened)): Promise<SeededApi> {
  // What is read into memory is not recorded: these are no statements of a request.
  const graph = recording(opened);
  const api = await apiWith(graph, memory);
  return {
    api,
    graph,
    async close() {
      await api.close();
      await graph.close();
    },
  };
}
