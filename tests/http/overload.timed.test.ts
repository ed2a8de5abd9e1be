/** More work than the database can take: it is bounded, shed with 503, and dropped when its client leaves. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';
import { CLOCK_ID } from '../../src/store/graphLayout.ts';
import { QUEUE_LIMITS } from '../../src/store/readQueue.ts';
import { type HeldGraph, holding } from '../support/heldGraph.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { openSite, type TestSite } from '../support/site.ts';

const { running, waiting } = QUEUE_LIMITS.embedded.ORDINARY;
const HEAVY = '{ facts(filter: {sources: ["held"]}) { totalCount } }';
const LIGHT = '{ people { nodes { label } } }';

let embedded: Graph;
let graph: HeldGraph;
let site: TestSite;

beforeAll(async () => {
  embedded = await openEmbedded();
  await embedded.setup();
});
afterAll(() => embedded.close());
beforeEach(() => {
  graph = holding(keptOpen(embedded), 'held');
});
afterEach(async () => {
  graph.release();
  await site.close();
});

const send = (query: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });

const sendMany = (count: number, signal?: AbortSignal): Promise<Response>[] =>
  Array.from({ length: count }, () => send(HEAVY, signal));

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i += 1) await pause(10);
  expect(condition()).toBe(true);
}

const errorOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors?: readonly unknown[] }).errors?.[0];

describe('more requests than may wait', () => {
  it('get 503 with Retry-After at once, while light requests and /health are answered', async () => {
    site = await openSite({ graph });
    const accepted = sendMany(running + waiting);
    await until(() => graph.started() === running);
    await pause(100);
    const refused = await send(HEAVY);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await errorOf(refused)).toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'OVERLOADED' },
    });
    expect((await send(LIGHT)).status).toBe(200);
    expect((await fetch(`${site.url}/health`)).status).toBe(200);
    expect(graph.started()).toBe(running);
    graph.release();
    expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual(accepted.map(() => 200));
    expect(site.log).toEqual([]);
  });
});

describe('requests whose client left', () => {
  it('leave the queue, and read nothing', async () => {
    site = await openSite({ graph });
    const first = sendMany(running);
    await until(() => graph.started() === running);
    const client = new AbortController();
    const left = sendMany(waiting, client.signal);
    await pause(150);
    expect((await send(HEAVY)).status).toBe(503);
    client.abort();
    await Promise.allSettled(left);
    await pause(100);
    const next = send(HEAVY);
    graph.release();
    expect((await next).status).toBe(200);
    await Promise.all(first);
    // Each answer takes a second statement, for the note that there is no such source.
    expect(graph.started()).toBe(2 * (running + 1));
    expect(site.log).toEqual([]);
  });
});

describe('requests that take longer than the deadline', () => {
  it('get 503 also where the version of the data, which decides on kept answers, cannot be read', async () => {
    const frozen = holding(keptOpen(embedded), CLOCK_ID);
    site = await openSite({ graph: frozen, deadlineMs: 300, cache: true });
    const response = await send(LIGHT);
    expect(response.status).toBe(503);
    expect(await errorOf(response)).toMatchObject({ extensions: { reason: 'DEADLINE' } });
    frozen.release();
    await expect.poll(async () => (await send(LIGHT)).status).toBe(200);
  });

  it('get 503, while their statements keep their slots until they end', async () => {
    site = await openSite({ graph, deadlineMs: 300 });
    const late = await Promise.all(sendMany(running + 1));
    for (const response of late) {
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).not.toBeNull();
      expect(await errorOf(response)).toMatchObject({
        message: expect.stringContaining('0.3 seconds'),
        extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'DEADLINE' },
      });
    }
    expect((await send(HEAVY)).status).toBe(503);
    expect(graph.started()).toBe(running);
    graph.release();
    await pause(50);
    expect((await send(HEAVY)).status).toBe(200);
    expect(site.log).toEqual([]);
  });

  it('get 503 too where the batch of kept answers cannot be read', async () => {
    const held = holding(keptOpen(embedded), CLOCK_ID);
    site = await openSite({ graph: held, cache: true, deadlineMs: 300 });
    const response = await send(LIGHT);
    expect(response.status).toBe(503);
    expect(await errorOf(response)).toMatchObject({ extensions: { reason: 'DEADLINE' } });
    held.release();
    await until(() => held.started() > 0);
    expect((await send(LIGHT)).status).toBe(200);
  });
});
