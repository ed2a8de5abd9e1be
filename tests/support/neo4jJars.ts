/** Neo4j's jars, fetched once through Maven into `.cache/`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const POM = join(ROOT, 'tests', 'support', 'neo4j', 'pom.xml');

/** Neo4j's version: the only one in the pom that has three parts. */
const VERSION = /<version>(\d+\.\d+\.\d+)<\/version>\s*<\/dependency>/.exec(readFileSync(POM, 'utf8'))?.[1];

/** The folder of the jars. */
export const NEO4J_LIBRARY = join(ROOT, '.cache', `neo4j-${VERSION}`, 'lib');

/** The major version of Java that this Neo4j needs. */
export const OLDEST_JAVA = 17;

export const isNeo4jFetched = (): boolean => existsSync(NEO4J_LIBRARY);

/**
 * Fetches the jars unless they are there. The folder gets its final name when it is complete.
 * Throws an Error of one sentence if Maven is missing, and one with Maven's output if it fails.
 */
export async function fetchNeo4j(): Promise<void> {
  if (isNeo4jFetched()) return;
  requireProgram('mvn', '-v');
  const part = `${NEO4J_LIBRARY}.${process.pid}`;
  const args = ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${part}`];
  const maven = spawnSync('mvn', args, { encoding: 'utf8' });
  if (maven.status !== 0) {
    await rm(part, { recursive: true, force: true });
    throw new Error(`Maven could not fetch Neo4j ${VERSION}:\n${maven.stdout}${maven.stderr}`);
  }
  await rename(part, NEO4J_LIBRARY);
}

/** Throws an Error of one sentence if the command cannot be started. */
export function requireProgram(command: string, flag: string): void {
  if (spawnSync(command, [flag]).error)
    throw new Error(`Tests on Neo4j need the program "${command}". Run "npm run setup".`);
}
