/** Large files that are planned and applied by a running server do not hold its event loop. */
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fasti } from '../cli/support.ts';
import { largeFile } from '../support/load/largeFile.ts';
import { type ProbedServer, postGraphql, probedServer } from '../support/load/probedServer.ts';

const MAX_STALL_MS = 200;
const FACTS = 5_000;
const PEOPLE = 1_000;
const FILE = largeFile({ facts: FACTS, people: PEOPLE });

let server: ProbedServer;
beforeAll(async () => {
  server = await probedServer({ FASTI_SEED: 'none' });
}, 240_000);
afterAll(() => server?.close());

async function send(query: string, variables: object = {}): Promise<Readonly<Record<string, unknown>>> {
  const response = await postGraphql(server, { query, variables }, { token: server.token });
  const body = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  expect(body.errors).toBeUndefined();
  return body.data ?? {};
}

/** Waits for a change, and sends light reads meanwhile. Fails if the event loop was held. */
async function whileReading<T>(name: string, change: () => Promise<T>): Promise<T> {
  await server.measure();
  let [running, reads] = [true, 0];
  const changed = change().finally(() => {
    running = false;
  });
  while (running) {
    // Another alias each time, so that no answer is kept.
    await send(`{ a${reads}: person(id: "p1") { label } }`);
    reads += 1;
    await pause(20);
  }
  const value = await changed;
  const { delayMs, turnMs } = await server.measure();
  console.info(`${name}: delay ${Math.round(delayMs)} ms, turn ${turnMs} ms, ${reads} reads`);
  expect(reads).toBeGreaterThan(10);
  expect(turnMs).toBeLessThanOrEqual(MAX_STALL_MS);
  // On a busy machine the delay says nothing about the server.
  if ((loadavg()[0] as number) < availableParallelism()) expect(delayMs).toBeLessThan(MAX_STALL_MS);
  return value;
}

it.each(['planRecords', 'applyRecords'])(
  '%s of some MiB',
  async (field) => {
    expect(FILE.length).toBeGreaterThan(3 * 2 ** 20);
    const query = `mutation ($files: [RecordFileInput!]!) { change: ${field}(input: {files: $files}) { accepted createdCount problemCount } }`;
    const files = [{ name: 'archive.yaml', format: 'YAML', content: FILE }];
    const { change } = await whileReading(field, () => send(query, { files }));
    expect(change).toEqual({ accepted: true, createdCount: FACTS + PEOPLE + 200 + 1, problemCount: 0 });
  },
  240_000,
);

it('a command that applies some MiB through the server', async () => {
  const other = FILE.replaceAll('dataset: archive', 'dataset: other').replaceAll(
    /\b([pof]\d|book\b)/g,
    'other-$1',
  );
  const applied = await whileReading('fasti apply', () =>
    fasti(['apply', '--format', 'yaml', '-'], { FASTI_DATA: server.folder }, other),
  );
  expect(applied).toMatchObject({ status: 0, err: '' });
  const { about } = await send('{ about { factCount } }');
  expect(about).toEqual({ factCount: 2 * FACTS });
}, 240_000);
