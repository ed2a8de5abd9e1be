/** `/metrics`: who may read it, what it counts, and that clients cannot make it grow. */
import { once } from 'node:events';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startMetricsServer } from '../../src/http/operator/metricsRoute.ts';
import { createLog } from '../../src/observe/log.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';
import { until } from '../support/until.ts';

const ADMIN = 'an-admin-of-the-archive';
const EDITOR = 'an-editor-of-the-archive';
const TOKENS = `admin:${ADMIN},editor:${EDITOR}`;
const JSON_TYPE = { 'content-type': 'application/json' };

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ tokens: TOKENS, cache: true, operations: ['People', 'Other', 'Change'] });
});
afterAll(() => site.close());

/** How many requests were sent to the site. */
let sent = 0;
const send: typeof fetch = (url, init) => {
  if (String(url).startsWith(site.url)) sent += 1;
  return fetch(url, init);
};
const untilCounted = () => until(() => site.requests.length === sent);

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const ask = (body: object, headers: Record<string, string> = {}, url = site.url): Promise<Response> =>
  send(`${url}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });

/** The values by name and labels, such as `fasti_batch_number` or `fasti_statement_seconds_count{lane="LIGHT"}`. */
async function metricsOf({ url }: TestSite = site): Promise<ReadonlyMap<string, number>> {
  const response = await send(`${url}/metrics`, { headers: bearer(ADMIN) });
  expect(response.status).toBe(200);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

/** How many series are Fasti's own. Those of Node grow by themselves, such as by the first kinds of garbage collection. */
async function ownSeries(): Promise<number> {
  return [...(await metricsOf()).keys()].filter((name) => name.startsWith('fasti_')).length;
}

const requests = (operation: string, outcome: string): string =>
  `fasti_requests_total{operation="${operation}",outcome="${outcome}"}`;

/** How much a metric grows by some work; requests are counted when their responses have ended, those for `metricsOf` among them. */
async function growth(names: readonly string[], work: () => Promise<unknown>): Promise<unknown[]> {
  const before = await metricsOf();
  await untilCounted();
  await work();
  await untilCounted();
  const after = await metricsOf();
  return names.map((name) => (after.get(name) ?? 0) - (before.get(name) ?? 0));
}

describe('/metrics', () => {
  it.each([
    ['no token', {}, 401],
    ['an unknown token', bearer('a-token-that-nobody-has'), 401],
    ['the token of an editor', bearer(EDITOR), 403],
    ['the token of an admin', bearer(ADMIN), 200],
  ])('with %s', async (_who, headers, status) => {
    const response = await send(`${site.url}/metrics`, { headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    const text = await response.text();
    expect(text.includes('fasti_')).toBe(status === 200);
  });

  it('is closed where there are no tokens, and says how to open it', async () => {
    const other = await openSite();
    onTestFinished(() => other.close());
    const response = await fetch(`${other.url}/metrics`);
    expect(response.status).toBe(403);
    expect(await response.text()).toMatch(/FASTI_TOKENS.*FASTI_METRICS_PORT/);
  });

  it('is open on a port of its own, which has nothing else', async () => {
    const own = await startMetricsServer(
      site.metrics,
      { host: '127.0.0.1', port: 0 },
      createLog({ write: () => {} }),
    );
    onTestFinished(() => own.close());
    const response = await fetch(own.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await response.text()).toContain('fasti_batch_number 1');
    expect((await fetch(own.url.replace('/metrics', '/graphql'))).status).toBe(404);
    expect((await fetch(own.url, { method: 'POST' })).status).toBe(404);
    // As a page asks that gave this computer a name of its own; fetch would choose the header.
    const [rebound] = await once(get(own.url, { headers: { host: 'evil.example' } }), 'response');
    expect(rebound.statusCode).toBe(403);
    rebound.resume();
  });
});

describe('the metrics', () => {
  it('count requests by registered name; all others are counted together', async () => {
    const names = [
      requests('People', 'ok'),
      requests('other', 'ok'),
      'fasti_request_seconds_count{operation="People"}',
    ];
    const grown = await growth(names, async () => {
      await ask({ query: 'query People { people(first: 1) { nodes { label } } }' });
      await ask({ query: 'query Mine { people(first: 1) { nodes { label } } }' });
      await ask({ query: '{ people(first: 1) { nodes { label } } }' });
    });
    expect(grown).toEqual([1, 2, 1]);
  });

  it('do not grow by names, codes or paths that clients make up', async () => {
    await ask({ query: '{ nothing }' });
    const before = await ownSeries();
    for (let i = 0; i < 50; i += 1) {
      await ask({ query: `query Name${i} { people { totalCount } }` });
      await ask({ query: `query Name${i} { name${i} }` });
      await send(`${site.url}/path/${i}`);
      await send(`${site.url}/constructor`);
    }
    // Those of the lane and of the status 404 may be new.
    expect((await ownSeries()) - before).toBeLessThan(20);
  });

  it('count what was refused by code and reason, each code once for a response', async () => {
    const code = (name: string, reason = '') => `fasti_errors_total{code="${name}",reason="${reason}"}`;
    const names = [
      code('GRAPHQL_VALIDATION_FAILED'),
      code('GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_LARGE'),
      code('BAD_REQUEST'),
      code('BAD_USER_INPUT', 'NO_TABLE'),
      code('UNAUTHENTICATED'),
      requests('other', 'refused'),
      requests('Change', 'refused'),
    ];
    const grown = await growth(names, async () => {
      await ask({ query: '{ nothing nowhere }' });
      await ask({
        query: `{ ${Array.from({ length: 25 }, (_, i) => `a${i}: about { engine }`).join(' ')} }`,
      });
      await ask({ query: 1 });
      await ask({ query: '{ about { engine } }' }, { accept: 'text/csv' });
      await ask({
        query: 'mutation Change { revertBatch(input: {id: "b"}) { batch { id } } }',
      });
    });
    expect(grown).toEqual([1, 1, 1, 1, 1, 4, 1]);
  });

  it('count unexpected errors', async () => {
    const other = await openSite({
      tokens: TOKENS,
      replaceApi: (api) => ({ ...api, handle: () => Promise.reject(new Error('broken')) }),
    });
    onTestFinished(() => other.close());
    await ask({ query: '{ about { engine } }' }, {}, other.url);
    await expect.poll(async () => (await metricsOf(other)).get(requests('other', 'failed'))).toBe(1);
  });

  it('sum up costs, and time statements by lane', async () => {
    const names = ['fasti_request_cost_fields_sum', 'fasti_statement_seconds_count{lane="LIGHT"}'];
    const answered = async () => {
      const response = await ask({ query: 'query Other { offices(first: 7) { nodes { label } } }' });
      const { extensions } = (await response.json()) as { extensions: { cost: { fields: number } } };
      return extensions.cost.fields;
    };
    let cost = 0;
    const grown = await growth(names, async () => {
      cost = await answered();
    });
    expect(cost).toBeGreaterThan(1);
    expect(grown).toEqual([cost, 1]);
  });

  it('know the caches: an answer that was kept takes no statement and no compilation', async () => {
    const query = 'query People { regions(first: 3) { nodes { label } } }';
    await ask({ query });
    const names = [
      'fasti_cache_hits_total{cache="responses"}',
      'fasti_cache_misses_total{cache="responses"}',
      'fasti_cache_hits_total{cache="compiled"}',
      'fasti_statement_seconds_count{lane="LIGHT"}',
      requests('People', 'ok'),
    ];
    expect(await growth(names, () => ask({ query }))).toEqual([1, 0, 0, 0, 1]);
    const metrics = await metricsOf();
    expect(metrics.get('fasti_cache_bytes{cache="responses"}')).toBeGreaterThan(500);
    expect(metrics.get('fasti_cache_bytes{cache="compiled"}')).toBeGreaterThan(500);
  });

  it('count a table as one request, however many page sizes were tried', async () => {
    const names = [requests('People', 'ok'), 'fasti_http_responses_total{route="graphql",status="200"}'];
    const query = 'query People { people { nodes { label } } }';
    const table = async () => (await ask({ query }, { accept: 'text/csv' })).text();
    expect(await growth(names, table)).toEqual([1, 1]);
  });

  it('have the newest batch and its age, the queue, and the process', async () => {
    const before = await metricsOf();
    expect(before.get('fasti_batch_number')).toBe(1);
    const age = (Date.now() - Date.parse('2026-01-31T00:00:00Z')) / 1_000;
    expect(Math.abs((before.get('fasti_batch_age_seconds') ?? 0) - age)).toBeLessThan(60);
    expect(before.get('fasti_statements_running{lane="ORDINARY"}')).toBe(0);
    expect(before.get('fasti_requests_waiting_limit{lane="LIGHT"}')).toBe(64);
    expect(before.get('process_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect([...before.keys()].some((name) => name.startsWith('nodejs_eventloop_lag'))).toBe(true);
    const applied = await ask(
      {
        query:
          'mutation Change($files: [RecordFileInput!]!) { applyRecords(input: {files: $files}) { batches { id } } }',
        variables: {
          files: [
            {
              name: 'a.yaml',
              format: 'YAML',
              content:
                'fasti: "1"\ndataset: metrics\nlanguage: en\nentities:\n  counted: { kind: person, label: Counted }\n',
            },
          ],
        },
      },
      bearer(ADMIN),
    );
    expect(await applied.json()).not.toHaveProperty('errors');
    const after = await metricsOf();
    expect(after.get('fasti_batch_number')).toBe(2);
    expect(after.get('fasti_batch_age_seconds')).toBeLessThan(60);
    expect(after.get(requests('Change', 'ok'))).toBe(1);
    expect(after.get('fasti_statement_seconds_count{lane="WRITE"}')).toBeGreaterThan(0);
  });

  it('leave the batch out while the database does not answer, and have all else', async () => {
    const other = await openSite({ tokens: TOKENS });
    await other.graph.close();
    onTestFinished(() => other.close());
    await ask({ query: '{ people { totalCount } }' }, {}, other.url);
    await expect.poll(async () => (await metricsOf(other)).get(requests('other', 'unavailable'))).toBe(1);
    expect((await metricsOf(other)).has('fasti_batch_number')).toBe(false);
  });
});
