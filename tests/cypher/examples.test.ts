import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PREFETCHES } from '../../src/query/roots/prefetchTable.ts';
import { exampleDocuments } from '../support/documents.ts';
import { dataOf, seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';

/**
 * Operators that scan everything or multiply rows. Exceptions are listed below, each with its reason.
 * A product of single rows does not count: `about` joins single counts.
 */
const FORBIDDEN = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedAllRelationshipsScan'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {};

/** One statement for each root field, and before it at most as many as its prefetch declares. */
function expectCounted(statements: readonly unknown[], rootFields: readonly string[]): void {
  const most = rootFields.reduce((sum, name) => sum + 1 + (PREFETCHES[name]?.maxStatements ?? 0), 0);
  expect(statements.length).toBeLessThanOrEqual(most);
  expect(statements.length).toBeGreaterThanOrEqual(rootFields.length);
}

describe('the statements of the examples', () => {
  let embedded: SideBySide['embedded'];
  let neo4j: SideBySide['neo4j'];
  let explainer: SideBySide['explainer'];
  let close: SideBySide['close'] | undefined;

  beforeAll(async () => {
    ({ embedded, neo4j, explainer, close } = await openSideBySide(seededApi));
  }, 120_000);

  afterAll(() => close?.());

  const examples = exampleDocuments();

  it('are at least twelve', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
  });

  it.each(examples)('$name: one statement for each root field, as recorded', async (example) => {
    const { api, graph } = embedded;
    graph.statements.length = 0;
    await dataOf(api, example.text, example.variables);
    expectCounted(graph.statements, example.rootFields);
    const text = graph.statements.map((statement) => statement.text).join('\n;\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`recorded/${example.name}.cypher`);
  });

  it.each(examples)('$name: the same answer from both engines', async (example) => {
    neo4j.graph.statements.length = 0;
    const expected = await dataOf(embedded.api, example.text, example.variables);
    const found = await dataOf(neo4j.api, example.text, example.variables);
    expectCounted(neo4j.graph.statements, example.rootFields);
    expect(found).toEqual(expected);
  });

  it.each(examples)('$name: no scan and no product of rows on Neo4j', async (example) => {
    neo4j.graph.statements.length = 0;
    await dataOf(neo4j.api, example.text, example.variables);
    for (const { text, params } of neo4j.graph.statements) {
      const { operators } = await explainer.explain(text, params);
      const found = operators.filter((operator) => FORBIDDEN.includes(operator));
      expect(found).toEqual(ALLOWED[example.name] ?? []);
    }
  });
});
