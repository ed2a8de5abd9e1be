/** A server under hostile requests from many connections: light reads are answered in time, and its memory is bounded. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { PROGRAM } from '../cli/support.ts';
import { HOSTILE_REQUESTS } from '../support/hostile/requests.ts';
import { casesOf } from './scale.ts';

const SECONDS = Math.max(6, casesOf(60).length);
const CONNECTIONS = 32;
const MAX_P99_MS = 1_000;
const MAX_MEGABYTES = 500;

const AGENT = new Agent({ keepAlive: true });

/** Requests that are answered, each as dear as it may be. */
const HEAVY = [
  '{ integrity { totalCount } }',
  `{ facts(filter: {or: [${'{about: ["a"], sources: ["b"]} '.repeat(9)}]}) { totalCount } }`,
  '{ __schema { types { name fields { name args { name type { name } } type { name } } } } }',
];
const LIGHT = '{ person(id: "nobody") { label } }';

it('answers light reads, and lives', async () => {
  const { url, pid } = await serve();
  // On a busy machine the times say nothing about the server.
  const isIdle = (loadavg()[0] as number) < availableParallelism();
  const bodies = [
    ...Object.values(HOSTILE_REQUESTS).map(
      ({ query, variables, body }) => body ?? JSON.stringify({ query, variables }),
    ),
    ...HEAVY.map((query) => JSON.stringify({ query })),
  ].map((body) => Buffer.from(body));
  const end = performance.now() + SECONDS * 1000;
  const statuses = new Map<number, number>();
  const attack = async (first: number): Promise<void> => {
    for (let i = first; performance.now() < end; i += 1) {
      const { status } = await post(url, bodies[i % bodies.length] as Buffer);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const latencies: number[] = [];
  const read = async (): Promise<void> => {
    for (let i = 0; performance.now() < end; i += 1) {
      const start = performance.now();
      // Another alias each time, so that no answer is kept.
      const { status } = await post(url, JSON.stringify({ query: LIGHT.replace('label', `l${i}: label`) }));
      expect(status).toBe(200);
      latencies.push(performance.now() - start);
      await pause(20);
    }
  };
  const attacks = Array.from({ length: CONNECTIONS }, (_, i) => attack(i * 7));
  await Promise.all([...attacks, read()]);
  latencies.sort((a, b) => a - b);
  const p99 = latencies[Math.floor(latencies.length * 0.99)] as number;
  const megabytes = await residentMegabytes(pid);
  console.log(
    `${SECONDS} s: ${JSON.stringify(Object.fromEntries(statuses))}, ${latencies.length} light reads, p99 ${Math.round(p99)} ms, ${Math.round(megabytes)} MB at most`,
  );
  expect([...statuses.keys()].filter((status) => ![200, 400, 401, 403, 413, 503].includes(status))).toEqual(
    [],
  );
  expect(latencies.length).toBeGreaterThan(0);
  if (isIdle) expect(p99).toBeLessThan(MAX_P99_MS);
  expect(megabytes).toBeLessThan(MAX_MEGABYTES);
});

/** Plain requests, since the client shares the processor with what it measures. */
function post(url: string, body: string | Buffer): Promise<{ readonly status: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/graphql`, { method: 'POST', headers, agent: AGENT }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode ?? 0 }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** The most memory that a process has had. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

async function serve(): Promise<{ readonly url: string; readonly pid: number }> {
  const path = await mkdtemp(join(tmpdir(), 'fasti-'));
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: { PATH, HOME, PORT: '0', FASTI_DATA: path, FASTI_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await rm(path, { recursive: true, force: true });
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const found = (): string | undefined => /open +(http:\/\/\S+)\//.exec(output)?.[1];
  await expect.poll(found, { timeout: 60_000 }).toBeDefined();
  return { url: found() ?? '', pid: child.pid as number };
}
