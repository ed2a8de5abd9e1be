/** The statements of `integrity` on Neo4j scan nothing, and read marked facts only. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACT_FLAGS } from '../../src/store/graphLayout.ts';
import { asking, TOWN } from '../query/integrity/town.ts';
import { loadText } from '../support/loadText.ts';
import { openExplainer } from '../support/plan.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

describe('the plans of integrity on Neo4j', () => {
  let town: SeededApi;
  let explainer: ReturnType<typeof openExplainer>;
  beforeAll(async () => {
    // Enough facts for a planner to prefer an index, and none of them marked.
    const many = Array.from(
      { length: 300 },
      (_, i) =>
        `- { id: q${i}, quantity: { entity: anna, property: p${i} }, claims: [ { source: book, value: ${i} } ] }\n` +
        `- { id: n${i}, name: { entity: anna, text: "Signed ${i}" }, claims: [ { source: book } ] }`,
    );
    town = await loadedApi('neo4j', (graph) =>
      loadText(graph, TOWN + many.join('\n'), '2025-01-01T00:00:00Z'),
    );
    explainer = openExplainer();
    await explainer.settle();
  });
  afterAll(async () => {
    await explainer?.close();
    await town?.close();
  });
  const ask = asking(() => town);

  it.each(['', 'ids: ["council"]', 'ids: ["mayor", "guild"]'])('have no scan: %s', async (args) => {
    await ask(args);
    const statements = [...town.graph.statements];
    for (const { text, params } of statements) {
      const { operators } = await explainer.explain(text, params);
      for (const scan of ['AllNodesScan', 'NodeByLabelScan', 'CartesianProduct'])
        expect(operators, text).not.toContain(scan);
    }
  });

  it('read marked facts only, however many others there are', async () => {
    await ask('rules: [OUTSIDE_LIFE, CONFLICTING_CLAIMS, UNCITED]');
    const [flawed, disputed, unsourced] = town.graph.statements;
    for (const statement of [flawed, disputed, unsourced]) {
      if (!statement) throw new Error('a statement is missing');
      expect(await explainer.hits(statement.text, statement.params)).toBeLessThan(250);
    }
    expect(FACT_FLAGS).toHaveLength(3);
  });
});
