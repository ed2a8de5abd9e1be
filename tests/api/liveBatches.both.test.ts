/** Following batches, where servers share a graph, and where the graph fails or is replaced. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Followed, LiveBatches } from '../../src/api/live/liveBatches.ts';
import { CommittedBatches } from '../../src/query/memory/committedBatches.ts';
import { Cancellation } from '../../src/store/cancellation.ts';
import { watchGraph } from '../../src/store/dataVersion.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { decorate, type Graph, GraphError } from '../../src/store/graph.ts';
import { ENGINES, neo4jOptions, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { untilLength } from '../support/sentEvents.ts';
import { mayorFrom, townRecords } from '../support/townRecords.ts';
import { until } from '../support/until.ts';

const SUBSCRIBERS = { most: 10, perClient: 10 };
const AT = '2026-01-01T00:00:00Z';
const change = (graph: Graph, year: number) =>
  loadText(graph, townRecords(mayorFrom(String(1900 + year))), AT);

/** Those who follow a graph, as one server has them. */
function serverOf(graph: Graph, staleMs = 1_000) {
  const watched = watchGraph(graph, staleMs);
  const live = new LiveBatches(new CommittedBatches(watched.graph), watched.newest, SUBSCRIBERS);
  return { live, graph: watched.graph };
}

/** The numbers of the batches so far, and how it ended. */
function follow(live: LiveBatches, followed: Followed) {
  const leave = live.enter('a');
  if (typeof leave === 'string') throw new Error(leave);
  const left = new Cancellation();
  const batches: number[] = [];
  const ended = (async () => {
    try {
      for await (const number of live.follow(followed, left, async (batch) => batch.number))
        if (number !== null) batches.push(number);
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    } finally {
      leave();
    }
  })();
  const close = (): void => left.abort(new Error('left'));
  onTestFinished(close);
  return { batches, ended, close };
}

describe.each(ENGINES)('those who follow a graph on %s', (engine) => {
  async function open(): Promise<Graph> {
    const graph = await openEmpty(engine);
    onTestFinished(() => graph.close());
    return graph;
  }

  it('are told of whom a batch changed the timelines', async () => {
    const { live, graph } = serverOf(await open());
    await change(graph, 1);
    const ids = ['anna', 'clerk', 'mayor'];
    const batch = { number: 1, at: AT, isPurge: false };
    await expect.poll(() => live.changedOf(batch, ids)).toEqual(ids);
    await change(graph, 2);
    await expect.poll(() => live.changedOf({ ...batch, number: 2 }, ids)).toEqual(['anna', 'mayor']);
  });

  if (engine === 'neo4j')
    it('hear the batches of another server within the time of the cache', async () => {
      const first = serverOf(await open());
      const other = await openNeo4j(neo4jOptions());
      onTestFinished(() => other.close());
      const second = serverOf(other);
      const now = await second.live.begin(null, null);
      const there = follow(second.live, now);
      const here = follow(first.live, now);
      for (let i = 1; i <= 3; i += 1) {
        await change(first.graph, i);
        await untilLength(here.batches, i);
        await untilLength(there.batches, i);
      }
      expect([here.batches, there.batches]).toEqual([
        [1, 2, 3],
        [1, 2, 3],
      ]);
    });

  if (engine === 'embedded')
    it('get all once the database answers again', async () => {
      const graph = await open();
      let fails = false;
      let failed = 0;
      const failing = decorate(graph, {
        async read(statement, options) {
          if (!fails) return graph.read(statement, options);
          failed += 1;
          throw new GraphError('UNAVAILABLE', 'away');
        },
      });
      const { live, graph: written } = serverOf(failing, 0);
      await change(written, 1);
      const { batches } = follow(live, await live.begin('0', null));
      await untilLength(batches, 1);
      fails = true;
      await change(decorate(written, { read: (...read) => graph.read(...read) }), 2);
      await until(() => failed > 2);
      expect(batches).toEqual([1]);
      fails = false;
      await untilLength(batches, 2);
      expect(batches).toEqual([1, 2]);
    });

  if (engine === 'embedded')
    it('are told where the graph was replaced, and where the server ends', async () => {
      const graph = await open();
      const { live, graph: written } = serverOf(graph);
      for (const i of [1, 2]) await change(written, i);
      const before = follow(live, await live.begin(null, null));
      await written.write((transaction) =>
        transaction.run({ text: 'MATCH (c:Clock) SET c.number = 1', params: {} }),
      );
      expect(await before.ended).toBe(
        'The graph was replaced by one whose newest batch is 1; read it again.',
      );
      // Another one that has as many batches.
      const same = follow(live, await live.begin(null, null));
      await written.write((transaction) =>
        transaction.run({ text: "MATCH (c:Clock) SET c.store = 'another'", params: {} }),
      );
      expect(await same.ended).toBe('The graph was replaced by one whose newest batch is 1; read it again.');
      const after = follow(live, await live.begin(1, null));
      live.end('It stops.');
      expect(await after.ended).toBe('It stops.');
      expect(live.count).toBe(0);
    });
});
