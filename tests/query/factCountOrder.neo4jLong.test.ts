/** Lists in the order of the number of facts of each entity. */
import { expect, it } from 'vitest';
import { seededApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

interface Listed {
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly facts: { readonly totalCount: number };
  }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

const PAGE = 'nodes { id label facts { totalCount } } pageInfo { endCursor hasNextPage } totalCount';

onEachEngine('lists by number of facts', seededApi, (ask) => {
  const page = async (field: string, args: string): Promise<Listed> =>
    ((await ask(`{ list: ${field}(orderBy: FACTS_DESC, ${args}) { ${PAGE} } }`)) as { list: Listed }).list;

  it.each(['people', 'organizations', 'offices', 'regions', 'events', 'topics'])(
    'return %s with the most facts first',
    async (field) => {
      const { nodes, totalCount } = await page(field, 'first: 200');
      expect(nodes).toHaveLength(totalCount);
      const counts = nodes.map(({ facts }) => facts.totalCount);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0);
      const plain = (await ask(`{ list: ${field}(orderBy: LABEL_ASC, first: 200) { nodes { id } } }`)) as {
        list: { nodes: readonly { id: string }[] };
      };
      // Entities with equally many facts are in the order of the list by label.
      const byLabel = plain.list.nodes.map(({ id }) => id);
      expect(nodes.map(({ id }) => id)).toEqual(
        byLabel
          .map((id) => nodes.find((node) => node.id === id))
          .sort((a, b) => (b?.facts.totalCount ?? 0) - (a?.facts.totalCount ?? 0))
          .map((node) => node?.id),
      );
    },
  );

  it('have pages in both directions', async () => {
    const whole = await page('organizations', 'first: 9');
    const first = await page('organizations', 'first: 4');
    const second = await page('organizations', `first: 5, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
    const back = await page('organizations', `last: 4, before: "${second.pageInfo.endCursor}"`);
    expect(back.nodes).toEqual(whole.nodes.slice(4, 8));
  });

  it('list what matches the filter, with the same counts at any moment', async () => {
    const at = await page('people', 'filter: {not: {text: "a"}}, at: {asOf: "2017-06-28"}, first: 200');
    const any = await page('people', 'filter: {not: {text: "a"}}, first: 200');
    expect(at.nodes.map(({ id }) => id)).toEqual(any.nodes.map(({ id }) => id));
  });

  it('count what the graph held at an earlier time', async () => {
    const then = await page('regions', 'first: 200, knownAt: "2026-02-01T00:00:00Z"');
    expect(then.nodes).toEqual((await page('regions', 'first: 200')).nodes);
  });
});
