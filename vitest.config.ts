import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LayerReporter } from './tests/support/layerReporter.ts';
import { NEO4J_SERVERS } from './tests/support/neo4jServers.ts';

const NEO4J = ['./tests/support/neo4jSetup.ts'];

interface Layer {
  readonly folders: readonly string[];
  /** Whether its files run one at a time, when all others are done. */
  readonly alone?: boolean;
  /** Whether its tests use a Neo4j: as many files run at a time as there are servers. */
  readonly neo4j: boolean;
  readonly timeout?: number;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { folders: ['domain'], neo4j: false },
  architecture: { folders: ['architecture', 'scripts', 'support', 'settings'], neo4j: false },
  cypher: { folders: ['cypher'], neo4j: true },
  api: { folders: ['api'], neo4j: true },
  engines: {
    folders: ['store', 'query', 'formats', 'import', 'changes', 'export', 'cli'],
    neo4j: true,
    timeout: 120_000,
  },
  // Its writers are killed, and its readers wait, by the clock.
  long: { folders: ['long'], neo4j: true, timeout: 120_000, alone: true },
  http: { folders: ['http'], neo4j: false, timeout: 60_000, alone: true },
};

// What runs alone comes last. All others are one group: between two, the runner may give the number of a worker, by which
// a file finds its server, to a second one.
const ORDER = { together: 1, alone: 2 } as const;

const projects = Object.entries(LAYERS).map(
  ([name, { folders, neo4j, timeout = 20_000, alone = false }]): TestProjectInlineConfiguration => ({
    // Apollo takes this build of graphql; a second one beside it would be another realm.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      name,
      include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
      testTimeout: timeout,
      hookTimeout: 60_000,
      sequence: { groupOrder: alone ? ORDER.alone : ORDER.together },
      maxWorkers: alone ? 1 : NEO4J_SERVERS,
      globalSetup: neo4j ? NEO4J : [],
    },
  }),
);

const inCi = Boolean(process.env.CI);

export default defineConfig({
  test: {
    projects,
    passWithNoTests: false,
    allowOnly: !inCi,
    reporters: [['default', { summary: false }], new LayerReporter({ failOnSkipped: inCi })],
  },
});
