/** `npm run test:long`: kills, growth of cost, random archives and queries, and what takes long on Neo4j. */
import { defineConfig } from 'vitest/config';
import { filesOf } from './tests/long/scale.ts';
import { LongestFirst } from './tests/support/fileOrder.ts';
import { LayerReporter } from './tests/support/layerReporter.ts';
import { workers } from './tests/support/neo4jServers.ts';
import { filesIn, filesTakingTurns, type LayerName } from './tests/support/testFiles.ts';
import { type Layer, projectOf } from './tests/support/testLayers.ts';

// Which files a layer has, their names say: see tests/support/testFiles.ts. How much of each runs is in tests/long/scale.ts.
const LAYERS: readonly (Omit<Layer, 'include'> & { readonly round?: number })[] = [
  { name: 'long on Neo4j', engines: ['neo4j'], timeoutMs: 600_000, whole: true },
  // One file each day.
  {
    name: 'newest Neo4j',
    engines: ['neo4j'],
    release: 'newest',
    timeoutMs: 600_000,
    whole: true,
    round: Number.POSITIVE_INFINITY,
  },
  { name: 'long on both engines', engines: ['embedded', 'neo4j'], timeoutMs: 600_000 },
  { name: 'whole', engines: ['embedded'], timeoutMs: 600_000, whole: true },
  { name: 'random', engines: ['embedded', 'neo4j'], timeoutMs: 600_000 },
  // Half of those that take turns each day.
  { name: 'kills', engines: ['embedded', 'neo4j'], timeoutMs: 120_000, alone: true, round: 2 },
];

/** The newest release runs, in turn, all files that the other release runs. */
const takingTurns = (layer: LayerName): readonly string[] =>
  layer === 'newest Neo4j'
    ? [...filesIn('both engines'), ...filesTakingTurns('long on Neo4j')]
    : filesTakingTurns(layer);

const WORKERS = workers(0);
// Other cases in each run.
const SEED = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
console.info(`Random cases: FC_SEED=${SEED} repeats them.`);
const inCi = Boolean(process.env.CI);

export default defineConfig({
  test: {
    projects: LAYERS.map(({ round, ...layer }) => {
      const { name } = layer;
      const include = [...filesIn(name), ...filesOf(takingTurns(name), round)];
      return projectOf({ ...layer, include }, WORKERS, SEED);
    }),
    sequence: { sequencer: LongestFirst },
    // Layers, and the next run, read what one of them has compiled.
    experimental: { fsModuleCache: true },
    passWithNoTests: false,
    allowOnly: !inCi,
    reporters: [['default', { summary: false }], new LayerReporter({ failOnSkipped: inCi })],
  },
});
