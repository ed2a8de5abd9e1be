/** Entities with very many facts: every page is the same on both engines, and on Neo4j costs the same at any depth. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';

const MEMBERS = 600;
/** The limit of database hits for a page of 20 on Neo4j: ten per item. Sorting 600 relationships costs over 3,000. */
const MOST_HITS = 220;

const range = Array.from({ length: MEMBERS }, (_, i) => i);

const RECORDS = [
  'fasti: "1"\ndataset: hubs\nlanguage: en\nsources:\n  s: { title: Roll }\nentities:',
  '  body: { kind: organization, label: Body }\n  event: { kind: event, label: Event }\n  other: { kind: organization, label: Other }\n  office: { kind: office, label: Office }',
  ...range.map((i) => `  p${i}: { kind: person, label: Person ${i} }`),
  'facts:',
  ...range.flatMap((i) => [
    `- { id: m${i}, membership: { member: p${i}, body: body }, claims: [ { source: s, start: "${1400 + (i % 500)}", end: "${1420 + (i % 500)}" } ] }`,
    `- { id: q${i}, participation: { event: event, participant: p${i}, role: speaker }, claims: [ { source: s } ] }`,
  ]),
  '- { id: called, tenure: { holder: p1, office: office }, byEvent: event, claims: [ { source: s, start: "1500" } ] }',
  '- { id: caused, membership: { member: p1, body: other }, byEvent: event, claims: [ { source: s, start: "1500" } ] }',
  // One fact with the same entity in two roles, which a list must return once.
  '- { id: twice, relation: { subject: body, type: COOPERATES_WITH, object: other }, claims: [ { source: s, start: "1500" } ] }',
  '- { id: back, relation: { subject: other, type: COOPERATES_WITH, object: body }, claims: [ { source: s, start: "1500" } ] }',
].join('\n');

const LISTS: Readonly<Record<string, string>> = {
  members:
    '{ organization(id: "body") { list: members(first: 20, after: $after) { nodes { label } pageInfo { endCursor } } } }',
  'members at a time':
    '{ organization(id: "body") { list: members(first: 20, after: $after, at: {asOf: "1700"}) { edges { certainty node { label } } pageInfo { endCursor } totalCount } } }',
  'members, latest first':
    '{ organization(id: "body") { list: members(first: 20, after: $after, orderBy: TIME_DESC) { nodes { label } pageInfo { endCursor } } } }',
  participants:
    '{ event(id: "event") { list: participants(first: 20, after: $after) { nodes { label } pageInfo { endCursor } } } }',
  facts:
    '{ organization(id: "body") { list: facts(first: 20, after: $after) { nodes { id } pageInfo { endCursor } totalCount } } }',
  relations:
    '{ organization(id: "body") { list: relations(first: 20, after: $after) { nodes { id } pageInfo { endCursor } } } }',
  timeline:
    '{ root: __typename list: timeline(ids: ["body", "event", "p3"], first: 20, after: $after) { nodes { fact { id } laneKey } pageInfo { endCursor } totalCount } }',
  'tenures at a time':
    '{ office(id: "office") { list: tenures(first: 20, after: $after, at: {asOf: "1700", minCertainty: DEFINITE}) { nodes { id } pageInfo { endCursor } totalCount } } }',
  'parts at a time':
    '{ organization(id: "body") { list: parts(first: 20, after: $after, categories: "none", at: {asOf: "1700"}) { nodes { id } pageInfo { endCursor } totalCount } } }',
  'memberships of a body in a window':
    '{ root: __typename list: memberships(filter: {bodies: ["body"]}, during: "1890", first: 5, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }',
  'memberships of a body':
    '{ root: __typename list: memberships(filter: {bodies: ["body"]}, first: 20, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }',
  'memberships of two bodies':
    '{ root: __typename list: memberships(filter: {bodies: ["other", "body"]}, first: 20, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }',
  'participations in an event':
    '{ root: __typename list: participations(filter: {events: ["event"]}, first: 20, after: $after) { nodes { id } pageInfo { endCursor } } }',
  'facts about a body':
    '{ root: __typename list: facts(filter: {about: ["body"]}, first: 20, after: $after) { nodes { id } pageInfo { endCursor } } }',
  'facts about a body in a window':
    '{ root: __typename list: facts(filter: {about: ["body", "p3"]}, during: "1500/1510", first: 20, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }',
  'relations from or to a body':
    '{ root: __typename list: relations(filter: {subjects: ["body"], objects: ["other"]}, first: 20, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }',
  'tenures that an event caused':
    '{ root: __typename list: tenures(filter: {byEvents: ["event"]}, first: 20, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }',
  'timeline in a window':
    '{ root: __typename list: timeline(ids: ["body", "other"], during: "1500/1510", first: 20, after: $after) { nodes { fact { id } certainty } pageInfo { endCursor } totalCount } }',
};

interface List {
  readonly pageInfo: { readonly endCursor: string | null };
}

const listIn = (data: unknown): List => {
  const { list, organization, event, office } = data as Record<string, { list: List }> & { list?: List };
  return (list ?? (organization ?? event ?? office)?.list) as List;
};

describe('an entity with very many facts', () => {
  let engines: SideBySide;
  beforeAll(async () => {
    const load = (graph: Parameters<typeof loadText>[0]) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z');
    engines = await openSideBySide((engine) => loadedApi(engine, load));
    await engines.settle();
  });
  afterAll(() => engines?.close());

  it.each(Object.entries(LISTS))('%s: three pages are the same on both engines', async (_name, query) => {
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const text = `query($after: String) ${query}`;
      const expected: unknown = await dataOf(engines.embedded.api, text, { after });
      expect(await dataOf(engines.neo4j.api, text, { after })).toEqual(expected);
      after = listIn(expected).pageInfo.endCursor;
    }
  });

  it.each([
    ['members at a time', 600],
    ['memberships of a body in a window', 350],
  ])('%s: a page costs no more late in a window', async (name, most) => {
    const text = `query($after: String) ${LISTS[name]?.replace('totalCount', '').replace('"1700"', '"1890"')}`;
    const { profiles } = await engines.profiled(({ api }) => dataOf(api, text, { after: null }));
    expect(profiles[0]?.hits).toBeLessThan(most);
  });

  it.each([
    'members',
    'members, latest first',
    'participants',
    'memberships of a body',
    'memberships of two bodies',
    'participations in an event',
  ])('%s: a page far into the list costs no more', async (name) => {
    const text = `query($after: String) ${LISTS[name]}`;
    let after: string | null = null;
    for (let page = 0; page < 12; page += 1) {
      const { answer, profiles } = await engines.profiled(({ api }) =>
        dataOf(api, text.replace('totalCount', ''), { after }),
      );
      after = listIn(answer).pageInfo.endCursor;
      expect(profiles[0]?.hits).toBeLessThan(MOST_HITS);
    }
  });
});
