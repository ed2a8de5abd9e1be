import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LayerReporter } from './tests/support/layerReporter.ts';

const NEO4J = ['./tests/support/neo4jSetup.ts'];

interface Layer {
  readonly folders: readonly string[];
  /** Whether its tests share the one Neo4j of the run, so that only one file may run at a time. */
  readonly neo4j: boolean;
  readonly timeout?: number;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { folders: ['domain'], neo4j: false },
  architecture: { folders: ['architecture', 'support'], neo4j: false },
  cypher: { folders: ['cypher'], neo4j: true },
  api: { folders: ['api'], neo4j: true },
  engines: { folders: ['graph', 'seed', 'cli'], neo4j: true, timeout: 120_000 },
  web: { folders: ['web'], neo4j: false, timeout: 60_000 },
};

// Layers with the same order run side by side; those that share the database come one after the other.
const projects = Object.entries(LAYERS).map(
  ([name, { folders, neo4j, timeout = 20_000 }], index): TestProjectInlineConfiguration => ({
    // Apollo takes this build of graphql; a second one beside it would be another realm.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      name,
      include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
      testTimeout: timeout,
      hookTimeout: 60_000,
      sequence: { groupOrder: neo4j || name === 'web' ? index : 0 },
      fileParallelism: !neo4j && name !== 'web',
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
