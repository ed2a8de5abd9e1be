/** Starts a Neo4j for each worker and provides their addresses as `neo4jUris`. All layers share the servers. */
import type { TestProject } from 'vitest/node';
import { type RunningNeo4j, startNeo4j } from './neo4j.ts';
import { forgetContents } from './neo4jContents.ts';

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
    await forgetContents(given);
    project.provide('neo4jUris', [given]);
    return async () => undefined;
  }
  shared.users += 1;
  shared.servers ??= startAll(project.config.maxWorkers ?? 1);
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

/** Starts a server for each worker: the first before the others, since it fetches the jars that all need. */
async function startAll(workers: number): Promise<readonly RunningNeo4j[]> {
  // Layers with one worker have statements that run long.
  const options = { quickStart: workers > 1 };
  const first = await startNeo4j(options);
  const others = Array.from({ length: workers - 1 }, () => startNeo4j(options));
  const servers = [first, ...(await Promise.all(others))];
  for (const { uri } of servers) await forgetContents(uri);
  return servers;
}
