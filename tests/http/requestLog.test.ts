/** The line of the log about each request, and the id that the client gets. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/observe/log.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const SECRET = 'a value that nobody else may see';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ cache: true });
});
afterAll(() => site.close());
beforeEach(() => {
  (site.requests as unknown[]).length = 0;
});

const ask = (body: object, headers: Record<string, string> = {}, url = site.url): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });

/** The only line so far; a line is written when the response has ended. */
async function lineOf({ requests }: TestSite = site): Promise<Readonly<Record<string, unknown>>> {
  await expect.poll(() => requests.length).toBe(1);
  return requests[0] ?? {};
}

describe('the line of a request', () => {
  it('has its id, operation, cost, status and time, and no value of a variable', async () => {
    const response = await ask({
      query: 'query Named($text: String!) { search(text: $text) { totalCount } }',
      variables: { text: SECRET },
    });
    const { extensions } = (await response.json()) as { extensions: { cost: { fields: number } } };
    const line = await lineOf();
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: 'request',
      id: response.headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number),
      operation: 'Named',
      type: 'query',
      cost: extensions.cost.fields,
    });
    expect(line.id).toMatch(/^[\da-f-]{36}$/);
  });

  it('has no text of the address beyond the path', async () => {
    const query = encodeURIComponent(`{ search(text: "${SECRET}") { totalCount } }`);
    await fetch(`${site.url}/graphql?query=${query}`, {
      headers: { accept: 'application/json', 'apollo-require-preflight': 'yes' },
    });
    expect(await lineOf()).toMatchObject({ method: 'GET', path: '/graphql', operation: null, type: 'query' });
    expect(JSON.stringify(site.requests)).not.toContain('nobody');
  });

  it('says where an answer was kept from an earlier request, with the same facts', async () => {
    const query = 'query Twice { people(first: 2) { nodes { label } } }';
    await ask({ query });
    await ask({ query });
    await expect.poll(() => site.requests.length).toBe(2);
    const [first, second] = site.requests;
    expect(first).not.toHaveProperty('cached');
    expect(second).toMatchObject({ operation: 'Twice', type: 'query', cost: first?.cost, cached: true });
  });

  it.each([
    ['a wrong field', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED', undefined],
    ['a wrong syntax', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED', undefined],
    ['no query', {}, 400, 'BAD_REQUEST', undefined],
    [
      'a bad cursor',
      { query: '{ people(after: "x") { nodes { id } } }' },
      200,
      'BAD_USER_INPUT',
      'INVALID_CURSOR',
    ],
  ])('has the code of %s', async (_what, body, status, code, reason) => {
    expect((await ask(body)).status).toBe(status);
    const line = await lineOf();
    expect(line).toMatchObject({ level: 'info', status, code });
    expect(line.reason).toBe(reason);
  });

  it('cuts a long name, and has no message of an error', async () => {
    const name = 'n'.repeat(5_000);
    await ask({ query: `query ${name} { people(after: "${SECRET}") { nodes { id } } }` });
    const line = await lineOf();
    expect(line.operation).toBe('n'.repeat(100));
    expect(JSON.stringify(line)).not.toContain(SECRET);
  });

  it('of an unexpected error has the reference that the client gets and the entry with the stack has', async () => {
    const other = await openSite({
      replaceApi: (api) => ({ ...api, handle: () => Promise.reject(new Error('broken')) }),
    });
    onTestFinished(() => other.close());
    const response = await ask({ query: '{ about { engine } }' }, {}, other.url);
    const { errors } = (await response.json()) as { errors: { extensions: { ref: string } }[] };
    const ref = errors[0]?.extensions.ref;
    const id = response.headers.get('x-request-id');
    expect(await lineOf(other)).toMatchObject({
      level: 'error',
      status: 500,
      code: 'INTERNAL_SERVER_ERROR',
      ref,
      id,
    });
    expect(other.log).toMatchObject([
      { level: 'error', event: 'request failed', ref, request: id, error: { stack: expect.any(String) } },
    ]);
  });

  it('of an unexpected error in one field has its reference too', async () => {
    const other = await openSite();
    onTestFinished(() => other.close());
    const { read } = other.graph;
    other.graph.read = async (statement, options) => {
      if (options?.lane) throw new Error('broken');
      return read(statement, options);
    };
    const response = await ask({ query: '{ people { totalCount } }' }, {}, other.url);
    const { errors } = (await response.json()) as { errors: { extensions: { ref: string } }[] };
    expect((await lineOf(other)).ref).toBe(errors[0]?.extensions.ref);
    expect(other.log).toMatchObject([{ ref: errors[0]?.extensions.ref }]);
  });

  it('says that the client left', async () => {
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const other = await openSite({
      replaceApi: (api) => ({
        ...api,
        handle: async (request, options) => {
          entered();
          await new Promise<void>((resolve) => options?.left?.addEventListener('abort', () => resolve()));
          return api.handle(request, options);
        },
      }),
    });
    onTestFinished(() => other.close());
    const client = new AbortController();
    const asked = fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ query: '{ people { totalCount } }' }),
      signal: client.signal,
    });
    await inside;
    client.abort();
    await expect(asked).rejects.toThrow();
    expect(await lineOf(other)).toMatchObject({ level: 'info', left: true, status: null });
    expect(other.log).toEqual([]);
  });

  it.each([
    ['/ide', 'info'],
    ['/nothing', 'info'],
    ['/live', 'debug'],
    ['/ready', 'debug'],
    ['/health', 'debug'],
    ['/metrics', 'debug'],
  ])('of %s has the level %s and no operation', async (path, level) => {
    await fetch(site.url + path);
    const line = await lineOf();
    expect(line).toMatchObject({ level, path, method: 'GET' });
    expect(line).not.toHaveProperty('operation');
  });
});

describe('the id of a request', () => {
  it.each(['proxy-1', 'a1b2:c3/d4@e5=f6+g7.h8_i9', '0123456789'.repeat(12)])(
    'is that of the client: %s',
    async (id) => {
      const response = await ask({ query: '{ about { engine } }' }, { 'x-request-id': id });
      expect(response.headers.get('x-request-id')).toBe(id);
      expect((await lineOf()).id).toBe(id);
    },
  );

  it.each([
    ['longer than 128 characters', 'x'.repeat(129)],
    ['with spaces', 'two words'],
    ['with quotes', '"a"'],
    ['with control characters', 'a\tb'],
    ['with other letters', 'é'],
    ['empty', ''],
  ])('is a new one where that of the client is %s', async (_what, id) => {
    const response = await ask({ query: '{ about { engine } }' }, { 'x-request-id': id });
    const own = response.headers.get('x-request-id');
    expect(own).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
    expect((await lineOf()).id).toBe(own);
  });

  it('is in every response, and pages of other origins may read it', async () => {
    for (const path of ['/', '/health', '/nothing', '/schema.graphql'])
      expect((await fetch(site.url + path)).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    const response = await ask({ query: '{ about { engine } }' }, { origin: 'https://example.org' });
    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });
});

describe('the log', () => {
  it('has the level of the settings', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'warn', write: (line) => lines.push(line) });
    log.info('started');
    log.at('debug', 'request', {});
    log.at('warn', 'request', { status: 503 });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 'warn', status: 503 }]);
  });

  it('at a terminal is text, in which no path moves the cursor', () => {
    const lines: string[] = [];
    const log = createLog({ form: 'text', write: (line) => lines.push(line) });
    log.at('info', 'request', {
      id: 'a',
      method: 'GET',
      path: '/\u001b[2J\u0007é',
      status: 200,
      ms: 1.5,
      operation: 'Named',
      cost: 12,
    });
    const ref = log.error('request failed', new Error('broken', { cause: new Error('disk') }));
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info {2}GET \/\?\[2J\?\? 200 1\.5 ms Named id=a cost=12\n$/);
    expect(lines[1]).toMatch(new RegExp(`^\\S+ error request failed ref=${ref}\\n {2}Error: broken\\n`));
    expect(lines[1]).toMatch(/\n {2}caused by\n {2}Error: disk\n/);
  });
});
