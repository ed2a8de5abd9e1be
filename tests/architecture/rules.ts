/** The rules that hold between the folders of `src`, as pure functions from files to complaints. */
import { posix } from 'node:path';

export interface SourceFile {
  /** Relative to the project, with `/` between folders: `src/domain/day.ts`. */
  readonly path: string;
  readonly text: string;
}

export const LONGEST_FILE = 300;

/** What each folder of `src` may import from `src`. Files that lie in `src` itself count by their name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  graph: ['domain'],
  seed: ['graph', 'domain'],
  api: ['seed', 'graph', 'domain', 'package'],
  web: ['api', 'seed', 'graph', 'domain', 'config', 'package'],
  cli: ['web', 'api', 'seed', 'graph', 'domain', 'config', 'package'],
  client: [],
  pages: ['client'],
  config: ['package'],
  package: [],
};

/** Packages and built-in modules that belong to some folders only; by the first part of their name. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  edtf: ['src/domain/edtf'],
  graphology: ['src/domain/centrality/'],
  'graphology-metrics': ['src/domain/centrality/'],
  '@grafeo-db/js': ['src/graph/engines/'],
  'neo4j-driver': ['src/graph/engines/'],
  '@apollo/server': ['src/api/', 'src/web/'],
  graphql: ['src/api/', 'src/pages/'],
  yaml: ['src/seed/'],
  'node:http': ['src/web/'],
  react: ['src/pages/'],
  graphiql: ['src/pages/'],
};

/** What the domain may use of others: it only computes. */
const PURE: readonly string[] = ['node:crypto', 'edtf', 'graphology', 'graphology-metrics'];

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

/** The folder of `src` that a path belongs to, or the file's name without its ending. */
export function layerOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return first.replace(/\.[a-z.]+$/, '');
}

/** Imports that go the wrong way, and packages outside the folder that they belong to. */
export function importProblems(files: readonly SourceFile[]): string[] {
  const problems: string[] = [];
  for (const { path, text } of files)
    for (const target of importsOf(text)) {
      const problem = target.startsWith('.') ? wrongWay(path, target) : wrongPlace(path, target);
      if (problem !== null) problems.push(`${path} imports ${target}: ${problem}`);
    }
  return problems;
}

function wrongWay(path: string, target: string): string | null {
  const resolved = posix.join(posix.dirname(path), target);
  if (!resolved.startsWith('src/')) return path.startsWith('src/pages/') ? null : 'it lies outside src.';
  const from = layerOf(path);
  const to = layerOf(resolved);
  const allowed = MAY_IMPORT[from];
  if (allowed === undefined) return `src/${from} is not in the table of layers.`;
  if (from === to || allowed.includes(to)) return null;
  return `${from} may import ${allowed.length === 0 ? 'no other layer' : allowed.join(', ')}.`;
}

function wrongPlace(path: string, target: string): string | null {
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0];
  if (path.startsWith('src/domain/') && !PURE.includes(name ?? ''))
    return `domain is pure and uses ${PURE.join(', ')} only.`;
  const places = ONLY_IN[name ?? ''];
  if (places === undefined || places.some((place) => path.startsWith(place))) return null;
  return `it belongs to ${places.join(' and ')}.`;
}

/** Files outside `src/graph` with the text of a statement. */
export const cypherProblems = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => !path.startsWith('src/graph/') && CYPHER.test(text))
    .map(({ path }) => `${path} holds Cypher, which belongs to src/graph.`);

/** Files other than the settings' that read the environment. */
export const environmentProblems = (files: readonly SourceFile[]): string[] =>
  files
    .filter(
      ({ path, text }) => path !== 'src/config.ts' && /\bprocess\.env\b|\bimport\.meta\.env\b/.test(text),
    )
    .map(({ path }) => `${path} reads the environment, which is for src/config.ts.`);

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
