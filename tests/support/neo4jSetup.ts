/** Gives `neo4jUri` to the tests of a layer. All layers of one run share one server. */
import type { TestProject } from 'vitest/node';
import { type RunningNeo4j, startNeo4j } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4jUri: string;
  }
}

interface Shared {
  server: Promise<RunningNeo4j> | undefined;
  users: number;
}

// Each layer loads this module anew, so what they share hangs on the process.
const KEY = Symbol.for('fasti.tests.neo4j');
const place = globalThis as typeof globalThis & { [KEY]?: Shared };
place[KEY] ??= { server: undefined, users: 0 };
const shared: Shared = place[KEY];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.NEO4J_TEST_URI;
  if (given) {
    project.provide('neo4jUri', given);
    return async () => undefined;
  }
  shared.users += 1;
  shared.server ??= startNeo4j();
  const server = await shared.server;
  project.provide('neo4jUri', server.uri);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shared.server = undefined;
    await server.stop();
  };
}
