/** Builds what is older than its sources: tests run the built commands and pages, as users do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../build.mjs', import.meta.url));

export default async function setup(): Promise<void> {
  const [status] = await once(spawn(process.execPath, [BUILD, '--stale'], { stdio: 'inherit' }), 'exit');
  if (status !== 0) throw new Error('The build failed; its messages are above.');
}
