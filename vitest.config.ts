/** `npm test`: all tests on the embedded engine, and each form of a statement once on Neo4j. */
import { defineConfig } from 'vitest/config';
import { SeedReadersFirst } from './tests/support/fileOrder.ts';
import { LayerReporter } from './tests/support/layerReporter.ts';
import { workers } from './tests/support/neo4jServers.ts';
import { filesIn } from './tests/support/testFiles.ts';
import { FIXED_SEED, type Layer, projectOf } from './tests/support/testLayers.ts';

// Which files a layer has, their names say: see tests/support/testFiles.ts.
const LAYERS: readonly Omit<Layer, 'include'>[] = [
  // First, since its servers start while the project is built.
  { name: 'both engines', engines: ['embedded', 'neo4j'], timeoutMs: 120_000 },
  { name: 'domain', engines: [], timeoutMs: 120_000 },
  { name: 'project', engines: [], timeoutMs: 120_000 },
  { name: 'embedded', engines: ['embedded'], timeoutMs: 120_000 },
  { name: 'isolated', engines: ['embedded'], timeoutMs: 120_000, isolated: true },
  { name: 'http', engines: [], timeoutMs: 120_000 },
  { name: 'http timing', engines: [], timeoutMs: 60_000, alone: true },
];

// A test waits for a third of its time, so that two processors have work for three files.
const WORKERS = workers(1);
const SEED = Number(process.env.FC_SEED ?? FIXED_SEED);
const inCi = Boolean(process.env.CI);

export default defineConfig({
  test: {
    projects: LAYERS.map((layer) => projectOf({ ...layer, include: filesIn(layer.name) }, WORKERS, SEED)),
    sequence: { sequencer: SeedReadersFirst },
    // Layers, and the next run, read what one of them has compiled.
    experimental: { fsModuleCache: true },
    passWithNoTests: false,
    allowOnly: !inCi,
    reporters: [['default', { summary: false }], new LayerReporter({ failOnSkipped: inCi })],
  },
});
