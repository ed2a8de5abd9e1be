/** `npm test`: all tests on the embedded engine, and each form of a statement once on Neo4j. */
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { filesOnBothEngines, filesOnEmbedded, MOCKING } from './tests/engines.ts';
import { SeedReadersFirst } from './tests/support/fileOrder.ts';
import { LayerReporter } from './tests/support/layerReporter.ts';
import { workers } from './tests/support/neo4jServers.ts';
import { type Layer, projectOf } from './tests/support/testLayers.ts';

/** Tests of time limits, which run one after the other. */
const MEASURING_TIME = ['http', 'overload', 'slowClients', 'table'].map(
  (name) => `tests/http/${name}.test.ts`,
);

const LAYERS: readonly Layer[] = [
  // First, since its servers start while the project is built.
  {
    name: 'both engines',
    include: filesOnBothEngines,
    engines: ['embedded', 'neo4j'],
    timeoutMs: 120_000,
  },
  {
    name: 'domain',
    include: ['tests/{client,domain}/**/*.test.ts'],
    engines: [],
    timeoutMs: 20_000,
  },
  {
    name: 'project',
    include: ['tests/{architecture,scripts,settings}/**/*.test.ts'],
    engines: [],
    timeoutMs: 20_000,
  },
  { name: 'embedded', include: filesOnEmbedded, engines: ['embedded'], timeoutMs: 120_000 },
  { name: 'isolated', include: MOCKING, engines: ['embedded'], timeoutMs: 120_000, isolated: true },
  {
    name: 'http',
    include: globSync('tests/http/**/*.test.ts', { ignore: MEASURING_TIME }),
    engines: [],
    timeoutMs: 120_000,
  },
  { name: 'http timing', include: MEASURING_TIME, engines: [], timeoutMs: 60_000, alone: true },
];

// A test waits for a third of its time, so that two processors have work for three files.
const WORKERS = workers(1);
const inCi = Boolean(process.env.CI);

export default defineConfig({
  test: {
    projects: LAYERS.map((layer) => projectOf(layer, WORKERS)),
    sequence: { sequencer: SeedReadersFirst },
    passWithNoTests: false,
    allowOnly: !inCi,
    reporters: [['default', { summary: false }], new LayerReporter({ failOnSkipped: inCi })],
  },
});
