/** Random questions on the shipped records: both engines give the same answers, and counts agree with lists. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { poolsOf } from '../support/pools.ts';
import { RandomQuery } from '../support/randomQuery.ts';
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
