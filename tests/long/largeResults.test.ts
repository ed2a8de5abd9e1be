/**
 * The embedded engine numbers the rows that a subquery returns with 16 bits, and fails if a condition on them lets a later
 * one pass. No statement may depend on fewer rows.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph, Value } from '../../src/store/graph.ts';
import { dataOf } from '../support/dataOf.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

/** More than 16 bits can count. */
const ROWS = 70_000;
const TIMES = ['2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z'] as const;

const file = (year: number): string =>
  [
    'fasti: "1"\ndataset: town\nlanguage: en\nsources:\n  s: { title: Register }\nentities:',
    '  p: { kind: person, label: Person }\n  o: { kind: office, label: Office }\n  e: { kind: event, label: Event }\nfacts:',
    `- { id: t, tenure: { holder: p, office: o }, claims: [ { source: s, start: "${year}", end: "${year + 4}" } ] }`,
    `- { id: x, existence: { entity: e }, claims: [ { source: s, start: "${year}" } ] }`,
    `- { id: m, membership: { member: p, body: o2 }, claims: [ { source: s, start: "${year}" } ] }`,
    `- { id: q, participation: { participant: p, event: e, role: guest }, claims: [ { source: s } ] }`,
  ]
    .join('\n')
    .replace('body: o2', 'body: b')
    .replace('  e: {', '  b: { kind: organization, label: Body }\n  e: {');

type Props = Readonly<Record<string, Value>>;

/** Adds copies of the tenure in the state before and after the second batch, each with its office, its holder and a claim. */
async function addCopies(graph: Graph, from: number, count: number): Promise<void> {
  const propsOf = async (label: string): Promise<Props> => {
    const [row] = await graph.read({
      text: `MATCH (t:${label} {id: 't'}) RETURN properties(t) AS props`,
      params: {},
    });
    return row?.props as Props;
  };
  const copies = (props: Props): Props[] =>
    Array.from({ length: count }, (_, i) => ({
      ...props,
      id: `copy-${from + i}`,
      sort: `${props.sort}-${from + i}`,
    }));
  const linked = (labels: string, prefix: string): string =>
    `MATCH (p:Person {id: 'p'}) MATCH (o:Office {id: 'o'}) UNWIND $rows AS row CREATE (f:${labels}) SET f = row CREATE (f)-[:${prefix}HOLDER {\`as\`: 'p'}]->(p) CREATE (f)-[:${prefix}OFFICE {\`as\`: 'o'}]->(o)`;
  const [live, closed] = [copies(await propsOf('Tenure')), copies(await propsOf('Past'))];
  await graph.write(async (transaction) => {
    const claim = `${linked('Fact:Tenure', '')} CREATE (f)-[:CLAIM]->(:Claim {sourceId: 's', factId: row.id, id: row.id + '-claim'})`;
    await transaction.run({ text: claim, params: { rows: live } });
    await transaction.run({ text: linked('Past', 'WAS_'), params: { rows: closed } });
  });
}

let api: SeededApi;
beforeAll(async () => {
  api = await loadedApi('embedded', async (graph) => {
    await loadText(graph, file(1900), TIMES[0]);
    await loadText(graph, file(1950), TIMES[1]);
    for (let from = 0; from < ROWS; from += 1_000) await addCopies(graph, from, 1_000);
  });
}, 120_000);
afterAll(() => api?.close());

const KNOWN = `knownAt: "${TIMES[0]}"`;
const LISTED = 'totalCount nodes { __typename }';
const TENURES = ROWS + 1;
const FACTS = TENURES + 3;
const ABOUT_PERSON = TENURES + 2;

/** The values of a field, wherever it is in an answer. */
function valuesOf(answer: unknown, field: string): unknown[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => (key === field ? [value] : valuesOf(value, field)));
}

it.each([
  ['all of a kind', TENURES, `tenures(first: 2) { ${LISTED} }`],
  ['all of a kind, the last', TENURES, `tenures(last: 2) { ${LISTED} }`],
  ['all of a kind, as known before', TENURES, `tenures(first: 2, ${KNOWN}) { ${LISTED} }`],
  ['all of a kind, the last known before', TENURES, `tenures(last: 2, ${KNOWN}) { ${LISTED} }`],
  ['in a window', TENURES, `tenures(first: 2, during: "1950/1960") { ${LISTED} }`],
  ['in a window, as known before', TENURES, `tenures(first: 2, during: "1900/1960", ${KNOWN}) { ${LISTED} }`],
  ['on a day', TENURES, `tenures(first: 2, at: {asOf: "1951"}) { ${LISTED} }`],
  ['with withdrawn ones', TENURES, `tenures(first: 2, include: [WITHDRAWN]) { ${LISTED} }`],
  [
    'with withdrawn ones, as known before',
    TENURES,
    `tenures(first: 2, include: [WITHDRAWN], ${KNOWN}) { ${LISTED} }`,
  ],
  ['a filter', TENURES, `tenures(first: 2, filter: {fact: {supports: [ASSERTED]}}) { ${LISTED} }`],
  [
    'a filter, as known before',
    TENURES,
    `tenures(first: 2, filter: {fact: {supports: [ASSERTED]}}, ${KNOWN}) { ${LISTED} }`,
  ],
  ['of a source', TENURES, `tenures(first: 2, filter: {fact: {sources: ["s"]}}) { ${LISTED} }`],
  ['facts of a source', FACTS, `facts(first: 2, filter: {sourcesOnly: ["s"]}) { ${LISTED} }`],
  ['of an office', TENURES, `tenures(first: 2, filter: {offices: ["o"]}) { ${LISTED} }`],
  [
    'of an office, as known before',
    TENURES,
    `tenures(first: 2, filter: {offices: ["o"]}, ${KNOWN}) { ${LISTED} }`,
  ],
  ['by length', TENURES, `tenures(first: 2, orderBy: LENGTH_DESC) { ${LISTED} }`],
  ['all facts', FACTS, `facts(first: 2) { ${LISTED} }`],
  ['all facts, as known before', FACTS, `facts(first: 2, ${KNOWN}) { ${LISTED} }`],
  ['facts about an entity', ABOUT_PERSON, `facts(first: 2, filter: {about: ["p"]}) { ${LISTED} }`],
  [
    'facts about an entity, as known before',
    ABOUT_PERSON,
    `facts(first: 2, filter: {about: ["p"]}, ${KNOWN}) { ${LISTED} }`,
  ],
  ['the timeline', FACTS, `timeline(first: 2) { ${LISTED} }`],
  ['the timeline, as known before', FACTS, `timeline(first: 2, ${KNOWN}) { ${LISTED} }`],
  ['the timeline of an entity', ABOUT_PERSON, `timeline(ids: ["p"], first: 2) { ${LISTED} }`],
  [
    'the timeline of an entity, as known before',
    ABOUT_PERSON,
    `timeline(ids: ["p"], first: 2, ${KNOWN}) { ${LISTED} }`,
  ],
  [
    'the timeline with folded events',
    ABOUT_PERSON,
    `timeline(ids: ["p"], first: 2, foldEvents: true) { ${LISTED} }`,
  ],
  [
    'the timeline of a person and an office',
    FACTS,
    `timeline(ids: ["p"], reach: [OFFICES, EVENTS], first: 2) { ${LISTED} }`,
  ],
  ['the tenures of an office', TENURES, `office(id: "o") { tenures(first: 2) { ${LISTED} } }`],
  [
    'its tenures with withdrawn ones',
    TENURES,
    `office(id: "o") { tenures(first: 2, include: [WITHDRAWN]) { ${LISTED} } }`,
  ],
  ['its tenures, as known before', TENURES, `office(id: "o", ${KNOWN}) { tenures(first: 2) { ${LISTED} } }`],
  [
    'the tenures of a person on a day',
    TENURES,
    `person(id: "p", at: {asOf: "1951"}) { tenures(first: 2) { ${LISTED} } }`,
  ],
  ['the facts of an entity', ABOUT_PERSON, `person(id: "p") { facts(first: 2) { ${LISTED} } }`],
  [
    'the facts of an entity, as known before',
    ABOUT_PERSON,
    `person(id: "p", ${KNOWN}) { facts(first: 2) { ${LISTED} } }`,
  ],
  ['what changed', 2 * TENURES + 6, 'factChanges(since: {batch: 0}, first: 2) { totalCount }'],
  [
    'what changed about an entity',
    2 * TENURES + 4,
    'factChanges(since: {batch: 0}, about: ["p"], first: 2) { totalCount }',
  ],
])(
  '%s: %i',
  async (_about, count, query) => {
    expect(valuesOf(await dataOf(api.api, `{ ${query} }`), 'totalCount')).toEqual([count]);
  },
  60_000,
);

it.each([
  ['groups', `tenures(first: 1) { groups(by: HOLDER) { items { key } } }`],
  ['groups, as known before', `tenures(first: 1, ${KNOWN}) { groups(by: HOLDER) { items { key } } }`],
  ['lanes', `timeline(first: 1) { lanes { itemCount } range { start { edtf } } }`],
  ['lanes, as known before', `timeline(first: 1, ${KNOWN}) { lanes { itemCount } }`],
  [
    'lanes of an entity',
    `timeline(ids: ["p"], first: 1, foldEvents: true) { lanes { itemCount } clusters(max: 3) { __typename } }`,
  ],
  ['the most recorded', `people(first: 2, orderBy: FACTS_DESC) { ${LISTED} }`],
  ['holders', 'office(id: "o") { holders(first: 2) { totalCount } }'],
])(
  '%s are answered',
  async (_about, query) => {
    expect(await dataOf(api.api, `{ ${query} }`)).toBeTypeOf('object');
  },
  60_000,
);
