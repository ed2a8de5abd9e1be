/** Lists that are read as a whole, by length or in groups, find their items along an index or from an entity. */
import { afterAll, beforeAll, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';
import { expectOneStatementWithoutScans } from '../support/withoutScans.ts';

let open: SideBySide;
beforeAll(async () => {
  open = await openSideBySide(seededApi);
}, 120_000);
afterAll(() => open?.close());

const PAGE = 'nodes { id length { definite possible } }';
const DAYS = 'items { key possible days { definite possible } } ungroupedCount';
const COUNTS = 'items { key definite possible entity { label } } ungroupedCount';

const QUESTIONS = [
  `{ tenures(orderBy: LENGTH_DESC, last: 3) { ${PAGE} } }`,
  `{ tenures(orderBy: LENGTH_ASC, during: "2010/2020", include: [WITHDRAWN]) { ${PAGE} } }`,
  `{ tenures(orderBy: LENGTH_DESC, filter: {bodies: ["wego"]}) { totalCount ${PAGE} } }`,
  `{ office(id: "governor-ulyanovsk") { holders(orderBy: LENGTH_DESC, during: "2010/2020") { nodes { id } } } }`,
  `{ person(id: "sergey-morozov") { tenures(orderBy: LENGTH_DESC) { ${PAGE} } } }`,
  `{ tenures(during: "2010/2020") { groups(by: BODY, orderBy: DAYS_DESC) { ${DAYS} } } }`,
  `{ tenures(at: {asOf: "2017"}) { groups(by: BODY) { ${DAYS} } } }`,
  `{ office(id: "governor-ulyanovsk") { tenures { groups(by: HOLDER, orderBy: DAYS_DESC) { ${DAYS} } } } }`,
  `{ events(during: "2017/2020") { groups(by: PLACE) { ${COUNTS} } } }`,
  `{ events(filter: {has: {fact: {kinds: [PARTICIPATION]}}}, orderBy: FACTS_DESC) { groups(by: CATEGORY) { ${COUNTS} } } }`,
  `{ organization(id: "wego") { events { years: groups(by: PERIOD, unit: MONTH) { ${COUNTS} } groups(by: HOST) { ${COUNTS} } } } }`,
  `{ factChanges(about: ["wego", "park-won-soon"], afterBatch: 0, last: 5) { totalCount nodes { batch { number } fact { recordId } before { knownFrom } } } }`,
];

it.each(sampleOf(QUESTIONS))('%s', async (text) => {
  await expectOneStatementWithoutScans(open, text);
});
