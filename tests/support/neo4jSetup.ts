/** Starts a Neo4j for each worker, while what is stale is built, and provides their addresses as `neo4jUris`. All layers share the servers. */
import type { TestProject } from 'vitest/node';
import build from './buildSetup.ts';
import { type Neo4jOfWorkers, startNeo4jOfWorkers } from './neo4j.ts';
import { TEST_JAVA_FLAGS } from './neo4jClasses.ts';
import { forgetContents } from './neo4jContents.ts';
import type { ReleaseName } from './neo4jJars.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4jUris: readonly string[];
    /** The release that a layer runs on. */
    neo4jRelease: ReleaseName;
  }
}

interface Shared {
  servers: Promise<Neo4jOfWorkers> | undefined;
  users: number;
}

/** Those of each release. */
type Started = Partial<Record<ReleaseName, Shared>>;

// Each layer imports its own copy of this module, so shared state is a property of `globalThis`.
const KEY = Symbol.for('fasti.tests.neo4j');
const holder = globalThis as typeof globalThis & { [KEY]?: Started };
holder[KEY] ??= {};
const started: Started = holder[KEY];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.NEO4J_TEST_URI;
  if (given) {
    await build();
    await forgetContents(given);
    project.provide('neo4jUris', [given]);
    return async () => undefined;
  }
  const { neo4jRelease: release = 'supported' } = project.getProvidedContext();
  started[release] ??= { servers: undefined, users: 0 };
  const shared = started[release];
  shared.users += 1;
  shared.servers ??= startAll(project.config.maxWorkers ?? 1, release);
  const [servers] = await Promise.all([shared.servers, build()]);
  project.provide('neo4jUris', servers.uris);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shared.servers = undefined;
    await servers.stop();
  };
}

async function startAll(workers: number, release: ReleaseName): Promise<Neo4jOfWorkers> {
  // Layers with one worker measure.
  const servers = await startNeo4jOfWorkers(workers, {
    heap: `${512 * workers}m`,
    keepPlans: workers > 1,
    javaFlags: TEST_JAVA_FLAGS[release],
    release,
  });
  for (const uri of servers.uris) await forgetContents(uri);
  return servers;
}
