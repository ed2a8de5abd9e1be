/** Hostile requests are refused without a statement, in little time of the processor, and a light read passes meanwhile. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOSTILE_REQUESTS, type HostileRequest } from '../support/hostile/requests.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

/** The processor time of a refusal, in milliseconds: reading, checking, answering, and the client of the test. */
const BUSY_MS = 50;
/** What runs first is not compiled yet, and garbage may be collected meanwhile. */
const ATTEMPTS = 4;

let graph: RecordingGraph;
let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({
    wrapGraph: (opened) => {
      graph = recording(opened);
      return graph;
    },
  });
});
afterAll(() => site?.close());

const bodyOf = ({ query, variables, body }: HostileRequest): string =>
  body ?? JSON.stringify({ query, variables });

async function send(body: string) {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  return { status: response.status, text };
}

it('are at least sixty', () => {
  expect(Object.keys(HOSTILE_REQUESTS).length).toBeGreaterThanOrEqual(60);
});

it.each(Object.entries(HOSTILE_REQUESTS))('%s', async (_what, request) => {
  const body = bodyOf(request);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ATTEMPTS && least > BUSY_MS; i += 1) {
    graph.statements.length = 0;
    const before = process.cpuUsage();
    const { status, text } = await send(body);
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
});
