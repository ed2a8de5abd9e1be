/** `fasti serve` as a process, for tests of what an operator sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { PROGRAM } from './support.ts';

export interface Serving {
  readonly child: ChildProcess;
  /** What it has written to standard output or standard error so far. */
  readonly output: () => string;
  readonly errors: () => string;
  /** The exit status, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** A new folder, which is removed when the test ends. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'fasti-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Starts `fasti serve` as a process on a free port, with these flags of Node; it is killed when the test ends. */
export function serve(settings: Readonly<Record<string, string>>, flags: readonly string[] = []): Serving {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...flags, PROGRAM, 'serve'], {
    env: { PATH, HOME, PORT: '0', FASTI_REQUEST_SECONDS: '30', ...settings },
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, output: () => output, errors: () => errors, ended };
}

/** The address that it prints; throws if the process ends instead. */
export async function addressOf(serving: Serving): Promise<string> {
  const found = () => /open +(http:\/\/\S+)\//.exec(serving.output())?.[1];
  await Promise.race([
    expect.poll(found).toBeDefined(),
    serving.ended.then((status) => {
      throw new Error(`it ended with ${status}: ${serving.errors()}`);
    }),
  ]);
  return found() ?? '';
}

/** Ends it as an operator does, and gives the exit status. */
export async function stopped({ child, ended }: Serving): Promise<number | null> {
  child.kill('SIGTERM');
  return ended;
}
