/** Pages, forward and backward: together they are the whole list, each item once and in order, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

interface Item {
  readonly id?: string;
  readonly fact?: { readonly id: string };
  readonly tenure?: { readonly id: string };
}

interface Page {
  readonly nodes?: readonly Item[];
  readonly edges?: readonly Item[];
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

/** Queries for lists by name: the connection is `list`, of the root or of the entity `around`. */
const LISTS: Readonly<Record<string, string>> = {
  'all facts': `query(${PAGING}) { list: facts(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'facts of a filter': `query(${PAGING}) { list: facts(${ARGUMENTS}, filter: {about: ["wego"], not: {kinds: [NAME]}}) { nodes { id } ${PAGE_INFO} } }`,
  'facts in a window': `query(${PAGING}) { list: facts(${ARGUMENTS}, during: "2017") { nodes { id } ${PAGE_INFO} } }`,
  'facts, latest first': `query(${PAGING}) { list: facts(${ARGUMENTS}, orderBy: TIME_DESC) { nodes { id } ${PAGE_INFO} } }`,
  'facts in a window, latest first': `query(${PAGING}) { list: facts(${ARGUMENTS}, during: "2017", orderBy: TIME_DESC) { nodes { id } ${PAGE_INFO} } }`,
  'facts with withdrawn ones, latest first': `query(${PAGING}) { list: facts(${ARGUMENTS}, include: [WITHDRAWN], orderBy: TIME_DESC) { nodes { id } ${PAGE_INFO} } }`,
  'facts of an entity': `query(${PAGING}) { around: organization(id: "wego") { list: facts(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } } }`,
  'tenures of an office, latest first': `query(${PAGING}) { around: office(id: "governor-ulyanovsk") { list: tenures(${ARGUMENTS}, orderBy: TIME_DESC) { nodes { id } ${PAGE_INFO} } } }`,
  'holders in a window, latest first': `query(${PAGING}) { around: office(id: "governor-ulyanovsk") { list: holders(${ARGUMENTS}, during: "1995/2021", orderBy: TIME_DESC) { edges { tenure { id } } ${PAGE_INFO} } } }`,
  'events of an entity, latest first': `query(${PAGING}) { around: region(id: "ulyanovsk-region") { list: events(${ARGUMENTS}, orderBy: TIME_DESC) { nodes { id } ${PAGE_INFO} } } }`,
  people: `query(${PAGING}) { list: people(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'people, Z to A': `query(${PAGING}) { list: people(${ARGUMENTS}, orderBy: LABEL_DESC) { nodes { id } ${PAGE_INFO} } }`,
  'events by date': `query(${PAGING}) { list: events(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'events, newest first': `query(${PAGING}) { list: events(${ARGUMENTS}, orderBy: DATE_DESC) { nodes { id } ${PAGE_INFO} } }`,
  sources: `query(${PAGING}) { list: sources(${ARGUMENTS}) { nodes { id } ${PAGE_INFO} } }`,
  'a timeline with reach': `query(${PAGING}) { list: timeline(${ARGUMENTS}, ids: ["ulyanovsk-region"], reach: [OFFICES, EVENTS, SERVED]) { nodes { fact { id } } ${PAGE_INFO} } }`,
  'the timeline of everything': `query(${PAGING}) { list: timeline(${ARGUMENTS}) { nodes { fact { id } } ${PAGE_INFO} } }`,
};

const idsOf = (page: Page) =>
  (page.nodes ?? page.edges ?? []).map((node) => (node.fact ?? node.tenure ?? node).id);

describe.each(ENGINES)('pages on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  });
  afterAll(() => seeded?.close());

  const page = async (query: string, variables: Record<string, unknown>) => {
    const data = (await dataOf(seeded.api, query, variables)) as { list: Page; around?: { list: Page } };
    return (data.around ?? data).list;
  };

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
    // The lists of one entity are short.
    const size = query.includes('around') ? 2 : 7;
    const forward = await walk(query, size, false);
    expect(new Set(forward.found).size).toBe(forward.found.length);
    expect(forward.totals).toEqual([forward.found.length]);
    expect(forward.found.length).toBeGreaterThan(size);
    const backward = await walk(query, size, true);
    expect(backward.found).toEqual(forward.found);
    const [whole] = [await page(query, { first: 200 })];
    expect(idsOf(whole)).toEqual(forward.found.slice(0, 200));
  });

  it('latest first are the pages of the same list backward', async () => {
    for (const list of ['tenures', 'facts']) {
      const query = (order: string) =>
        `query(${PAGING}) { around: office(id: "governor-ulyanovsk") { list: ${list}(${ARGUMENTS}, orderBy: ${order}) { nodes { id } ${PAGE_INFO} } } }`;
      const up = await page(query('TIME_ASC'), { first: 100 });
      const down = await walk(query('TIME_DESC'), 2, false);
      expect(down.found).toEqual(idsOf(up).reverse());
    }
  });

  it('of an order refuse the cursors of another', async () => {
    const query = (order: string) =>
      `query($after: String) { list: tenures(first: 2, after: $after, orderBy: ${order}) { nodes { id } ${PAGE_INFO} } }`;
    const { pageInfo } = await page(query('TIME_ASC'), {});
    await expect(page(query('TIME_DESC'), { after: pageInfo.endCursor })).rejects.toThrow(
      'belongs to another list, filter or order',
    );
  });

  it('show the latest tenures of an office, in a window too', async () => {
    const { office } = (await dataOf(
      seeded.api,
      `{ office(id: "governor-ulyanovsk") {
        latest: tenures(last: 2) { nodes { id } }
        down: tenures(first: 2, orderBy: TIME_DESC) { nodes { id } }
        earlier: tenures(during: "2002/2003", last: 1) { edges { certainty node { id } } } } }`,
    )) as { office: Record<string, unknown> };
    expect(office).toMatchObject({
      earlier: { edges: [{ certainty: 'DEFINITE', node: { id: 'b063' } }] },
      latest: { nodes: [{ id: 'b067' }, { id: 'b068' }] },
      down: { nodes: [{ id: 'b068' }, { id: 'b067' }] },
    });
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
