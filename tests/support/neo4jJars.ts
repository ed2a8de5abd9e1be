/** Neo4j's jars, fetched once through Maven into `.cache/`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findJava } from './java.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const POM = join(ROOT, 'tests', 'support', 'neo4j', 'pom.xml');

export interface Neo4jRelease {
  readonly version: string;
  /** The folder of the jars. */
  readonly library: string;
  /** The major version of Java that it needs. */
  readonly oldestJava: number;
  /** Lines of its configuration. */
  readonly settings: readonly string[];
}

const release = (version: string, oldestJava: number, settings: readonly string[] = []): Neo4jRelease => ({
  version,
  library: join(ROOT, '.cache', `neo4j-${version}`, 'lib'),
  oldestJava,
  settings,
});

/** The releases that Fasti is tested on. `supported` has support for long; databases that are new in `newest` run Cypher 25. */
export const RELEASES = {
  supported: release('5.26.30', 17),
  newest: release('2026.08.1', 21, [
    'db.query.default_language=CYPHER_25',
    // A hint that a plan cannot follow is an error.
    'dbms.cypher.hints_error=true',
  ]),
} as const satisfies Record<string, Neo4jRelease>;

export type ReleaseName = keyof typeof RELEASES;

export const isFetched = ({ library }: Neo4jRelease): boolean => existsSync(library);

/** The folder of the jars that most tests run on. */
export const NEO4J_LIBRARY = RELEASES.supported.library;

/**
 * Fetches the jars unless they are there. The folder gets its final name when it is complete.
 * Throws an Error of one sentence if Maven is missing, and one with Maven's output if it fails.
 */
export async function fetchNeo4j({ version, library }: Neo4jRelease): Promise<void> {
  if (existsSync(library)) return;
  if (spawnSync('mvn', ['-v']).error)
    throw new Error('Tests on Neo4j need the program "mvn". Run "npm run setup".');
  const part = `${library}.${process.pid}`;
  const args = ['-B', '-q', '-f', POM, `-Dneo4j.version=${version}`, 'dependency:copy-dependencies'];
  const maven = spawnSync('mvn', [...args, `-DoutputDirectory=${part}`], { encoding: 'utf8' });
  if (maven.status !== 0) {
    await rm(part, { recursive: true, force: true });
    throw new Error(`Maven could not fetch Neo4j ${version}:\n${maven.stdout}${maven.stderr}`);
  }
  await rename(part, library);
}

/** The command of a Java that starts the release. Throws an Error of one sentence if there is none. */
export function javaFor({ version, oldestJava }: Neo4jRelease): string {
  const java = findJava(oldestJava);
  if (java === undefined)
    throw new Error(
      `Tests on Neo4j ${version} need a JDK, version ${oldestJava} or newer. Run "npm run setup".`,
    );
  return java;
}
