/** Starts a Neo4j for each worker and provides their addresses as `neo4jUris`. All layers share the servers. */
import type { TestProject } from 'vitest/node';
import { type RunningNeo4j, startNeo4j } from './neo4j.ts';
import { NEO4J_SERVERS } from './neo4jServers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4jUris: readonly string[];
  }
}

interface Shared {
  servers: Promise<readonly RunningNeo4j[]> | undefined;
  users: number;
}

// Each layer imports its own copy of this module, so shared state is a property of `globalThis`.
const KEY = Symbol.for('fasti.tests.neo4j');
const holder = globalThis as typeof globalThis & { [KEY]?: Shared };
holder[KEY] ??= { servers: undefined, users: 0 };
const shared: Shared = holder[KEY];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.NEO4J_TEST_URI;
  if (given) {
    project.provide('neo4jUris', [given]);
    return async () => undefined;
  }
  shared.users += 1;
  shared.servers ??= startAll();
  const servers = await shared.servers;
  project.provide(
    'neo4jUris',
    servers.map(({ uri }) => uri),
  );
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shared.servers = undefined;
    await Promise.all(servers.map((server) => server.stop()));
  };
}

/** Starts one server before the others, since it fetches the jars that all need. */
async function startAll(): Promise<readonly RunningNeo4j[]> {
  const first = await startNeo4j();
  const others = Array.from({ length: NEO4J_SERVERS - 1 }, () => startNeo4j());
  return [first, ...(await Promise.all(others))];
}
