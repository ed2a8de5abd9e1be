/** Sources in the order of their publishers, on an archive that was changed since. */
import { expect, it } from 'vitest';
import { seededApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

interface Listed {
  readonly nodes: readonly {
    readonly recordId: string;
    readonly title: string;
    readonly publisher: string | null;
  }[];
  readonly pageInfo: { readonly endCursor: string | null };
  readonly totalCount: number;
}

const PAGE = 'nodes { recordId title publisher } pageInfo { endCursor } totalCount';

onEachEngine('sources by publisher', seededApi, (ask) => {
  const page = async (args: string): Promise<Listed> =>
    ((await ask(`{ sources(orderBy: PUBLISHER_ASC, ${args}) { ${PAGE} } }`)) as { sources: Listed }).sources;

  it('stand together, those without one last', async () => {
    const { nodes, totalCount } = await page('first: 200');
    expect(nodes).toHaveLength(totalCount);
    const publishers = nodes.map(({ publisher }) => publisher);
    const groups = publishers.filter((each, i) => i === 0 || each !== publishers[i - 1]);
    expect(new Set(groups).size).toBe(groups.length);
    const named = groups.filter((each) => each !== null);
    expect(named).toEqual([...named].sort());
    if (groups.length > named.length) expect(groups.at(-1)).toBeNull();
  });

  it('have pages in both directions, and are those of an earlier time', async () => {
    const whole = await page('first: 9');
    const first = await page('first: 4');
    const second = await page(`first: 5, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
    const back = await page(`last: 4, before: "${second.pageInfo.endCursor}"`);
    expect(back.nodes).toEqual(whole.nodes.slice(4, 8));
    const then = await page('first: 9, knownAt: "2026-02-01T00:00:00Z"');
    expect(then.nodes).toEqual(whole.nodes);
  });
});
