/** Compressed responses: chosen by the client, made once, with an entity tag of their own. */
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { acceptedEncoding, EncodedText } from '../../src/api/answers/contentEncoding.ts';
import { readTypeDefs } from '../../src/api/executableSchema.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';

const PEOPLE = '{ people(first: 16) { nodes { id label tenures(first: 3) { nodes { label } } } } }';
const SMALL = '{ about { factCount } }';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ cache: true });
});
afterAll(() => site.close());

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request without a client that adds or decodes encodings. */
const send = (path: string, headers: Record<string, string> = {}, body?: object): Promise<Received> =>
  new Promise((resolve, reject) => {
    const sending = request(site.url + path, { method: body ? 'POST' : 'GET', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sending.on('error', reject);
    sending.end(body && JSON.stringify(body));
  });

const get = (query: string, headers: Record<string, string> = {}): Promise<Received> =>
  send(`/graphql?query=${encodeURIComponent(query)}`, { 'apollo-require-preflight': 'yes', ...headers });

const decoded = ({ headers, body }: Received): string => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body).toString();
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
};

describe('the Accept-Encoding header', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity', null],
    ['gzip;q=0.5, identity', null],
    ['gzip;q=0.5, identity;q=0.5', 'gzip'],
    ['gzip;q=0', null],
    ['gzip;q=2', null],
    ['gzip;q=-1', null],
    ['gzip;level=9', 'gzip'],
    ['gzip;level=9;q=0', null],
    ['', null],
    [';;,,=', null],
    ['zstd', null],
    [undefined, null],
    [`gzip${', x'.repeat(5_000)}`, null],
  ])('%j chooses %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});

describe('answers of the API', () => {
  it('are compressed as the client accepts it, each with a tag of its own', async () => {
    const plain = await get(PEOPLE);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const tags = [plain.headers.etag];
    for (const encoding of ['br', 'gzip']) {
      const answer = await get(PEOPLE, { 'accept-encoding': encoding });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      expect(answer.body.length).toBeLessThan(plain.body.length / 2);
      expect(decoded(answer)).toBe(plain.body.toString());
      tags.push(answer.headers.etag);
    }
    expect(new Set(tags).size).toBe(3);
  });

  it.each([undefined, 'br', 'gzip'])(
    'become status 304 if the client has this encoding: %s',
    async (encoding) => {
      const accept = encoding === undefined ? {} : { 'accept-encoding': encoding };
      const first = await get(PEOPLE, accept);
      const tag = String(first.headers.etag);
      const again = await get(PEOPLE, { ...accept, 'if-none-match': `"other", W/${tag}` });
      expect(again).toMatchObject({ status: 304, headers: { etag: tag, vary: 'Accept, Accept-Encoding' } });
      expect(again.body.length).toBe(0);
      expect(again.headers['content-encoding']).toBeUndefined();
      const other = encoding === 'br' ? 'gzip' : 'br';
      expect((await get(PEOPLE, { 'accept-encoding': other, 'if-none-match': tag })).status).toBe(200);
      // If-None-Match has another meaning for methods other than GET.
      const headers = { ...accept, 'content-type': 'application/json' };
      const posted = await send('/graphql', headers, { query: PEOPLE });
      const tagged = { ...headers, 'if-none-match': String(posted.headers.etag) };
      expect((await send('/graphql', tagged, { query: PEOPLE })).status).toBe(200);
    },
  );

  it('are sent as they are below 1 kB', async () => {
    const answer = await get(SMALL, { 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(answer.body.toString())).toHaveProperty('data');
  });

  it('name in Vary every header that chooses them', async () => {
    for (const headers of [{}, { 'accept-encoding': 'gzip' }, { accept: 'text/html' }])
      expect((await get(PEOPLE, headers)).headers.vary).toBe('Accept, Accept-Encoding');
    const other = await openSite({ corsOrigins: ['https://example.org'] });
    onTestFinished(() => other.close());
    expect((await fetch(`${other.url}/graphql?query=x`)).headers.get('vary')).toBe(
      'Accept, Origin, Accept-Encoding',
    );
  });

  it('include errors', async () => {
    const query = `{ about { ${Array.from({ length: 30 }, (_, i) => `unknownField${i}`).join(' ')} } }`;
    const answer = await send(
      '/graphql',
      { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      { query },
    );
    expect(answer).toMatchObject({ status: 400, headers: { 'content-encoding': 'gzip' } });
    expect(decoded(answer)).toContain('unknownField19');
  });
});

describe('a kept text', () => {
  it('is compressed once for each encoding, also if several clients ask at once', async () => {
    const grown = vi.fn();
    const text = new EncodedText('a text '.repeat(1_000), grown);
    const before = text.size;
    const all = await Promise.all(Array.from({ length: 10 }, () => text.encoded('gzip')));
    expect(new Set(all).size).toBe(1);
    expect(await text.encoded('gzip')).toBe(all[0]);
    expect(grown).toHaveBeenCalledTimes(1);
    expect(text.size).toBe(before + (all[0]?.length ?? 0));
  });
});

describe('assets of the editor', () => {
  it('are sent as the build has compressed them', async () => {
    const page = (await send('/ide')).body.toString();
    const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? '';
    const plain = await send(script);
    for (const encoding of ['br', 'gzip']) {
      const answer = await send(script, { 'accept-encoding': encoding });
      expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
      expect(answer.body.length).toBeLessThan(plain.body.length / 2);
      expect(decoded(answer)).toBe(plain.body.toString());
    }
    expect((await send(`${script}.br`)).status).toBe(404);
  });
});

describe('/schema.graphql', () => {
  it('is the schema that the server has', async () => {
    const answer = await send('/schema.graphql', { 'accept-encoding': 'br' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'access-control-allow-origin': '*',
      'content-encoding': 'br',
    });
    const sorted = (sdl: string): string => printSchema(lexicographicSortSchema(buildSchema(sdl)));
    expect(sorted(decoded(answer))).toBe(sorted(readTypeDefs().join('\n')));
    const etag = String(answer.headers.etag);
    const again = await send('/schema.graphql', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect(again.status).toBe(304);
  });
});
