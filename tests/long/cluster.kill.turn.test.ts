/** A server on a pretended cluster, whose members are cut off, hang and lose the lead (tests/support/cluster), and what Neo4j ends. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import type { Graph } from '../../src/store/graph.ts';
import { type Cluster, openCluster } from '../support/cluster/cluster.ts';
import { type RunningNeo4j, startNeo4j } from '../support/neo4j.ts';
import { holdClock } from '../support/several/heldClock.ts';
import { applyRound, ask } from '../support/several/load.ts';
import { TOKEN } from '../support/several/servingProcess.ts';
import { openSite, type TestSite } from '../support/site.ts';

const COUNT = '{ people { totalCount } }';

let neo4j: RunningNeo4j;
beforeAll(async () => {
  neo4j = await startNeo4j({ showsLife: true });
  const graph = await openNeo4j(neo4j);
  await graph.setup();
  await graph.close();
}, 120_000);
afterAll(() => neo4j?.stop());

async function clusterForTest(): Promise<Cluster> {
  const cluster = await openCluster({ uri: neo4j.uri });
  onTestFinished(() => cluster.close());
  return cluster;
}

async function siteAt(uri: string, deadlineMs = 20_000): Promise<TestSite> {
  const site = await openSite({ graph: await openNeo4j({ uri }), tokens: `editor:${TOKEN}`, deadlineMs });
  onTestFinished(() => site.close());
  return site;
}

const statusOf = async (site: TestSite): Promise<number> => (await ask(site.url, { query: COUNT })).status;

/** The statuses of reads that are sent one soon after the other. */
async function statusesOf(site: TestSite, count: number): Promise<number[]> {
  const sent: Promise<number>[] = [];
  for (let i = 0; i < count; i += 1) {
    sent.push(statusOf(site));
    await pause(50);
  }
  return Promise.all(sent);
}

/** The members to which statements came that were not refused. */
const readAt = ({ asked }: Cluster): ReadonlySet<number> =>
  new Set(asked.filter(({ what, reads }) => what === 'RUN' && reads).map(({ member }) => member));

it('is written at the leader and read at the followers, whose database is asked for once', async () => {
  const cluster = await clusterForTest();
  const site = await siteAt(cluster.uri);
  expect((await applyRound(site.url, 1)).text).toContain('"accepted":true');
  cluster.asked.length = 0;
  expect(new Set(await statusesOf(site, 25))).toEqual(new Set([200]));
  expect(readAt(cluster)).toEqual(new Set([1, 2]));
  expect(cluster.asked.filter(({ what }) => what === 'ROUTE')).toEqual([]);
});

it('goes on without the member of its address', async () => {
  const cluster = await clusterForTest();
  cluster.leader = 2;
  const site = await siteAt(cluster.uri);
  expect((await applyRound(site.url, 2)).status).toBe(200);
  cluster.members[0]?.cut();
  expect(new Set(await statusesOf(site, 10))).toEqual(new Set([200]));
  expect((await applyRound(site.url, 3)).status).toBe(200);
});

it('a follower that hangs is left as soon as Neo4j says that it should have sent a sign of life', async () => {
  const cluster = await clusterForTest();
  const site = await siteAt(cluster.uri, 12_000);
  expect(new Set(await statusesOf(site, 20))).toEqual(new Set([200]));
  const [, hanging] = cluster.members;
  hanging?.hang();
  // What waited for the one that hangs is repeated at the other one.
  expect(new Set(await statusesOf(site, 40))).toEqual(new Set([200]));
  cluster.asked.length = 0;
  expect(new Set(await statusesOf(site, 20))).toEqual(new Set([200]));
  expect(readAt(cluster)).toEqual(new Set([2]));
});

/** Six reads at the same time that all readers wait for. */
const readTogether = (graph: Graph): Promise<unknown> =>
  Promise.all(
    Array.from({ length: 6 }, () => graph.read({ text: 'RETURN 1 AS one', params: {} }, { isAwaited: true })),
  );

it('a follower that hangs does not hold what all readers wait for', async () => {
  const cluster = await clusterForTest();
  const graph = await openNeo4j({ uri: cluster.uri });
  onTestFinished(() => graph.close());
  await readTogether(graph);
  const [, hanging] = cluster.members;
  hanging?.hang();
  await readTogether(graph);
});

it('a leader that hangs does not end reads whose routing table is out of date', async () => {
  const cluster = await openCluster({ uri: neo4j.uri, ttl: 1 });
  onTestFinished(() => cluster.close());
  const graph = await openNeo4j({ uri: cluster.uri });
  onTestFinished(() => graph.close());
  await readTogether(graph);
  // The first member, which was asked for the table before.
  const [leader] = cluster.members;
  leader?.hang();
  await pause(1_500);
  await readTogether(graph);
});

it('a leader that hangs, of which its host still accepts connections: changes are refused until it is ended', async () => {
  const cluster = await clusterForTest();
  const site = await siteAt(cluster.uri, 12_000);
  expect((await applyRound(site.url, 4)).status).toBe(200);
  const [leader] = cluster.members;
  leader?.hang();
  cluster.leader = 1;
  const { status, text } = await applyRound(site.url, 5);
  expect({ status, text }).toMatchObject({ status: 503, text: expect.stringContaining('try again') });
  // The driver asks the members for the new leader one after the other, and waits for this one each time.
  leader?.cut();
  const sent = async (): Promise<number> => (await applyRound(site.url, 5)).status;
  await expect.poll(sent, { timeout: 60_000 }).toBe(200);
  expect(new Set(await statusesOf(site, 10))).toEqual(new Set([200]));
});

it('one member by its own address, which does not lead any more: changes are refused, and /ready says what to do', async () => {
  const cluster = await clusterForTest();
  const address = cluster.uri.replace('neo4j:', 'bolt:');
  const site = await siteAt(address);
  expect((await applyRound(site.url, 6)).status).toBe(200);
  cluster.leader = 1;
  const refused = await applyRound(site.url, 7);
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBeDefined();
  expect(refused.text).toContain('STORE_NOT_WRITABLE');
  expect(refused.text).not.toContain('127.0.0.1');
  expect(site.log.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(JSON.stringify(site.log)).toContain('neo4j://');
  expect(await statusOf(site)).toBe(200);
  const ready = await fetch(`${site.url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.text()).toContain('neo4j://');
  expect((await fetch(`${site.url}/health`)).status).toBe(200);
  cluster.leader = 0;
  expect((await fetch(`${site.url}/ready`)).status).toBe(200);
  expect((await applyRound(site.url, 7)).status).toBe(200);
});

it('a change waits for a new leader', async () => {
  const cluster = await clusterForTest();
  const site = await siteAt(cluster.uri);
  expect((await applyRound(site.url, 8)).status).toBe(200);
  cluster.leader = null;
  const written = applyRound(site.url, 9);
  await pause(3_000);
  cluster.leader = 2;
  expect((await written).text).toContain('"accepted":true');
});

it('waits for a connection as long as a request may take', async () => {
  const cluster = await clusterForTest();
  for (const member of cluster.members) member.hang();
  const start = performance.now();
  await expect(openNeo4j({ uri: cluster.uri, waitMs: 5_000 })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(performance.now() - start).toBeLessThan(9_000);
});

it('a change that Neo4j ends for its operator is refused for now, with one entry in the log', async () => {
  const site = await siteAt(neo4j.uri);
  expect((await applyRound(site.url, 10)).status).toBe(200);
  const operator = await openNeo4j({ uri: neo4j.uri });
  onTestFinished(() => operator.close());
  const release = holdClock(operator);
  const changing = applyRound(site.url, 11);
  const terminate = {
    text: "SHOW TRANSACTIONS YIELD transactionId AS id, status WHERE status STARTS WITH 'Blocked' TERMINATE TRANSACTIONS id YIELD message RETURN message",
    params: {},
  };
  await expect.poll(() => operator.read(terminate), { timeout: 60_000 }).toHaveLength(1);
  const { status, headers, text } = await changing;
  await release();
  expect(status, text).toBe(503);
  expect(headers['retry-after']).toBe('5');
  expect(text).toContain('SERVICE_UNAVAILABLE');
  expect(site.log.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect((await applyRound(site.url, 11)).text).toContain('"accepted":true');
});
