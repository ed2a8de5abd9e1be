/** `fasti serve` in a process of its own, whose event loop and memory are measured from inside. */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PROGRAM } from '../../cli/support.ts';

/** What the process measured since the last time. */
export interface Measured {
  /** The longest delay of the event loop, as `monitorEventLoopDelay` has it. */
  readonly delayMs: number;
  /** The longest delay without the time for which the thread was ready and another process had the processor. */
  readonly ownDelayMs: number;
  /** The heap that is in use after a full collection, in megabytes. */
  readonly heapMegabytes: number;
  /** The memory of the process, in megabytes. */
  readonly residentMegabytes: number;
}

export interface ProbedServer {
  readonly url: string;
  readonly token: string;
  measure(): Promise<Measured>;
  close(): Promise<void>;
}

const TICK_MS = 10;

/** Runs in the server: measures, and answers each message. Linux counts the time for which a thread waits for a processor. */
const PROBE = `
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
const waited = () => {
  try {
    return Number(readFileSync('/proc/self/task/' + process.pid + '/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
};
const histogram = monitorEventLoopDelay({ resolution: ${TICK_MS} });
histogram.enable();
let [time, wait, longest] = [performance.now(), waited(), 0];
const tick = () => {
  const [now, nowWaited] = [performance.now(), waited()];
  longest = Math.max(longest, now - time - ${TICK_MS} - (nowWaited - wait));
  [time, wait] = [now, nowWaited];
};
setInterval(tick, ${TICK_MS}).unref();
process.on('message', () => {
  tick();
  const delayMs = histogram.max / 1e6;
  const ownDelayMs = longest;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ delayMs, ownDelayMs, heapMegabytes: heapUsed / 2 ** 20, residentMegabytes: rss / 2 ** 20 });
  [time, wait, longest] = [performance.now(), waited(), 0];
  histogram.reset();
});
process.channel.unref();
`;

/** Starts a server with an admin's token, on the embedded engine unless `settings` say otherwise. */
export async function probedServer(settings: Readonly<Record<string, string>> = {}): Promise<ProbedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-probed-'));
  const token = createHash('sha256').update(folder).digest('hex');
  const { PATH = '', HOME = '' } = process.env;
  const child = fork(PROGRAM, ['serve'], {
    execArgv: ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(PROBE)}`],
    env: { PATH, HOME, PORT: '0', FASTI_DATA: folder, FASTI_TOKENS: `admin:${token}`, ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const found = (): string | undefined => /open +(http:\/\/\S+)\//.exec(output)?.[1];
  await expect.poll(found, { timeout: 240_000 }).toBeDefined();
  return {
    url: found() ?? '',
    token,
    measure: () => measured(child),
    async close() {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const measured = (child: ChildProcess): Promise<Measured> =>
  new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The server ended.')));
    child.once('message', (message) => resolve(message as Measured));
    child.send('measure');
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
