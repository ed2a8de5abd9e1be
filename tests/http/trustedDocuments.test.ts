/** Documents that clients name by id: from manifests of builds, by the clients that send such ids, and nothing else in strict mode. */
import { join } from 'node:path';
import { ApolloClient, type DocumentNode, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client as McpClient, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client, fetchExchange, mapExchange } from '@urql/core';
import { getIntrospectionQuery, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TIMELINE_QUERY } from '../../src/client/timeline/query.ts';
import { readTrustedDocuments, type TrustedDocuments } from '../../src/http/graphql/trustedDocuments.ts';
import { tokenLine } from '../../src/settings/tokens.ts';
import { callTool } from '../support/agentClient.ts';
import { openBrowser } from '../support/chromium.ts';
import { apolloManifest, codegenManifest, folderWith, sha256 } from '../support/manifests.ts';
import { openSeededSite, type TestSite, type TestSiteOptions } from '../support/site.ts';

/** The text of a document as Apollo Client has it, whose cache needs the types of objects. */
const textOf = (document: DocumentNode): string => print(new InMemoryCache().transformDocument(document));

const HOLDERS = gql`
  query Holders($office: ID!, $at: EDTFOrToday) {
    office(id: $office) {
      id
      tenures(at: { asOf: $at }) {
        totalCount
        nodes { id label }
      }
    }
  }
`;
const COUNT = gql`query Count { people { totalCount } }`;
const THEN = gql`query Then($knownAt: DateTime!) { people(knownAt: $knownAt) { totalCount } }`;
const REVERT = gql`mutation Revert($id: ID!) { revertBatch(input: { id: $id, reason: "test" }) { batch { number } } }`;
const APP = apolloManifest({
  Holders: textOf(HOLDERS),
  Count: textOf(COUNT),
  Then: textOf(THEN),
  Revert: textOf(REVERT),
});
const ID = `sha256:${sha256(textOf(COUNT))}`;
const VARIABLES = { office: 'governor-ulyanovsk', at: '2013-06-01' };

const READER = 'token-of-a-reader';
const EDITOR = 'token-of-an-editor';
const TOKENS = [tokenLine('reader', 'ann', READER), tokenLine('editor', 'eve', EDITOR)].join(',');
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function listed(manifests: Readonly<Record<string, string>>): Promise<TrustedDocuments> {
  return readTrustedDocuments([await folderWith(manifests)], () => null);
}

async function opened(options: TestSiteOptions = {}): Promise<TestSite> {
  const site = await openSeededSite({ documents: await listed({ 'app.json': APP.text }), ...options });
  onTestFinished(() => site.close());
  return site;
}

interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly code?: unknown;
  readonly message?: string;
  readonly headers: Headers;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text === '' ? {} : JSON.parse(text)) as {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = body.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    ...('data' in body ? { data: body.data } : {}),
    ...(error ? { code: error.extensions.code, message: error.message } : {}),
  };
}

const post = async (
  { url }: TestSite,
  body: unknown,
  headers: Record<string, string> = {},
  search = '',
): Promise<Answer> =>
  answerOf(
    await fetch(`${url}/graphql${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );

/** A GET as a browser sends it without asking first. */
const get = async (
  { url }: TestSite,
  search: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<Answer> => answerOf(await fetch(`${url}/graphql?${new URLSearchParams(search)}`, { headers }));

const persisted = (sha256Hash: unknown, version = 1) => ({ persistedQuery: { version, sha256Hash } });

describe('a trusted document', () => {
  let site: TestSite;
  beforeAll(async () => {
    const folder = await readTrustedDocuments([], () => null);
    for (const document of [HOLDERS, COUNT, THEN, REVERT]) folder.add(textOf(document));
    site = await openSeededSite({ documents: folder, cache: true });
  });
  afterAll(() => site.close());

  it('is run by its id as by its text, in a POST, a GET and a table', async () => {
    const whole = await post(site, { query: textOf(HOLDERS), variables: VARIABLES });
    expect(whole.data?.office).toMatchObject({ tenures: { totalCount: 1 } });
    const hash = sha256(textOf(HOLDERS));
    const variables = JSON.stringify(VARIABLES);
    const answers = await Promise.all([
      post(site, { documentId: `sha256:${hash}`, variables: VARIABLES }),
      post(site, { documentId: `sha256:${hash}`, variables: VARIABLES, operationName: 'Holders' }),
      post(site, { extensions: persisted(hash), variables: VARIABLES }),
      get(site, { documentId: `sha256:${hash}`, variables }),
      get(site, { extensions: JSON.stringify(persisted(hash)), variables }),
      get(site, { documentId: `sha256:${hash}`, variables }, { accept: 'text/html,*/*;q=0.8' }),
    ]);
    for (const { status, data } of answers)
      expect({ status, data }).toEqual({ status: 200, data: whole.data });
    const tables = await Promise.all([
      fetch(`${site.url}/graphql?${new URLSearchParams({ documentId: `sha256:${hash}`, variables })}`, {
        headers: { accept: 'text/csv' },
      }),
      fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { accept: 'text/csv', 'content-type': 'application/json' },
        body: JSON.stringify({ query: textOf(HOLDERS), variables: VARIABLES }),
      }),
    ]);
    const [one, other] = await Promise.all(tables.map((table) => table.text()));
    expect(one).toContain('Sergey Morozov');
    expect(one).toBe(other);
  });

  it('that no manifest has is refused, and Apollo still learns texts by their hash', async () => {
    const id = sha256('{ people { nodes { id } } }');
    const unknown = { status: 404, code: 'PERSISTED_QUERY_NOT_IN_LIST' };
    expect(await post(site, { documentId: `sha256:${id}` })).toMatchObject(unknown);
    expect(await get(site, { documentId: `sha256:${id}` })).toMatchObject(unknown);
    const accept = 'application/graphql-response+json';
    const typed = await post(site, { documentId: `sha256:${id}` }, { accept });
    expect(typed.headers.get('content-type')).toContain(accept);
    expect(typed.headers.get('cache-control')).toBe('no-store');
    expect(await post(site, { extensions: persisted(id) })).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
  });

  it('has an entity tag of its batch, by which caches ask again', async () => {
    const first = await get(site, { documentId: ID });
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect((await get(site, { documentId: ID }, { 'if-none-match': tag })).status).toBe(304);
    const then = {
      documentId: `sha256:${sha256(textOf(THEN))}`,
      variables: '{"knownAt":"2026-02-01T00:00:00Z"}',
    };
    // A batch of this time may still come, if the clock of its writer is slow.
    expect((await get(site, then)).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('an answer as the records were', () => {
  it('is kept for the rest of the day once a later batch is there', async () => {
    const tokens = TOKENS;
    const site = await opened({ cache: true, tokens });
    const content =
      'fasti: "1"\ndataset: later\nlanguage: en\nentities:\n  ann: { kind: person, label: Ann }\n';
    const apply = `mutation($files: [RecordFileInput!]!) { applyRecords(input: { files: $files, reason: "x" }) { accepted } }`;
    const tag = (await get(site, { documentId: ID })).headers.get('etag');
    const applied = await post(
      site,
      { query: apply, variables: { files: [{ name: 'a.yaml', format: 'YAML', content }] } },
      bearer(EDITOR),
    );
    expect(applied.data?.applyRecords).toEqual({ accepted: true });
    expect((await get(site, { documentId: ID })).headers.get('etag')).not.toBe(tag);
    const then = { documentId: `sha256:${sha256(textOf(THEN))}` };
    const pinned = { ...then, variables: '{"knownAt":"2026-02-01T00:00:00Z"}' };
    for (let i = 0; i < 2; i += 1) {
      const { headers, data } = await get(site, pinned);
      const [, seconds] = /^max-age=(\d+)$/.exec(headers.get('cache-control') ?? '') ?? [];
      expect(Number(seconds)).toBeGreaterThanOrEqual(0);
      expect(Number(seconds)).toBeLessThanOrEqual(86_400);
      expect(headers.get('etag')).not.toBeNull();
      expect(data).not.toEqual((await get(site, { documentId: ID })).data);
    }
    const newest = { ...then, variables: '{"knownAt":"2999-01-01T00:00:00Z"}' };
    expect((await get(site, newest)).headers.get('cache-control')).toBe('no-cache');
    // Nothing that is not asked for by an address.
    expect(
      (await post(site, { ...then, variables: JSON.parse(pinned.variables) as object })).headers.get(
        'cache-control',
      ),
    ).toBe('no-cache');
  });
});

describe('manifests', () => {
  it.each(['sha1', 'sha256'] as const)(
    'of the client preset of GraphQL Code Generator by %s',
    async (algorithm) => {
      const manifest = await codegenManifest(
        [HOLDERS, COUNT].map((one) => textOf(one)).join('\n'),
        algorithm,
      );
      const ids = Object.keys(JSON.parse(manifest) as object);
      expect(ids).toHaveLength(2);
      const site = await opened({
        documents: await listed({ 'persisted-documents.json': manifest }),
        documentsOnly: true,
      });
      for (const documentId of ids) {
        const answer = await post(site, { documentId, variables: VARIABLES });
        expect([answer.status, answer.message]).toEqual([200, undefined]);
        expect((await get(site, { documentId, variables: JSON.stringify(VARIABLES) })).data).toEqual(
          answer.data,
        );
        expect((await post(site, { extensions: persisted(documentId), variables: VARIABLES })).data).toEqual(
          answer.data,
        );
      }
    },
  );

  it('are read from files and folders together, and may share documents', async () => {
    const folder = await folderWith({
      'a.json': APP.text,
      'b.json': JSON.stringify({ [ID]: textOf(COUNT) }),
      'c.txt': '{',
    });
    const documents = await readTrustedDocuments([folder, join(folder, 'a.json')], () => null);
    expect([documents.text(ID), documents.text(sha256(textOf(THEN)))]).toEqual([textOf(COUNT), textOf(THEN)]);
  });

  const entry = (id: string, text = textOf(COUNT)): string => JSON.stringify({ [id]: text });
  it.each([
    ['is not JSON', '{', 'not JSON'],
    ['is a list', '[]', 'it is no manifest'],
    ['is empty', '{}', 'there are no documents'],
    ['has a text that is none', '{ "a": 5 }', 'it is no manifest'],
    ['is of another version', APP.text.replace('"version":1', '"version":2'), 'it is no manifest'],
    ['has one id twice', `{ "a": "query { a }", "a": "query { b }" }`, 'the id "a" twice'],
    ['has a hash of another text', entry(`sha256:${'0'.repeat(64)}`), `Count "sha256:${'0'.repeat(64)}"`],
    ['has a bare hash of another text', entry('0'.repeat(64)), `the SHA-256 of its text is ${ID}`],
    [
      'of Apollo has the hash of another text',
      APP.text.replace(sha256(textOf(COUNT)), sha256(textOf(THEN))),
      `Count "${sha256(textOf(THEN))}": the SHA-256 of its text is ${ID}`,
    ],
    [
      'has a bare hash in upper case',
      entry(sha256(textOf(COUNT)).toUpperCase()),
      'the SHA-256 of its text is',
    ],
    ['has another algorithm', entry(`sha512:${'0'.repeat(64)}`), 'the id must be'],
    ['has upper case in a hash', entry(ID.toUpperCase()), 'the id must be'],
    ['has an empty id', entry(''), 'the id must be'],
    ['has a long id', entry('a'.repeat(101)), 'the id must be'],
    [
      'has an operation without a text',
      '{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a"}]}',
      'refused',
    ],
    ['is too large', entry('a', ' '.repeat(17 * 2 ** 20)), 'has more than'],
    [
      'has too many documents',
      JSON.stringify(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`d${i}`, '{ a }']))),
      'more than 5000 documents',
    ],
    [
      'has one id with two texts in its operations',
      JSON.stringify({
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [
          { id: 'a', body: 'query { a }' },
          { id: 'a', body: 'query { b }' },
        ],
      }),
      'the id has another text already',
    ],
  ])('are refused where one %s', async (_what, text, message) => {
    const path = await folderWith({ 'app.json': text });
    const problemOf = (document: string): string | null => (document === '' ? 'refused' : null);
    await expect(readTrustedDocuments([path], problemOf)).rejects.toThrow(message);
  });
});

/** A client of Apollo with a manifest, and the requests that it sent. */
function apolloClient(
  { url }: TestSite,
  useGETForHashedQueries: boolean,
  headers: Record<string, string> = {},
) {
  const sent: string[] = [];
  const nameOf = (document: DocumentNode): string =>
    document.definitions.flatMap((one) => ('name' in one && one.name ? [one.name.value] : []))[0] ?? '';
  const link = new PersistedQueryLink({
    generateHash: (document: DocumentNode) => APP.ids.get(nameOf(document)) ?? sha256(textOf(document)),
    useGETForHashedQueries,
  }).concat(
    new HttpLink({
      uri: `${url}/graphql`,
      headers,
      fetch: async (address, init) => {
        sent.push(decodeURIComponent(String(address)) + String(init?.body ?? ''));
        return fetch(address, init);
      },
    }),
  );
  return { client: new ApolloClient({ link, cache: new InMemoryCache() }), sent };
}

const PLACES: readonly (readonly [string, TestSiteOptions])[] = [
  ['of everybody', {}],
  [
    'where reading needs a token, below a base path',
    { closedReads: true, tokens: TOKENS, basePath: '/archive' },
  ],
];

describe.each(PLACES)('clients %s', (_where, options) => {
  const headers: Record<string, string> = options.closedReads ? bearer(READER) : {};

  it.each([false, true])('of Apollo send ids only, by GET: %s', async (byGet) => {
    const site = await opened({ ...options, documentsOnly: true });
    const { client, sent } = apolloClient(site, byGet, headers);
    const { data } = await client.query({ query: HOLDERS, variables: VARIABLES });
    expect(data).toMatchObject({ office: { tenures: { totalCount: 1 } } });
    await expect(client.query({ query: gql`query Other { people { totalCount } }` })).rejects.toThrow();
    expect(sent).toHaveLength(2);
    expect(
      sent.filter((request) => request.includes('query Holders') || request.includes('query Other')),
    ).toEqual([]);
  });

  it('of urql send the hashes of its exchange for persisted queries', async () => {
    const site = await opened({ ...options, documentsOnly: true });
    const persistedQuery = { version: 1 as const, sha256Hash: ID.slice('sha256:'.length) };
    for (const preferGetMethod of [false, 'force'] as const) {
      const client = new Client({
        url: `${site.url}/graphql`,
        exchanges: [
          mapExchange({ onOperation: (operation) => ({ ...operation, extensions: { persistedQuery } }) }),
          fetchExchange,
        ],
        fetchOptions: { headers },
        preferGetMethod,
      });
      const { data, error } = await client
        .query<{ people: { totalCount: number } }>(textOf(COUNT), {})
        .toPromise();
      expect(error).toBeUndefined();
      expect(data?.people.totalCount).toBeGreaterThan(1);
    }
  });
});

describe('where reading needs a token', () => {
  it('nothing is read without one, and caches of others keep nothing', async () => {
    const site = await opened({ closedReads: true, tokens: TOKENS, cache: true });
    expect(await get(site, { documentId: ID })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const own = await get(site, { documentId: ID }, bearer(READER));
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  });
});

describe('strict mode', () => {
  let site: TestSite;
  beforeAll(async () => {
    const documents = await readTrustedDocuments([], () => null);
    for (const document of [HOLDERS, COUNT, THEN, REVERT]) documents.add(textOf(document));
    site = await openSeededSite({ documents, documentsOnly: true, tokens: TOKENS, cache: true });
  });
  afterAll(() => site.close());

  it('runs what is listed, by id or by exactly its text, and what <fasti-timeline> asks', async () => {
    expect((await post(site, { documentId: ID })).status).toBe(200);
    expect((await post(site, { query: textOf(COUNT) })).status).toBe(200);
    const timeline = await post(site, { query: TIMELINE_QUERY, variables: { of: ['wego'] } });
    expect(timeline.data?.timeline).toMatchObject({ totalCount: expect.any(Number) });
    expect(
      (await post(site, { documentId: `sha256:${sha256(TIMELINE_QUERY)}`, variables: { of: ['wego'] } }))
        .data,
    ).toEqual(timeline.data);
  });

  it.each([
    ['another text', '{ people { totalCount } }'],
    ['a listed text with a space more', `${textOf(COUNT)} `],
    ['a listed text with a fragment more', `${textOf(COUNT)}\nfragment F on Person { id }`],
    ['introspection', getIntrospectionQuery()],
    ['a subscription', 'subscription { batchCommitted { number } }'],
    ['a mutation', 'mutation { revertBatch(input: { id: "batch/1", reason: "x" }) { batch { number } } }'],
  ])('does not run %s', async (_what, query) => {
    const refused = { status: 403, code: 'QUERY_NOT_IN_SAFELIST' };
    for (const headers of [{}, bearer(READER)]) {
      expect(await post(site, { query }, headers)).toMatchObject(refused);
      expect(await post(site, { query, extensions: persisted(sha256(query)) }, headers)).toMatchObject(
        refused,
      );
      expect(await get(site, { query }, { 'apollo-require-preflight': 'yes', ...headers })).toMatchObject(
        refused,
      );
      for (const accept of ['text/csv', 'text/event-stream'])
        expect(await post(site, { query }, { accept, ...headers })).toMatchObject(refused);
    }
  });

  it('lets editors run what they like, which nobody else can run after them', async () => {
    const query = 'query Own { people { totalCount } }';
    const hash = sha256(query);
    const own = await post(site, { query, extensions: persisted(hash) }, bearer(EDITOR));
    expect(own.status).toBe(200);
    for (const body of [
      { extensions: persisted(hash) },
      { extensions: persisted([hash]) },
      { extensions: persisted(hash, 2) },
      { query: null, extensions: persisted(hash) },
      { documentId: `sha256:${hash}` },
    ])
      expect(await post(site, body)).toMatchObject({ status: 404, code: 'PERSISTED_QUERY_NOT_IN_LIST' });
    const extensions = JSON.stringify(persisted(hash));
    const twice = `?${new URLSearchParams([
      ['extensions', extensions],
      ['extensions', extensions],
    ])}`;
    expect(
      (await fetch(`${site.url}/graphql${twice}`, { headers: { 'apollo-require-preflight': 'yes' } })).status,
    ).toBe(400);
  });

  it('leaves pages and tables, but for the editor', async () => {
    for (const path of [
      '/',
      '/people',
      '/entity/wego',
      '/timeline?of=wego',
      '/data',
      '/data/people.csv',
      '/schema.graphql',
    ]) {
      const response = await fetch(site.url + path);
      expect([path, response.status]).toEqual([path, 200]);
      expect([path, /href="\/ide[?"]/.test(await response.text())]).toEqual([path, path === '/entity/wego']);
    }
    const editor = await fetch(`${site.url}/ide`);
    expect(editor.status).toBe(403);
    expect(await editor.text()).toContain('href="/data"');
  });

  it('leaves <fasti-timeline> as browsers run it', async () => {
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const { page } = browser;
    await page.route('**/drawn', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>Drawn</title><link rel="icon" href="data:,"><script type="module" src="${site.url}/timeline.js"></script>
<fasti-timeline endpoint="${site.url}/graphql" of="wego"></fasti-timeline>`,
      }),
    );
    await page.goto(`${site.url}/drawn`);
    await page.locator('fasti-timeline .plot > svg').waitFor();
    expect(browser.errors).toEqual([]);
  });

  it('leaves the tools of agents, but for documents of their own', async () => {
    const client = new McpClient({ name: 'tests', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${site.url}/mcp`)));
    onTestFinished(() => client.close());
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'record',
      'holders',
      'neighbours',
      'together',
      'timeline',
      'paths',
      'changes',
      'sources_of',
    ]);
    expect((await callTool(client, 'search', { text: 'Morozov' })).statements).toHaveLength(1);
    await expect(callTool(client, 'graphql', { query: '{ people { totalCount } }' })).rejects.toThrow();
  });
});

describe('a hostile request for a document', () => {
  let site: TestSite;
  let strict: TestSite;
  beforeAll(async () => {
    const documents = await readTrustedDocuments([], () => null);
    for (const document of [COUNT, REVERT]) documents.add(textOf(document));
    documents.add('query App { about { factCount } }', 'app');
    site = await openSeededSite({ documents });
    strict = await openSeededSite({ documents, documentsOnly: true });
  });
  afterAll(async () => {
    expect([...site.log, ...strict.log]).toEqual([]);
    await site.close();
    await strict.close();
  });

  const UNKNOWN = { status: 404, code: 'PERSISTED_QUERY_NOT_IN_LIST' };
  const MALFORMED = { status: 400, code: 'BAD_REQUEST' };
  it.each([
    ['the name of a prototype', { documentId: '__proto__' }, UNKNOWN],
    ['the name of a method', { documentId: 'constructor' }, UNKNOWN],
    ['an id in another case', { documentId: 'APP' }, UNKNOWN],
    ['a hash in upper case', { documentId: ID.toUpperCase() }, MALFORMED],
    ['digits in upper case', { documentId: `sha256:${ID.slice(7).toUpperCase()}` }, MALFORMED],
    ['another algorithm', { documentId: `sha512:${'0'.repeat(128)}` }, MALFORMED],
    ['a short hash', { documentId: 'sha256:00' }, MALFORMED],
    ['a hash with a line break', { documentId: `${ID}\n` }, MALFORMED],
    ['a list of ids', { documentId: [ID] }, MALFORMED],
    ['an object', { documentId: { toString: ID } }, MALFORMED],
    ['a number', { documentId: 7 }, MALFORMED],
    ['an empty text', { documentId: '' }, MALFORMED],
    ['a long id', { documentId: 'a'.repeat(100_000) }, MALFORMED],
    ['the text beside the id', { documentId: ID, query: '{ people { totalCount } }' }, MALFORMED],
    ['a hash beside the id', { documentId: ID, extensions: persisted(ID.slice(7)) }, MALFORMED],
    ['variables that are none', { documentId: ID, variables: [1] }, MALFORMED],
    [
      'an operation that it has not',
      { documentId: ID, operationName: 'Other' },
      { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' },
    ],
    [
      'a change without a token',
      { documentId: `sha256:${sha256(textOf(REVERT))}`, variables: { id: 'batch/1' } },
      { code: 'FORBIDDEN' },
    ],
  ])('with %s is refused', async (_what, body, refusal) => {
    expect(await post(site, body)).toMatchObject(refusal);
    expect(await post(strict, body)).toMatchObject(refusal);
  });

  it('with several ids, or one in its address and its body, is refused', async () => {
    for (const one of [site, strict]) {
      expect(await post(one, [{ documentId: ID }, { documentId: ID }])).toMatchObject(MALFORMED);
      expect(await post(one, { documentId: ID }, {}, `?documentId=${ID}`)).toMatchObject(MALFORMED);
      expect(await post(one, { query: textOf(COUNT) }, {}, `?documentId=${ID}`)).toMatchObject(MALFORMED);
      expect(await get(one, `documentId=${ID}&documentId=${ID}`)).toMatchObject(MALFORMED);
      expect(await get(one, `documentId=${ID}&query=%7Bpeople%7BtotalCount%7D%7D`)).toMatchObject(MALFORMED);
    }
  });

  it('cannot change anything by an address that a page of others makes a browser open', async () => {
    const variables = '{"id":"batch/1"}';
    for (const one of [site, strict]) {
      for (const search of [
        { documentId: `sha256:${sha256(textOf(REVERT))}`, variables },
        { extensions: JSON.stringify(persisted(sha256(textOf(REVERT)))), variables },
      ])
        expect(await get(one, search)).toMatchObject({ status: 405, code: 'BAD_REQUEST' });
      // Other reads still need a header that a browser asks for first.
      expect((await get(one, { query: textOf(COUNT) })).status).toBe(400);
    }
  });
});
