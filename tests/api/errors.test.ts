import { HeaderMap } from '@apollo/server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { scalars } from '../../src/api/scalars.ts';
import { type Graph, GraphError } from '../../src/store/graph.ts';
import { inZone, ZONES } from '../support/zones.ts';

const LARGEST_LISTS = ['HOLDER TENURE PERSON 1000', 'CLAIM TENURE 1000'];

/** A graph whose reads all fail with `failure`, or return one row. */
const graphThat = (failure: Error | null, row: unknown = null): Graph => ({
  engine: 'embedded',
  async read() {
    if (failure) throw failure;
    return [{ row: [1, row, 1], lists: LARGEST_LISTS }];
  },
  write: () => Promise.reject(new Error('this graph is read-only')),
  setup: async () => {},
  health: async () => {},
  connections: () => null,
  close: async () => {},
});

interface Reported {
  ref: string;
  error: unknown;
}

const opened: Api[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((api) => api.close()));
});

async function apiOver(graph: Graph): Promise<{ api: Api; reported: Reported[] }> {
  const reported: Reported[] = [];
  const api = await createApi({ graph, report: (entry) => reported.push(entry) });
  opened.push(api);
  return { api, reported };
}

async function errorOf(query: string, variables: Record<string, unknown> = {}) {
  const { api } = await apiOver(graphThat(null, [[]]));
  const { errors = [] } = await api.execute(query, variables);
  expect(errors).toHaveLength(1);
  const [error] = errors;
  return { message: error?.message ?? '', ...error?.extensions };
}

const post = (body: object) => ({
  method: 'POST',
  headers: new HeaderMap([['content-type', 'application/json']]),
  search: '',
  body,
});

/** The digest in a cursor. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

describe('wrong values of a request', () => {
  it.each([
    ['a date in the document', '{ tenures(during: "2016-13") { totalCount } }', {}],
    [
      'a date in a variable',
      'query($d: EDTFOrToday) { tenures(during: $d) { totalCount } }',
      { d: '2016-13' },
    ],
    ['the day of a moment', '{ tenures(at: {asOf: "2016-13"}) { totalCount } }', {}],
  ])('are shown: %s', async (_name, query, variables) => {
    const error = await errorOf(query, variables);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_DATE' });
    expect(error.message).toContain('2016-13');
  });

  it.each([
    [
      'a time without a zone',
      '{ tenures(knownAt: "2026-01-31T09:00:00") { totalCount } }',
      {},
      'has no zone',
    ],
    [
      'a time without a zone in a variable',
      'query($t: DateTime) { tenures(knownAt: $t) { totalCount } }',
      { t: '2026-01-31T09:00' },
      'is not a date and time',
    ],
    [
      'a time of a day that does not exist',
      '{ tenures(knownAt: "2026-02-31T12:30:00Z") { totalCount } }',
      {},
      'is on a day that does not exist',
    ],
  ])('have the reason of their scalar: %s', async (_name, query, variables, message) => {
    const error = await errorOf(query, variables);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_DATE_TIME' });
    expect(error.message).toContain(message);
  });

  it('include a day that does not exist', () => {
    expect(scalars.Date.parseValue('-0044-03-15')).toBe('-0044-03-15');
    expect(() => scalars.Date.parseValue('2017-99-99')).toThrow(
      'Date "2017-99-99" is not a day; write 2017-06-28.',
    );
  });

  it.each(ZONES)('are the same where the zone of the server is %s', async (zone) => {
    await inZone(zone, async () => {
      for (const time of ['2026-01-31T09:00', '2026-01-31T09:00:00'])
        expect(await errorOf(`{ tenures(knownAt: "${time}") { totalCount } }`)).toMatchObject({
          reason: 'INVALID_DATE_TIME',
        });
    });
  });

  it.each([
    ['{ people(first: 201) { totalCount nodes { id } } }', 'PAGE_TOO_LARGE', '201'],
    ['{ people(first: -1) { nodes { id } } }', 'INVALID_PAGE', '-1'],
    ['{ people(first: 2, last: 3) { nodes { id } } }', 'INVALID_PAGE', 'give one'],
    ['{ people(after: "bm9wZQ") { nodes { id } } }', 'INVALID_CURSOR', 'bm9wZQ'],
    ['{ people(at: {minCertainty: DEFINITE}) { nodes { id } } }', 'INVALID_MOMENT', 'asOf'],
    ['{ people(at: {whileEnclosing: true}) { nodes { id } } }', 'INVALID_MOMENT', 'below an event or a fact'],
    ['{ timeline(reach: [OFFICES]) { totalCount } }', 'UNBOUNDED_QUESTION', 'ids:'],
  ])('are refused: %s', async (query, reason, text) => {
    const error = await errorOf(query);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', reason });
    expect(error.message).toContain(text);
  });

  it('include a cursor of an earlier version, whose keys have another order', async () => {
    const { api } = await apiOver(graphThat(null, [[['a\u0001x', ['x']]]]));
    // Of the list `people`, as it was given before cursors depended on the layout of the graph.
    const cursor = Buffer.from(`${fnv1a('people[["orderBy","LABEL_ASC"]]')}:1:a\u0001x`).toString(
      'base64url',
    );
    const { errors } = await api.execute(
      'query($c: String) { people(first: 1, after: $c) { nodes { id } } }',
      {
        c: cursor,
      },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'STALE_CURSOR' });
    expect(errors?.[0]?.message).toContain('an earlier version');
  });

  it('include the cursor of another order', async () => {
    const { api } = await apiOver(graphThat(null, [[['a\u0001x', ['x']]]]));
    const first = await api.execute('{ people(first: 1) { nodes { id } pageInfo { endCursor } } }');
    const { people } = first.data as { people: { pageInfo: { endCursor: string } } };
    const other = await api.execute(
      'query($c: String) { people(first: 1, after: $c, orderBy: DATE_ASC) { nodes { id } } }',
      { c: people.pageInfo.endCursor },
    );
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'STALE_CURSOR' });
    const same = await api.execute('query($c: String) { people(first: 1, after: $c) { nodes { id } } }', {
      c: people.pageInfo.endCursor,
    });
    expect(same.errors).toBeUndefined();
  });

  it('include more ids than allowed', async () => {
    const ids = Array.from({ length: 201 }, (_, i) => `id${i}`);
    const error = await errorOf('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'TOO_MANY_IDS' });
    expect(error.message).toContain('201');
  });

  it('do not include an unknown id, which gives null', async () => {
    const { api } = await apiOver(graphThat(null, []));
    expect(await api.execute('{ person(id: "nobody") { id } }')).toMatchObject({ data: { person: null } });
  });
});

describe('queries over a limit', () => {
  const nested = (levels: number): string =>
    levels === 0 ? '{ id }' : `{ parts(first: 1) { nodes ${nested(levels - 1)} } }`;

  it.each([
    ['depth', `{ organization(id: "a") ${nested(11)} }`, 'levels of fields'],
    [
      'root fields',
      `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: about { version }`).join(' ')} }`,
      'root fields',
    ],
    [
      'aliases',
      `{ organization(id: "a") { ${Array.from({ length: 201 }, (_, i) => `a${i}: id`).join(' ')} } }`,
      'aliases',
    ],
    [
      'multiplied pages',
      '{ people(first: 200) { nodes { tenures(first: 200) { nodes { claims(first: 200) { nodes { id } } } } } } }',
      'budget is 80000',
    ],
  ])('are refused: %s', async (_name, query, text) => {
    const { api } = await apiOver(graphThat(null, []));
    const answer = await api.handle(post({ query }));
    expect(answer.status).toBe(400);
    expect(answer.body.kind === 'complete' && answer.body.string).toContain(text);
    expect(answer.body.kind === 'complete' && answer.body.string).toContain('QUERY_TOO_LARGE');
  });

  it('include those whose depth is in fragments', async () => {
    const error = await errorOf(
      `{ organization(id: "a") { ...A } } fragment A on Organization ${nested(11)}`,
    );
    expect(error.message).toContain('levels of fields');
  });

  it('can be foreseen from the cost in extensions', async () => {
    const { api } = await apiOver(graphThat(null, [[]]));
    const { extensions } = await api.execute('{ people(first: 3) { nodes { id label } } }');
    expect(extensions?.cost).toEqual({ fields: 10, budget: 80_000 });
  });
});

const REVERT = 'mutation { revertBatch(input: {id: "batch/1", reason: "test"}) { batch { id } } }';

describe('unexpected errors', () => {
  it('are masked with the reference of the log entry, whatever NODE_ENV is', async () => {
    const secret = new Error('connect ECONNREFUSED bolt://neo4j:secret@10.0.0.3:7687');
    for (const mode of ['production', 'development']) {
      process.env.NODE_ENV = mode;
      const { api, reported } = await apiOver(graphThat(secret));
      const answer = await api.handle(post({ query: '{ people { nodes { id } } }' }));
      const text = answer.body.kind === 'complete' ? answer.body.string : '';
      expect(text).not.toMatch(/secret|10\.0\.0\.3|\.ts|stacktrace/);
      expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(reported).toHaveLength(1);
      expect(text).toContain(reported[0]?.ref);
      expect(reported[0]?.error).toBe(secret);
    }
    process.env.NODE_ENV = 'test';
  });

  it('do not include an unavailable database: status 503 with Retry-After', async () => {
    const { api } = await apiOver(graphThat(new GraphError('UNAVAILABLE', 'No answer.')));
    const answer = await api.handle(post({ query: '{ people { nodes { id } } }' }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.body.kind === 'complete' && answer.body.string).toContain('SERVICE_UNAVAILABLE');
  });

  it('do not include a timeout', async () => {
    const { api } = await apiOver(graphThat(new GraphError('TIMEOUT', 'Too slow.')));
    const { errors } = await api.execute('{ people { nodes { id } } }');
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TIMEOUT');
  });

  it('do not include a change that took the database too long: it may be sent again', async () => {
    const { api } = await apiOver(graphThat(new GraphError('TIMEOUT', 'Too slow.')));
    const { errors } = await api.execute(REVERT, {}, 'admin');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      reason: 'CHANGE_TIMEOUT',
    });
    expect(errors?.[0]?.message).toContain('all of it is in the graph, or nothing');
  });

  it('do not include a store without space, of which the log has the cause', async () => {
    const fault = new GraphError('STORAGE', 'The store in "/var/fasti" cannot be written: No space left.');
    const { api, reported } = await apiOver(graphThat(fault));
    const { errors } = await api.execute(REVERT, {}, 'admin');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      reason: 'STORE_NOT_WRITABLE',
    });
    expect(errors?.[0]?.message).not.toContain('/var');
    expect(reported.map(({ error }) => error)).toEqual([fault]);
  });
});

describe('introspection', () => {
  it('describes every type, field, argument and value', async () => {
    const { api } = await apiOver(graphThat(null));
    const undescribed: string[] = [];
    for (const type of Object.values(api.schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
        continue;
      if (!type.description) undescribed.push(type.name);
      if ('getFields' in type)
        for (const field of Object.values(type.getFields())) {
          if (!field.description) undescribed.push(`${type.name}.${field.name}`);
          if ('args' in field)
            for (const argument of field.args)
              if (!argument.description) undescribed.push(`${type.name}.${field.name}(${argument.name}:)`);
        }
      if ('getValues' in type)
        for (const value of type.getValues())
          if (!value.description) undescribed.push(`${type.name}.${value.name}`);
    }
    expect(undescribed).toEqual([]);
  });
});
