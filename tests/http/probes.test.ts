/** `/live`, `/ready` and `/health`: an overloaded server, a graph of another layout, a database that does not answer. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Cancellable } from '../../src/store/cancellation.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';
import { EARLIEST_LAYOUT, LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { QUEUE_LIMITS } from '../../src/store/readQueue.ts';
import { holding } from '../support/heldGraph.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';

const HEAVY = '{ facts(filter: {sources: ["held"]}) { totalCount } }';
const { running, waiting } = QUEUE_LIMITS.embedded.ORDINARY;

function closedAfter(site: TestSite): TestSite {
  onTestFinished(() => site.close());
  return site;
}

const emptyGraph = async (): Promise<Graph> => {
  const graph = await openEmbedded();
  await graph.setup();
  return graph;
};

interface Probe {
  readonly status: number;
  readonly codes: readonly string[];
  readonly text: string;
}

async function probe(site: TestSite, path: string): Promise<Probe> {
  const response = await fetch(site.url + path);
  const text = await response.text();
  const { reasons = [] } = JSON.parse(text) as { reasons?: { code: string }[] };
  return { status: response.status, codes: reasons.map(({ code }) => code), text };
}

/** The statuses of `/live`, `/ready` and `/health`, and the reasons of the last two. */
async function probesOf(site: TestSite): Promise<unknown> {
  const [live, ready, health] = await Promise.all(
    ['/live', '/ready', '/health'].map((path) => probe(site, path)),
  );
  expect(health?.codes).toEqual(ready?.codes);
  return { live: live?.status, ready: ready?.status, health: health?.status, codes: ready?.codes };
}

describe('the probes', () => {
  it.each([
    ['an empty graph', openSite],
    ['records', openSeededSite],
  ])('are good over %s', async (_what, open) => {
    const site = closedAfter(await open());
    expect(await probesOf(site)).toEqual({ live: 200, ready: 200, health: 200, codes: [] });
    const response = await fetch(`${site.url}/ready`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ status: 'ok', engine: 'embedded', reasons: [] });
    expect(site.log).toEqual([]);
  });

  it('while names are read: not ready, though it is healthy', async () => {
    let isReading = true;
    const site = closedAfter(await openSite({ isReading: () => isReading }));
    expect(await probesOf(site)).toEqual({ live: 200, ready: 503, health: 200, codes: ['STARTING'] });
    isReading = false;
    expect(await probesOf(site)).toEqual({ live: 200, ready: 200, health: 200, codes: [] });
  });

  it('of a full queue: not ready, though it is healthy, until there is room', async () => {
    const graph = holding(await emptyGraph(), 'held');
    const site = closedAfter(await openSite({ graph }));
    onTestFinished(() => graph.release());
    const send = () =>
      fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: HEAVY }),
      });
    const sent = Array.from({ length: running + waiting }, send);
    await expect
      .poll(() => probesOf(site))
      .toEqual({ live: 200, ready: 503, health: 200, codes: ['OVERLOADED'] });
    const ready = await fetch(`${site.url}/ready`);
    expect(ready.headers.get('retry-after')).toBe('5');
    expect(await ready.text()).toContain(`${waiting} requests wait in the lane ORDINARY`);
    graph.release();
    for (const response of await Promise.all(sent)) expect(response.status).toBe(200);
    expect(await probesOf(site)).toEqual({ live: 200, ready: 200, health: 200, codes: [] });
  });

  it.each([
    ['that a later version upgraded', LAYOUT_VERSION + 1, null, 'Install that version'],
    ['of an early version', EARLIEST_LAYOUT - 1, null, 'Export the records'],
    ['whose upgrade was interrupted', LAYOUT_VERSION, LAYOUT_VERSION, 'restart this server'],
  ])(
    'of a graph %s: neither ready nor healthy, with what to do',
    async (_what, layout, upgrading, advice) => {
      const site = closedAfter(await openSeededSite());
      await site.graph.write((transaction) =>
        transaction.run({
          text: 'MATCH (c:Clock) SET c.format = $layout, c.upgrading = $upgrading',
          params: { layout, upgrading },
        }),
      );
      expect(await probesOf(site)).toEqual({ live: 200, ready: 503, health: 503, codes: ['LAYOUT_DIFFERS'] });
      const { text } = await probe(site, '/ready');
      expect(text).toContain(`layout ${layout}`);
      expect(text).toContain(advice);
    },
  );

  it('of a closed database: the cause is in the log only', async () => {
    const site = closedAfter(await openSite());
    site.graph.health = () => Promise.reject(new Error('away at db.internal:7687'));
    expect(await probesOf(site)).toEqual({
      live: 200,
      ready: 503,
      health: 503,
      codes: ['STORE_UNAVAILABLE'],
    });
    expect((await probe(site, '/health')).text).not.toContain('db.internal');
    expect(JSON.stringify(site.log)).toContain('db.internal');
  });

  it('of a database that does not answer: 503, by one check for all that ask', async () => {
    const site = closedAfter(await openSite());
    const signals: (Cancellable | undefined)[] = [];
    site.graph.health = (signal) => {
      signals.push(signal);
      return new Promise((_, reject) =>
        signal?.addEventListener('abort', () => setImmediate(() => reject(signal.reason as Error))),
      );
    };
    const first = Promise.all(Array.from({ length: 20 }, () => probe(site, '/ready')));
    expect((await probe(site, '/live')).status).toBe(200);
    for (const { status, codes } of await first)
      expect([status, codes]).toEqual([503, ['STORE_UNAVAILABLE']]);
    expect(signals).toHaveLength(1);
    expect(signals[0]?.aborted).toBe(true);
    expect(site.log).toHaveLength(1);
    site.graph.health = async () => {};
    await expect.poll(async () => (await probe(site, '/ready')).status).toBe(200);
  });
});
