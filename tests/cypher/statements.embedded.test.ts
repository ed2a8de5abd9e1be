/** The Cypher of each example, as recorded in `recorded/`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { exampleDocuments } from '../support/documents.ts';
import { isOfRequest } from '../support/recordingGraph.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';
import { expectStatementCount } from './statementCount.ts';

const examples = exampleDocuments();

let seeded: SeededApi;
beforeAll(async () => {
  seeded = await seededApi('embedded');
});
afterAll(() => seeded?.close());

it('there are at least twelve examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(12);
});

it.each(examples)('$name: one statement for each root field, as recorded', async (example) => {
  const { api, graph } = seeded;
  graph.statements.length = 0;
  await dataOf(api, example.text, example.variables);
  const statements = graph.statements.filter(isOfRequest);
  expectStatementCount(statements, example.rootFields);
  const text = statements.map((statement) => statement.text).join('\n;\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`recorded/${example.name}.cypher`);
});
