/** The rules of the architecture, as pure functions from source files to the problems that they find. */
import { posix } from 'node:path';

export interface SourceFile {
  /** Relative to the project, with `/` between folders: `src/domain/time/day.ts`. */
  readonly path: string;
  readonly text: string;
}

const LONGEST_FILE = 450;

/**
 * The most files of a room that other rooms import: its door. What stands behind a wide door must be known by everyone.
 * `npm run rooms store` lists the door of `store`. The numbers may go down; `domain` is all door, being vocabulary.
 */
const DOORS: Readonly<Record<string, number>> = {
  agents: 1,
  api: 17,
  changes: 20,
  client: 22,
  export: 3,
  foreign: 5,
  formats: 25,
  http: 5,
  import: 13,
  observe: 8,
  query: 11,
  settings: 4,
  sheets: 4,
  site: 8,
  store: 30,
  words: 2,
};

/** Packages and built-in modules that belong to some folders only; by the first part of their name. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'sorted-btree': ['src/domain/time/', 'src/domain/search/'],
  '@grafeo-db/js': ['src/store/engines/'],
  'neo4j-driver': ['src/store/engines/'],
  '@modelcontextprotocol/server': ['src/agents/', 'src/http/mcp/', 'src/cli/serve/'],
  '@apollo/server': ['src/api/', 'src/http/', 'src/site/'],
  graphql: ['src/api/', 'src/pages/'],
  yaml: ['src/formats/', 'src/foreign/'],
  'node:http': ['src/http/', 'src/api/http/', 'src/site/', 'src/store/engines/remote/'],
  'prom-client': ['src/observe/'],
  pino: ['src/observe/'],
  '@opentelemetry/api': ['src/observe/'],
  '@opentelemetry/sdk-node': ['src/observe/'],
  'd3-force': ['src/client/'],
  // The element has a type in JSX.
  react: ['src/pages/', 'src/client/element/'],
  graphiql: ['src/pages/'],
};

/** The modules outside `src` that the domain may use: none of them reads or writes anything. */
const PURE: readonly string[] = ['node:crypto', 'sorted-btree'];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const CYPHER =
  /\b(?:(?:OPTIONAL\s+)?MATCH\s*(?:\w+\s*=\s*)?\(|MERGE\s*\(|UNWIND\s+[$[\w]|DETACH\s+DELETE\s|CREATE\s+(?:INDEX|CONSTRAINT)\b)/;

/** What reads a clock, the process, chance or the network. `new Date(value)` is arithmetic and stays allowed. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bset(?:Timeout|Interval)\(/;

/** The modules that a file imports, as written. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The first-level folder of `src` that a path is in. */
const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** For each room of `src`, the rooms that it may import, and single files of others by their paths in `src`. */
export type AllowedImports = ReadonlyMap<string, ReadonlySet<string>>;

const DRAWING = /```imports\n([\s\S]*?)```/;

/**
 * The allowed imports that a document draws in its block ```` ```imports ````. A line `a, b <- c | d` lets c and d import
 * a and b, and whatever those may import; `a/file.ts <- c` lets c import that file of a. Throws where the document has no such block.
 */
export function readDrawing(document: string): AllowedImports {
  const drawing = DRAWING.exec(document)?.[1];
  if (drawing === undefined) throw new Error('The document has no block ```imports.');
  const direct = new Map<string, Set<string>>();
  for (const line of drawing.trim().split('\n')) {
    const steps = line.split('<-').map((step) => step.split(/[,|]/).map((room) => room.trim()));
    for (const rooms of steps) for (const room of rooms) if (!direct.has(room)) direct.set(room, new Set());
    steps.slice(1).forEach((importers, i) => {
      for (const importer of importers)
        for (const imported of steps[i] ?? []) direct.get(importer)?.add(imported);
    });
  }
  return new Map([...direct.keys()].map((room) => [room, reachable(room, direct)]));
}

function reachable(from: string, direct: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(direct.get(from) ?? [])];
  for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
    if (found.has(room)) continue;
    found.add(room);
    waiting.push(...(direct.get(room) ?? []));
  }
  return found;
}

/** Imports between rooms that the drawing does not allow, and packages outside the folder that they belong to. */
export function importProblems(files: readonly SourceFile[], allowed: AllowedImports): string[] {
  const problems: string[] = [];
  for (const { path, text } of files)
    for (const target of importsOf(text)) {
      const problem = target.startsWith('.') ? wrongWay(path, target, allowed) : wrongPlace(path, target);
      if (problem !== null) problems.push(`${path} imports ${target}: ${problem}`);
    }
  return problems;
}

function wrongWay(path: string, target: string, allowed: AllowedImports): string | null {
  const resolved = posix.join(posix.dirname(path), target);
  if (!resolved.startsWith('src/')) return path.startsWith('src/pages/') ? null : 'it is outside src.';
  const from = roomOf(path);
  const to = roomOf(resolved);
  const rooms = allowed.get(from);
  if (rooms === undefined) return `the room src/${from} is not in the drawing of docs/architecture.md.`;
  if (from === to || rooms.has(to) || rooms.has(resolved.slice('src/'.length))) return null;
  return `${from} may import ${rooms.size === 0 ? 'no other room' : [...rooms].sort().join(', ')}.`;
}

/** The files of each room that other rooms import, by room. Generated ones do not count. */
export function doorsOf(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const doors = new Map<string, Set<string>>();
  for (const { path, text } of files)
    for (const target of importsOf(text)) {
      const resolved = posix.join(posix.dirname(path), target);
      const room = roomOf(resolved);
      if (!target.startsWith('.') || room === roomOf(path)) continue;
      if (!resolved.startsWith('src/') || resolved.includes('/generated/')) continue;
      doors.set(room, (doors.get(room) ?? new Set()).add(resolved));
    }
  return doors;
}

/** Rooms of which other rooms import more files than their door has. */
export const doorProblems = (files: readonly SourceFile[]): string[] =>
  [...doorsOf(files)]
    .filter(([room, door]) => door.size > (DOORS[room] ?? Number.POSITIVE_INFINITY))
    .map(
      ([room, door]) =>
        `Other rooms import ${door.size} files of src/${room}; its door has ${DOORS[room]}. Import one of these, or move what belongs together: ${[...door].sort().join(', ')}.`,
    );

function wrongPlace(path: string, target: string): string | null {
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0];
  if (path.startsWith('src/domain/') && !PURE.includes(name ?? ''))
    return `domain is pure and uses ${PURE.join(', ')} only.`;
  const places = ONLY_IN[name ?? ''];
  if (places === undefined || places.some((place) => path.startsWith(place))) return null;
  return `it belongs to ${places.join(' and ')}.`;
}

/** Files outside `src/store` and `src/query` with the text of a Cypher statement. */
export const cypherProblems = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => !/^src\/(store|query)\//.test(path) && CYPHER.test(text))
    .map(({ path }) => `${path} contains Cypher, which belongs to src/store or src/query.`);

/** Files other than the settings' that read the environment. */
export const environmentProblems = (files: readonly SourceFile[]): string[] =>
  files
    .filter(
      ({ path, text }) =>
        !path.startsWith('src/settings/') && /\bprocess\.env\b|\bimport\.meta\.env\b/.test(text),
    )
    .map(({ path }) => `${path} reads the environment, which only src/settings may do.`);

/** Files of the domain whose answer depends on more than their arguments. */
export const purityProblems = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => path.startsWith('src/domain/') && IMPURE.test(withoutComments(text)))
    .map(({ path }) => `${path} uses a clock, the process, chance or the network.`);

/** Files that are too long to read at once. */
export const lengthProblems = (files: readonly SourceFile[]): string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path} has ${lines} lines; split it, ${LONGEST_FILE} is the most.`);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
