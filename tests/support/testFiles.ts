/**
 * Where a test file runs, which its folder and the words before `.test.ts` in its name say: `tests/query/paging.neo4jLong.test.ts`.
 * The table for readers is in CONTRIBUTING.md.
 */
import { globSync } from 'tinyglobby';

/** The layers of `npm test`, then those of `npm run test:long`. */
export type LayerName =
  | 'both engines'
  | 'domain'
  | 'project'
  | 'embedded'
  | 'isolated'
  | 'http'
  | 'http timing'
  | 'long on Neo4j'
  | 'newest Neo4j'
  | 'long on both engines'
  | 'whole'
  | 'random'
  | 'kills';

/** A layer that runs a file each time, or one whose files take turns: each day others of them. */
type Place = LayerName | readonly ['in turn', LayerName];

const inTurn = (layer: LayerName): Place => ['in turn', layer];

/** Names of tests that open a graph, whatever their folder. */
const ON_NEO4J_LATER: Readonly<Record<string, readonly Place[]>> = {
  long: [inTurn('long on both engines')],
  neo4jLong: ['embedded', inTurn('long on Neo4j')],
  'neo4jLong.part': ['embedded', inTurn('long on Neo4j'), inTurn('whole')],
  mocking: ['isolated'],
};

/** The words that a name may have, with the layers that run such a file. */
const NAMES = {
  pure: { '': ['domain'] },
  project: { '': ['project'] },
  /** Rooms that send few statements of their own. */
  graph: {
    ...ON_NEO4J_LATER,
    '': ['embedded'],
    part: ['embedded', inTurn('whole')],
    both: ['both engines'],
  },
  /** Rooms with the statements, which must run on both engines. */
  statements: {
    ...ON_NEO4J_LATER,
    '': ['both engines'],
    part: ['both engines', 'long on Neo4j'],
    embedded: ['embedded'],
    'embedded.part': ['embedded', inTurn('whole')],
  },
  http: { '': ['http'], timed: ['http timing'], part: ['http', inTurn('whole')] },
  long: { '': ['random'], turn: [inTurn('random')], kill: ['kills'], 'kill.turn': [inTurn('kills')] },
} satisfies Readonly<Record<string, Readonly<Record<string, readonly Place[]>>>>;

/** What the tests of each folder do. */
const FOLDERS = new Map<string, keyof typeof NAMES>([
  ['client', 'pure'],
  ['domain', 'pure'],
  ['words', 'pure'],
  ['architecture', 'project'],
  ['scripts', 'project'],
  ['settings', 'project'],
  ['agents', 'graph'],
  ['api', 'graph'],
  ['cli', 'graph'],
  ['export', 'graph'],
  ['formats', 'graph'],
  ['import', 'graph'],
  ['changes', 'statements'],
  ['cypher', 'statements'],
  ['query', 'statements'],
  ['store', 'statements'],
  ['http', 'http'],
  ['long', 'long'],
]);

const nameWith = (words: string): string => ['`x', ...(words === '' ? [] : [words]), 'test.ts`'].join('.');

/**
 * The layers that run a test file.
 * Throws an Error with what to do if the path says nothing of it.
 * @param path from the folder of the project, with slashes
 */
export function placesOf(path: string): readonly Place[] {
  const [, folder = '', words = ''] =
    /^tests\/([^/]+)\/(?:.*\/)?[^/.]+\.(?:(.+)\.)?test\.ts$/.exec(path) ?? [];
  const kind = FOLDERS.get(folder);
  if (kind === undefined)
    throw new Error(
      `No layer runs ${path}. Move it into one of ${[...FOLDERS.keys()].map((known) => `tests/${known}`).join(', ')}, or add its folder to FOLDERS in tests/support/testFiles.ts.`,
    );
  const names: Readonly<Record<string, readonly Place[]>> = NAMES[kind];
  const places = Object.hasOwn(names, words) ? names[words] : undefined;
  if (places === undefined)
    throw new Error(
      `The name of ${path} does not say where it runs: "${words}" means nothing in tests/${folder}. Rename it to one of ${Object.keys(names).sort().map(nameWith).join(', ')}. CONTRIBUTING.md has a table of what these mean.`,
    );
  return places;
}

/** All test files, in the order of their names. Throws an Error if one of them has a name that `placesOf` does not know. */
const places: ReadonlyMap<string, readonly Place[]> = new Map(
  globSync('tests/**/*.test.ts')
    .sort()
    .map((path) => [path, placesOf(path)]),
);

const filesAt = (isThere: (place: Place) => boolean): readonly string[] =>
  [...places].filter(([, of]) => of.some(isThere)).map(([path]) => path);

/** The files that a layer runs each time. */
export const filesIn = (layer: LayerName): readonly string[] => filesAt((place) => place === layer);

/** The files of a layer that take turns; `filesOf` (tests/long/scale.ts) chooses among them. */
export const filesTakingTurns = (layer: LayerName): readonly string[] =>
  filesAt((place) => typeof place !== 'string' && place[1] === layer);
