/** The client functions of `fasti-client`, against a server over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/request/client.ts';
import { nodesOf, type Page } from '../../src/client/request/nodes.ts';
import { RequestError } from '../../src/client/request/requestError.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

const TOKEN = 'a-token-of-an-editor-for-tests';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ tokens: `editor:${TOKEN}` });
});
afterAll(() => site?.close());

interface Tenure {
  readonly id: string;
}

const TENURES = `query ($first: Int!, $after: String) {
  tenures(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;

const client = (options: Partial<Parameters<typeof createClient>[0]> = {}) =>
  createClient({ endpoint: `${site.url}/graphql`, ...options });

/** A `fetch` that answers with these statuses first, and records what it was sent. */
function refusing(...statuses: readonly number[]) {
  const sent: Headers[] = [];
  const left = [...statuses];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push(new Headers(init?.headers));
    const status = left.shift();
    if (status === undefined) return globalThis.fetch(url, init);
    return new Response('{"errors":[{"message":"busy"}]}', { status, headers: { 'retry-after': '0' } });
  };
  return { fetch, sent };
}

const MUTATION = `mutation ($content: String!) {
  applyRecords(input: { files: [{ name: "more.yaml", format: YAML, content: $content }] }) { accepted }
}`;
const CONTENT =
  'fasti: "1"\ndataset: client\nentities:\n  of-client: { kind: person, label: Of the client }\n';

describe('a request', () => {
  it('returns the data, and its notes and batch if asked', async () => {
    const { about } = await client().request<{ about: { engine: string } }>('{ about { engine } }');
    expect(about.engine).toBe('EMBEDDED');
    const answer = await client().answer('{ person(id: "nobody") { label } }');
    expect(answer).toMatchObject({ data: { person: null }, notes: [{ code: 'UNKNOWN_ID' }], batch: 1 });
  });

  it('throws the errors of an answer, with what was answered besides', async () => {
    const failed = client().request('{ nothing }');
    await expect(failed).rejects.toThrow(RequestError);
    await expect(failed).rejects.toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    await expect(
      client().request('{ about { engine } tenures(first: -1) { nodes { id } } }'),
    ).rejects.toMatchObject({ status: 200, code: 'BAD_USER_INPUT', data: { about: {} } });
  });

  it('throws for an answer that is not GraphQL', async () => {
    const endpoint = `${site.url}/no-such-page`;
    await expect(createClient({ endpoint }).request('{ about { engine } }')).rejects.toMatchObject({
      status: 404,
      errors: [],
      message: 'The server answered with status 404.',
    });
  });
});

describe('a server that is busy', () => {
  it('is asked again, as often as is set', async () => {
    const twice = refusing(503, 429);
    await client({ fetch: twice.fetch }).request('{ about { engine } }');
    expect(twice.sent).toHaveLength(3);
    const often = refusing(503, 503, 503);
    const failed = client({ fetch: often.fetch, retries: 2 }).request('{ about { engine } }');
    await expect(failed).rejects.toMatchObject({ status: 503, message: 'busy' });
    expect(often.sent).toHaveLength(3);
  });

  it('gets a mutation once', async () => {
    const once = refusing(503);
    await expect(
      client({ fetch: once.fetch, token: TOKEN }).request(MUTATION, { content: CONTENT }),
    ).rejects.toMatchObject({ status: 503 });
    expect(once.sent).toHaveLength(1);
  });

  it('is not waited for when the caller gives up', async () => {
    const control = new AbortController();
    const fetch: typeof globalThis.fetch = async () => {
      setTimeout(() => control.abort(new Error('given up')), 10);
      return new Response(null, { status: 503, headers: { 'retry-after': '60' } });
    };
    const request = client({ fetch }).request('{ about { engine } }', {}, { signal: control.signal });
    await expect(request).rejects.toThrow('given up');
  });
});

it('reads what it has written', async () => {
  const { fetch, sent } = refusing();
  const own = client({ fetch, token: () => TOKEN });
  await own.request(MUTATION, { content: CONTENT });
  await own.request('{ person(id: "of-client") { label } }');
  expect(sent.map((headers) => headers.get('fasti-at-least-batch'))).toEqual([null, '2']);
  expect(sent.map((headers) => headers.get('authorization'))).toEqual(Array(2).fill(`Bearer ${TOKEN}`));
});

describe('the nodes of a list', () => {
  const pageOf = (data: { readonly tenures: Page<Tenure> }): Page<Tenure> => data.tenures;

  it('come page by page, each once', async () => {
    const { tenures } = await client().request<{ tenures: Page<Tenure> }>(TENURES, { first: 200 });
    const found: string[] = [];
    for await (const { id } of nodesOf(client(), TENURES, { first: 7 }, pageOf)) found.push(id);
    expect(found).toEqual(tenures.nodes?.map(({ id }) => id));
    expect(found.length).toBeGreaterThan(14);
  });

  it('end when the reader has enough', async () => {
    const { fetch, sent } = refusing();
    for await (const _node of nodesOf(client({ fetch }), TENURES, { first: 1 }, pageOf))
      if (sent.length === 3) break;
    expect(sent).toHaveLength(3);
  });

  it('of edges, and of nothing', async () => {
    const edges = TENURES.replace('nodes { id }', 'edges { node { id } }');
    const first = await nodesOf(client(), edges, { first: 1 }, pageOf).next();
    expect(first.value).toEqual({ id: expect.any(String) });
    const none = nodesOf(client(), '{ person(id: "nobody") { tenures { nodes { id } } } }', {}, () => null);
    expect(await none.next()).toEqual({ done: true, value: undefined });
  });

  it('of a document that does not page on fail with advice', async () => {
    const stuck = TENURES.replace(', after: $after', '').replace(', $after: String', '');
    const all = nodesOf(client(), stuck, { first: 1 }, pageOf);
    await all.next();
    await expect(
      (async () => {
        for await (const _node of all);
      })(),
    ).rejects.toThrow('pass $after to the list');
  });
});
