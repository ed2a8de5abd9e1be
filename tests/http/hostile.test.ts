/** Hostile requests are refused without a statement, in little time of the processor, and a light read passes meanwhile. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { HOSTILE_ADDRESSES } from '../support/hostile/addresses.ts';
import { HOSTILE_REQUESTS, HOSTILE_TOKENS, type HostileRequest } from '../support/hostile/requests.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';

/** The processor time of a refusal, in milliseconds: reading, checking, answering, and the client of the test. */
const BUSY_MS = 50;
/** What runs first is not compiled yet, garbage may be collected meanwhile, and other tests run on the same processor. */
const ATTEMPTS = 10;

let graph: RecordingGraph;
let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({
    tokens: HOSTILE_TOKENS,
    publicUrl: 'https://example.org',
    wrapGraph: (opened) => {
      graph = recording(opened);
      return graph;
    },
  });
});
afterAll(() => site?.close());

const bodyOf = ({ query, variables, body }: HostileRequest): string =>
  body ?? JSON.stringify({ query, variables });

async function send(url: string, body: string, headers: HostileRequest['headers'] = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, text };
}

it('are at least sixty', () => {
  expect(Object.keys(HOSTILE_REQUESTS).length).toBeGreaterThanOrEqual(60);
});

/** Sends a request until its refusal was cheap, and expects no statement of it. */
async function expectCheap(
  refused: () => Promise<{ readonly status: number; readonly text: string }>,
): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ATTEMPTS && least > BUSY_MS; i += 1) {
    graph.statements.length = 0;
    const before = process.cpuUsage();
    const { status, text } = await refused();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (status === 200) expect(text).toContain('"code":"BAD_USER_INPUT"');
    else
      expect({ status, text: text.slice(0, 500) }).toMatchObject({
        status: expect.toSatisfy((n) => n >= 400 && n < 500),
      });
    expect(text.length).toBeLessThan(100_000);
    // The largest lists of the graph are read at most once a second, whatever is asked.
    expect(graph.statements.filter(({ text }) => !text.includes('largestLists'))).toEqual([]);
  }
  expect(least).toBeLessThanOrEqual(BUSY_MS);
  expect(site.log).toEqual([]);
}

it.each(Object.entries(HOSTILE_REQUESTS))('%s', (_what, request) =>
  expectCheap(() => send(site.url, bodyOf(request), request.headers)),
);

it.each(Object.entries(HOSTILE_ADDRESSES))('an address with %s', (_what, path) =>
  expectCheap(async () => {
    const response = await fetch(site.url + path);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).not.toMatch(/<script|<img/);
    return { status: response.status, text };
  }),
);

describe('a server that', () => {
  /** Sends all requests, each of which is to be refused with the status, at once. */
  async function expectAll(other: TestSite, refused: number): Promise<void> {
    onTestFinished(() => other.close());
    graph.statements.length = 0;
    for (const [what, request] of Object.entries(HOSTILE_REQUESTS)) {
      const { authorization: _, ...headers } = request.headers ?? {};
      const before = process.cpuUsage();
      const { status, text } = await send(other.url, bodyOf(request), headers);
      const { user, system } = process.cpuUsage(before);
      expect([what, status]).toEqual([what, refused]);
      expect(text.length).toBeLessThan(1_000);
      // A body is received to its end, so that the client reads the answer.
      expect((user + system) / 1000).toBeLessThanOrEqual(4 * BUSY_MS);
    }
    expect(graph.statements).toEqual([]);
    expect(other.log).toEqual([]);
  }

  it('requires a token to read refuses all of them without one', async () => {
    await expectAll(
      await openSite({ tokens: HOSTILE_TOKENS, closedReads: true, graph: keptOpen(graph) }),
      401,
    );
  });

  it('has a rate limit refuses all of them beyond it', async () => {
    const rates = new RateLimit({ perMinute: 120, trustedProxies: 0 }, () => 0);
    const other = await openSite({ tokens: HOSTILE_TOKENS, rates, graph: keptOpen(graph) });
    for (let i = 0; i < 120; i += 1) await (await fetch(`${other.url}/schema.graphql`)).arrayBuffer();
    await expectAll(other, 429);
  });
});
