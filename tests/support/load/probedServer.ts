/** `fasti serve` in a process of its own, whose event loop and memory are measured from inside. */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROGRAM } from '../../cli/support.ts';

/** What the process measured since the last time. */
export interface Measured {
  /** The longest delay of the event loop, as `monitorEventLoopDelay` has it. */
  readonly delayMs: number;
  /** The most processor time that the thread of the event loop took at a stretch: on a busy machine a delay says less. */
  readonly turnMs: number;
  /** The heap that is in use after a full collection, in megabytes. */
  readonly heapMegabytes: number;
  /** The memory of the process, in megabytes. */
  readonly residentMegabytes: number;
}

export interface ProbedServer {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** The data folder, through which commands on this computer use the server. */
  readonly folder: string;
  measure(): Promise<Measured>;
  close(): Promise<void>;
}

const TICK_MS = 10;
const START_MS = 240_000;

/** Runs in the server: measures, and answers each message. Linux counts the time of a thread in hundredths of a second. */
const PROBE = `
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
const used = () => {
  try {
    const [, rest] = readFileSync('/proc/self/task/' + process.pid + '/stat', 'utf8').split(') ');
    const [user, system] = rest.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return 0;
  }
};
const histogram = monitorEventLoopDelay({ resolution: ${TICK_MS} });
histogram.enable();
let [last, longest] = [used(), 0];
const tick = () => {
  const now = used();
  longest = Math.max(longest, now - last);
  last = now;
};
setInterval(tick, ${TICK_MS}).unref();
process.on('message', () => {
  tick();
  const delayMs = histogram.max / 1e6;
  const turnMs = longest;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ delayMs, turnMs, heapMegabytes: heapUsed / 2 ** 20, residentMegabytes: rss / 2 ** 20 });
  [last, longest] = [used(), 0];
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
    env: {
      PATH,
      HOME,
      PORT: '0',
      FASTI_DATA: folder,
      FASTI_TOKENS: `admin:${token}`,
      FASTI_LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const found = (): string | undefined => /open +(http:\/\/\S+)\//.exec(output)?.[1];
  for (const end = Date.now() + START_MS; found() === undefined && Date.now() < end; ) await pause(50);
  if (found() === undefined) throw new Error(`The server did not start: ${output}`);
  return {
    url: found() ?? '',
    token,
    pid: child.pid as number,
    folder,
    measure: () => measured(child),
    async close() {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const measured = (child: ChildProcess): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error('The server ended.'));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message as Measured);
    });
    child.send('measure');
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** Sends a request to the API; once more where the server closed an idle connection at the moment of sending. */
export async function postGraphql(
  { url }: ProbedServer,
  body: { readonly query: string; readonly variables?: object },
  { token, accept }: { readonly token?: string; readonly accept?: string } = {},
): Promise<Response> {
  const request = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(accept ? { accept } : {}),
    },
    body: JSON.stringify(body),
  };
  try {
    return await fetch(`${url}/graphql`, request);
  } catch {
    return fetch(`${url}/graphql`, request);
  }
}
