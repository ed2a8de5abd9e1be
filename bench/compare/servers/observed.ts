/**
 * A process that serves a built Fasti, for `bench/observed.ts`. Arguments: the folder of the build, and the file of the log,
 * or `none` for a server without log and metrics. It answers each further message with its processor time in microseconds.
 */
import { served } from './served.ts';

const [dist = '', logFile = 'none'] = process.argv.slice(2);
const built = (file: string): Promise<unknown> => import(`${dist}/${file}`);
const { createApi } = (await built('api/api.js')) as typeof import('../../../src/api/api.ts');
const { openEmbedded } = (await built(
  'store/engines/embedded.js',
)) as typeof import('../../../src/store/engines/embedded.ts');
const { openNeo4j } = (await built(
  'store/engines/neo4j.js',
)) as typeof import('../../../src/store/engines/neo4j.ts');
const { watchGraph } = (await built(
  'store/dataVersion.js',
)) as typeof import('../../../src/store/dataVersion.ts');
const { startHttpServer } = (await built('http/server.js')) as typeof import('../../../src/http/server.ts');

const silent = { info() {}, at() {}, flush() {}, error: (_event: string, error: unknown) => String(error) };

async function observation() {
  if (logFile === 'none') return null;
  const { createLog } = (await built('observe/log.js')) as typeof import('../../../src/observe/log.ts');
  const { Metrics } = (await built('observe/metrics.js')) as typeof import('../../../src/observe/metrics.ts');
  const { observedGraph } = (await built(
    'store/observedGraph.js',
  )) as typeof import('../../../src/store/observedGraph.ts');
  const metrics = new Metrics(new Set(['Measured']));
  return {
    metrics,
    log: createLog({ file: logFile }),
    watch: (graph: Parameters<typeof observedGraph>[0]) => observedGraph(graph, metrics),
  };
}

await served(async ({ uri, folder }) => {
  const observed = await observation();
  const opened =
    uri === null ? await openEmbedded(folder === null ? {} : { path: folder }) : await openNeo4j({ uri });
  const { graph } = watchGraph(observed ? observed.watch(opened) : opened, 1_000);
  const api = await createApi({ graph, report: ({ error }) => console.error(error), cache: null });
  const { url } = await startHttpServer({
    config: {
      host: '127.0.0.1',
      port: 0,
      corsOrigins: ['*'],
      basePath: '',
      table: { rows: 1, seconds: 1 },
      rate: { perMinute: 0, trustedProxies: 0 },
    },
    api,
    graph,
    log: observed?.log ?? (silent as never),
    ...(observed ? { metrics: observed.metrics } : {}),
    pages: { ide: null, examples: [], asset: () => null },
  });
  return `${url}/graphql`;
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
