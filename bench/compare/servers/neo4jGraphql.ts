/** A process that serves @neo4j/graphql: `stock` as in its guide, `tuned` on node:http without extra plug-ins. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { peerSchema } from './peerSchema.ts';
import { served } from './served.ts';

const tuned = process.argv[2] === 'tuned';

await served(async ({ uri }) => {
  const driver = neo4j.driver(String(uri));
  const schema = await new Neo4jGraphQL({ typeDefs: peerSchema, driver }).getSchema();
  if (!tuned) {
    const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
      listen: { host: '127.0.0.1', port: 0 },
    });
    return url;
  }
  const server = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] });
  await server.start();
  const http = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const { body, status } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers,
        search: '',
        body: JSON.parse(Buffer.concat(parts).toString()),
      },
      context: async () => ({}),
    });
    const text = body.kind === 'complete' ? body.string : '';
    response.writeHead(status ?? 200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
});
