/** A server whose graph is upgraded by a later version of Fasti neither reads nor writes it. */
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { upgradeGraph } from '../../src/changes/upgrade/upgradeGraph.ts';
import { openGraph } from '../../src/cli/graph/openGraph.ts';
import { readClock, readClockState } from '../../src/store/clock.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { EARLIEST_LAYOUT, LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { forEachEngine, neo4jOptions } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { openSite } from '../support/site.ts';

const LATER = LAYOUT_VERSION + 1;
const EARLY = EARLIEST_LAYOUT - 1;
const TOKEN = 'the-token-of-an-editor';
const TOWN = '{ region(id: "town") { label } }';
const town = (label: string): string =>
  `fasti: "1"\ndataset: towns\nlanguage: en\nentities:\n  town: { kind: region, label: ${label} }\n`;
const APPLY = `mutation($content: String!) {
  applyRecords(input: {files: [{name: "towns.yaml", format: YAML, content: $content}]}) { accepted }
}`;

const setClock = (graph: Graph, format: number, upgrading: number | null): Promise<unknown> =>
  graph.write((transaction) =>
    transaction.run({
      text: 'MATCH (c:Clock) SET c.format = $format, c.upgrading = $upgrading',
      params: { format, upgrading },
    }),
  );

forEachEngine((name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
    await loadText(graph, town('Oldtown'), '2025-01-01T00:00:00Z');
  });

  it('a write is refused in its own transaction', async () => {
    for (const [format, upgrading, problem] of [
      [LAYOUT_VERSION, LATER, 'is being upgraded by a later version of Fasti'],
      [LATER, null, 'was written by a later version of Fasti'],
      [EARLY, null, 'was written by an early version of Fasti'],
    ] as const) {
      await setClock(graph, format, upgrading);
      await expect(loadText(graph, town('Newtown'), '2025-02-01T00:00:00Z')).rejects.toMatchObject({
        code: format === EARLY ? 'EARLIER_LAYOUT' : 'LATER_LAYOUT',
        message: expect.stringContaining(problem),
      });
    }
    await setClock(graph, LAYOUT_VERSION, null);
    expect((await readClock(graph)).number).toBe(1);
  });

  it('an upgrade is on the clock before it changes anything, until it is done', async () => {
    await setClock(graph, LAYOUT_VERSION, LAYOUT_VERSION);
    const during: unknown[] = [];
    await upgradeGraph(
      decorate(graph, {
        async write(work) {
          const result = await graph.write(work);
          const { format, upgrading } = await readClockState(graph);
          during.push([format, upgrading]);
          return result;
        },
      }),
    );
    expect(during.length).toBeGreaterThan(1);
    expect(during.pop()).toEqual([LAYOUT_VERSION, null]);
    for (const state of during) expect(state).toEqual([LAYOUT_VERSION, LAYOUT_VERSION]);
  });

  if (name === 'neo4j')
    it('a running server answers 503 from the beginning of the upgrade, and says why in its log', async () => {
      const told: string[] = [];
      const config = { neo4j: { ...neo4jOptions(), database: undefined, waitSeconds: 1 }, dataFolder: '' };
      const site = await openSite({
        cache: true,
        tokens: `editor:${TOKEN}`,
        graph: await openGraph(config, (sentence) => told.push(sentence)),
      });
      onTestFinished(() => site.close());
      const send = (query: string, headers = {}, variables = {}): Promise<Response> =>
        fetch(`${site.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query, variables }),
        });
      const status = async (): Promise<number> => (await send(TOWN)).status;
      expect(await status()).toBe(200);

      await setClock(graph, LAYOUT_VERSION, LATER);
      await expect.poll(status).toBe(503);
      const refused = [
        () => send(TOWN),
        () => send('{ regions { nodes { label } } }', { accept: 'text/csv' }),
        () => send(APPLY, { authorization: `Bearer ${TOKEN}` }, { content: town('Newtown') }),
      ];
      for (const [format, upgrading] of [
        [LAYOUT_VERSION, LATER],
        [LATER, null],
        [EARLY, null],
      ] as const) {
        await setClock(graph, format, upgrading);
        for (const request of refused) {
          const response = await request();
          expect(response.status).toBe(503);
          expect(response.headers.get('retry-after')).toBe('60');
          expect(await response.text()).toContain(
            `"reason":"${format === EARLY ? 'EARLIER_LAYOUT' : 'LATER_LAYOUT'}"`,
          );
        }
        expect((await fetch(`${site.url}/health`)).status).toBe(503);
      }
      expect(told).toEqual([expect.stringContaining('is being upgraded by a later version of Fasti')]);

      await setClock(graph, LAYOUT_VERSION, null);
      expect((await readClock(graph)).number).toBe(1);
      expect(await status()).toBe(200);
    });
});
