/** Subscriptions over server-sent events, by the client of GraphQL over SSE and by plain requests. */
import { type Client, createClient, type RequestParams } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { tokenLine } from '../../src/settings/tokens.ts';
import { openEvents, untilLength } from '../support/sentEvents.ts';
import type { TestSite } from '../support/site.ts';
import { changeMayor, openTown, town } from '../support/town.ts';

function clientOf(site: TestSite, headers: Record<string, string> = {}): Client {
  const client = createClient({ url: `${site.url}/graphql`, headers, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  return client;
}

interface Followed {
  readonly results: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[] | undefined;
  }[];
  /** `complete`, or the message of the error. */
  readonly end: Promise<string>;
}

function follow(client: Client, request: RequestParams): Followed {
  const results: Followed['results'] = [];
  const end = new Promise<string>((resolve) => {
    client.subscribe(request, {
      next: (result) => void results.push(result as Followed['results'][number]),
      complete: () => resolve('complete'),
      error: (error) => resolve(error instanceof Error ? error.message : String(error)),
    });
  });
  return { results, end };
}

const BATCHES = 'subscription($after: Int) { batchCommitted(afterBatch: $after) { number by } }';
const TIMELINES = `subscription($ids: [ID!]!) { change: timelineChanged(ids: $ids, afterBatch: 0) {
  which: ids batch { ...Shown __typename } } } fragment Shown on Batch { n: number id recordId }`;

const send = (site: TestSite, body: object, headers = {}): Promise<Response> =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const EVENTS = { accept: 'text/event-stream' };

let shared: TestSite;
beforeAll(async () => {
  shared = await openTown();
});
afterAll(() => shared.close());

describe('a subscription', () => {
  it('has each batch from a batch on, and goes on with those that are committed', async () => {
    const site = await town();
    await changeMayor(site);
    const { results } = follow(clientOf(site), { query: BATCHES, variables: { after: 0 } });
    await untilLength(results, 2);
    await changeMayor(site);
    await untilLength(results, 3);
    expect(results).toMatchObject(
      [1, 2, 3].map((number) => ({
        data: { batchCommitted: { number, by: 'tests' } },
        extensions: { known: { batch: number } },
      })),
    );
  });

  it('begins now where no batch is named, and is shared by all who send the same', async () => {
    const site = await town();
    const client = clientOf(site);
    const all = Array.from({ length: 10 }, () => follow(client, { query: BATCHES }));
    const { text } = await site.metrics.text();
    const before = Number(/^fasti_statement_seconds_count\{lane="LIGHT"\} (\d+)$/m.exec(text)?.[1] ?? 0);
    await expect.poll(async () => (await site.metrics.text()).text).toMatch(/^fasti_subscribers 10$/m);
    await changeMayor(site);
    for (const { results } of all) await untilLength(results, 1);
    expect(all.map(({ results }) => results)).toEqual(
      all.map(() => [expect.objectContaining({ data: { batchCommitted: { number: 2, by: 'tests' } } })]),
    );
    const after = (await site.metrics.text()).text;
    expect(Number(/^fasti_statement_seconds_count\{lane="LIGHT"\} (\d+)$/m.exec(after)?.[1])).toBe(
      // The batches that follow, and the event.
      before + 2,
    );
  });

  it('leaves out below its root what @include and @skip say', async () => {
    const { results } = follow(clientOf(shared), {
      query: `subscription($no: Boolean!) { batchCommitted(afterBatch: 0) { number by @include(if: $no) ...F } }
        fragment F on Batch { id @skip(if: true) recordId }`,
      variables: { no: false },
    });
    await untilLength(results, 1);
    expect(results[0]?.data).toEqual({ batchCommitted: { number: 1, recordId: 'batch/1' } });
  });

  it('has the batches that changed timelines, with aliases, fragments and the ids that changed', async () => {
    const { results } = follow(clientOf(shared), {
      query: TIMELINES,
      variables: { ids: ['mayor', 'clerk', 'nobody', 'anna@2003-01-01'] },
    });
    await untilLength(results, 1);
    expect(results[0]?.errors).toBeUndefined();
    expect(results[0]?.data).toEqual({
      change: {
        which: ['mayor', 'clerk', 'anna'],
        batch: { n: 1, id: 'batch/1', recordId: 'batch/1', __typename: 'Batch' },
      },
    });
  });

  it('is sent by GET too', async () => {
    const search = new URLSearchParams({ query: BATCHES, variables: '{"after":0}' });
    const { response, events } = await openEvents(`${shared.url}/graphql?${search}`, { headers: EVENTS });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await untilLength(events, 1);
    expect([events[0]?.event, JSON.parse(events[0]?.data ?? '')]).toMatchObject([
      'next',
      { data: { batchCommitted: { number: 1 } } },
    ]);
  });

  it('is answered by events where a client accepts these beside JSON', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed';
    const { response } = await openEvents(`${shared.url}/graphql`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: JSON.stringify({ query: BATCHES }),
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const query = await send(shared, { query: '{ about { engine } }' }, { accept });
    expect(await query.json()).toMatchObject({ data: { about: { engine: 'EMBEDDED' } } });
  });

  it('ends with a reason when the server stops, and others go on where it was', async () => {
    const site = await openTown();
    const { results, end } = follow(clientOf(site), { query: BATCHES, variables: { after: 0 } });
    await untilLength(results, 1);
    await site.close();
    expect(await end).toBe('complete');
    expect(results[1]?.errors?.[0]).toMatchObject({
      message: 'The server stops; connect again.',
      extensions: { code: 'STREAM_ENDED' },
    });
  });

  it('needs a token where reading is closed', async () => {
    const site = await town({
      closedReads: true,
      basePath: '/archive',
      tokens: tokenLine('reader', 'a-reader', 'token-of-a-reader'),
    });
    const request = { query: BATCHES, variables: { after: 0 } };
    expect(await follow(clientOf(site), request).end).toContain('401');
    const { results } = follow(clientOf(site, { authorization: 'Bearer token-of-a-reader' }), request);
    await untilLength(results, 1);
  });

  it('is told where there is no place for it', async () => {
    const site = await town({ subscribers: { most: 0, perClient: 1 } });
    expect(await follow(clientOf(site), { query: BATCHES }).end).toContain('503');
  });
});

describe('what is no subscription', () => {
  it('is answered by one event', async () => {
    const { results, end } = follow(clientOf(shared), { query: '{ about { engine } }' });
    expect(await end).toBe('complete');
    expect(results).toMatchObject([{ data: { about: { engine: 'EMBEDDED' } } }]);
  });

  it('is refused as a mutation by GET, and as one without a token', async () => {
    const mutation = 'mutation { purgeRecord(input: { id: "anna", reason: "x" }) { problemCount } }';
    const get = await fetch(`${shared.url}/graphql?${new URLSearchParams({ query: mutation })}`, {
      headers: EVENTS,
    });
    expect(get.status).toBe(405);
    const { results } = follow(clientOf(shared), { query: mutation });
    await untilLength(results, 1);
    expect(results[0]?.errors?.[0]?.message).toContain('does not accept changes');
  });

  it('is refused with what would work where a subscription is sent as a query', async () => {
    for (const accept of ['application/json', '*/*']) {
      const response = await send(shared, { query: BATCHES }, { accept });
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      expect([response.status, errors[0]?.message]).toEqual([
        400,
        'A subscription is answered by a stream of events: send it to /graphql with the header "Accept: text/event-stream".',
      ]);
    }
    const table = await send(shared, { query: BATCHES }, { accept: 'text/csv' });
    expect([table.status, await table.text()]).toMatchObject([
      400,
      expect.stringContaining('A table is the answer to a query'),
    ]);
    const called = await fetch(`${shared.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'graphql', arguments: { query: BATCHES } },
      }),
    });
    expect(await called.text()).toContain('Accept: text/event-stream');
  });
});

describe('a document of a subscription', () => {
  it.each([
    [
      'two root fields',
      '{ a: batchCommitted { number } b: batchCommitted { number } }',
      'must select only one top level field',
    ],
    [
      'two root fields of a fragment',
      '{ ...F } fragment F on Subscription { batchCommitted { number } timelineChanged(ids: []) { ids } }',
      'must select only one',
    ],
    ['the schema', '{ __schema { types { name } } }', 'must not select an introspection top level field'],
    [
      'a root field that may be left out',
      '($x: Boolean!) { batchCommitted @include(if: $x) { number } }',
      'takes no directives',
    ],
    [
      'one that is left out in a fragment',
      '{ ...F } fragment F on Subscription { ... on Subscription @skip(if: true) { batchCommitted { number } } }',
      'takes no directives',
    ],
    ['incremental delivery', '{ ... @defer { batchCommitted { number } } }', 'takes no directives'],
    [
      'fragments that contain themselves',
      '{ ...F } fragment F on Subscription { ...F batchCommitted { number } }',
      'Cannot spread fragment',
    ],
    ['an unknown field', '{ batchCommited { number } }', 'Cannot query field'],
    [
      'a deep selection',
      `{ batchCommitted { ${'revertedBy { '.repeat(25)}number${' }'.repeat(25)} } }`,
      'levels of fields',
    ],
    [
      'many aliases',
      `{ batchCommitted { ${Array.from({ length: 300 }, (_, i) => `a${i}: number`).join(' ')} } }`,
      'aliases',
    ],
    ['many ids', `{ timelineChanged(ids: [${'"a", '.repeat(101)}]) { ids } }`, '101 ids of entities'],
    ['more ids than a list may have', `{ timelineChanged(ids: [${'"a", '.repeat(300)}]) { ids } }`, '300'],
    [
      'an id that is too long',
      `{ timelineChanged(ids: ["${'x'.repeat(3_000)}"]) { ids } }`,
      '3000 characters',
    ],
    [
      'a batch that there is not yet',
      '{ batchCommitted(afterBatch: 99) { number } }',
      'there is no batch 99',
    ],
    [
      'a batch that is no number of this language',
      '{ batchCommitted(afterBatch: 99999999999) { number } }',
      'Int cannot represent',
    ],
    [
      'a negative batch',
      '{ batchCommitted(afterBatch: -1) { number } }',
      '"-1" is not the number of a batch',
    ],
  ])('may not have %s', async (_what, document, message) => {
    const { results, end } = follow(clientOf(shared), {
      query: `subscription ${document}`,
      variables: { x: true },
    });
    expect(await end).toBe('complete');
    expect(results).toHaveLength(1);
    expect(results[0]?.errors?.map((error) => error.message).join()).toContain(message);
    expect(results[0]?.data ?? null).toBeNull();
  });

  it('is refused before it is read where it is no text', async () => {
    const response = await send(shared, { query: 5 }, EVENTS);
    expect(response.status).toBe(400);
    expect((await send(shared, [], EVENTS)).status).toBe(400);
  });
});
