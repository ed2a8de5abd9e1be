/** A pretended cluster with a follower that is behind: a second Neo4j, from a copy of the store of the first. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { type Cluster, openCluster } from '../support/cluster/cluster.ts';
import { type RunningNeo4j, startNeo4j } from '../support/neo4j.ts';
import { applyRound, ask } from '../support/several/load.ts';
import { TOKEN } from '../support/several/servingProcess.ts';
import { openSite, type TestSite } from '../support/site.ts';

const FOLLOWER = 1;
const START_MS = 240_000;
const NOTES = '{ people(first: 1) { nodes { note } } }';

let folder: string;
let leader: RunningNeo4j;
let stale: RunningNeo4j;

async function siteAt(uri: string): Promise<TestSite> {
  const site = await openSite({ graph: await openNeo4j({ uri }), tokens: `editor:${TOKEN}` });
  onTestFinished(() => site.close());
  return site;
}

/** A cluster of a leader and one follower, which has none of the batches that the tests write. */
async function clusterForTest(): Promise<Cluster> {
  const cluster = await openCluster({ uri: leader.uri, members: 2 });
  onTestFinished(() => cluster.close());
  cluster.serveFrom(FOLLOWER, stale.uri);
  return cluster;
}

/** Applies a round by another server, and returns its batch. */
async function writtenElsewhere(round: number): Promise<string> {
  const { status, headers, text } = await applyRound((await siteAt(leader.uri)).url, round);
  expect(status, text).toBe(200);
  return String(headers['fasti-batch']);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fasti-stale-'));
  leader = await startNeo4j();
  const graph = await openNeo4j({ uri: leader.uri });
  await graph.setup();
  const site = await openSite({ graph, tokens: `editor:${TOKEN}` });
  expect((await applyRound(site.url, 1)).status).toBe(200);
  await site.close();
  await leader.saveData(folder);
  stale = await startNeo4j({ data: folder });
}, START_MS);

afterAll(async () => {
  await leader?.stop();
  await stale?.stop();
  await rm(folder, { recursive: true, force: true });
});

it(
  'a change is planned from what the leader has, and answered when the follower has it',
  async () => {
    const cluster = await clusterForTest();
    await writtenElsewhere(2);
    const site = await siteAt(cluster.uri);
    const old = await ask(site.url, { query: NOTES });
    expect(old.text).toContain('"note":"1"');
    cluster.asked.length = 0;
    const changing = applyRound(site.url, 3);
    // Its answer is read at the follower, which must have the batch first.
    await expect
      .poll(() => cluster.asked.some(({ member }) => member === FOLLOWER), { timeout: 60_000 })
      .toBe(true);
    const written = await ask((await siteAt(leader.uri)).url, { query: NOTES });
    expect(written.text).toContain('"note":"3"');
    cluster.serveFrom(FOLLOWER, leader.uri);
    expect((await changing).text).toContain('"accepted":true');
  },
  START_MS,
);

it('a read that asks for the batch of another server waits until the follower has it', async () => {
  const cluster = await clusterForTest();
  const batch = await writtenElsewhere(4);
  const site = await siteAt(cluster.uri);
  const reading = ask(site.url, { query: NOTES, headers: { 'fasti-at-least-batch': batch } });
  // Longer than a server asks a follower again.
  await pause(5_000);
  cluster.serveFrom(FOLLOWER, leader.uri);
  const { status, headers, text } = await reading;
  expect(status, text).toBe(200);
  expect(headers['fasti-batch']).toBe(batch);
  expect(text).toContain('"note":"4"');
});
