/** A process that serves Fasti, as `fasti serve` does, on a port of its own; with `kept` it keeps answers. */
import { createApi } from '../../../src/api/api.ts';
import { openEmbedded } from '../../../src/graph/engines/embedded.ts';
import { openNeo4j } from '../../../src/graph/engines/neo4j.ts';
import { watch } from '../../../src/graph/version.ts';
import { startWeb } from '../../../src/web/server.ts';
import { served } from './served.ts';

await served(async ({ uri, folder }) => {
  const { graph, newest } = watch(
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
    error(_message: string, error: unknown) {
      console.error(error);
      return '-';
    },
  };
  const { url } = await startWeb({
    config: { host: '127.0.0.1', port: 0, corsOrigins: ['*'] },
    api,
    graph,
    log: log as never,
    pages: new Map() as never,
  });
  return `${url}/graphql`;
});
