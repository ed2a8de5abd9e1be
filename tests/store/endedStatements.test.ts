/** Statements that were given up end in Neo4j, also where it or a member of its cluster does not answer, and which member is asked. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { watchGraph } from '../../src/store/dataVersion.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { fromLeader, type Graph } from '../../src/store/graph.ts';
import { ReadQueue } from '../../src/store/readQueue.ts';
import { openCluster } from '../support/cluster/cluster.ts';
import { ENGINES, neo4jUri } from '../support/engines.ts';
import { startNeo4j } from '../support/neo4j.ts';
import { openProxy } from '../support/neo4jProxy.ts';

/** Takes minutes. */
const ENDLESS = {
  text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n',
  params: {},
};
const ONE = { text: 'RETURN 1 AS n', params: {} };
/** One statement at once. */
const ALONE = { running: 1, waiting: 1 };
const RUNNING = {
  text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'a * b = -1' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
  params: {},
};

describe.runIf(ENGINES.includes('neo4j'))('on Neo4j', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openNeo4j({ uri: neo4jUri() });
  });
  afterAll(() => graph?.close());

  const runningStatements = async (): Promise<number> => Number((await graph.read(RUNNING))[0]?.n);

  it('a statement whose signal is aborted ends', async () => {
    const control = new AbortController();
    const reading = new ReadQueue(graph).reader('ORDINARY', control.signal).read(ENDLESS);
    const failed = expect(reading).rejects.toThrow('given up');
    await expect.poll(runningStatements).toBe(1);
    control.abort(new Error('given up'));
    await failed;
    await expect.poll(runningStatements).toBe(0);
  });

  it.each([
    ['used again when it thaws', true],
    ['replaced when it does not', false],
  ])('a connection that is frozen is given up, and %s', async (_what, thaws) => {
    const proxy = await openProxy(neo4jUri());
    const behind = await openNeo4j({ uri: proxy.uri, endTimeoutMs: thaws ? 10_000 : 300 });
    try {
      proxy.freeze();
      const control = new AbortController();
      const queue = new ReadQueue(behind, { ORDINARY: ALONE, LIGHT: ALONE });
      const reading = queue.reader('ORDINARY', control.signal).read(ONE);
      const failed = expect(reading).rejects.toThrow('given up');
      setTimeout(() => control.abort(new Error('given up')), 200);
      await failed;
      if (thaws) proxy.thaw();
      else await expect.poll(() => behind.connections()?.inUse).toBe(0);
      expect(await behind.read(ONE)).toEqual([{ n: 1 }]);
      // The statement that was given up does not keep its slot.
      expect(await queue.reader('ORDINARY').read(ONE)).toEqual([{ n: 1 }]);
    } finally {
      await behind.close();
      await proxy.close();
    }
  });

  it('a read or a change on a connection whose protocol breaks is repeated on another one', async () => {
    const proxy = await openProxy(neo4jUri());
    const behind = await openNeo4j({ uri: proxy.uri });
    try {
      proxy.breakNext();
      expect(await behind.read(ONE)).toEqual([{ n: 1 }]);
      proxy.breakNext();
      expect(await behind.write((transaction) => transaction.run(ONE))).toEqual([{ n: 1 }]);
      const run = behind.write(async (transaction) => {
        proxy.breakNext();
        return transaction.run(ONE);
      });
      await expect(run).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    } finally {
      await behind.close();
      await proxy.close();
    }
  });

  it('what waits for a member of a cluster that hangs is read at another one', async () => {
    const neo4j = await startNeo4j({ showsLife: true });
    onTestFinished(() => neo4j.stop());
    const cluster = await openCluster({ uri: neo4j.uri });
    const routed = await openNeo4j({ uri: cluster.uri });
    try {
      const read = () => Promise.all(Array.from({ length: 4 }, () => routed.read(ONE)));
      await read();
      cluster.members[1]?.hang();
      expect(await read()).toEqual(Array.from({ length: 4 }, () => [{ n: 1 }]));
    } finally {
      await routed.close();
      await cluster.close();
    }
  });

  it('what changes are planned from, and a batch that a follower does not have, are read at the leader', async () => {
    const cluster = await openCluster({ uri: neo4jUri() });
    const routed = await openNeo4j({ uri: cluster.uri });
    const askedBy = async (reading: () => Promise<unknown>): Promise<readonly number[]> => {
      cluster.asked.length = 0;
      await reading();
      return cluster.asked.map(({ member }) => member);
    };
    try {
      expect(await askedBy(() => fromLeader(routed).read(ONE))).toEqual([0]);
      const { newest } = watchGraph(routed, 0);
      expect(await askedBy(() => newest())).not.toContain(0);
      expect(await askedBy(() => newest(1_000_000))).toEqual([0]);
    } finally {
      await routed.close();
      await cluster.close();
    }
  });
});
