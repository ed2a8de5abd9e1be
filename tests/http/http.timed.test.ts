import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ListenError } from '../../src/http/connection/listen.ts';
import { startHttpServer } from '../../src/http/server.ts';
import { createLog } from '../../src/observe/log.ts';
import { GraphError } from '../../src/store/graph.ts';
import { openSite, type TestSite, type TestSiteOptions } from '../support/site.ts';

const ABOUT = '{ about { engine factCount } }';
const JSON_TYPE = { 'content-type': 'application/json' };

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function otherSite(options: TestSiteOptions): Promise<TestSite> {
  const other = await openSite(options);
  onTestFinished(() => other.close());
  return other;
}

const post = (body: string, headers: Record<string, string> = JSON_TYPE, url = site.url) =>
  fetch(`${url}/graphql`, { method: 'POST', headers, body });

async function code(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
}

describe('/graphql', () => {
  it('answers POST and GET', async () => {
    const answer = { data: { about: { engine: 'EMBEDDED', factCount: 0 } } };
    expect(await (await post(JSON.stringify({ query: ABOUT }))).json()).toMatchObject(answer);
    const response = await fetch(`${site.url}/graphql?query=${encodeURIComponent(ABOUT)}`, {
      headers: { accept: 'application/json', 'apollo-require-preflight': 'yes' },
    });
    expect(await response.json()).toMatchObject(answer);
  });

  it('redirects a browser to the editor with its query', async () => {
    const response = await fetch(`${site.url}/graphql?query=%7Babout%7Bfacts%7D%7D`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/ide?query=%7Babout%7Bfacts%7D%7D');
  });

  it.each([
    ['no type', {}, '{}', 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=1', 415],
    ['plain text', { 'content-type': 'text/plain' }, '{}', 415],
    ['another charset', { 'content-type': 'application/json; charset=latin1' }, '{}', 415],
    ['a compressed body', { ...JSON_TYPE, 'content-encoding': 'gzip' }, '{}', 415],
    ['an incomplete body', JSON_TYPE, '{"query":', 400],
    ['bytes that are not UTF-8', JSON_TYPE, Buffer.from([0x22, 0xff, 0x22]), 400],
    ['no query', JSON_TYPE, '{}', 400],
    ['a list', JSON_TYPE, `[{"query":"${ABOUT}"}]`, 400],
  ] as const)('refuses %s', async (_what, headers, body, status) => {
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    });
    expect(response.status).toBe(status);
    expect(await code(response)).toBe('BAD_REQUEST');
  });

  it('accepts the charset UTF-8', async () => {
    const response = await post(JSON.stringify({ query: ABOUT }), {
      'content-type': 'application/json; charset="UTF-8"',
    });
    expect(response.status).toBe(200);
  });

  it('refuses a body over 1 MiB by its declared and by its actual length', async () => {
    const large = JSON.stringify({ query: ABOUT, variables: { x: 'x'.repeat(1024 * 1024) } });
    const announced = await post(large);
    expect(announced.status).toBe(413);
    expect(await code(announced)).toBe('BAD_REQUEST');

    const real = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${site.url}/graphql`, { method: 'POST', headers: JSON_TYPE }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on('error', reject);
      sending.write(large);
      sending.end();
    });
    expect(real).toBe(413);
  });

  it('accepts a body just under the limit', async () => {
    const query = JSON.stringify({ query: ABOUT });
    expect((await post(query + ' '.repeat(1024 * 1024 - query.length))).status).toBe(200);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('refuses %s', async (method) => {
    const response = await fetch(`${site.url}/graphql`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST, OPTIONS');
  });

  it('returns 503 with Retry-After while the database is unavailable', async () => {
    const other = await otherSite({});
    await other.graph.close();
    const response = await post(JSON.stringify({ query: '{ people { totalCount } }' }), JSON_TYPE, other.url);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
  });

  it('shows only the reference of the log entry for an unexpected error', async () => {
    const other = await otherSite({
      replaceApi: (api) => ({ ...api, handle: () => Promise.reject(new Error('secret at 10.0.0.3')) }),
    });
    const response = await post(JSON.stringify({ query: ABOUT }), JSON_TYPE, other.url);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/secret|10\.0|at .*\.ts/);
    const { errors } = JSON.parse(text) as { errors: { extensions: { ref: string } }[] };
    expect(other.log).toMatchObject([{ level: 'error', path: '/graphql', ref: errors[0]?.extensions.ref }]);
    expect(JSON.stringify(other.log)).toContain('secret at 10.0.0.3');
  });
});

describe('other origins', () => {
  const origin = 'https://example.org';
  const preflight = (url: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  it('may read, but never with credentials', async () => {
    const asked = await preflight(site.url);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(asked.headers.get('access-control-allow-headers')).toContain('content-type');
    const read = await post(JSON.stringify({ query: ABOUT }), { ...JSON_TYPE, origin });
    expect(read.headers.get('access-control-allow-origin')).toBe('*');
    for (const { headers } of [asked, read])
      expect(headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('may read error responses', async () => {
    const response = await post('{', { ...JSON_TYPE, origin });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('are limited to those of the setting', async () => {
    const other = await otherSite({ corsOrigins: [origin] });
    const allowed = await preflight(other.url);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(allowed.headers.get('vary')).toContain('Origin');
    const stranger = await post('{}', { ...JSON_TYPE, origin: 'https://example.com' }, other.url);
    expect(stranger.headers.has('access-control-allow-origin')).toBe(false);
    expect(stranger.headers.get('vary')).toContain('Origin');
  });
});

describe('headers of other origins', () => {
  it('may be those of clients of Apollo, and all that begin with Fasti', async () => {
    const response = await fetch(`${site.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers':
          'apollographql-client-name,apollographql-client-version,authorization,fasti-day,Fasti-Batch,fasti-x y,fastiness',
      },
    });
    expect(response.headers.get('access-control-allow-headers')?.split(', ')).toEqual([
      'content-type',
      'last-event-id',
      'mcp-protocol-version',
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'apollographql-client-name',
      'apollographql-client-version',
      'fasti-day',
      'fasti-batch',
    ]);
    expect(response.headers.get('vary')).toContain('Access-Control-Request-Headers');
  });
});

describe('/health', () => {
  it('returns 200 while the database answers', async () => {
    const response = await fetch(`${site.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ok', engine: 'embedded' });
  });

  it('returns 503 with Retry-After, and the reason only in the log', async () => {
    const other = await otherSite({});
    const graph = other.graph;
    graph.health = () => Promise.reject(new GraphError('UNAVAILABLE', 'Neo4j at db.internal:7687 is away.'));
    const response = await fetch(`${other.url}/health`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.text()).not.toContain('db.internal');
    expect(JSON.stringify(other.log)).toContain('db.internal');
  });

  it('does not wait forever', async () => {
    const other = await otherSite({});
    other.graph.health = () => new Promise(() => undefined);
    expect((await fetch(`${other.url}/health`)).status).toBe(503);
  });
});

describe('pages', () => {
  it.each(['/', '/ide', '/health', '/nothing'])('%s has security headers', async (path) => {
    const { headers } = await fetch(site.url + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:/);
  });

  it.each(['/', '/ide', '/health'])('%s supports HEAD, without a body', async (path) => {
    const headers = { 'accept-encoding': 'identity' };
    const get = await fetch(site.url + path, { headers });
    const head = await fetch(site.url + path, { method: 'HEAD', headers });
    expect(head.status).toBe(get.status);
    expect(head.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it('are read-only', async () => {
    const response = await fetch(`${site.url}/ide`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each([
    '/nothing',
    '/assets/nothing.js',
    '/assets/',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/.built',
    '/ide/index.html',
    '/constructor',
    '/%00',
    '/%',
    '//example.org/',
  ])('%s is not found', async (path) => {
    const status = await new Promise((resolve, reject) => {
      request({ ...addressOf(site.url), path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });

  it('have assets with content hashes in their names, cached forever', async () => {
    const page = await (await fetch(`${site.url}/ide`)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
    const response = await fetch(site.url + script);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});

describe('startHttpServer', () => {
  it('reports in one sentence that the port is in use', async () => {
    const port = Number(new URL(site.url).port);
    const starting = startHttpServer({
      config: {
        host: '127.0.0.1',
        port,
        corsOrigins: '*',
        basePath: '',
        publicUrl: null,
        table: { rows: 1, seconds: 1 },
        documents: { paths: [], only: false },
        rate: { perMinute: 0, trustedProxies: 0 },
      },
      api: {} as never,
      graph: site.graph,
      log: createLog({ write: () => {} }),
    });
    await expect(starting).rejects.toThrow(
      new ListenError(
        `Port ${port} on 127.0.0.1 is in use; stop the process that uses it, or set PORT to another number.`,
      ),
    );
  });

  it('finishes a pending response before it closes', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const other = await openSite({
      replaceApi: (api) => ({
        ...api,
        handle: async (graphqlRequest) => {
          entered();
          await gate;
          return api.handle(graphqlRequest);
        },
      }),
    });
    const answer = post(JSON.stringify({ query: ABOUT }), JSON_TYPE, other.url);
    await inside;
    const closing = other.close();
    release();
    expect((await answer).status).toBe(200);
    await closing;
    await expect(fetch(other.url)).rejects.toThrow();
  });
});

const addressOf = (url: string) => {
  const { hostname, port } = new URL(url);
  return { hostname, port };
};
