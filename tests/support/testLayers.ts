/** The layers of the tests as projects of Vitest: which files, on which engines, with how many workers. */
import type { TestProjectInlineConfiguration } from 'vitest/config';
import type { EngineName } from '../../src/store/graph.ts';
import type { ReleaseName } from './neo4jJars.ts';
import type { LayerName } from './testFiles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engines that the tests of a layer run on; see `ENGINES`. */
    engines: readonly EngineName[];
    /** From which all random cases of the run are made. */
    seed: number;
  }
}

/** The seed of `npm test`, which has the same cases each time, so that no change fails for those of another day. */
export const FIXED_SEED = 1;

export interface Layer {
  readonly name: LayerName;
  readonly include: readonly string[];
  /** A Neo4j is started only for a layer that names it. */
  readonly engines: readonly EngineName[];
  readonly release?: ReleaseName;
  readonly timeoutMs: number;
  /** All cases of the `.part` files; see `extent.ts`. */
  readonly whole?: boolean;
  /** Each file imports modules of its own, since it replaces some of them. */
  readonly isolated?: boolean;
  /** Runs its files one at a time, after all other layers: its tests measure time. */
  readonly alone?: boolean;
}

const GROUP = { together: 1, alone: 2 } as const;

/** The configuration of a layer, so many files of which run at a time, with the random cases of a seed. */
export const projectOf = (
  { name, include, engines, release = 'supported', timeoutMs, whole = false, ...run }: Layer,
  workers: number,
  seed: number,
): TestProjectInlineConfiguration => ({
  // Apollo imports this build of graphql. With a second build, `instanceof` fails between the two.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name,
    include: [...include],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    // What is waited for comes at once on an idle machine. It may take nearly as long as the test, so that a failure says what was missing.
    expect: { poll: { timeout: 0.9 * timeoutMs } },
    provide: { engines, whole, neo4jRelease: release, seed },
    setupFiles: ['./tests/support/randomCases.ts'],
    // As Node does it.
    deps: { interopDefault: false },
    // All layers that do not run alone form one group. Between two groups Vitest may give the number of a worker, by
    // which a file finds its server, to a second worker.
    sequence: { groupOrder: run.alone ? GROUP.alone : GROUP.together },
    maxWorkers: run.alone ? 1 : workers,
    // Importing all modules takes a second.
    isolate: run.isolated ?? false,
    globalSetup: [
      engines.includes('neo4j') ? './tests/support/neo4jSetup.ts' : './tests/support/buildSetup.ts',
    ],
  },
});
