/** Every fault of a request gets a code and a status of its own, and nothing in the log of the operator. */
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { otherSite } from '../support/keptOpen.ts';
import { openSite, type TestSite, type TestSiteOptions } from '../support/site.ts';

const ABOUT = '{ about { factCount } }';
const JSON_TYPE = { 'content-type': 'application/json' };
const NEW_TYPE = 'application/graphql-response+json';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => {
  expect(site.log).toEqual([]);
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  persistedQuery: { version, sha256Hash },
});
const nested = (levels: number, open = '[', close = ']'): string =>
  open.repeat(levels) + close.repeat(levels);
const conditions = (levels: number): string => `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;
const times = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const alternatives = (count: number): string =>
  `{ facts(filter: {or: [${times(count, () => '{about: ["a"], sources: ["b"]}')}]}) { totalCount } }`;
const filteredCounts = (count: number): string =>
  `{ ${times(count, (i) => `a${i}: facts(filter: {sources: ["a"]}) { totalCount }`)} }`;
const FILTERED = 'query($f: PersonFilter) { people(filter: $f) { totalCount } }';

const chainOfFragments = (count: number): string =>
  `{ about { ...F0 } } ${times(count, (i) => `fragment F${i} on About { facts ...F${i + 1} }`)} fragment F${count} on About { facts }`;
const doublingFragments = (levels: number, type: string): string =>
  `{ ...F0 } ${times(levels, (i) => `fragment F${i} on ${type} { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on ${type} { __typename }`;
const SHARED_FRAGMENTS = `{ ${times(15, (i) => `a${i}: people { nodes { ...P } }`)} }
  fragment P on Person { ${times(50, (i) => `b${i}: tenures { nodes { ...T } }`)} }
  fragment T on Tenure { ${times(50, (i) => `c${i}: label`)} }`;
const INTROSPECTION_BOMB = `{ __schema { ${times(10, (i) => `a${i}: types { ...T }`)} } }
  fragment T on __Type { ${times(10, (i) => `b${i}: fields { ...F }`)} }
  fragment F on __Field { ${times(10, (i) => `c${i}: args { name }`)} }`;
const INTROSPECTION_OF_TYPES =
  '{ __schema { types { fields { type { fields { args { type { enumValues { name } } } } } } } } }';

interface Refusal {
  readonly status: number;
  readonly code: unknown;
  readonly reason: unknown;
  readonly message: string;
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response.json()) as {
    data?: unknown;
    errors: { message: string; extensions: Record<string, unknown> }[];
  };
  expect(body).not.toHaveProperty('data');
  const [error] = body.errors;
  return {
    status: response.status,
    code: error?.extensions.code,
    reason: error?.extensions.reason,
    message: error?.message ?? '',
  };
}

const post = (body: object | string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const get = (search: Record<string, string>): Promise<Response> =>
  fetch(`${site.url}/graphql?${new URLSearchParams(search)}`, {
    headers: { accept: 'application/json', 'apollo-require-preflight': 'yes' },
  });

type Expected = readonly [status: number, code: string, reason?: string];

const BAD_REQUEST: Expected = [400, 'BAD_REQUEST'];
const INVALID: Expected = [400, 'GRAPHQL_VALIDATION_FAILED'];
const UNRESOLVED: Expected = [400, 'OPERATION_RESOLUTION_FAILURE'];
const BAD_INPUT: Expected = [400, 'BAD_USER_INPUT'];
const TOO_LARGE: Expected = [400, 'GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_LARGE'];
const MISMATCH: Expected = [400, 'BAD_REQUEST', 'PERSISTED_QUERY_MISMATCH'];
const VERSION: Expected = [400, 'BAD_REQUEST', 'PERSISTED_QUERY_VERSION'];

const BODIES: readonly (readonly [string, object | string, Expected])[] = [
  ['an empty body', '', BAD_REQUEST],
  ['broken JSON', '{"query":', BAD_REQUEST],
  ['null', 'null', BAD_REQUEST],
  ['a text', '"{ about { factCount } }"', BAD_REQUEST],
  ['a batch', [{ query: ABOUT }], BAD_REQUEST],
  ['an empty batch', [], BAD_REQUEST],
  ['no query', {}, BAD_REQUEST],
  ['an empty query', { query: '' }, BAD_REQUEST],
  ['a query that is no text', { query: 5 }, BAD_REQUEST],
  ['an operation name that is no text', { query: ABOUT, operationName: 5 }, BAD_REQUEST],
  ['variables as a text', { query: ABOUT, variables: '{"a":1}' }, BAD_REQUEST],
  ['variables as a list', { query: ABOUT, variables: [1] }, BAD_REQUEST],
  ['extensions as a list', { query: ABOUT, extensions: [1] }, BAD_REQUEST],
  ['a syntax error', { query: '{ about {' }, [400, 'GRAPHQL_PARSE_FAILED']],
  ['a document without operations', { query: '# nothing' }, [400, 'GRAPHQL_PARSE_FAILED']],
  ['a document nested too deeply', { query: nested(4_000, '{a', '}') }, TOO_LARGE],
  ['a document of too many words', { query: `{ about { ${'facts '.repeat(10_000)} } }` }, TOO_LARGE],
  ['a document of too many fragments', { query: chainOfFragments(400) }, TOO_LARGE],
  ['fragments that double', { query: doublingFragments(20, 'Query') }, TOO_LARGE],
  ['aliases of a shared fragment in a shared fragment', { query: SHARED_FRAGMENTS }, TOO_LARGE],
  ['introspection of everything of everything', { query: INTROSPECTION_BOMB }, TOO_LARGE],
  ['introspection of types of fields of types', { query: INTROSPECTION_OF_TYPES }, TOO_LARGE],
  ['an unknown field', { query: '{ abouts }' }, INVALID],
  ['a subscription', { query: 'subscription { about { factCount } }' }, INVALID],
  [
    'a subscription beside the query',
    { query: `subscription S { about { factCount } } query Q ${ABOUT}`, operationName: 'Q' },
    INVALID,
  ],
  ['incremental delivery', { query: '{ ... @defer { about { factCount } } }' }, INVALID],
  ['several operations without a name', { query: `query A ${ABOUT} query B ${ABOUT}` }, UNRESOLVED],
  ['an unknown operation name', { query: `query A ${ABOUT}`, operationName: 'B' }, UNRESOLVED],
  [
    'a variable of a wrong type',
    { query: 'query($n: Int) { people(first: $n) { totalCount } }', variables: { n: 'x' } },
    BAD_INPUT,
  ],
  ['a missing variable', { query: 'query($n: Int!) { people(first: $n) { totalCount } }' }, BAD_INPUT],
  [
    'an id that is too long',
    { query: `{ person(id: "${'a'.repeat(301)}") { id } }` },
    [400, 'BAD_USER_INPUT', 'INVALID_ID'],
  ],
  ['a persisted query of a wrong hash', { query: ABOUT, extensions: persisted(sha256('{ x }')) }, MISMATCH],
  ['a persisted query of no hash', { query: ABOUT, extensions: persisted(undefined) }, MISMATCH],
  [
    'a persisted query of a wrong version',
    { query: ABOUT, extensions: persisted(sha256(ABOUT), 2) },
    VERSION,
  ],
  ['a persisted query that is no object', { query: ABOUT, extensions: { persistedQuery: 'x' } }, VERSION],
  ['deep JSON', `{"query":"${ABOUT}","extensions":{"a":${nested(50_000)}}}`, BAD_REQUEST],
  ['a deep variable', `{"query":"${FILTERED}","variables":{"f":${conditions(30)}}}`, TOO_LARGE],
  ['a very deep variable', `{"query":"${FILTERED}","variables":{"f":${conditions(5_000)}}}`, BAD_REQUEST],
  [
    'a deep argument',
    { query: `{ people(filter: ${conditions(1_500).replaceAll('"', '')}) { totalCount } }` },
    TOO_LARGE,
  ],
  [
    'an argument that is deep by its variable',
    `{"query":"query($f: PersonFilter) { people(filter: ${'{not: '.repeat(15)}$f${'}'.repeat(15)}) { totalCount } }","variables":{"f":${conditions(15)}}}`,
    TOO_LARGE,
  ],
  ['a filter with many conditions', { query: alternatives(30) }, TOO_LARGE],
  ['a filter that costs too much', { query: alternatives(12) }, TOO_LARGE],
  ['many counts of filtered lists', { query: filteredCounts(20) }, TOO_LARGE],
  [
    'a filter of many levels',
    { query: FILTERED, variables: { f: JSON.parse(conditions(10)) as unknown } },
    TOO_LARGE,
  ],
  [
    'many conditions',
    { query: FILTERED, variables: { f: { or: Array.from({ length: 150 }, () => ({ and: [{}, {}, {}] })) } } },
    TOO_LARGE,
  ],
];

describe('faults of a POST', () => {
  it.each(BODIES)('%s', async (_what, body, [status, code, reason]) => {
    expect(await refusalOf(await post(body))).toMatchObject({ status, code, reason });
  });

  it.each(BODIES)('%s, asked for in the media type of GraphQL over HTTP', async (_what, body, [, code]) => {
    const refusal = await refusalOf(await post(body, { ...JSON_TYPE, accept: NEW_TYPE }));
    expect(refusal.status).toBeGreaterThanOrEqual(400);
    expect(refusal.status).toBeLessThan(500);
    expect(refusal.code).toBe(code);
  });

  it.each([
    ['content-type', { 'content-type': 'text/plain' }, 415],
    ['content-type', { 'content-type': 'application/graphql' }, 415],
    ['accept', { ...JSON_TYPE, accept: 'application/xml' }, 406],
    ['accept', { ...JSON_TYPE, accept: 'application/json;q=0' }, 406],
    ['accept', { ...JSON_TYPE, accept: ';;,q=/' }, 406],
  ] as const)('a wrong header %s: %o', async (_name, headers, status) => {
    const refusal = await refusalOf(await post({ query: ABOUT }, headers));
    expect(refusal).toMatchObject({ status, code: 'BAD_REQUEST' });
  });
});

describe('introspection', () => {
  it('of the whole schema passes, with everything that tools ask for', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { data, extensions } = (await (await post({ query })).json()) as {
      data: IntrospectionQuery;
      extensions: { cost: { fields: number } };
    };
    expect(data.__schema.types.length).toBeGreaterThan(100);
    expect(extensions.cost.fields).toBeGreaterThan(data.__schema.types.length);
  });
});

describe('faults of a GET', () => {
  it.each([
    ['no query', {}, BAD_REQUEST],
    ['variables that are not JSON', { query: ABOUT, variables: '{' }, BAD_REQUEST],
    ['variables that are no object', { query: ABOUT, variables: '5' }, BAD_REQUEST],
    ['extensions that are not JSON', { query: ABOUT, extensions: '{' }, BAD_REQUEST],
    ['a mutation', { query: 'mutation { __typename }' }, [405, 'BAD_REQUEST']],
    ['a subscription', { query: 'subscription { about { factCount } }' }, INVALID],
    [
      'a persisted query of a wrong hash',
      { query: ABOUT, extensions: JSON.stringify(persisted('0')) },
      MISMATCH,
    ],
    ['a deep variable', { query: FILTERED, variables: `{"f":${conditions(300)}}` }, TOO_LARGE],
  ] as readonly (readonly [string, Record<string, string>, Expected])[])(
    '%s',
    async (_what, search, [status, code, reason]) => {
      expect(await refusalOf(await get(search))).toMatchObject({ status, code, reason });
    },
  );
});

describe('a persisted query that the server does not know', () => {
  const unknown = { extensions: persisted(sha256('{ nobody sent this }')) };

  it('has status 200 in the older media type, as Apollo clients expect, and 400 in the newer one', async () => {
    const code = 'PERSISTED_QUERY_NOT_FOUND';
    expect(await refusalOf(await post(unknown))).toMatchObject({ status: 200, code });
    expect(await refusalOf(await post(unknown, { ...JSON_TYPE, accept: NEW_TYPE }))).toMatchObject({
      status: 400,
      code,
    });
  });

  it('is sent again by Apollo Client', async () => {
    const statuses: number[] = [];
    const link = new PersistedQueryLink({ sha256: async (text: string) => sha256(text) }).concat(
      new HttpLink({
        uri: `${site.url}/graphql`,
        fetch: async (...request) => {
          const response = await fetch(...request);
          statuses.push(response.status);
          return response;
        },
      }),
    );
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query<{ about: { factCount: number } }>({
      query: gql`query Persisted { about { factCount } }`,
    });
    expect(data?.about.factCount).toBe(0);
    expect(statuses).toEqual([400, 200]);
  });
});

describe('errors about dates', () => {
  const DAY = '$d: EDTFOrToday';

  it.each([
    ['{ events(during: "2016-13") { totalCount } }', {}, 'events(during:) "2016-13": there is no month 13'],
    [
      '{ events(during: 2017) { totalCount } }',
      {},
      'events(during:) must be a string, got 2017; write "2017".',
    ],
    ['{ events(at: {asOf: "2016-13"}) { totalCount } }', {}, 'events(at.asOf:) "2016-13": '],
    [
      '{ person(id: "a") { tenures(at: {asOf: "2016-13"}) { totalCount } } }',
      {},
      'tenures(at.asOf:) "2016-13": ',
    ],
    [
      `query(${DAY}) { events(during: $d) { totalCount } }`,
      { d: '2016-13' },
      'events(during: $d) "2016-13": ',
    ],
    [
      `query(${DAY}) { events(during: $d) { totalCount } }`,
      { d: 2017 },
      'events(during: $d) must be a string, got 2017; write "2017".',
    ],
    [`query(${DAY}) { events(at: {asOf: $d}) { totalCount } }`, { d: 'x' }, 'events(at.asOf: $d) "x": '],
    [
      'query($m: MomentInput) { events(at: $m) { totalCount } }',
      { m: { asOf: '2016-13' } },
      'events(at.asOf: $m.asOf) "2016-13": ',
    ],
    [`query(${DAY} = "2016-13") { events(during: $d) { totalCount } }`, {}, 'events(during:) "2016-13": '],
    [
      '{ events(during: "now") { totalCount } }',
      {},
      'events(during:) "now": the word for the current day is "today".',
    ],
    [
      `query(${DAY}) { events(during: $d) { totalCount } }`,
      { d: 'Today' },
      'the word for the current day is "today".',
    ],
    [
      '{ events(during: "yesterday") { totalCount } }',
      {},
      'events(during:) "yesterday": this is a word, not a date; dates are EDTF: write 2016, 2016-10,',
    ],
  ])('name the argument: %s', async (query, variables, message) => {
    const refusal = await refusalOf(await post({ query, variables }));
    expect(refusal).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', reason: 'INVALID_DATE' });
    expect(refusal.message).toContain(message);
  });

  it('name the argument of a time', async () => {
    const query = '{ events(knownAt: "2016") { totalCount } }';
    const refusal = await refusalOf(await post({ query }));
    expect(refusal).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', reason: 'INVALID_DATE_TIME' });
    expect(refusal.message).toContain('events(knownAt:) "2016" is not a date and time');
  });
});

describe('pages that may not ask', () => {
  /** The status and the first message of an answer; fetch would choose the header Host itself. */
  const asked = (
    { url }: TestSite,
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ status: number | undefined; cors: unknown; text: string }> =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, url), { headers }, (response) => {
        let text = '';
        response.on('data', (part) => {
          text += String(part);
        });
        const cors = response.headers['access-control-allow-origin'];
        response.on('end', () => resolve({ status: response.statusCode, cors, text }));
      });
      sent.on('error', reject).end();
    });
  const PATHS = [
    '/',
    '/schema.graphql',
    '/changes/stream',
    '/ready',
    '/graphql?query=%7Babout%7BfactCount%7D%7D',
  ];
  const opened = (options: TestSiteOptions): Promise<TestSite> => otherSite(site, options);

  it('are those that give a server of this computer a name of their own', async () => {
    const known = await opened({ publicUrl: 'https://archive.example', basePath: '' });
    for (const path of PATHS)
      for (const host of [
        'evil.example',
        'evil.example:4000',
        'localhost.evil.example',
        '10.0.0.1',
        '[::2]:80',
      ]) {
        const { status, text } = await asked(known, path, { host });
        expect([path, host, status]).toEqual([path, host, 403]);
        expect(text).toContain(
          `is not asked as ${JSON.stringify(JSON.stringify(host)).slice(1, -1)}; set FASTI_PUBLIC_URL`,
        );
      }
    for (const host of [
      'localhost',
      'LOCALHOST:80',
      'app.localhost:1',
      '127.0.0.1',
      '127.1.2.3:9',
      '[::1]:80',
      'archive.example',
      'archive.example:443',
    ])
      expect([host, (await asked(known, '/schema.graphql', { host })).status]).toEqual([host, 200]);
    expect((await asked(site, '/schema.graphql', { host: 'archive.example' })).status).toBe(403);
    const everywhere = await opened({ host: '0.0.0.0' });
    expect((await asked(everywhere, '/schema.graphql', { host: 'archive.example' })).status).toBe(200);
  });

  it('are those of origins that no setting lets in, as their browser says', async () => {
    const local = await opened({ corsOrigins: 'loopback' });
    const from = (origin: string, fetchSite = 'cross-site') => ({ origin, 'sec-fetch-site': fetchSite });
    for (const origin of [
      'http://localhost:5173',
      'http://127.0.0.1:1',
      'https://app.localhost',
      'http://[::1]:3000',
    ])
      expect(await asked(local, '/schema.graphql', from(origin))).toMatchObject({
        status: 200,
        cors: origin,
      });
    for (const path of PATHS)
      for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'null']) {
        const { status, cors, text } = await asked(local, path, from(origin));
        expect([path, origin, status, cors]).toEqual([path, origin, 403, undefined]);
        expect(text).toContain('FASTI_CORS_ORIGINS says which may');
        // A browser that says nothing of it keeps the answer from the page.
        expect((await asked(local, '/schema.graphql', { origin })).cors).toBeUndefined();
      }
    expect((await asked(local, '/mcp', from('https://evil.example', 'same-site'))).status).toBe(403);
    // The page of a proxy in front of the server.
    expect(
      (await asked(local, '/schema.graphql', from('https://archive.example', 'same-origin'))).status,
    ).toBe(200);
    const open = await opened({ corsOrigins: '*' });
    expect(await asked(open, '/schema.graphql', from('https://evil.example'))).toMatchObject({
      status: 200,
      cors: '*',
    });
  });
});
