/** Clients share the queue: one with many requests does not hold up another, nor have its requests refused. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createClient } from '../../src/client/request/client.ts';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { LONG_MS } from '../../src/store/longStatements.ts';
import { QUEUE_LIMITS } from '../../src/store/readQueue.ts';
import { type HeldGraph, holding } from '../support/heldGraph.ts';
import { type ManualTimer, manualTimer } from '../support/manualTimer.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { until } from '../support/until.ts';

const { running, waiting } = QUEUE_LIMITS.embedded.ORDINARY;

let read: RecordingGraph;
let graph: HeldGraph;
let timer: ManualTimer;
let site: TestSite;
beforeEach(async () => {
  const embedded = await openEmbedded();
  await embedded.setup();
  read = recording(embedded);
  graph = holding(read, 'held');
  timer = manualTimer();
  site = await openSite({ graph, timer, rates: new RateLimit({ perMinute: 0, trustedProxies: 1 }) });
});
afterEach(async () => {
  graph.release();
  await site.close();
});

/** Sends a request of a client that waits until the graph is released. */
const send = (client: string, headers = {}): Promise<Response> =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client, ...headers },
    body: JSON.stringify({
      query: `{ facts(filter: {sources: ["held"], attributedTo: ["${client}"]}) { nodes { id } } }`,
    }),
  });

const sent = (count: number, client: string): readonly Promise<Response>[] =>
  Array.from({ length: count }, () => send(client));

/** Waits until one client has all places, and so many requests wait. */
async function untilWaiting(count: number): Promise<void> {
  await until(() => graph.started() === running);
  await expect.poll(isWaiting).toBe(count);
}
async function isWaiting(): Promise<number> {
  const { text } = await site.metrics.text();
  return Number(/^fasti_requests_waiting\{lane="ORDINARY"\} (\d+)/m.exec(text)?.[1]);
}

const statuses = async (answers: readonly Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(answers)).map(({ status }) => status).sort();
const refused = (): number => site.requests.filter(({ status }) => status === 503).length;
const numberOf = (count: number, status: number): number[] => Array.from({ length: count }, () => status);

/** The clients whose statements were read, in order, after so many statements. */
const readers = (before: number): string[] =>
  read.statements.slice(before).flatMap(({ params }) => /10\.0\.0\.\d/.exec(JSON.stringify(params)) ?? []);

it('answers all of a page that asks four long questions at once, and of who waits beside it', async () => {
  const page = sent(running, '10.0.0.1');
  await untilWaiting(0);
  const other = send('10.0.0.2');
  await untilWaiting(1);
  timer.advance(LONG_MS);
  graph.release();
  expect(await statuses([...page, other])).toEqual(numberOf(running + 1, 200));
});

it('lets a page wait with as many long questions as it has places, while somebody else waits', async () => {
  const page = sent(2 * running, '10.0.0.1');
  await untilWaiting(running);
  const other = send('10.0.0.2');
  await untilWaiting(running + 1);
  timer.advance(LONG_MS);
  const before = read.statements.length;
  graph.release();
  expect(await statuses([...page, other])).toEqual(numberOf(2 * running + 1, 200));
  expect(readers(before)[running]).toBe('10.0.0.2');
});

it('answers others before a client that has sixty long questions, and refuses what it asks beyond its places', async () => {
  const sixty = sent(60, '10.0.0.1');
  await untilWaiting(60 - running);
  timer.advance(LONG_MS);
  const light = await fetch(`${site.url}/graphql?query={person(id:"nobody"){label}}`, {
    headers: { 'x-forwarded-for': '10.0.0.2', 'apollo-require-preflight': 'yes' },
  });
  expect(light.status).toBe(200);
  expect(await isWaiting()).toBe(60 - running);
  const other = send('10.0.0.2');
  await untilWaiting(running + 1);
  const before = read.statements.length;
  graph.release();
  expect((await other).status).toBe(200);
  expect(await statuses(sixty)).toEqual([...numberOf(2 * running, 200), ...numberOf(60 - 2 * running, 503)]);
  for (const answer of await Promise.all(sixty))
    if (answer.status === 503) expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  // Those that ran already, and then the other client before all others.
  expect(readers(before)[running]).toBe('10.0.0.2');
});

it('answers a program with the client all sixty in the end, since it asks again by itself', async () => {
  const { request } = createClient({
    endpoint: `${site.url}/graphql`,
    fetch: (address, init) => {
      const headers = new Headers(init?.headers);
      headers.set('x-forwarded-for', '10.0.0.1');
      return fetch(address, { ...init, headers });
    },
  });
  const sixty = Array.from({ length: 60 }, () =>
    request('{ facts(filter: {sources: ["held"]}) { nodes { id } } }'),
  );
  await untilWaiting(60 - running);
  timer.advance(LONG_MS);
  const other = send('10.0.0.2');
  await expect.poll(refused).toBe(60 - 2 * running);
  graph.release();
  expect((await other).status).toBe(200);
  expect(await Promise.all(sixty)).toHaveLength(60);
  expect(refused()).toBe(60 - 2 * running);
});

it('answers another client next, though one alone has all places and all that may wait', async () => {
  const many = sent(running + waiting, '10.0.0.1');
  await untilWaiting(waiting);
  const other = sent(2, '10.0.0.2');
  // Two of the first client make room for them.
  await expect.poll(refused).toBe(2);
  const before = read.statements.length;
  graph.release();
  expect(await statuses(other)).toEqual([200, 200]);
  expect(await statuses(many)).toEqual([...numberOf(running + waiting - 2, 200), ...numberOf(2, 503)]);
  expect(readers(before).slice(running, running + 2)).toEqual(['10.0.0.2', '10.0.0.2']);
});
