/** The statements of lists that include withdrawn facts, on Neo4j: the answers of the embedded engine, and no scans. */
import { afterAll, beforeAll, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';
import { expectOneStatementWithoutScans } from '../support/withoutScans.ts';

const QUESTIONS = [
  '{ facts(include: [WITHDRAWN]) { totalCount nodes { id label } } }',
  '{ relations(first: 5, include: [WITHDRAWN]) { nodes { id subject { id } } pageInfo { endCursor } } }',
  '{ relations(filter: {objects: ["makati"]}, include: [WITHDRAWN]) { totalCount nodes { id } } }',
  '{ tenures(during: "2015", include: [WITHDRAWN]) { nodes { id holder { id } } } }',
  '{ timeline(during: "2020", include: [WITHDRAWN], laneBy: ENTITY) { nodes { label } lanes { key itemCount } } }',
  '{ timeline(ids: ["general-assembly-5"], include: [WITHDRAWN]) { nodes { label } periods(unit: YEAR) { possible } } }',
  '{ event(id: "general-assembly-5") { facts(include: [WITHDRAWN]) { nodes { id withdrawn } } } }',
  '{ region(id: "makati") { relations(include: [WITHDRAWN]) { nodes { id } groups(by: RELATION_TYPE) { items { key possible } } } } }',
  '{ node(id: "b019-makati") { ... on Relation { withdrawn subject { id } object { id } history { nodes { batch { id } } } } } }',
];

let engines: SideBySide | undefined;

beforeAll(async () => {
  engines = await openSideBySide(seededApi);
}, 120_000);
afterAll(() => engines?.close());

it.each(sampleOf(QUESTIONS))('%s', async (text) => {
  if (!engines) throw new Error('the engines are not open yet');
  await expectOneStatementWithoutScans(engines, text);
});
