/** What Neo4j would plan for a request: too much is refused before anything is read, and the rest is charged once. */
import { type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OperationCache } from '../../src/api/answers/compiledOperation.ts';
import { type Api, createApi } from '../../src/api/api.ts';
import { planningCost } from '../../src/api/limits/planningCost.ts';
import { decorate } from '../../src/store/graph.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

let seeded: SeededApi;
let api: Api;
let statements = 0;
beforeAll(async () => {
  seeded = await seededApi('embedded');
  // Compiles for Neo4j; what reads would fail on the embedded engine.
  const graph = decorate(seeded.graph, {
    engine: 'neo4j',
    read(statement, options) {
      statements += 1;
      return seeded.graph.read(statement, options);
    },
  });
  api = await createApi({ graph, report: () => {} });
});
afterAll(async () => {
  await api?.close();
  await seeded?.close();
});

const lists = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `a${i}: timeline(first: 1, during: "1810/1990") { nodes { label } }`,
  ).join(' ');

it.each([
  ['a field with many lists side by side', `{ organization(id: "wego") { ${lists(8)} } }`, 'organization'],
  [
    'many such fields',
    `{ ${Array.from({ length: 6 }, (_, i) => `o${i}: organization(id: "wego") { ${lists(2)} }`).join(' ')} }`,
    'o0',
  ],
])('%s', async (_title, query, key) => {
  statements = 0;
  const { data, errors } = await api.execute(query);
  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(
        new RegExp(
          `would plan \\d+ characters of statements for it, \\d+ of them for ${key}; at most 100000 pass`,
        ),
      ),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'QUERY_TOO_LARGE' },
    },
  ]);
  // The sizes that the cost counts by.
  expect(statements).toBeLessThanOrEqual(1);
});

it('what passes costs the client more the first time, on Neo4j', () => {
  const document = parse(`{ organization(id: "wego") { ${lists(2)} } }`);
  const operation = new OperationCache(api.schema).get(
    document,
    document.definitions[0] as OperationDefinitionNode,
    {},
  );
  expect(planningCost(operation, 'embedded')).toBe(0);
  const cost = planningCost(operation, 'neo4j');
  expect(cost).toBe(2 * (operation.rootFields[0]?.compiled?.characters ?? 0));
  expect(cost).toBeGreaterThan(10_000);
  expect(planningCost(operation, 'neo4j')).toBe(cost);
  operation.isPlanned = true;
  expect(planningCost(operation, 'neo4j')).toBe(0);
});
