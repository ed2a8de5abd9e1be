/** `npm run test:long`: kills, growth of cost, random archives and queries, and what takes long on Neo4j. */
import { defineConfig } from 'vitest/config';
import { LONG_ON_NEO4J } from './tests/engines.ts';
import { LayerReporter } from './tests/support/layerReporter.ts';
import { type Layer, projectOf } from './tests/support/testLayers.ts';

// `npm run test:long` runs the layers one after the other. How much `long` runs is in tests/long/scale.ts.
const LAYERS: readonly Layer[] = [
  {
    name: 'long',
    include: ['tests/long/**/*.test.ts'],
    engines: ['embedded', 'neo4j'],
    timeoutMs: 120_000,
    // Kills and readers depend on time.
    alone: true,
  },
  { name: 'long on Neo4j', include: LONG_ON_NEO4J, engines: ['neo4j'], timeoutMs: 600_000 },
];

const inCi = Boolean(process.env.CI);

export default defineConfig({
  test: {
    projects: LAYERS.map(projectOf),
    passWithNoTests: false,
    allowOnly: !inCi,
    reporters: [['default', { summary: false }], new LayerReporter({ failOnSkipped: inCi })],
  },
});
