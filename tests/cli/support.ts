import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The environment of a process under test: settings of the machine that runs the tests must not reach it. */
export const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|FASTI_|HOST$|PORT$|NODE_ENV$|FORCE_COLOR$|NO_COLOR$)/.test(name),
  ),
);

export type Settings = Readonly<Record<string, string | undefined>>;

/** Starts `fasti` as a process of its own. */
export function start(args: readonly string[], settings: Settings = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: PROJECT,
    env: { ...CLEAN, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `fasti` to its end. */
export async function fasti(args: readonly string[], settings: Settings = {}) {
  const child = start(args, settings);
  const output = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    output.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    output.err += String(chunk);
  });
  const [status] = await once(child, 'close');
  return { status: status as number | null, ...output };
}
