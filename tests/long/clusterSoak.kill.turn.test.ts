/**
 * 16 readers and a writer on a pretended cluster, whose members are cut off, hang, are slow and lose the lead: no wrong answer, no
 * internal error, and reads go on within 5 seconds. At `SCALE=1` 20 such events.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type Cluster, openCluster } from '../support/cluster/cluster.ts';
import { startNeo4j } from '../support/neo4j.ts';
import { applyRound, Load } from '../support/several/load.ts';
import { startServing } from '../support/several/servingProcess.ts';
import { casesOf } from './scale.ts';

const TIMES = casesOf(20);
/** For so long an event may keep all readers without an answer. */
const READ_MS = 5_000;
const LASTS_MS = 6_000;
const WRITE_MS = 120_000;
const MEMBERS = 3;

/** The member after the leader, or the one after that. */
const follower = ({ members, leader }: Cluster, place: 1 | 2) => members[((leader ?? 0) + place) % MEMBERS];
const nextLeader = ({ leader }: Cluster): number => ((leader ?? 0) + 1) % MEMBERS;

/** What happens to a cluster; after `LASTS_MS` all members are well again. */
const EVENTS: readonly (readonly [string, (cluster: Cluster) => void])[] = [
  ['a follower hangs', (cluster) => follower(cluster, 1)?.hang()],
  [
    'another member leads',
    (cluster) => {
      cluster.leader = nextLeader(cluster);
    },
  ],
  ['a follower is cut off', (cluster) => follower(cluster, 2)?.cut()],
  [
    'the leader hangs, and another member leads',
    (cluster) => {
      cluster.members[cluster.leader ?? 0]?.hang();
      cluster.leader = nextLeader(cluster);
    },
  ],
  ['a follower is slow', (cluster) => follower(cluster, 1)?.delay(700)],
  [
    'the leader is cut off, and another member leads after 3 seconds',
    (cluster) => {
      const next = nextLeader(cluster);
      cluster.members[cluster.leader ?? 0]?.cut();
      cluster.leader = null;
      setTimeout(() => {
        cluster.leader = next;
      }, 3_000);
    },
  ],
  [
    'all connections break',
    (cluster) => {
      for (const member of cluster.members) member.disconnect();
    },
  ],
];

it(
  'answers rightly, whatever happens to a member',
  async () => {
    const neo4j = await startNeo4j({ showsLife: true });
    onTestFinished(() => neo4j.stop());
    const cluster = await openCluster({ uri: neo4j.uri, ttl: 10 });
    onTestFinished(() => cluster.close());
    const server = await startServing({ NEO4J_URI: cluster.uri });
    onTestFinished(() => server.kill());
    expect((await applyRound(server.url, 0)).status).toBe(200);
    const load = new Load({ readers: server.url, writers: [server.url], readerCount: 16, mayBreak: false });
    // Neo4j plans each statement at its first reader.
    await load.until('lastWrite', performance.now(), WRITE_MS);
    for (const time of TIMES) {
      const [what, happen] = EVENTS[time % EVENTS.length] as (typeof EVENTS)[number];
      const since = performance.now();
      happen(cluster);
      await pause(LASTS_MS);
      for (const member of cluster.members) member.mend();
      await load.until('lastWrite', performance.now(), WRITE_MS);
      const longest = Math.round(load.longestPause(since));
      console.info(`${what}: at most ${longest} ms without an answer, ${JSON.stringify(load.counts)}`);
      expect(longest, what).toBeLessThan(READ_MS);
    }
    await load.stop();
    const { wrong, batches } = await load.compare(server.url);
    console.info(
      `${JSON.stringify(load.counts)}, ${JSON.stringify(load.refusals)}, ${batches} batches seen, longest answer ${Math.round(load.longestMs)} ms`,
    );
    expect(wrong).toEqual([]);
    expect(load.counts.written).toBeGreaterThan(TIMES.length);
    expect(server.errors()).not.toContain('INTERNAL');
  },
  TIMES.length * 60_000 + 240_000,
);
