/** Lists of all facts on the embedded engine: pages that the order in memory finds are those that the statement finds without it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LiveFactOrder } from '../../src/query/memory/liveFactOrder.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { checkAsync } from '../domain/property.ts';
import { apiWith } from '../support/apiWith.ts';
import { dataOf } from '../support/dataOf.ts';
import { runsOf } from '../support/extent.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { randomArchive } from '../support/oracle/archive/randomArchive.ts';

const NODES = 'edges { cursor certainty node { id } } PAGE_INFO';

const LISTS: readonly string[] = [
  `facts(PAGE WINDOW ORDER) { ${NODES} }`,
  `facts(PAGE WINDOW filter: {kinds: [RELATION, TENURE]}) { ${NODES} }`,
  `tenures(PAGE WINDOW ORDER) { ${NODES} }`,
  `tenures(PAGE AT) { ${NODES} }`,
  `memberships(PAGE WINDOW) { ${NODES} }`,
  `participations(PAGE WINDOW ORDER) { ${NODES} }`,
  'relations(PAGE ORDER) { edges { cursor node { id } } PAGE_INFO }',
  'timeline(FIRST WINDOW) { edges { cursor node { fact { id } certainty } } PAGE_INFO }',
  'timeline(FIRST kinds: [RELATION, NAME]) { edges { cursor node { fact { id } } } PAGE_INFO }',
];

interface Choice {
  readonly size: number;
  readonly backward: boolean;
  readonly window: string | null;
  readonly at: string | null;
  readonly down: boolean;
}

const day = fc.constantFrom('1990', '2005-03', '2010', '2012-06-30', '2013/2016', '2020/..');
const choice: fc.Arbitrary<Choice> = fc.record({
  size: fc.integer({ min: 1, max: 4 }),
  backward: fc.boolean(),
  window: fc.option(day),
  at: fc.option(fc.constantFrom('2005', '2010-01-01', '2014')),
  down: fc.boolean(),
});

/** A list with its arguments; with a cursor, its next page. */
function listText(list: string, { size, backward, window, at, down }: Choice, cursor: string | null): string {
  const isBackward = backward && /\bPAGE\b/.test(list);
  const page = isBackward
    ? `last: ${size}${cursor === null ? '' : `, before: ${JSON.stringify(cursor)}`}`
    : `first: ${size}${cursor === null ? '' : `, after: ${JSON.stringify(cursor)}`}`;
  return list
    .replace(/\b(PAGE|FIRST)\b/, page)
    .replace(/\bWINDOW\b/, window === null ? '' : `during: "${window}"`)
    .replace(/\bORDER\b/, down ? 'orderBy: TIME_DESC' : '')
    .replace(/\bAT\b/, at === null ? '' : `at: {asOf: "${at}"}`)
    .replace('PAGE_INFO', 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }');
}

interface PageInfo {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The cursor of the next page of the one list in an answer; null at its end. */
function nextCursor(data: unknown, backward: boolean): string | null {
  const list = findList(data);
  return (backward ? list?.startCursor : list?.endCursor) ?? null;
}

function findList(data: unknown): PageInfo | null {
  if (typeof data !== 'object' || data === null) return null;
  if ('pageInfo' in data) return (data as { pageInfo: PageInfo }).pageInfo;
  return findList(Object.values(data).find((value) => typeof value === 'object'));
}

it('has the same pages with the order in memory and without', async () => {
  let found = 0;
  await checkAsync(
    fc.asyncProperty(fc.noBias(randomArchive), fc.infiniteStream(choice), async (archive, choices) => {
      const graph = await openEmbedded();
      const order = new LiveFactOrder(graph, { waits: true });
      const pages = order.pages.bind(order);
      order.pages = async (requests) => {
        const answer = await pages(requests);
        if (answer) found += 1;
        return answer;
      };
      const [without, having] = await Promise.all([apiWith(graph, {}), apiWith(graph, { order })]);
      try {
        await graph.setup();
        await loadArchive(graph, archive);
        for (const list of LISTS) {
          const before = found;
          await compareTwoPages(list);
          expect(found, `pages of ${list} from memory`).toBeGreaterThan(before);
        }
      } finally {
        await Promise.all([without.close(), having.close()]);
        await graph.close();
      }

      async function compareTwoPages(list: string): Promise<void> {
        const [chosen] = choices.take(1) as Iterable<Choice> as [Choice];
        const backward = chosen.backward && /\bPAGE\b/.test(list);
        let cursor: string | null = null;
        for (let page = 0; page < 2; page += 1) {
          const document = `{ ${listText(list, chosen, cursor)} }`;
          const expected = await dataOf(without, document);
          expect(await dataOf(having, document), document).toEqual(expected);
          cursor = nextCursor(expected, backward);
          if (cursor === null) break;
        }
      }
    }),
    runsOf(8),
  );
});
