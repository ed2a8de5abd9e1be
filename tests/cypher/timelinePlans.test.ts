/** The statements of folded timelines and of the offices of wholes, on Neo4j: the answers of the embedded engine, and no scans. */
import { afterAll, beforeAll, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';
import { expectOneStatementWithoutScans } from '../support/withoutScans.ts';

const QUESTIONS = [
  '{ timeline(ids: ["wego"], reach: [EVENTS, PARTS], foldEvents: true, laneBy: ENTITY, laneOrder: COUNT) { totalCount lanes { key itemCount colorIndex } leftOut { byKinds byLanes } periods(unit: YEAR) { laneKey possible definite } clusters(max: 7) { from to definite possible plannedCount lanes { laneKey definite possible } } nodes { label event { label } reasonCount reasons { label certainty fact { id } } } } }',
  '{ timeline(ids: ["seoul"], foldEvents: true, during: "2023", include: [WITHDRAWN], first: 3) { undatedCount range { label } edges { cursor node { label certainty reasons { fact { id } certainty } } } } }',
  '{ event(id: "general-assembly-2017") { timeline(foldEvents: true, at: {whileEnclosing: true}) { nodes { label handover reasons(first: 2) { support conflict } } } } }',
  '{ organization(id: "wego-general-assembly") { offices(reach: [WHOLES], at: {asOf: "2017"}, first: 2) { totalCount edges { certainty node { label } fact { id } } pageInfo { endCursor } } } }',
  '{ timeline(during: "2017", laneOrder: TIME, kinds: [TENURE, NAME]) { lanes { key } leftOut { byKinds byLanes } } }',
  '{ timeline(during: "2010/2020", laneBy: CATEGORY, kinds: [TENURE, MEMBERSHIP]) { clusters { from to possible attributedCount lanes { laneKey possible withdrawnCount } } } }',
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
