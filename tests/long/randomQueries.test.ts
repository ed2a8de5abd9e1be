/** Random queries of the shipped records: both engines give the same answers, and counts agree with lists. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { poolsOf } from '../support/pools.ts';
import { RandomQuery } from '../support/randomQuery.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';
import { casesOf } from './scale.ts';

const SEED = inject('seed');
/** A test has so many queries; at `SCALE=1` there are twenty tests. */
const QUERIES = 20;
const TESTS = 20;

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

/** Checks the counts of a page that has no cursor: `totalCount` says how many nodes it has, and whether there are more. */
function expectCounted({ totalCount, pageInfo, nodes }: Page, size: number): void {
  if (totalCount === undefined) return;
  expect(nodes).toHaveLength(Math.min(size, totalCount));
  expect(pageInfo.hasNextPage || pageInfo.hasPreviousPage).toBe(totalCount > size);
}

it.each([...casesOf(TESTS, 0.25)])(
  `both engines answer ${QUERIES} random queries alike (seed ${SEED}, part %i)`,
  async (part) => {
    const random = new RandomQuery(embedded.api.schema, await poolsOf(embedded.graph), SEED + part);
    let answered = 0;
    for (let i = 0; i < QUERIES; i += 1) {
      const { text, size } = random.next();
      const here = (await dataOf(embedded.api, text).catch((error: unknown) => {
        throw new Error(`embedded: ${text}`, { cause: error });
      })) as { answer: Page };
      const there = await dataOf(neo4j.api, text).catch((error: unknown) => {
        throw new Error(`neo4j: ${text}`, { cause: error });
      });
      expect(there, text).toEqual(here);
      expectCounted(here.answer, size);
      if (here.answer.nodes.length > 0) answered += 1;
    }
    // Empty answers compare nothing.
    expect(answered).toBeGreaterThan(QUERIES / 3);
  },
  600_000,
);
