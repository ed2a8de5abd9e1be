/** One question on both engines: equal answers, from one statement that scans nothing on Neo4j. */
import { expect } from 'vitest';
import { dataOf } from './dataOf.ts';
import type { SideBySide } from './sideBySide.ts';

const FORBIDDEN = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedAllRelationshipsScan'];

export async function expectOneStatementWithoutScans(
  { embedded, neo4j, explainer }: Pick<SideBySide, 'embedded' | 'neo4j' | 'explainer'>,
  text: string,
): Promise<void> {
  neo4j.graph.statements.length = 0;
  const expected = await dataOf(embedded.api, text);
  expect(await dataOf(neo4j.api, text)).toEqual(expected);
  expect(neo4j.graph.statements).toHaveLength(1);
  for (const { text: statement, params } of neo4j.graph.statements) {
    const { operators } = await explainer.explain(statement, params);
    expect(operators.filter((operator) => FORBIDDEN.includes(operator))).toEqual([]);
  }
}
