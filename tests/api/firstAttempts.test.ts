/**
 * What people write at first, who know other APIs and have not read this schema: each message leads on in one step. The text
 * that it advises is in the next attempt, which is answered.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import type { Graph } from '../../src/store/graph.ts';
import { openShipped } from '../support/shippedStore.ts';

/** An attempt, what its message advises, and what is written then. */
type Attempt = readonly [attempt: string, advice: string, next: string];

const ATTEMPTS: readonly Attempt[] = [
  // Names.
  [
    '{ people(name: "Morozov") { nodes { label } } }',
    'filter: {text: "Morozov"}',
    '{ people(filter: {text: "Morozov"}) { nodes { label } } }',
  ],
  [
    '{ people(filter: {name: "Morozov"}) { nodes { label } } }',
    'text: "Morozov"',
    '{ people(filter: {text: "Morozov"}) { nodes { label } } }',
  ],
  [
    '{ people(filter: "Morozov") { nodes { label } } }',
    '{text: "Morozov"}',
    '{ people(filter: {text: "Morozov"}) { nodes { label } } }',
  ],
  [
    '{ person(name: "Morozov") { label } }',
    'search(text: "Morozov") { nodes { entity { id label } } }',
    '{ search(text: "Morozov") { nodes { entity { id label } } } }',
  ],
  [
    '{ person { label } }',
    'search(text: "a name") { nodes { entity { id label } } }',
    '{ search(text: "a name") { nodes { entity { id label } } } }',
  ],
  [
    '{ governors { name } }',
    'search(text: "governors") { nodes { entity { id label } } }',
    '{ search(text: "governors") { nodes { entity { id label } } } }',
  ],
  [
    '{ entity(id: "wego") { label } }',
    '{ ... on Entity { label } }',
    '{ node(id: "wego") { ... on Entity { label } } }',
  ],
  [
    '{ search(query: "Morozov") { nodes { matched } } }',
    'text: "Morozov"',
    '{ search(text: "Morozov") { nodes { matched } } }',
  ],
  [
    '{ search(text: "Morozov") { label } }',
    'nodes { entity { label } }',
    '{ search(text: "Morozov") { nodes { entity { label } } } }',
  ],
  [
    '{ search(text: "Morozov") { nodes { label } } }',
    'entity { label }',
    '{ search(text: "Morozov") { nodes { entity { label } } } }',
  ],
  ['{ people { nodes { name } } }', '`label`', '{ people { nodes { `label` } } }'],
  ['{ sources { nodes { name } } }', '`title`', '{ sources { nodes { `title` } } }'],
  // Lists and their items.
  ['{ people { name } }', 'nodes { label }', '{ people { nodes { label } } }'],
  ['{ people { id } }', 'nodes { id }', '{ people { nodes { id } } }'],
  ['{ tenures { items { label } } }', 'nodes {', '{ tenures { nodes { label } } }'],
  ['{ people { edges { label } } }', 'node { label }', '{ people { edges { node { label } } } }'],
  [
    '{ organization(id: "wego") { members { label } } }',
    'nodes { label }',
    '{ organization(id: "wego") { members { nodes { label } } } }',
  ],
  ['{ tenures(limit: 10) { totalCount } }', 'first: 10', '{ tenures(first: 10) { totalCount } }'],
  [
    '{ people(first: "10") { totalCount } }',
    '10 without quotes',
    '{ people(first: 10 # 10 without quotes\n) { totalCount } }',
  ],
  [
    '{ tenures(first: 1, offset: 20) { totalCount } }',
    'after: "the endCursor',
    '{ tenures(first: 1) { pageInfo { endCursor } } } # after: "the endCursor"',
  ],
  [
    '{ tenures(page: 2) { totalCount } }',
    'after: "the endCursor',
    '{ tenures { pageInfo { endCursor } } } # after: "the endCursor"',
  ],
  [
    '{ tenures(sort: "start") { totalCount } }',
    'orderBy: TIME_ASC',
    '{ tenures(orderBy: TIME_ASC) { totalCount } }',
  ],
  [
    '{ tenures(orderBy: START) { totalCount } }',
    'TIME_DESC',
    '{ tenures(orderBy: TIME_DESC) { totalCount } }',
  ],
  [
    '{ tenures(orderBy: "TIME_ASC") { totalCount } }',
    'TIME_ASC',
    '{ tenures(orderBy: TIME_ASC) { totalCount } }',
  ],
  [
    '{ tenures(orderBy: {start: ASC}) { totalCount } }',
    'TIME_ASC',
    '{ tenures(orderBy: TIME_ASC) { totalCount } }',
  ],
  // Conditions.
  [
    '{ tenures(where: {office: {eq: "wego-president"}}) { totalCount } }',
    'keys are holders, offices',
    '{ tenures(filter: {offices: ["wego-president"]}) { totalCount } } # keys are holders, offices',
  ],
  [
    '{ tenures(filter: {holder: "sergey-morozov"}) { totalCount } }',
    '{ids: ["sergey-morozov"]}',
    '{ tenures(filter: {holder: {ids: ["sergey-morozov"]}}) { totalCount } }',
  ],
  [
    '{ tenures(holder: "sergey-morozov") { totalCount } }',
    'filter: {holders: ["sergey-morozov"]}',
    '{ tenures(filter: {holders: ["sergey-morozov"]}) { totalCount } }',
  ],
  [
    '{ tenures(source: "s01") { totalCount } }',
    'filter: {fact: {sources: ["s01"]}}',
    '{ tenures(filter: {fact: {sources: ["s01"]}}) { totalCount } }',
  ],
  [
    '{ facts(filter: {kinds: [OFFICE]}) { totalCount } }',
    'TENURE',
    '{ facts(filter: {kinds: [TENURE]}) { totalCount } }',
  ],
  [
    '{ tenures(during: "2015", minCertainty: SURE) { totalCount } }',
    'DEFINITE',
    '{ tenures(during: "2015", minCertainty: DEFINITE) { totalCount } }',
  ],
  ['{ timeline(id: "wego") { totalCount } }', 'ids: ["wego"]', '{ timeline(ids: ["wego"]) { totalCount } }'],
  // Time.
  [
    '{ tenures(at: "2015") { totalCount } }',
    '{asOf: "2015"}',
    '{ tenures(at: {asOf: "2015"}) { totalCount } }',
  ],
  [
    '{ tenures(at: {date: "2015-06-01"}) { totalCount } }',
    'asOf: "2015-06-01"',
    '{ tenures(at: {asOf: "2015-06-01"}) { totalCount } }',
  ],
  [
    '{ tenures(asOf: "2015-06-01") { totalCount } }',
    'at: {asOf: "2015-06-01"}',
    '{ tenures(at: {asOf: "2015-06-01"}) { totalCount } }',
  ],
  ['{ tenures(year: 2015) { totalCount } }', 'during: "2015"', '{ tenures(during: "2015") { totalCount } }'],
  ['{ tenures(during: 2015) { totalCount } }', '"2015"', '{ tenures(during: "2015") { totalCount } }'],
  [
    '{ tenures(during: {from: "2010", to: "2015"}) { totalCount } }',
    '"2010/2015"',
    '{ tenures(during: "2010/2015") { totalCount } }',
  ],
  [
    '{ tenures(from: "2010") { totalCount } }',
    'during: "2010/.."',
    '{ tenures(during: "2010/..") { totalCount } }',
  ],
  [
    '{ events(filter: {during: "2013"}) { totalCount } }',
    'during: "2015"',
    '{ events(during: "2015") { totalCount } }',
  ],
  [
    '{ tenures { nodes { start } } }',
    'interval { start { edtf } }',
    '{ tenures { nodes { interval { start { edtf } } } } }',
  ],
  [
    '{ tenures { nodes { endDate } } }',
    'interval { end { edtf } }',
    '{ tenures { nodes { interval { end { edtf } } } } }',
  ],
  ['{ tenures { nodes { year } } }', 'interval { label }', '{ tenures { nodes { interval { label } } } }'],
  [
    '{ tenures { nodes { interval } } }',
    'interval { label }',
    '{ tenures { nodes { interval { label } } } }',
  ],
  // Facts, their people and sources.
  [
    '{ tenures { nodes { sources { title } } } }',
    'claims { nodes { source { title } } }',
    '{ tenures { nodes { claims { nodes { source { title } } } } } }',
  ],
  ['{ tenures { nodes { holder } } }', 'holder { label }', '{ tenures { nodes { holder { label } } } }'],
  [
    '{ tenures { nodes { person { label } } } }',
    'holder { label }',
    '{ tenures { nodes { holder { label } } } }',
  ],
  [
    '{ offices { nodes { holder { label } } } }',
    'holders { nodes { label } }',
    '{ offices { nodes { holders { nodes { label } } } } }',
  ],
  [
    '{ person(id: "sergey-morozov") { offices { title } } }',
    'tenures { nodes { office { label } } }',
    '{ person(id: "sergey-morozov") { tenures { nodes { office { label } } } } }',
  ],
];

let api: Api;
let graph: Graph;
beforeAll(async () => {
  graph = await openShipped();
  api = await createApi({ graph, report: () => {} });
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

it.each(ATTEMPTS)('%s', async (attempt, advice, next) => {
  const { errors = [] } = await api.execute(attempt);
  expect(errors.map(({ message }) => message).join('\n')).toContain(advice);
  expect(next).toContain(advice);
  const answer = await api.execute(next.replaceAll('`', ''));
  expect(answer.errors).toBeUndefined();
});

it('leads on from variables', async () => {
  const messageOf = async (query: string, variables: Record<string, unknown>): Promise<string> =>
    (await api.execute(query, variables)).errors?.map(({ message }) => message).join('\n') ?? '';
  const at = 'query ($at: MomentInput) { tenures(at: $at) { totalCount } }';
  expect(await messageOf(at, { at: '2015' })).toContain('Write `{asOf: "2015"}`');
  expect(await messageOf(at, { at: { day: '2015-06-01' } })).toContain('Write `asOf: "2015-06-01"`');
  expect(await messageOf('query ($at: String) { tenures(at: $at) { totalCount } }', {})).toContain(
    'Declare it as `$at: MomentInput`.',
  );
  const order = 'query ($by: TenureOrder) { tenures(orderBy: $by) { totalCount } }';
  expect(await messageOf(order, { by: 'START' })).toContain('Write one of TIME_ASC');
});

it.each(['[$x]', '{a: $x}', '$x', 'true', '1.5', 'WORD', '"""a\n"b""""', '"\u0098\u2028"'])(
  'leads on from any value: %s',
  async (value) => {
    for (const place of [
      `name: ${value}`,
      `filter: {name: ${value}}`,
      `during: {from: ${value}}`,
      `at: ${value}`,
    ]) {
      const { errors = [] } = await api.execute(`query ($x: String) { tenures(${place}) { totalCount } }`, {
        x: 'y',
      });
      expect([place, errors[0]?.extensions?.code]).toEqual([
        place,
        expect.stringMatching(/^(GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|BAD_USER_INPUT)$/),
      ]);
    }
  },
);

it('repeats no more of a request than helps', async () => {
  const long = 'x'.repeat(5_000);
  const { errors = [] } = await api.execute(`{ people(name: "${long}") { nodes { label } } }`);
  expect(errors[0]?.message).toContain('filter: {text: "…"}');
  expect(errors[0]?.message.length).toBeLessThan(200);
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'refuses a name that all objects have: %s',
  async (name) => {
    const at = 'query ($at: MomentInput) { tenures(at: $at) { totalCount } }';
    for (const [query, variables] of [
      [`{ people { ${name} } }`, {}],
      [`{ people { nodes { ${name} } } }`, {}],
      [`{ people(${name}: "x") { totalCount } }`, {}],
      [`{ people(filter: {${name}: "x"}) { totalCount } }`, {}],
      [at, { at: JSON.parse(`{"${name}": "x"}`) }],
    ] as const) {
      const { errors = [] } = await api.execute(query, variables);
      expect([query, errors[0]?.extensions?.code]).toEqual([
        query,
        expect.stringMatching(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/),
      ]);
    }
  },
);
