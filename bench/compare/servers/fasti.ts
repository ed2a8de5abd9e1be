/** A process that serves Fasti, as `fasti serve` does, on a port of its own. */
import { createApi } from '../../../src/api/api.ts';
import { openEmbedded } from '../../../src/graph/engines/embedded.ts';
import { openNeo4j } from '../../../src/graph/engines/neo4j.ts';
import { startWeb } from '../../../src/web/server.ts';
import { served } from './served.ts';

await served(async ({ uri, folder }) => {
  const graph =
    uri === null ? await openEmbedded(folder === null ? {} : { path: folder }) : await openNeo4j({ uri });
  const report = ({ error }: { readonly error: unknown }): void => console.error(error);
  const api = await createApi({ graph, report });
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
