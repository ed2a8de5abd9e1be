/** The examples on Neo4j: the answers of the embedded engine, and plans without scans. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { exampleDocuments } from '../support/documents.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';
import { expectStatementCount } from './statementCount.ts';

/**
 * Operators that scan everything or multiply rows. Exceptions are listed below, each with its reason.
 * A product of single rows does not count: `about` joins single counts.
 */
const FORBIDDEN = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedAllRelationshipsScan'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {};

let embedded: SideBySide['embedded'];
let neo4j: SideBySide['neo4j'];
let explainer: SideBySide['explainer'];
let close: SideBySide['close'] | undefined;

beforeAll(async () => {
  ({ embedded, neo4j, explainer, close } = await openSideBySide(seededApi));
}, 120_000);
afterAll(() => close?.());

it.each(exampleDocuments())('$name: the same answer from both engines, without scans', async (example) => {
  neo4j.graph.statements.length = 0;
  const expected = await dataOf(embedded.api, example.text, example.variables);
  const found = await dataOf(neo4j.api, example.text, example.variables);
  expectStatementCount(neo4j.graph.statements, example.rootFields);
  expect(found).toEqual(expected);
  for (const { text, params } of neo4j.graph.statements) {
    const { operators } = await explainer.explain(text, params);
    const forbidden = operators.filter((operator) => FORBIDDEN.includes(operator));
    expect(forbidden).toEqual(ALLOWED[example.name] ?? []);
  }
});
