/** A process that serves the built Fasti on a free port, like `fasti serve`. With the argument `kept` it caches answers. */
import { served } from './served.ts';

const built = (file: string): Promise<unknown> => import(`../../../dist/${file}`);
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

await served(async ({ uri, folder }) => {
  const { graph, newest } = watchGraph(
    uri === null ? await openEmbedded(folder === null ? {} : { path: folder }) : await openNeo4j({ uri }),
    1_000,
  );
  const report = ({ error }: { readonly error: unknown }): void => console.error(error);
  const api = await createApi({
    graph,
    report,
    cache: process.argv[2] === 'kept' ? { bytes: 2 ** 25, newest } : null,
  });
  const log = {
    info() {},
    at() {},
    error(_message: string, error: unknown) {
      console.error(error);
      return '-';
    },
  };
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
    log: log as never,
    pages: new Map() as never,
  });
  return `${url}/graphql`;
});
