/** Value completion gives the same result as graphql-js: equal values in the same order, with the same statements. */
import { type DocumentNode, execute, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperationCache } from '../../src/api/answers/compiledOperation.ts';
import { type AnswerSources, PreparedRequest } from '../../src/api/answers/preparedRequest.ts';
import { Admission } from '../../src/api/limits/admission.ts';
import { CostCheck } from '../../src/api/limits/costCheck.ts';
import { ReadQueue } from '../../src/store/readQueue.ts';
import { exampleDocuments } from '../support/documents.ts';
import { loadText } from '../support/loadText.ts';
import { poolsOf } from '../support/pools.ts';
import { RandomQuery } from '../support/randomQuery.ts';
import { type SeededApi, seededApi, TEST_TODAY } from '../support/seeded.ts';

const QUERIES = 300;

describe('completion', () => {
  let seeded: SeededApi;
  let admission: Admission;
  let sources: AnswerSources;
  beforeAll(async () => {
    seeded = await seededApi('embedded');
    const limits = { maxPageSize: 200, maxDepth: 20, costBudget: 80_000 };
    const service = { version: '0', engine: 'embedded', limits } as const;
    const { schema } = seeded.api;
    const queue = new ReadQueue(seeded.graph);
    sources = { schema, queue, service, memory: undefined };
    const costs = new CostCheck(queue.reader('LIGHT'), limits.costBudget);
    admission = new Admission(schema, new OperationCache(schema), costs);
  });
  afterAll(() => seeded?.close());

  async function prepare(document: DocumentNode, variables: Readonly<Record<string, unknown>> = {}) {
    const operation = document.definitions[0] as OperationDefinitionNode;
    const { signal } = new AbortController();
    const admitted = await admission.operation(document, operation, variables, 0, signal);
    return admitted && new PreparedRequest(sources, admitted, { today: TEST_TODAY, signal, atLeastBatch: 0 });
  }

  async function both(text: string, variableValues: Readonly<Record<string, unknown>> = {}) {
    const document = parse(text);
    const prepared = await prepare(document, variableValues);
    const contextValue = { prepared };
    return {
      ours: (await prepared?.readData()) ?? null,
      theirs: await execute({ schema: seeded.api.schema, document, contextValue, variableValues }),
    };
  }

  it.each(exampleDocuments().map(({ name, text, variables }) => ({ name, text, variables })))(
    'completes example $name like graphql-js',
    async ({ text, variables }) => {
      const { ours, theirs } = await both(text, variables);
      expect(theirs.errors).toBeUndefined();
      expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs.data));
    },
  );

  it('completes random queries like graphql-js', async () => {
    const random = new RandomQuery(seeded.api.schema, await poolsOf(seeded.graph), 4711);
    let answered = 0;
    for (let i = 0; i < QUERIES; i += 1) {
      const { text } = random.next();
      const { ours, theirs } = await both(text);
      if (theirs.errors) {
        expect(ours, text).toBeNull();
        continue;
      }
      answered += 1;
      expect(JSON.stringify(ours), text).toBe(JSON.stringify(theirs.data));
    }
    expect(answered).toBeGreaterThan(QUERIES / 2);
  });

  it('keeps the order of merged fields, fragments, aliases and type names', async () => {
    const { ours, theirs } = await both(
      `query ($more: Boolean!) {
      b: facts(first: 20) { totalCount __typename nodes { ...Named kind: __typename id ... on Tenure { office { label id } holder { id } } } }
      a: facts(first: 20) { nodes { ... on Tenure { holder { label @include(if: $more) id @skip(if: $more) } } id } pageInfo { hasNextPage __typename } }
      b: facts(first: 20) { nodes { ... on Tenure { office { id body { id } } } label } edges { cursor node { id } } }
    } fragment Named on Fact { label __typename }`,
      { more: true },
    );
    expect(theirs.errors).toBeUndefined();
    expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs.data));
  });

  it('reads nothing twice if one field fails', async () => {
    const { api, graph } = seeded;
    const first = await api.execute('{ people(first: 1) { edges { cursor } } }');
    const { people } = first.data as { people: { edges: { cursor: string }[] } };
    await loadText(
      graph,
      'fasti: "1"\ndataset: later\nlanguage: en\nentities:\n  later: { kind: region, label: Later }\n',
      '2026-02-01T00:00:00Z',
    );
    graph.statements.length = 0;
    const { data, errors } = await api.execute(
      'query ($after: String) { people(first: 1, after: $after) { nodes { id } } }',
      { after: people.edges[0]?.cursor },
    );
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('people');
    // One statement at the newest batch, one at the batch of the cursor.
    expect(graph.statements).toHaveLength(2);
    graph.statements.length = 0;
    const both = await api.execute(
      'query ($after: String) { people(first: 1, after: $after) { nodes { id } } source(id: "") { id } wrong: regions(first: 999) { nodes { id } } }',
      { after: people.edges[0]?.cursor },
    );
    expect(both.errors).toHaveLength(1);
    expect(both.data).toEqual({ people: { nodes: [expect.anything()] }, source: null, wrong: null });
    // Two for each field that is read, and one for the note about the id that nothing has.
    expect(graph.statements).toHaveLength(5);
  });

  it.each([
    ['introspection', '{ __typename people { totalCount } }'],
    ['a field that fails', '{ people(first: 5000) { nodes { id } } }'],
    ['the key __proto__', '{ people(first: 1) { nodes { __proto__: label } } }'],
    ['a mutation', 'mutation { revertBatch(input: {id: "b"}) { batch { id } } }'],
  ])('leaves %s to graphql-js', async (_what, text) => {
    const prepared = await prepare(parse(text));
    expect(await prepared?.readData()).toBeNull();
  });
});
