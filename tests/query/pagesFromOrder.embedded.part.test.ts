/**
 * Lists of an entity on the embedded engine: pages that the order of its facts in memory finds are those that the statement
 * finds without it.
 */
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

const TENURES = 'tenures(PAGE WINDOW ORDER AT) { edges { cursor certainty node { id } } PAGE_INFO }';
const PARTICIPATIONS = 'participations(PAGE WINDOW ORDER AT) { edges { cursor node { id } } PAGE_INFO }';
const LINKED = 'edges { cursor node { id } } PAGE_INFO';

const ALL_FACTS = 'facts(PAGE WINDOW ORDER AT) { edges { cursor certainty node { id } } PAGE_INFO }';

/** Each list of an entity, by the type that has it. */
const LISTS: readonly (readonly [type: string, list: string])[] = [
  ['Entity', ALL_FACTS],
  ['Entity', 'facts(PAGE filter: {kinds: [RELATION, TENURE]}) { edges { cursor node { id } } PAGE_INFO }'],
  ['Organization', 'relations(PAGE ORDER) { edges { cursor node { id } } PAGE_INFO }'],
  ['Region', 'relations(PAGE ORDER) { edges { cursor node { id } } PAGE_INFO }'],
  ['Entity', 'timeline(FIRST WINDOW AT) { edges { cursor node { fact { id } certainty } } PAGE_INFO }'],
  ['Entity', 'timeline(FIRST kinds: [RELATION, NAME]) { edges { cursor node { fact { id } } } PAGE_INFO }'],
  ['Person', TENURES],
  ['Person', 'memberships(PAGE WINDOW ORDER AT) { edges { cursor certainty node { id } } PAGE_INFO }'],
  ['Person', PARTICIPATIONS],
  ['Office', TENURES],
  ['Organization', `members(PAGE AT ORDER) { ${LINKED} }`],
  ['Organization', `parts(PAGE AT ORDER) { ${LINKED} }`],
  ['Organization', PARTICIPATIONS],
  ['Event', PARTICIPATIONS],
  ['Event', `participants(PAGE ORDER) { ${LINKED} }`],
];

/** Root lists of the facts of some entities. */
const ROOT_LISTS: readonly string[] = [
  'timeline(ids: $ids FIRST WINDOW) { edges { cursor node { fact { id } } } PAGE_INFO }',
  'facts(filter: {about: $ids} PAGE WINDOW ORDER) { edges { cursor node { id } } PAGE_INFO }',
  'facts(filter: {about: $ids, kinds: [TENURE, EXISTENCE]} PAGE WINDOW) { edges { cursor node { id } } PAGE_INFO }',
  'tenures(filter: {offices: $ids} PAGE WINDOW ORDER) { edges { cursor node { id } } PAGE_INFO }',
  'memberships(filter: {bodies: $ids} PAGE WINDOW) { edges { cursor node { id } } PAGE_INFO }',
  'relations(filter: {subjects: $ids} PAGE) { edges { cursor node { id } } PAGE_INFO }',
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

/** All facts of an entity, which the order in memory always finds. */
const PLAIN: Choice = { size: 4, backward: false, window: null, at: null, down: false };

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
      const order = new LiveFactOrder(graph, { hub: 0, waits: true });
      const [without, having] = await Promise.all([
        apiWith(graph, {}),
        apiWith(graph, { order: countingPages(order) }),
      ]);
      try {
        await graph.setup();
        await loadArchive(graph, archive);
        const rows = await graph.read({
          text: 'MATCH (e:Entity) RETURN e.id AS id, e.kind AS kind ORDER BY e.id',
          params: {},
        });
        const ids = rows.map(({ id }) => String(id));
        expect(rows.length).toBeGreaterThan(0);
        for (const { id, kind } of rows) {
          const ofEntity = (type: string) => (text: string) =>
            `{ node(id: "${id}") { ... on ${type} { ${text} } } }`;
          for (const [type, list] of LISTS)
            if (type === 'Entity' || type.toUpperCase() === kind) await compareAll(ofEntity(type), list, {});
          const before = found;
          await compareAll(ofEntity('Entity'), ALL_FACTS, {}, [PLAIN]);
          expect(found, `pages of ${id} from memory`).toBeGreaterThan(before);
        }
        for (const list of ROOT_LISTS)
          await compareAll((text) => `query ($ids: [ID!]!) { ${text} }`, list, { ids: ids.slice(0, 3) });
      } finally {
        await Promise.all([without.close(), having.close()]);
        await graph.close();
      }

      /** Compares two pages of a list. */
      async function compareAll(
        documentOf: (text: string) => string,
        list: string,
        variables: object,
        [chosen] = choices.take(1) as Iterable<Choice> as [Choice],
      ) {
        const backward = chosen.backward && /\bPAGE\b/.test(list);
        let cursor: string | null = null;
        for (let page = 0; page < 2; page += 1) {
          const document = documentOf(listText(list, chosen, cursor));
          const expected = await dataOf(without, document, { ...variables });
          expect(await dataOf(having, document, { ...variables }), document).toEqual(expected);
          cursor = nextCursor(expected, backward);
          if (cursor === null) break;
        }
      }
    }),
    runsOf(8),
  );
  function countingPages(order: LiveFactOrder): LiveFactOrder {
    const pages = order.pages.bind(order);
    order.pages = async (requests) => {
      const answer = await pages(requests);
      if (answer && requests.some(({ of }) => of !== null)) found += 1;
      return answer;
    };
    return order;
  }
});
