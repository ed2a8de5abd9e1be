/** `Fasti-Batch` of answers, and `Fasti-At-Least-Batch` of requests. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { manualTimer } from '../support/manualTimer.ts';
import { openSite, type TestSite } from '../support/site.ts';

const TOKEN = 'a-token-of-an-editor';
const TOWNS = '{ regions { nodes { label } pageInfo { endCursor } } }';
const APPLY = `mutation($files: [RecordFileInput!]!) {
  applyRecords(input: {files: $files, reason: "test"}) { createdCount updatedCount batches { number } }
}`;

const files = (label: string) => ({
  files: [
    {
      name: 'towns.yaml',
      format: 'YAML',
      content: `fasti: "1"\ndataset: towns\nlanguage: en\nentities:\n  town: { kind: region, label: ${label} }\n  other: { kind: region, label: Other }\n`,
    },
  ],
});

let graph: Graph;
let site: TestSite;
const timer = manualTimer();
/** Statements whose text contains this see the graph as if batch 1 were the newest. */
let lagging: string | null = null;

beforeAll(async () => {
  graph = await openEmbedded();
  await graph.setup();
  site = await openSite({
    cache: true,
    timer,
    tokens: `editor:${TOKEN}`,
    graph: decorate(graph, {
      async read(statement, options) {
        const rows = await graph.read(statement, options);
        if (lagging === null || !statement.text.includes(lagging)) return rows;
        return rows.map(({ row }) => ({ row: [1, (row as readonly unknown[])[1], 1] }));
      },
    }),
  });
  expect((await apply('Oldtown')).headers.get('fasti-batch')).toBe('1');
});
afterAll(() => site?.close());

const post = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'application/json', 'apollo-require-preflight': 'yes', ...headers },
  });
const apply = (label: string, headers: Record<string, string> = {}) =>
  post(APPLY, files(label), { authorization: `Bearer ${TOKEN}`, ...headers });
const atLeast = (batch: number | string) => ({ 'fasti-at-least-batch': String(batch) });
const newest = async (): Promise<number> => Number((await post(TOWNS)).headers.get('fasti-batch'));

async function errorOf(response: Response): Promise<{ message: string; extensions: object }> {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  return errors[0] as { message: string; extensions: object };
}

describe('Fasti-Batch', () => {
  it('is the batch that an answer was read at, also of a kept one and without a body', async () => {
    const first = await get(TOWNS);
    const { extensions } = (await first.json()) as { extensions: { known: { batch: number } } };
    expect(first.headers.get('fasti-batch')).toBe(String(extensions.known.batch));
    const kept = await get(TOWNS);
    expect(kept.headers.get('fasti-batch')).toBe(first.headers.get('fasti-batch'));
    const unchanged = await get(TOWNS, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get('fasti-batch')).toBe(first.headers.get('fasti-batch'));
  });

  it('is absent where nothing was read', async () => {
    for (const query of ['{ __typename }', '{ nothing }', '{'])
      expect((await post(query)).headers.get('fasti-batch')).toBeNull();
  });

  it('is the batch that a change wrote, or read where it wrote none', async () => {
    const before = await newest();
    const changed = await apply('Newtown');
    expect(changed.headers.get('fasti-batch')).toBe(String(before + 1));
    const { data } = (await changed.json()) as { data: { applyRecords: { batches: object[] } } };
    expect(data.applyRecords.batches).toEqual([{ number: before + 1 }]);
    expect((await apply('Newtown')).headers.get('fasti-batch')).toBe(String(before + 1));
    const planned = await post(
      'mutation($files: [RecordFileInput!]!) { planRecords(input: {files: $files}) { updatedCount } }',
      files('Other name'),
      { authorization: `Bearer ${TOKEN}` },
    );
    expect(planned.headers.get('fasti-batch')).toBe(String(before + 1));
  });

  it('is the batch of a known time where all is read at one', async () => {
    await apply('Sometown');
    const query = (then: string) => `{ batches(first: 100) { nodes { number appliedAt } } ${then} }`;
    const { data } = (await (await post(query(''))).json()) as {
      data: { batches: { nodes: { number: number; appliedAt: string }[] } };
    };
    const first = data.batches.nodes.find(({ number }) => number === 1);
    const known = `regions(knownAt: "${first?.appliedAt}") { nodes { label } }`;
    expect((await post(`{ ${known} }`)).headers.get('fasti-batch')).toBe('1');
    expect((await post(query(known))).headers.get('fasti-batch')).toBe(String(await newest()));
  });

  it('is a header of a table and of the home page', async () => {
    const batch = String(await newest());
    expect(
      (await post('{ regions { nodes { label } } }', {}, { accept: 'text/csv' })).headers.get('fasti-batch'),
    ).toBe(batch);
    expect((await fetch(`${site.url}/`)).headers.get('fasti-batch')).toBe(batch);
  });
});

describe('Fasti-At-Least-Batch', () => {
  it('is answered from that batch or a later one', async () => {
    const batch = await newest();
    for (const asked of [0, 1, batch]) {
      const response = await post(TOWNS, {}, atLeast(asked));
      expect(response.status).toBe(200);
      expect(response.headers.get('fasti-batch')).toBe(String(batch));
    }
  });

  it.each(['JSON', 'a table'])('waits a moment for its batch, as %s', async (form) => {
    const next = (await newest()) + 1;
    const accept = form === 'a table' ? { accept: 'text/csv' } : {};
    const waiting = post('{ regions { nodes { label } } }', {}, { ...atLeast(next), ...accept });
    await apply(`Town of ${form}`);
    const response = await waiting;
    expect(response.status).toBe(200);
    expect(response.headers.get('fasti-batch')).toBe(String(next));
    expect(await response.text()).toContain(`Town of ${form}`);
  });

  it('is refused with 503 where the batch does not come: JSON, a table, to a token, kept and unchanged', async () => {
    const batch = await newest();
    const later = atLeast(batch + 1);
    const etag = (await get(TOWNS)).headers.get('etag') ?? '';
    const passing = setInterval(() => timer.advance(1_000), 10);
    onTestFinished(() => clearInterval(passing));
    const refused = await Promise.all([
      post(TOWNS, {}, later),
      post('{ regions { nodes { label } } }', {}, { ...later, accept: 'text/csv' }),
      post(TOWNS, {}, { ...later, authorization: `Bearer ${TOKEN}` }),
      get(TOWNS, { ...later, 'if-none-match': etag }),
    ]);
    for (const response of refused) {
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(response.headers.get('etag')).toBeNull();
      expect(await errorOf(response)).toMatchObject({
        message: expect.stringContaining(
          `asks for batch ${batch + 1}, and the newest that is visible here is ${batch}`,
        ),
        extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'BATCH_NOT_VISIBLE' },
      });
    }
    expect((await get(TOWNS, { ...atLeast(batch), 'if-none-match': etag })).status).toBe(304);
  });

  it('refuses what a lagging member of a cluster answers', async () => {
    const batch = await newest();
    lagging = 'Topic';
    const query = '{ topics { nodes { label } } regions { totalCount } }';
    expect((await post(query)).headers.get('fasti-batch')).toBe('1');
    const response = await post(query, {}, atLeast(batch));
    lagging = null;
    expect(response.status).toBe(503);
    expect(response.headers.get('fasti-batch')).toBeNull();
    expect(await errorOf(response)).toMatchObject({ extensions: { reason: 'BATCH_NOT_VISIBLE' } });
  });

  it('refuses a cursor from an earlier batch, and takes one from that batch', async () => {
    const paged =
      'query($after: String) { regions(first: 1, after: $after) { nodes { label } pageInfo { endCursor } } }';
    const first = (await (await post(paged)).json()) as {
      data: { regions: { pageInfo: { endCursor: string } } };
    };
    const after = first.data.regions.pageInfo.endCursor;
    const batch = await newest();
    await apply('Town of cursors');
    const second = await post(paged, { after }, atLeast(batch));
    expect(second.headers.get('fasti-batch')).toBe(String(batch));
    const refused = await post(paged, { after }, atLeast(batch + 1));
    expect(await errorOf(refused)).toMatchObject({
      message: expect.stringContaining(
        `given at batch ${batch}, and Fasti-At-Least-Batch asks for batch ${batch + 1}`,
      ),
      extensions: { code: 'BAD_USER_INPUT', reason: 'STALE_CURSOR' },
    });
  });

  it.each(['', '-1', '1.5', 'newest', '1e3', '99999999999', '2147483647', '1, 2'])(
    '%j is a 400 with advice',
    async (value) => {
      for (const headers of [{}, { accept: 'text/csv' }] as Record<string, string>[]) {
        const response = await post('{ regions { nodes { label } } }', {}, { ...atLeast(value), ...headers });
        expect(response.status).toBe(400);
        expect(await errorOf(response)).toMatchObject({
          message: expect.stringMatching(/is not the number of a batch; send the number .* in Fasti-Batch/),
          extensions: { code: 'BAD_USER_INPUT', reason: 'INVALID_BATCH' },
        });
      }
    },
  );

  it('and Fasti-Batch may be used by pages of other origins', async () => {
    const origin = 'https://example.org';
    const preflight = await fetch(`${site.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,fasti-at-least-batch',
      },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('fasti-at-least-batch');
    const read = await post(TOWNS, {}, { origin });
    expect(read.headers.get('access-control-expose-headers')).toContain('fasti-batch');
  });
});
