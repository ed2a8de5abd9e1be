/**
 * A pretended cluster: proxies that speak Bolt before one Neo4j, each of which is a member. They answer ROUTE with one another,
 * only the leader takes writes, and each can be cut off, hang or be slow. Followers have the data of the leader at once,
 * unless `serveFrom` gives one a Neo4j of its own. There is no Raft, no discovery and no TLS in it.
 */
import type { Packable } from './bolt.ts';
import { type Asked, Member } from './member.ts';

const MEMBERS = 3;
const TTL_SECONDS = 300;

export interface ClusterOptions {
  /** The Neo4j that has the data. */
  readonly uri: string;
  readonly members?: number;
  /** How long a routing table holds, in seconds. */
  readonly ttl?: number;
}

export interface Cluster {
  /** The `neo4j://` address of the first member. */
  readonly uri: string;
  readonly members: readonly Member[];
  /** The requests that came to all members, in their order. */
  readonly asked: Asked[];
  /** The member that takes writes, by its place; null where there is none. */
  leader: number | null;
  /** Gives a member the data of another Neo4j. */
  serveFrom(member: number, uri: string): void;
  close(): Promise<void>;
}

/** The first member leads. */
export async function openCluster({
  uri,
  members: count = MEMBERS,
  ttl = TTL_SECONDS,
}: ClusterOptions): Promise<Cluster> {
  const uris = Array.from({ length: count }, () => uri);
  const members: Member[] = [];
  const asked: Asked[] = [];
  const table = (): Packable => {
    const there = members.filter(({ isCut }) => !isCut);
    const leader = there.find((member) => member === members[cluster.leader ?? -1]);
    const followers = there.filter((member) => member !== leader);
    const role = (name: string, of: readonly Member[]): Packable => ({
      role: name,
      addresses: of.map(({ address }) => address),
    });
    return {
      ttl,
      db: 'neo4j',
      servers: [
        role('ROUTE', there),
        role('READ', followers.length > 0 ? followers : there),
        role('WRITE', leader ? [leader] : []),
      ],
    };
  };
  const cluster: Cluster = {
    get uri() {
      return `neo4j://${members[0]?.address}`;
    },
    members,
    asked,
    leader: 0,
    serveFrom(member, other) {
      uris[member] = other;
      members[member]?.disconnect();
    },
    async close() {
      await Promise.all(members.map((member) => member.close()));
    },
  };
  for (let index = 0; index < count; index += 1)
    members.push(
      await Member.start({
        index,
        uri: () => uris[index] ?? uri,
        leads: () => cluster.leader === index,
        table,
        onAsked: (request) => asked.push(request),
      }),
    );
  return cluster;
}
