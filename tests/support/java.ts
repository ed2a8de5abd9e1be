/** The Java of this machine: the `java` on the PATH, and the JDKs that Debian installs beside it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian installs JDKs, each in a folder of its own. */
const INSTALLED = '/usr/lib/jvm';

/** The command of the first Java with this major version or a newer one; undefined if there is none. */
export const findJava = (oldest: number): string | undefined =>
  ['java', ...installed()].find((command) => majorOf(command) >= oldest);

const installed = (): readonly string[] =>
  (existsSync(INSTALLED) ? readdirSync(INSTALLED) : [])
    .map((name) => join(INSTALLED, name, 'bin'))
    // Without a compiler it cannot start a program from its source.
    .filter((folder) => existsSync(join(folder, 'javac')))
    .map((folder) => join(folder, 'java'));

/** The major version of a Java; 0 if it cannot be started. */
function majorOf(command: string): number {
  const { stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}
