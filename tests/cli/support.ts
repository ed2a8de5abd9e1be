import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The built `fasti`. */
export const PROGRAM = join(PROJECT, 'dist/program/main.js');

/** The environment of a process under test, without the settings of the machine that runs the tests. */
export const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|FASTI_|HOST$|PORT$|NODE_ENV$|FORCE_COLOR$|NO_COLOR$)/.test(name),
  ),
);

/** The store of tests that name none; it does not exist, so that no real store is read. */
const NO_STORE = join(tmpdir(), `fasti-no-store-${process.pid}`);

export type Settings = Readonly<Record<string, string | undefined>>;

/** Starts `fasti` as a process with the given standard input. */
export function start(
  args: readonly string[],
  settings: Settings = {},
  input: string | Uint8Array | null = null,
): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: PROJECT,
    env: { FASTI_DATA: NO_STORE, ...CLEAN, ...settings },
    stdio: [input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  // A process that does not read its input closes the pipe.
  child.stdin?.on('error', () => {}).end(input);
  return child;
}

/** Runs `fasti` and waits for its end. */
export async function fasti(
  args: readonly string[],
  settings: Settings = {},
  input: string | Uint8Array | null = null,
) {
  const child = start(args, settings, input);
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
