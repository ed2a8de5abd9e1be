/** Loads files with the importer of Neo4j, as `neo4j-admin` does. */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { javaFor, RELEASES, type ReleaseName } from './neo4jJars.ts';

/** What the script `neo4j-admin` of a newer release sets. */
const OPENED = ['--add-opens=java.base/java.nio=ALL-UNNAMED', '--enable-native-access=ALL-UNNAMED'];

/**
 * Runs a command of `neo4j-admin` in a folder, and returns the folder of the data for `startNeo4j`, which is in `home`.
 * Throws an Error with what it printed if it fails.
 */
export async function runAdmin(
  name: ReleaseName,
  home: string,
  cwd: string,
  args: readonly string[],
  heap = '512m',
): Promise<string> {
  const release = RELEASES[name];
  const conf = join(home, 'conf');
  await mkdir(conf, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    javaFor(release),
    [...OPENED, `-Xmx${heap}`, '-cp', join(release.library, '*'), 'org.neo4j.cli.AdminTool', ...args],
    { cwd, env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`neo4j-admin ${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return join(home, 'data');
}
