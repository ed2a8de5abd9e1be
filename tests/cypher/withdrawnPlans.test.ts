/** The statements of lists that include withdrawn facts, on Neo4j: the answers of the embedded engine, and no scans. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';

const FORBIDDEN = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedAllRelationshipsScan'];

const QUESTIONS = [
  '{ facts(include: [WITHDRAWN]) { totalCount nodes { id label } } }',
  '{ relations(first: 5, include: [WITHDRAWN]) { nodes { id subject { id } } pageInfo { endCursor } } }',
  '{ relations(filter: {objects: ["makati"]}, include: [WITHDRAWN]) { totalCount nodes { id } } }',
  '{ tenures(during: "2015", include: [WITHDRAWN]) { nodes { id holder { id } } } }',
  '{ timeline(during: "2020", include: [WITHDRAWN], laneBy: ENTITY) { nodes { label } lanes { key count } } }',
  '{ timeline(of: ["general-assembly-5"], include: [WITHDRAWN]) { nodes { label } buckets(unit: YEAR) { possible } } }',
  '{ event(id: "general-assembly-5") { facts(include: [WITHDRAWN]) { nodes { id withdrawn } } } }',
  '{ region(id: "makati") { relations(include: [WITHDRAWN]) { nodes { id } groups(by: ROLE) { items { key possible } } } } }',
  '{ node(id: "b019-makati") { ... on Relation { withdrawn subject { id } object { id } history { batch } } } }',
];

let embedded: SideBySide['embedded'];
let neo4j: SideBySide['neo4j'];
let explainer: SideBySide['explainer'];
let close: SideBySide['close'] | undefined;

beforeAll(async () => {
  ({ embedded, neo4j, explainer, close } = await openSideBySide(seededApi));
}, 120_000);
afterAll(() => close?.());

it.each(QUESTIONS)('%s', async (text) => {
  neo4j.graph.statements.length = 0;
  const expected = await dataOf(embedded.api, text);
  expect(await dataOf(neo4j.api, text)).toEqual(expected);
  expect(neo4j.graph.statements).toHaveLength(1);
  for (const { text: statement, params } of neo4j.graph.statements) {
    const { operators } = await explainer.explain(statement, params);
    expect(operators.filter((operator) => FORBIDDEN.includes(operator))).toEqual([]);
  }
});
