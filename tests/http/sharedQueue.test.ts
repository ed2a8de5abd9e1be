/** Clients share the queue: one with many requests does not hold up another, nor have its requests refused. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { QUEUE_LIMITS } from '../../src/store/readQueue.ts';
import { type HeldGraph, holding } from '../support/heldGraph.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { openSite, type TestSite } from '../support/site.ts';

const { running, waiting } = QUEUE_LIMITS.embedded.ORDINARY;

let read: RecordingGraph;
let graph: HeldGraph;
let site: TestSite;
beforeEach(async () => {
  const embedded = await openEmbedded();
  await embedded.setup();
  read = recording(embedded);
  graph = holding(read, 'held');
  site = await openSite({ graph, rates: new RateLimit({ perMinute: 0, trustedProxies: 1 }) });
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

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !condition(); i += 1) await pause(10);
  expect(condition()).toBe(true);
}

const statuses = async (sent: readonly Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(sent)).map(({ status }) => status).sort();

it('answers another client next, though one alone has all places and all that may wait', async () => {
  const many = Array.from({ length: running + waiting }, () => send('10.0.0.1'));
  await until(() => graph.started() === running);
  await pause(1_500);
  const other = [send('10.0.0.2'), send('10.0.0.2')];
  await pause(1_500);
  const before = read.statements.length;
  graph.release();
  expect(await statuses(other)).toEqual([200, 200]);
  // The two whose places the other client took, and what ran for long beside the first one.
  const refused = 2 + running - 1;
  expect(await statuses(many)).toEqual([
    ...Array.from({ length: running + waiting - refused }, () => 200),
    ...Array.from({ length: refused }, () => 503),
  ]);
  const order = read.statements
    .slice(before)
    .flatMap(({ params }) => /10\.0\.0\.\d/.exec(JSON.stringify(params)) ?? []);
  // Those that ran already, and then the other client before all others.
  expect(order.slice(running, running + 2)).toEqual(['10.0.0.2', '10.0.0.2']);
});
