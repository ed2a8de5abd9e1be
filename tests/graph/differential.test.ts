/** Random questions on the shipped records: both engines give the same answers, and counts agree with lists. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { type Pools, RandomQuery } from '../support/randomQuery.ts';
import { dataOf, type SeededApi, seededApi } from '../support/seeded.ts';

/** Change it to try other questions; a failure names the question. */
const SEED = 20_260_131;
const QUESTIONS = 40;

let embedded: SeededApi;
let neo4j: SeededApi;
beforeAll(async () => {
  embedded = await seededApi('embedded');
  neo4j = await seededApi('neo4j');
}, 240_000);
afterAll(async () => {
  await embedded?.close();
  await neo4j?.close();
});

/** What the shipped records hold, to ask for. */
async function poolsOf(graph: Graph): Promise<Pools> {
  const texts = async (expression: string, label: string): Promise<string[]> => {
    const rows = await graph.read({
      text: `MATCH (n:${label}) WITH DISTINCT ${expression} AS text WHERE text IS NOT NULL RETURN text ORDER BY text`,
      params: {},
    });
    return rows.map(({ text }) => String(text));
  };
  const ids = await texts('n.id', 'Entity');
  const sources = await texts('n.id', 'Source');
  return {
    ID: ids,
    ids: [...ids, ...sources],
    holder: await texts('n.holderId', 'Tenure'),
    office: await texts('n.officeId', 'Tenure'),
    body: [...(await texts('n.bodyId', 'Office')), ...(await texts('n.bodyId', 'Membership'))],
    member: ids,
    participant: await texts('n.participantId', 'Participation'),
    event: await texts('n.id', 'Event'),
    subject: await texts('n.subjectId', 'Relation'),
    object: await texts('n.objectId', 'Relation'),
    partOf: await texts('n.objectId', 'Relation'),
    belongsTo: await texts('n.objectId', 'Relation'),
    heldIn: await texts('n.id', 'Region'),
    attributedTo: await texts('n.attributedToId', 'Claim'),
    sources,
    sourcesOnly: sources,
    batch: ['batch/1'],
    category: await texts('n.category', 'Entity'),
    role: await texts('n.role', 'Fact'),
    voice: await texts('n.voice', 'Source'),
    language: ['en', 'ru', 'ko'],
    text: ['e', 'Ul', 'а', 'Čity', 'o', 'WeGO'],
    String: ['e', 'governor', 'Q5652'],
    EDTF: [
      '2017-06-28',
      '2020',
      '2005-01',
      '2010/2015',
      '201X',
      '2016-04-06',
      '1995/..',
      '2020-11~',
      '../1990',
    ],
    // The seed is loaded as of 31 January 2026; before that nothing was known.
    DateTime: [
      '2026-02-01T00:00:00Z',
      '2026-01-31T12:00:00Z',
      '2027-01-01T00:00:00Z',
      '2026-01-30T00:00:00Z',
    ],
  };
}

interface Page {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  readonly nodes: readonly object[];
}

/** A page from either end of a list, without a cursor, knows how much of it is left. */
function expectCounted({ totalCount, pageInfo, nodes }: Page, size: number): void {
  if (totalCount === undefined) return;
  expect(nodes).toHaveLength(Math.min(size, totalCount));
  expect(pageInfo.hasNextPage || pageInfo.hasPreviousPage).toBe(totalCount > size);
}

it(`answers ${QUESTIONS} random questions alike on both engines (seed ${SEED})`, async () => {
  const random = new RandomQuery(embedded.api.schema, await poolsOf(embedded.graph), SEED);
  let told = 0;
  for (let i = 0; i < QUESTIONS; i += 1) {
    const { text, size } = random.next();
    const here = (await dataOf(embedded.api, text).catch((error: unknown) => {
      throw new Error(`embedded: ${text}`, { cause: error });
    })) as { answer: Page };
    const there = await dataOf(neo4j.api, text).catch((error: unknown) => {
      throw new Error(`neo4j: ${text}`, { cause: error });
    });
    expect(there, text).toEqual(here);
    expectCounted(here.answer, size);
    if (here.answer.nodes.length > 0) told += 1;
  }
  // Questions that nothing answers compare nothing.
  expect(told).toBeGreaterThan(QUESTIONS / 3);
}, 600_000);
