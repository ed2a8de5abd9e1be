/** `npm run test:long`: kills, growth of cost, random archives and queries, and what takes long on Neo4j. */
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { COMPARING_ENGINES, IN_PART, LONG_ON_BOTH_ENGINES, LONG_ON_NEO4J, PLANS } from './tests/engines.ts';
import { filesOf } from './tests/long/scale.ts';
import { LongestFirst } from './tests/support/fileOrder.ts';
import { LayerReporter } from './tests/support/layerReporter.ts';
import { workers } from './tests/support/neo4jServers.ts';
import { type Layer, projectOf } from './tests/support/testLayers.ts';

// How much of each layer runs is in tests/long/scale.ts.
const longFiles = (...names: string[]): string[] => names.map((name) => `tests/long/${name}.test.ts`);
const KILL_MOMENTS = longFiles('killedBatch', 'fullDisk');
/** Half of these each day; the two halves take equally long. */
const IN_HALVES = longFiles(
  'killedNeo4j',
  'severalServers',
  'lockedStore',
  'soak',
  'largeChanges',
  'killedCommand',
  'hostileLoad',
  'fullDiskServed',
);
/** Tests without a count, each for minutes. */
const IN_TURN = longFiles('flatness', 'image', 'memoryOfChanges', 'package');
const LAYERS: readonly Layer[] = [
  {
    name: 'long on Neo4j',
    include: [...PLANS, ...filesOf([...COMPARING_ENGINES, ...LONG_ON_NEO4J])],
    engines: ['neo4j'],
    timeoutMs: 600_000,
    whole: true,
  },
  {
    name: 'long on both engines',
    include: filesOf(LONG_ON_BOTH_ENGINES),
    engines: ['embedded', 'neo4j'],
    timeoutMs: 600_000,
  },
  { name: 'whole', include: filesOf(IN_PART), engines: ['embedded'], timeoutMs: 600_000, whole: true },
  {
    name: 'random',
    include: [
      ...globSync('tests/long/*.test.ts', { ignore: [...KILL_MOMENTS, ...IN_HALVES, ...IN_TURN] }),
      ...filesOf(IN_TURN),
    ],
    engines: ['embedded', 'neo4j'],
    timeoutMs: 600_000,
  },
  {
    name: 'kills',
    include: [...KILL_MOMENTS, ...filesOf(IN_HALVES, 2)],
    engines: ['embedded', 'neo4j'],
    timeoutMs: 120_000,
    alone: true,
  },
];

const WORKERS = workers(0);
const inCi = Boolean(process.env.CI);

export default defineConfig({
  test: {
    projects: LAYERS.map((layer) => projectOf(layer, WORKERS)),
    sequence: { sequencer: LongestFirst },
    passWithNoTests: false,
    allowOnly: !inCi,
    reporters: [['default', { summary: false }], new LayerReporter({ failOnSkipped: inCi })],
  },
});
