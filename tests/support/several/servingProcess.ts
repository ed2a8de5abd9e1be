/** `fasti serve` as a process, which can be killed and started again on its port. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { CLEAN, PROGRAM } from '../../cli/support.ts';

/** The token of an editor on these servers. */
export const TOKEN = 'the-token-of-an-editor-in-tests';

const START_TIMEOUT_MS = 90_000;
const POLL_MS = 50;

export interface ServingProcess {
  readonly url: string;
  readonly port: number;
  /** What it has written to standard error. */
  errors(): string;
  /** Takes the limit of its files away. */
  free(): void;
  /** Stops the process where it is, or lets it go on. */
  freeze(): void;
  thaw(): void;
  /** Ends it with SIGKILL, and waits for its end. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, and waits until it serves. */
  startAgain(): Promise<void>;
}

export interface Limits {
  /** Until `free`, no file may grow beyond so many KiB, which is what a full disk looks like to the embedded engine. */
  readonly mostKibibytes?: number | 'unlimited';
}

export async function startServing(
  settings: Readonly<Record<string, string>>,
  limits: Limits = {},
): Promise<ServingProcess> {
  let errors = '';
  let child: ChildProcess;
  async function start(port: string, { mostKibibytes = 'unlimited' }: Limits = {}): Promise<number> {
    let output = '';
    const command = `ulimit -S -f ${mostKibibytes}; exec "${process.execPath}" "${PROGRAM}" serve`;
    child = spawn('bash', ['-c', command], {
      env: {
        ...CLEAN,
        HOST: '127.0.0.1',
        PORT: port,
        FASTI_SEED: 'none',
        FASTI_LOG_LEVEL: 'error',
        FASTI_TOKENS: `editor:${TOKEN}`,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    for (const deadline = Date.now() + START_TIMEOUT_MS; ; await pause(POLL_MS)) {
      const found = /open +http:\/\/[^:]+:(\d+)\//.exec(output)?.[1];
      if (found !== undefined) return Number(found);
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`fasti serve did not start: ${errors}`);
    }
  }
  const port = await start('0', limits);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    errors: () => errors,
    free: () => void execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
    async startAgain() {
      await start(String(port));
    },
  };
}
