/** Gives `neo4jUris` to the tests of a layer: a server for each file that may run at a time. All layers share them. */
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

// Each layer loads this module anew, so what they share hangs on the process.
const KEY = Symbol.for('fasti.tests.neo4j');
const place = globalThis as typeof globalThis & { [KEY]?: Shared };
place[KEY] ??= { servers: undefined, users: 0 };
const shared: Shared = place[KEY];

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

/** The first one alone, since it fetches what all need. */
async function startAll(): Promise<readonly RunningNeo4j[]> {
  const first = await startNeo4j();
  const others = Array.from({ length: NEO4J_SERVERS - 1 }, () => startNeo4j());
  return [first, ...(await Promise.all(others))];
}
