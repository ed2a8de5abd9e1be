/** The limits of a request, checked before anything is read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { type Graph, GraphError } from '../../src/store/graph.ts';

/** A graph that must not be used. */
const unread: Graph = {
  engine: 'embedded',
  read: () => Promise.reject(new Error('must not be read')),
  write: () => Promise.reject(new Error('must not be written')),
  setup: async () => {},
  health: async () => {},
  connections: () => null,
  close: async () => {},
};

describe('limits of a request', () => {
  let api: Api;
  beforeAll(async () => {
    api = await createApi({
      graph: unread,
      report: ({ error }) => {
        throw error;
      },
    });
  });
  afterAll(() => api?.close());

  const refusal = async (query: string) => {
    const { errors = [] } = await api.execute(query);
    expect(errors).toHaveLength(1);
    return errors[0];
  };

  it('counts the root fields in fragments', async () => {
    const fields = Array.from({ length: 21 }, (_, i) => `a${i}: about { factCount }`).join(' ');
    expect(await refusal(`{ ...Many } fragment Many on Query { ${fields} }`)).toMatchObject({
      message: expect.stringContaining('21 root fields; at most 20'),
      extensions: { reason: 'QUERY_TOO_LARGE' },
    });
  });

  it('counts equal fields in one place, through fragments and below each other', async () => {
    const equal = (count: number, field: string): string =>
      Array.from({ length: count }, () => field).join(' ');
    for (const selected of [
      equal(640, 'timeline(first: 1) { totalCount }'),
      `${equal(60, 'timeline { totalCount }')} ...F ... on Organization { ${equal(60, 'timeline { totalCount }')} }`,
      equal(11, `timeline { ${equal(11, 'nodes { label }')} }`),
    ])
      expect(
        await refusal(
          `{ organization(id: "x") { ${selected} } } fragment F on Organization { ...F timeline { totalCount } }`,
        ),
      ).toMatchObject({
        message: expect.stringMatching(/ fields (timeline|nodes) in one place; at most 100 are allowed/),
        extensions: { reason: 'QUERY_TOO_LARGE' },
      });
  });

  it.each(['toString', '__proto__', 'constructor'])(
    'leaves a fragment %s that is not defined to the validation',
    async (name) => {
      expect(await refusal(`{ ...${name} }`)).toMatchObject({
        message: `Unknown fragment "${name}".`,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      });
    },
  );

  it('shows the value of a page that is too large', async () => {
    expect(await refusal('{ people(first: 1000000) { nodes { id } } }')).toMatchObject({
      message: expect.stringContaining('people(first: 1000000)'),
      extensions: { code: 'BAD_USER_INPUT', reason: 'PAGE_TOO_LARGE' },
    });
  });

  it('counts the base cost of expensive fields, and the length of their lists', async () => {
    const many = Array.from(
      { length: 10 },
      (_, i) => `a${i}: paths(from: "a", to: "b") { nodes { certainty } }`,
    );
    expect(await refusal(`{ ${many.join(' ')} }`)).toMatchObject({
      message: expect.stringContaining('may read 100100 fields'),
    });
    const networks = Array.from(
      { length: 20 },
      (_, i) =>
        `a${i}: network(ids: ["a"], first: 400) { edges { fact { claims(first: 200) { nodes { id note } } } } }`,
    );
    expect(await refusal(`{ ${networks.join(' ')} }`)).toMatchObject({
      message: expect.stringContaining('the budget is 80000'),
    });
  });

  it('answers 503 where the largest lists cannot be read', async () => {
    const down = { ...unread, read: () => Promise.reject(new GraphError('UNAVAILABLE', 'down')) };
    const offline = await createApi({ graph: down, report: () => {} });
    const { errors } = await offline.execute(
      '{ offices(first: 200) { nodes { tenures(first: 200) { nodes { id label note } } } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    await offline.close();
  });

  it('refuses documents with too many tokens or levels', async () => {
    expect(await refusal(`{ about { ${'facts '.repeat(20_000)} } }`)).toMatchObject({
      message: expect.stringContaining('10000 tokens'),
    });
    expect(await refusal(`${'{ about '.repeat(4000)} { facts } ${'} '.repeat(4000)}`)).toMatchObject({
      extensions: { code: expect.stringMatching(/^GRAPHQL_/) },
    });
    const { message } = (await refusal(`${'{a'.repeat(50_000)}`)) as { message: string };
    expect(message).not.toContain('stack');
  });
});
