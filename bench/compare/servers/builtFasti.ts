/** A build of Fasti, served on a free port like `fasti serve`. */
import { pathToFileURL } from 'node:url';
import type * as api from '../../../src/api/api.ts';
import type * as server from '../../../src/http/server.ts';
import type * as graphMemory from '../../../src/query/memory/graphMemory.ts';
import type * as dataVersion from '../../../src/store/dataVersion.ts';
import type * as embedded from '../../../src/store/engines/embedded.ts';
import type * as neo4j from '../../../src/store/engines/neo4j.ts';
import type { Graph } from '../../../src/store/graph.ts';
import type { Start } from './served.ts';

/** A module of the build in the folder `dist`. */
export const builtModule = async <Module>(dist: string, file: string): Promise<Module> =>
  (await import(pathToFileURL(`${dist}/${file}`).href)) as Module;

interface Options {
  /** Wraps the graph, where given. */
  readonly watch?: ((graph: Graph) => Graph) | undefined;
  /** Bytes for answers that are kept; none are where absent. */
  readonly cacheBytes?: number | undefined;
  readonly log: Pick<server.HttpServerOptions['log'], 'info' | 'at' | 'error'>;
  readonly metrics?: server.HttpServerOptions['metrics'] | undefined;
}

/** Serves the build and returns the address of its API. */
export async function serveBuilt(
  dist: string,
  { uri, folder }: Start,
  { watch = (graph) => graph, cacheBytes, log, metrics }: Options,
): Promise<string> {
  const { createApi } = await builtModule<typeof api>(dist, 'api/api.js');
  const { openEmbedded } = await builtModule<typeof embedded>(dist, 'store/engines/embedded.js');
  const { openNeo4j } = await builtModule<typeof neo4j>(dist, 'store/engines/neo4j.js');
  const { watchGraph } = await builtModule<typeof dataVersion>(dist, 'store/dataVersion.js');
  const { memoryOf } = await builtModule<typeof graphMemory>(dist, 'query/memory/graphMemory.js');
  const { startHttpServer } = await builtModule<typeof server>(dist, 'http/server.js');
  const opened =
    uri === null ? await openEmbedded(folder === null ? {} : { path: folder }) : await openNeo4j({ uri });
  const { graph, newest } = watchGraph(watch(opened), 1_000);
  const own = await createApi({
    graph,
    memory: memoryOf(graph),
    report: ({ error }) => console.error(error),
    cache: cacheBytes === undefined ? null : { bytes: cacheBytes, newest },
  });
  const { url } = await startHttpServer({
    config: {
      host: '127.0.0.1',
      port: 0,
      corsOrigins: ['*'],
      basePath: '',
      publicUrl: null,
      table: { rows: 1, seconds: 1 },
      documents: { paths: [], only: false },
      rate: { perMinute: 0, trustedProxies: 0 },
    },
    api: own,
    graph,
    log: log as server.HttpServerOptions['log'],
    ...(metrics ? { metrics } : {}),
    pages: { ide: null, examples: [], help: [], timelineScript: null, asset: () => null },
  });
  return `${url}/graphql`;
}
