/** Builds what is older than its sources: tests run the built commands and pages, as users do. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../build.mjs', import.meta.url));

export default function setup(): void {
  const { status } = spawnSync(process.execPath, [BUILD, '--stale'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; its messages are above.');
}
