/** Pages, forward and backward: together they are the whole list, each item once and in order, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

interface Page {
  readonly nodes: readonly { readonly id?: string; readonly fact?: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';
const PAGING = '$first: Int, $after: String, $last: Int, $before: String';
const ARGUMENTS = 'first: $first, after: $after, last: $last, before: $before';

/** Lists by name: a root field, and the path of the connection in its answer. */
const LISTS: Readonly<Record<string, string>> = {
  'all facts': `query(${PAGING}) { list: facts(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'facts of a filter': `query(${PAGING}) { list: facts(${ARGUMENTS}, filter: {about: ["wego"], not: {kinds: [NAME]}}) { nodes { id } ${PAGE_INFO} } }`,
  'facts in a window': `query(${PAGING}) { list: facts(${ARGUMENTS}, during: "2017") { nodes { id } ${PAGE_INFO} } }`,
  people: `query(${PAGING}) { list: people(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'people, Z to A': `query(${PAGING}) { list: people(${ARGUMENTS}, orderBy: LABEL_DESC) { nodes { id } ${PAGE_INFO} } }`,
  'events by date': `query(${PAGING}) { list: events(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'events, newest first': `query(${PAGING}) { list: events(${ARGUMENTS}, orderBy: DATE_DESC) { nodes { id } ${PAGE_INFO} } }`,
  sources: `query(${PAGING}) { list: sources(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'a timeline with reach': `query(${PAGING}) { list: timeline(${ARGUMENTS}, of: ["ulyanovsk-region"], reach: [OFFICES, EVENTS, SERVED]) { nodes { fact { id } } ${PAGE_INFO} } }`,
  'the timeline of everything': `query(${PAGING}) { list: timeline(${ARGUMENTS}) { nodes { fact { id } } ${PAGE_INFO} } }`,
};

const idsOf = (page: Page) => page.nodes.map((node) => node.id ?? node.fact?.id);

describe.each(ENGINES)('pages on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  }, 120_000);
  afterAll(() => seeded?.close());

  const page = async (query: string, variables: Record<string, unknown>) =>
    ((await dataOf(seeded.api, query, variables)) as { list: Page }).list;

  async function walk(query: string, size: number, backward: boolean) {
    const found: (string | undefined)[] = [];
    const totals = new Set<number>();
    let cursor: string | null = null;
    for (;;) {
      const at: Page = await page(
        query,
        backward ? { last: size, before: cursor } : { first: size, after: cursor },
      );
      totals.add(at.totalCount);
      if (backward) found.unshift(...idsOf(at));
      else found.push(...idsOf(at));
      expect(backward ? at.pageInfo.hasNextPage : at.pageInfo.hasPreviousPage).toBe(cursor !== null);
      if (!(backward ? at.pageInfo.hasPreviousPage : at.pageInfo.hasNextPage)) break;
      expect(idsOf(at)).toHaveLength(size);
      cursor = backward ? at.pageInfo.startCursor : at.pageInfo.endCursor;
    }
    return { found, totals: [...totals] };
  }

  it.each(Object.entries(LISTS))('%s', async (_name, query) => {
    const forward = await walk(query, 7, false);
    expect(new Set(forward.found).size).toBe(forward.found.length);
    expect(forward.totals).toEqual([forward.found.length]);
    expect(forward.found.length).toBeGreaterThan(7);
    const backward = await walk(query, 7, true);
    expect(backward.found).toEqual(forward.found);
    const [whole] = [await page(query, { first: 200 })];
    expect(idsOf(whole)).toEqual(forward.found.slice(0, 200));
  });

  it('are empty for `first: 0`, with the total', async () => {
    const empty = await page(LISTS.people as string, { first: 0 });
    expect(empty).toMatchObject({
      nodes: [],
      totalCount: 16,
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });

  it('have cursors of their own in a nested list', async () => {
    const query = `query($after: String) { office(id: "governor-ulyanovsk") {
      list: tenures(first: 2, after: $after) { nodes { id } ${PAGE_INFO} } } }`;
    const found: (string | undefined)[] = [];
    let after: string | null = null;
    do {
      const data = (await dataOf(seeded.api, query, { after })) as { office: { list: Page } };
      found.push(...idsOf(data.office.list));
      after = data.office.list.pageInfo.hasNextPage ? data.office.list.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(['b059', 'b060', 'b063', 'b064', 'b065', 'b066', 'n1', 'b067', 'b068']);
  });
});
